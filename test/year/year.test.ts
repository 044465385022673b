import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cotejoAt, temporaryFolder, type Ran } from '../support/commands.js'
import type { Written } from '../support/fill-in.js'
import { answered, complete, CULTURE, GENERAL, HEALTH } from './city.js'
import { FESTIVALS, LIBRARIES, MURALS, PARKS, VACCINES } from './plans.js'

/**
 * A year of a planning office, by the procedure PE-P-002: three secretarías, three waves of submissions with a correction
 * and a duplicate, returns, the approval, a change that may be made and one that may not.
 */

const folder = temporaryFolder()
const city = folder.in('valle-claro')
afterAll(() => {
  if (!process.env['SAY']) folder.remove()
})

/** Somebody of the planning office gives an order in the workspace, at ten in the morning of a day. */
async function on(day: string, ...args: readonly string[]): Promise<Ran> {
  const ran = await cotejoAt({ today: day, now: () => `${day}T15:00:00Z` }, city, ...args)
  if (process.env['SAY'] && !args.includes('--json'))
    process.stderr.write(`$ ${args.join(' ')}\n${ran.err}${ran.out}= ${String(ran.status)}\n`)
  return ran
}

interface Status {
  readonly plans: readonly {
    readonly dependencia: string
    readonly state: string
    readonly current: { readonly version: number } | null
    readonly daysLate: number
  }[]
}

async function stateOf(day: string): Promise<Record<string, string>> {
  const { plans } = JSON.parse((await on(day, 'estado', '--json')).out) as Status
  return Object.fromEntries(
    plans.map(({ dependencia, state, current }) => [
      dependencia,
      current === null ? state : `${state} v${String(current.version)}`,
    ]),
  )
}

/** A dependencia fills in what it was sent, and its plan arrives under a name. */
function sends(unit: { readonly name: string }, file: string, rows: readonly Written[]): void {
  writeFileSync(join(city, 'entregas', file), answered(city, unit, rows))
}

const isWorkbook = (file: string): boolean => file.endsWith('.xlsx')
const IN_WORKSPACE = `Espacio de trabajo: ${city} (Alcaldía de Valle Claro)\n`

test('a workspace is made, and says how the year is', async () => {
  const entity = ['--entidad', 'Alcaldía de Valle Claro', '--vigencia', '2026']
  const made = await cotejoAt({ today: '2025-11-10' }, folder.path, 'iniciar', city, ...entity)
  expect(made.status).toBe(0)
  complete(city)
  expect(await stateOf('2025-11-10')).toEqual({ general: 'missing', salud: 'missing', cultura: 'missing' })
})

test('the plans are asked for, each with its workbook and its ceilings', async () => {
  const asked = await on('2025-11-20', 'solicitar')
  expect(asked.status).toBe(0)
  for (const { name } of [GENERAL, HEALTH, CULTURE])
    expect(readdirSync(join(city, 'salidas', 'solicitud', name)).filter(isWorkbook)).toHaveLength(1)
  expect(readdirSync(join(city, 'salidas', 'solicitud')).some((file) => file.endsWith('.docx'))).toBe(true)
  expect(await stateOf('2025-11-20')).toEqual({
    general: 'requested',
    salud: 'requested',
    cultura: 'requested',
  })
})

test('first wave: one plan is right, the other is over its ceiling and has a date that does not exist', async () => {
  sends(GENERAL, 'plan general.xlsx', [PARKS, MURALS])
  sends(HEALTH, 'PLAN SALUD.xlsx', [{ ...VACCINES, sgp: 45_000_001, end: '31/11/2026' }])
  const received = await on('2025-12-10', 'recibir')
  expect(received.status).toBe(1)
  expect(received.out).toMatch(/2025-0001.*Secretaría de Salud Municipal.*versión 1/)
  expect(received.out).toMatch(/2025-0002.*Secretaría General.*versión 1/)
  expect(await stateOf('2025-12-10')).toEqual({
    general: 'received v1',
    salud: 'received v1',
    cultura: 'requested',
  })
})

test('second wave: one comes three days late, and a plan comes twice', async () => {
  cpSync(join(city, 'entregas', 'plan general.xlsx'), join(city, 'entregas', 'plan general (copia).xlsx'))
  sends(CULTURE, 'Cultura.xlsx', [LIBRARIES])
  const received = await on('2025-12-18', 'recibir')
  expect(received.status).toBe(0)
  expect(received.out).toMatch(/2025-0003.*Secretaría de Cultura.*versión 1/)
  const { plans } = JSON.parse((await on('2025-12-18', 'estado', '--json')).out) as Status
  expect(plans.map(({ dependencia, daysLate }) => [dependencia, daysLate])).toEqual([
    ['general', 0],
    ['salud', 0],
    ['cultura', 3],
  ])
})

test('what has errors goes back, what has none is ready', async () => {
  const returned = await on('2025-12-19', 'devolver')
  expect(returned.status).toBe(1)
  expect(await stateOf('2025-12-19')).toEqual({
    general: 'under-review v1',
    salud: 'returned v1',
    cultura: 'under-review v1',
  })
  const [one, ...more] = readdirSync(join(city, 'salidas', 'devoluciones'))
  expect(more).toEqual([])
  const files = readdirSync(join(city, 'salidas', 'devoluciones', one!))
  expect(files.filter((file) => file.endsWith('.docx'))).toHaveLength(1)
  expect(files.filter((file) => file.endsWith('.xlsx'))).toHaveLength(1)
})

