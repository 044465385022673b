import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../../pipeline/package-root.js'
import { cotejoAt, temporaryFolder } from '../support/commands.js'
import { answered, complete, CULTURE, GENERAL, HEALTH, unsigned } from '../year/city.js'
import { FESTIVALS, LIBRARIES, MURALS, PARKS, VACCINES } from '../year/plans.js'

/** What the manual quotes in its chapter of a year is what the commands say. */

const MANUAL = readFileSync(join(PACKAGE_ROOT, 'docs', 'manual.md'), 'utf8')
const CHAPTER = MANUAL.slice(MANUAL.indexOf('\n## Un año con Cotejo'), MANUAL.indexOf('\n## Consolidar una'))
const PROMPT = /^C:\\(?:Planes 2026)?> cotejo (.*)$/
const PLACE = 'C:\\Planes 2026'

const folder = temporaryFolder()
afterAll(() => folder.remove())

interface Act {
  readonly day: string
  /** as the manual has it */
  readonly order: string
  /** what happens before */
  readonly first?: () => void
}

class Office {
  /** by the order, what each time that it was given said */
  readonly said = new Map<string, string[]>()
  readonly city: string

  constructor(name: string) {
    this.city = folder.in(name, 'Planes 2026')
  }

  readonly arrives = (file: string, bytes: Uint8Array): void =>
    writeFileSync(join(this.city, 'entregas', file), bytes)

  async does({ day, order, first }: Act, answer: string | null = null): Promise<string> {
    first?.()
    const args = [...order.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!)
    const at = args[0] === 'iniciar' ? folder.path : this.city
    const words: string[] = []
    const ask = answer === null ? null : (question: string) => Promise.resolve((words.push(question), answer))
    const ran = await cotejoAt(
      { today: day, now: () => `${day}T15:00:00Z`, ask },
      at,
      ...args.map((arg) => (arg === PLACE ? this.city : arg)),
    )
    const told = [ran.err + ran.out, ...words].join('\n')
    const text = told
      .replaceAll(this.city, PLACE)
      .replace(
        /(C:\\Planes 2026)((?:\/[\w.-]+)+)/g,
        (_, place: string, rest: string) => place + rest.replaceAll('/', '\\'),
      )
      .replace(/suma [0-9a-f]{64}/g, 'suma X')
    if (process.env['SAY']) process.stderr.write(`$ ${order}\n${text}\n`)
    this.said.set(order, [...(this.said.get(order) ?? []), text])
    return text
  }
}

const BEGIN: Act = {
  day: '2025-11-10',
  order: 'iniciar "C:\\Planes 2026" --entidad "Alcaldía de Valle Claro" --vigencia 2026',
}
const ASK: Act = { day: '2025-11-20', order: 'solicitar' }

/** The year, in the order of its days. */
function yearOf(office: Office): readonly Act[] {
  const { city, arrives } = office
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
async function mishaps(office: Office): Promise<void> {
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
  const blank = folder.in('blanco.xlsx')
  await office.does({ day: '2025-11-20', order: `plantilla plan-accion --vigencia 2026 --salida "${blank}"` })
  arrives('plan general.xlsx', answered(city, GENERAL, [PARKS, MURALS]))
  arrives('PLAN SALUD.xlsx', answered(city, HEALTH, [VACCINES]))
  arrives('plan de accion.xlsx', unsigned(blank, [LIBRARIES]))
  await office.does({ day: '2025-12-10', order: 'recibir' }, '1')
  await office.does({
    day: '2025-12-11',
    order: 'retirar 2025-0003 --motivo "Era de General, no de Cultura"',
  })
}

/** The blocks without a language of the chapter, each cut before every order. */
function quotes(): { readonly order: string | null; readonly lines: readonly string[] }[] {
  const blocks = [...CHAPTER.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].filter(
    ([, language]) => language === '',
  )
  return blocks.slice(1).flatMap(([, , block]) => {
    const parts: { order: string | null; lines: string[] }[] = []
    for (const line of block!.trimEnd().split('\n')) {
      const order = PROMPT.exec(line)?.[1]
      if (order !== undefined || parts.length === 0) parts.push({ order: order ?? null, lines: [] })
      if (order === undefined) parts.at(-1)!.lines.push(line)
    }
    return parts
  })
}

/** Those of some lines that a text does not have, in their order; `…` stands for what was left out. */
function missing(lines: readonly string[], text: string): string[] {
  const told = text.split('\n').map((line) => line.trimEnd())
  let from = 0
  return lines.filter((line) => {
    if (line.trim() === '…' || line === '') return false
    const [start] = line.split('…')
    const at = told.findIndex(
      (own, i) => i >= from && (line.endsWith('…') ? own.startsWith(start!) : own === line),
    )
    if (at >= 0) from = at + 1
    return at < 0
  })
}

test('every line that the chapter quotes is one that the commands say', async () => {
  const [year, other] = [new Office('uno'), new Office('dos')]
  for (const act of yearOf(year)) await year.does(act)
  await mishaps(other)
  const given = new Map<string, number>()
  const wrong = quotes().flatMap(({ order, lines }) => {
    const nth = given.get(order ?? '') ?? 0
    if (order !== null) given.set(order, nth + 1)
    const text =
      order === null
        ? [...other.said.values()].flat().join('\n')
        : (year.said.get(order)?.[nth] ?? other.said.get(order)?.[nth] ?? '')
    return missing(
      lines.map((line) => line.replace(/suma [0-9a-f]+…$/, 'suma X')),
      text,
    ).map((line) => ({ order, line }))
  })
  expect(wrong).toEqual([])
  expect([...given.keys()].sort()).toEqual(
    [
      ...new Set([
        ...yearOf(year).map(({ order }) => order),
        'retirar 2025-0003 --motivo "Era de General, no de Cultura"',
      ]),
    ].sort(),
  )
}, 120_000)
