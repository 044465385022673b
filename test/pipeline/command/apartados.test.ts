import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Consolidated } from '../../../pipeline/consolidate/consolidated.js'
import type { Status } from '../../../pipeline/lifecycle/status.js'
import { cotejoIn, temporaryFolder, type Ran } from '../../support/commands.js'
import { headingOf, smallPlan, THREE } from '../../support/small-plan.js'

let folder: ReturnType<typeof temporaryFolder>
let salud: Uint8Array
let nameless: Uint8Array
beforeEach(async () => {
  folder = temporaryFolder()
  mkdirSync(folder.in('entregas'))
  writeFileSync(folder.in('cotejo.json'), JSON.stringify({ vigencia: 2026 }))
  salud = await smallPlan({ rows: THREE, heading: headingOf('Secretaría de Salud Municipal') })
  nameless = await smallPlan({ rows: THREE })
})
afterEach(() => folder.remove())

const run = (...args: readonly string[]): Promise<Ran> => cotejoIn(folder.path, ...args)
const drop = (name: string, bytes: Uint8Array | string): void => {
  writeFileSync(folder.in('entregas', name), bytes)
}
const discard = (name: string, motive = 'Es la nota del mensajero'): Promise<Ran> =>
  run('retirar', name, '--motivo', motive)

async function estado(): Promise<Status> {
  return JSON.parse((await run('estado', '--json')).out) as Status
}

async function consolidated(): Promise<{ readonly out: string; readonly files: readonly string[] }> {
  const { out } = await run('consolidar')
  const text = readFileSync(folder.in('salidas', 'consolidado.json'), 'utf8')
  return { out, files: (JSON.parse(text) as Consolidated).files.map(({ file }) => file) }
}

test('a file that was half copied and is whole later waits for nobody', async () => {
  drop('PAAC salud.xlsx', salud.slice(0, 400))
  await run('recibir')
  expect((await estado()).totals.files).toMatchObject({ aside: 1, settled: 0 })
  drop('PAAC salud.xlsx', salud)
  await run('recibir')

  const { aside, settled, totals } = await estado()
  expect(aside).toEqual([])
  expect(settled.map(({ file, reason, by }) => [file, reason, by.number])).toEqual([
    ['PAAC salud.xlsx', 'unreadable', '2023-0001'],
  ])
  expect(totals.files).toEqual({
    ...{ received: 2, versions: 1, repeated: 0, aside: 0, settled: 1, discarded: 0, withdrawn: 0 },
  })
  const { out } = await run('estado')
  expect(out).toContain(
    '2 archivos recibidos = 1 versión de un plan + 0 repetidos + 0 apartados + 1 apartado ya resuelto.',
  )
  expect(out).toContain('Llegó después completo: recibo 2023-0001 (Secretaría de Salud Municipal')
  expect(readFileSync(folder.in('salidas', 'estado.html'), 'utf8')).toContain('Apartados ya resueltos')

  const told = await consolidated()
  expect(told.files).toEqual(['2023-0001/PAAC salud.xlsx'])
  expect(told.out).toContain(
    'No cuenta aquí 1 archivo que se apartó y ya se resolvió o se descartó: véalos con cotejo estado',
  )
  expect(told.out).toContain('Recibidos: 1 = 1 sin observaciones')
})

test('one that came after the plan waits, though it has its name', async () => {
  drop('PAAC salud.xlsx', salud)
  await run('recibir')
  drop('PAAC salud.xlsx', salud.slice(0, 400))
  await run('recibir')
  expect((await estado()).totals.files).toMatchObject({ versions: 1, aside: 1, settled: 0 })
})

test('a plan that nobody knew whose it is is settled where its bytes are taken in under another name', async () => {
  drop('plan.xlsx', nameless)
  await run('recibir')
  rmSync(folder.in('entregas', 'plan.xlsx'))
  drop('plan de salud.xlsx', nameless)
  await run('recibir', 'entregas/plan de salud.xlsx', '--dependencia', 'salud')
  const { aside, settled, totals } = await estado()
  expect([aside.length, settled[0]?.file, settled[0]?.by.file]).toEqual([
    0,
    'plan.xlsx',
    'plan de salud.xlsx',
  ])
  expect(totals.files).toMatchObject({ received: 2, versions: 1, settled: 1 })
})

