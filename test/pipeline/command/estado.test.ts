import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Status } from '../../../pipeline/lifecycle/status.js'
import { statusOf } from '../../../pipeline/lifecycle/status.js'
import { statusTable } from '../../../pipeline/command/words/status-table.js'
import { Register } from '../../../pipeline/register/register.js'
import { cotejoAt, temporaryFolder, type Ran } from '../../support/commands.js'
import { context, PLANS, RECEPTIONS } from '../lifecycle/plan-records.js'

const KEY = { dependencia: 'general', vigencia: 2026, format: 'plan-accion', cutoff: '' }

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
  configured({
    vigencia: 2026,
    adeudan: { 'plan-accion': ['general', 'control-interno'] },
    entrega: { 'plan-accion': '01-15' },
  })
})
afterEach(() => {
  folder.remove()
})

function configured(configuration: object): void {
  writeFileSync(folder.in('cotejo.json'), JSON.stringify(configuration))
}

function estado(...args: string[]): Promise<Ran> {
  return cotejoAt({ today: '2026-01-20', now: () => '2026-01-20T15:00:00Z' }, folder.path, 'estado', ...args)
}

async function received(): Promise<void> {
  const register = await Register.open(folder.path, { actor: 'opgi', now: () => '2026-01-17T15:00:00Z' })
  await register.receive({
    key: KEY,
    file: 'plan general.xlsx',
    sha256: 'a',
    fingerprint: 'f',
    counts: { activities: 3, errors: 1, warnings: 0, infos: 0 },
    ruleset: 'r1',
  })
  await register.setAside('foto.xlsx', 'b', 'unrecognised')
  await register.close()
}

test('without a register everything that is owed is missing, and none is made', async () => {
  const { status, out } = await estado()
  expect(status).toBe(0)
  expect(out).toContain(
    'Al 20 de enero de 2026 se deben 2 planes de 2026: 0 llegaron y 2 faltan, todos con el plazo',
  )
  expect(out).toContain('Se deben 2 = 2 sin presentar + 0 por revisar + 0 devueltos + 0 aprobados.')
  expect(out).toContain('5 días de retraso')
  expect(existsSync(folder.in('registro'))).toBe(false)
  expect(readFileSync(folder.in('salidas', 'estado.html'), 'utf8')).toContain('<h1>Estado de los planes</h1>')
  expect(out).toContain('Página: salidas/estado.html\n')
})

test('says of nobody that they did not owe what nobody said who owes', async () => {
  configured({ vigencia: 2026 })
  await received()
  const { out } = await estado()
  expect(out).toContain('1 plan recibido de 2026')
  expect(out).not.toMatch(/deb[íe]/)
  expect(readFileSync(folder.in('salidas', 'estado.html'), 'utf8')).not.toMatch(/no lo deb|no se deb/i)
  configured({ vigencia: 2026, adeudan: { 'plan-accion': ['control-interno'] } })
  expect((await estado()).out).toContain('no lo debía')
})

test('says what came, what is late first, and what was set aside', async () => {
  await received()
  const { status, out } = await estado()
  expect(status).toBe(0)
  expect(out.split('\n').slice(0, 9)).toEqual([
    'Dependencia                       Plan de acción',
    '────────────────────────────────  ────────────────────────────────────────────────────────────────',
    'Oficina de Control Interno de     Sin presentar',
    'Gestión                           5 días de retraso',
    '',
    'Secretaría General                Presentado',
    '                                  1 error',
    '                                  llegó 2 días tarde',
    '',
  ])
  expect(out).toContain('foto.xlsx (llegó el 17/01/2026): No es de ningún formato oficial.')
})

test('--json prints the document alone and writes nothing', async () => {
  await received()
  const { status, out } = await estado('--json')
  const said = JSON.parse(out) as Status
  expect([status, said.schema, said.vigencia, said.today]).toEqual([0, 'cotejo/status@1', 2026, '2026-01-20'])
  expect(said.plans.map(({ dependencia, state, daysLate }) => [dependencia, state, daysLate])).toEqual([
    ['control-interno', 'missing', 5],
    ['general', 'received', 2],
  ])
  expect(said.totals.files).toEqual({
    ...{ received: 2, versions: 1, repeated: 0, aside: 1, settled: 0, discarded: 0, withdrawn: 0 },
  })
  expect(existsSync(folder.in('salidas'))).toBe(false)
})

test('the page of the same day is the same', async () => {
  await received()
  await estado()
  const first = readFileSync(folder.in('salidas', 'estado.html'), 'utf8')
  await estado()
  expect(readFileSync(folder.in('salidas', 'estado.html'), 'utf8')).toBe(first)
})

test('a configuration that does not say who owes what is told so', async () => {
  configured({ vigencia: 2026 })
  expect((await estado()).out.replaceAll('\n', ' ')).toContain('la configuración no dice quién debe qué')
})

test('outside a workspace there is no state', async () => {
  folder.remove()
  folder = temporaryFolder()
  const { status, out, err } = await estado()
  expect([status, out]).toEqual([2, ''])
  expect(err).toContain('no está en un espacio de trabajo')
})

test('fits a hundred columns, side by side while the formats do and one after the other where not', () => {
  const long = (text: string): string[] => text.split('\n').filter((line) => line.length > 100)
  const few = statusTable(statusOf(PLANS, RECEPTIONS.slice(0, 8), context()))
  expect(long(few)).toEqual([])
  expect(few).toContain('Dependencia                       Plan de acción                   PTEP')
  const formats = ['a', 'b', 'c'].map((id): [string, string[]] => [`formato-${id}`, ['reloj']])
  const many = statusTable(
    statusOf(PLANS, [], context({ duties: new Map([...context().duties!, ...formats]) })),
  )
  expect(long(many)).toEqual([])
  expect(many.split('\n').slice(0, 3)).toEqual([
    'Dirección de la Lluvia',
    '  Plan de acción: Solicitado · 5 días de retraso',
    '  PTEP: En revisión · no lo debía',
  ])
})
