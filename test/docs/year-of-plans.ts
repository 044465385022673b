import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answered, complete, CULTURE, GENERAL, HEALTH, unsigned } from '../year/city.js'
import { FESTIVALS, LIBRARIES, MURALS, PARKS, VACCINES } from '../year/plans.js'
import { BEGIN, type Act, type Office } from './office.js'

const ASK: Act = { day: '2025-11-20', order: 'solicitar' }

/** The order of the mishaps that the manual quotes as one. */
export const WITHDRAW = 'retirar 2025-0003 --motivo "Era de General, no de Cultura"'

/** The chapter of the year, in the order of its days. */
export function yearOfPlans({ city, arrives }: Office): readonly Act[] {
  const wrong = { ...VACCINES, sgp: 45_000_001, end: '31/11/2026' }
  const more = { ...PARKS, goal: 12, q4: 6 }
  const brings = (name: string, bytes: Uint8Array): void => writeFileSync(join(city, name), bytes)
  return [
    BEGIN,
    { ...ASK, first: () => complete(city) },
    {
      day: '2025-12-10',
      order: 'recibir',
      first: () => {
        arrives('plan general.xlsx', answered(city, GENERAL, [PARKS, MURALS]))
        arrives('PLAN SALUD.xlsx', answered(city, HEALTH, [wrong]))
      },
    },
    {
      day: '2025-12-18',
      order: 'recibir',
      first: () => {
        const inbox = join(city, 'entregas')
        cpSync(join(inbox, 'plan general.xlsx'), join(inbox, 'plan general (copia).xlsx'))
        arrives('Cultura.xlsx', answered(city, CULTURE, [LIBRARIES]))
      },
    },
    { day: '2025-12-19', order: 'devolver' },
    { day: '2025-12-20', order: 'aprobar --acta 001 --fecha 2025-12-20' },
    { day: '2026-01-02', order: 'estado' },
    {
      day: '2026-01-06',
      order: 'recibir',
      first: () => arrives('PLAN SALUD corregido.xlsx', answered(city, HEALTH, [VACCINES])),
    },
    { day: '2026-01-06', order: 'diferencias salud plan-accion' },
    { day: '2026-01-20', order: 'aprobar --acta 001 --fecha 2026-01-20' },
    {
      day: '2026-02-03',
      order: 'recibir',
      first: () =>
        arrives('Cultura otra vez.xlsx', answered(city, CULTURE, [{ ...LIBRARIES, q3: 0, q4: 2 }])),
    },
    {
      day: '2026-05-04',
      order: 'modificar "Plan General con ajuste.xlsx" --oficio SG-114 --fecha 2026-04-30',
      first: () => brings('Plan General con ajuste.xlsx', answered(city, GENERAL, [more, MURALS])),
    },
    {
      day: '2026-06-01',
      order: 'modificar "Cultura con meta nueva.xlsx" --oficio SC-020 --fecha 2026-05-29',
      first: () => brings('Cultura con meta nueva.xlsx', answered(city, CULTURE, [LIBRARIES, FESTIVALS])),
    },
    {
      day: '2026-06-02',
      order: 'modificar "Cultura más cara.xlsx" --oficio SC-021 --fecha 2026-06-01',
      first: () =>
        brings('Cultura más cara.xlsx', answered(city, CULTURE, [{ ...LIBRARIES, ownFunds: 8_000_001 }])),
    },
    { day: '2026-06-03', order: 'consolidar' },
    { day: '2026-06-03', order: 'auditar' },
  ]
}

/** What goes otherwise: a wrong configuration, a workbook that does not say whose it is, one taken in by mistake. */
export async function mishaps(office: Office): Promise<void> {
  const { city, arrives } = office
  await office.does(BEGIN)
  const path = join(city, 'cotejo.json')
  const configuration = readFileSync(path, 'utf8')
  const line = /^ *"\/\/adeudan": .*$/m
  const misspelt = '  "adeudan": { "plan-accion": ["general", "salud", "cultur"] },'
  complete(city)
  const completed = readFileSync(path, 'utf8')
  writeFileSync(path, configuration.replace(line, misspelt))
  await office.does({ day: '2025-11-12', order: 'estado' })
  writeFileSync(path, completed)
  await office.does(ASK)
  const blank = join(city, '..', 'blanco.xlsx')
  await office.does({ day: '2025-11-20', order: `plantilla plan-accion --vigencia 2026 --salida "${blank}"` })
  arrives('plan general.xlsx', answered(city, GENERAL, [PARKS, MURALS]))
  arrives('PLAN SALUD.xlsx', answered(city, HEALTH, [VACCINES]))
  arrives('plan de accion.xlsx', unsigned(blank, [LIBRARIES]))
  await office.does({ day: '2025-12-10', order: 'recibir' }, '1')
  await office.does({ day: '2025-12-11', order: WITHDRAW })
}