test('what is no submission is discarded with its motive, once, and may be wanted again', async () => {
  drop('PAAC salud.xlsx', salud)
  drop('nota.txt', 'Va el plan.')
  drop('roto.xlsx', 'nada')
  await run('recibir')
  const done = await discard('entregas\\roto.xlsx')
  expect([done.status, done.out]).toEqual([
    0,
    'Se descartó «roto.xlsx»: ya no espera que alguien decida. Se conserva tal como llegó, con su motivo; si debe recibirse, nómbrelo: cotejo recibir ARCHIVO\n',
  ])
  const log = readFileSync(folder.in('registro', 'bitacora.jsonl'), 'utf8')
  const { action, data } = JSON.parse(log.trimEnd().split('\n').at(-1)!) as {
    action: string
    data: Record<string, string>
  }
  expect([action, data['file'], data['motive']]).toEqual(['discard', 'roto.xlsx', 'Es la nota del mensajero'])
  expect((await discard('roto.xlsx', 'otra vez')).out).toContain('Ya se había descartado «roto.xlsx»')
  expect((await run('auditar')).status).toBe(0)

  const { discarded, totals, aside } = await estado()
  expect(discarded.map(({ file, motive }) => [file, motive])).toEqual([
    ['roto.xlsx', 'Es la nota del mensajero'],
  ])
  expect(aside.some(({ file }) => file === 'roto.xlsx')).toBe(false)
  const { received, versions, repeated, settled, withdrawn } = totals.files
  expect(received).toBe(versions + repeated + totals.files.aside + settled + 1 + withdrawn)
  expect((await run('estado')).out).toMatch(/1 archivo descartado:\n {2}roto\.xlsx .*\n {4}Se descartó el /)
  expect((await consolidated()).files).not.toContain('roto.xlsx')

  const all = await run('recibir')
  expect(all.out).toContain(
    'Sigue descartado: «roto.xlsx» se apartó y se descartó: Es la nota del mensajero.',
  )
  expect(all.out).toContain('Siguen descartados: 1')
  expect((await run('recibir', 'entregas/roto.xlsx')).out).toMatch(/^Apartado: «roto\.xlsx»/)
  expect((await estado()).totals.files.discarded).toBe(0)
  expect((await run('auditar')).status).toBe(0)
})

test('what does not wait is not discarded, and the way on is said', async () => {
  drop('PAAC salud.xlsx', salud)
  drop('roto.xlsx', 'nada')
  await run('recibir')
  for (const [name, said] of [
    ['PAAC salud.xlsx', 'Para retirarlo: cotejo retirar 2023-0001 --motivo "…"'],
    ['rotto.xlsx', '¿quiso decir «roto.xlsx»?'],
  ] as const) {
    const { status, err } = await discard(name)
    expect([status, err.includes(said)]).toEqual([2, true])
  }
})

test('the audit tells a file that was discarded behind its back', async () => {
  drop('PAAC salud.xlsx', salud)
  drop('roto.xlsx', 'nada')
  await run('recibir')
  await discard('roto.xlsx')
  const Database = (await import('libsql')).default
  const open = new Database(folder.in('registro', 'registro.sqlite'))
  open.exec("update reception set motive = 'x' where fate = 'discarded'")
  open.close()
  const { status, out } = await run('auditar')
  expect(status).toBe(1)
  expect(out).toContain(
    'el motivo por el que se descartó dice «x» y según la bitácora es «Es la nota del mensajero»',
  )
})

test('a changed plan whose bytes were received for somebody is asked for without saying whose it is', async () => {
  drop('plan.xlsx', nameless)
  await run('recibir', 'entregas/plan.xlsx', '--dependencia', 'salud')
  const act = ['--acta', '003', '--fecha', '2023-09-15']
  expect((await run('aprobar', ...act)).status).toBe(0)
  const { status, out } = await run('modificar', 'entregas/plan.xlsx', '--oficio', 'S-1')
  expect([status, out]).toEqual([0, expect.stringMatching(/^No cambia nada: «plan\.xlsx» dice lo mismo/)])
})