test('nothing is approved while a plan has errors', async () => {
  const refused = await on('2025-12-20', 'aprobar', '--acta', 'Acta 001', '--fecha', '2025-12-20')
  expect(refused.status).toBe(1)
  expect(await stateOf('2025-12-20')).toMatchObject({ general: 'under-review v1', salud: 'returned v1' })
})

test('third wave: the corrected plan is its second version, and what changed can be seen', async () => {
  sends(HEALTH, 'PLAN SALUD corregido.xlsx', [VACCINES])
  const received = await on('2026-01-06', 'recibir')
  expect(received.status).toBe(0)
  expect(received.out).toMatch(/2026-0001.*Secretaría de Salud Municipal.*versión 2/)
  const changed = await on('2026-01-06', 'diferencias', 'salud', 'plan-accion')
  expect(changed.out).toContain('31/11/2026')
  expect(changed.out).toContain('Fecha Final')
})

test('the Consejo de Gobierno approves, and the plans are frozen', async () => {
  const approved = await on('2026-01-20', 'aprobar', '--acta', 'Acta 001', '--fecha', '2026-01-20')
  expect(approved.status).toBe(0)
  expect(await stateOf('2026-01-20')).toEqual({
    general: 'in-execution v1',
    salud: 'in-execution v2',
    cultura: 'in-execution v1',
  })
  sends(CULTURE, 'Cultura otra vez.xlsx', [{ ...LIBRARIES, q3: 0, q4: 2 }])
  const late = await on('2026-02-03', 'recibir')
  expect(late.status).toBe(1)
  expect(late.out).toContain('cotejo modificar')
  expect((await stateOf('2026-02-03'))['cultura']).toBe('in-execution v1')
})

test('a change asked for by letter is taken', async () => {
  const changed = folder.in('Plan General con ajuste.xlsx')
  const more = { ...PARKS, goal: 12, q4: 6 }
  writeFileSync(changed, answered(city, GENERAL, [more, MURALS]))
  expect((await on('2026-05-04', 'modificar', changed)).status).toBe(2)
  const taken = await on('2026-05-04', 'modificar', changed, '--oficio', 'SG-114', '--fecha', '2026-04-30')
  expect(taken.err).toBe(IN_WORKSPACE)
  expect(taken.status).toBe(0)
  expect(taken.out).toContain('Meta vigencia')
  expect((await stateOf('2026-05-04'))['general']).toBe('modified v2')
})

test('a goal that was not approved is not, nor a peso over the ceiling', async () => {
  const added = folder.in('Cultura con meta nueva.xlsx')
  writeFileSync(added, answered(city, CULTURE, [LIBRARIES, FESTIVALS]))
  const refused = await on('2026-06-01', 'modificar', added, '--oficio', 'SC-020', '--fecha', '2026-05-29')
  expect(refused.status).toBe(1)
  expect(refused.out).toContain('Festivales')

  const dear = folder.in('Cultura más cara.xlsx')
  writeFileSync(dear, answered(city, CULTURE, [{ ...LIBRARIES, ownFunds: 8_000_001 }]))
  expect(
    (await on('2026-06-02', 'modificar', dear, '--oficio', 'SC-021', '--fecha', '2026-06-01')).status,
  ).toBe(1)
  expect((await stateOf('2026-06-02'))['cultura']).toBe('in-execution v1')
})

test('the plan of the year is made from the register, and the register is sound', async () => {
  expect((await on('2026-06-03', 'estado')).status).toBe(0)
  expect(readFileSync(join(city, 'salidas', 'estado.html'), 'utf8')).toContain('Alcaldía de Valle Claro')
  const consolidated = await on('2026-06-03', 'consolidar')
  expect(consolidated.err).toBe(IN_WORKSPACE)
  const { files, activities, investment } = JSON.parse(
    readFileSync(join(city, 'salidas', 'consolidado.json'), 'utf8'),
  ) as {
    files: readonly { file: string; supersededBy: string | null; duplicateOf: string | null }[]
    activities: readonly { activity: string; findings: readonly string[] }[]
    investment: { projects: readonly { dependencia: string; total: number }[] }
  }
  expect(files.length).toBeGreaterThanOrEqual(8)
  const standing = activities.filter(({ findings }) => !findings.includes('submission-superseded'))
  expect(standing.map(({ activity }) => activity).sort()).toEqual(
    [PARKS, MURALS, VACCINES, LIBRARIES].map(({ activity }) => activity).sort(),
  )
  const money = new Map<string, number>()
  for (const { dependencia, total } of investment.projects)
    money.set(dependencia, (money.get(dependencia) ?? 0) + total)
  expect(Object.fromEntries(money)).toEqual({ general: 60_000_000, salud: 60_000_000, cultura: 8_000_000 })
  const audited = await on('2026-06-03', 'auditar')
  expect(audited.status).toBe(0)
})
