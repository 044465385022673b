import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { PACKAGE_ROOT } from '../../../pipeline/package-root.js'
import { temporaryFolder } from '../../support/commands.js'
import { compiled } from '../../support/crash/compiled.js'
import {
  CUTOFF,
  DAY,
  filesIn,
  inboxFull,
  onThatDay,
  reportsArrive,
  sharedPlanArrives,
} from '../../support/crash/office.js'
import { planBook } from '../../support/plan-book.js'

/**
 * The same inputs give the same bytes: in every time zone and language, on one processor or more, from wherever it is run,
 * in whatever order the files came into the folder, with what an earlier run remembered and without. What other versions of
 * Node compress otherwise cannot be seen here.
 */

const OWN = join(PACKAGE_ROOT, 'test', 'support', 'crash')

const folder = temporaryFolder()
const program = compiled()
afterAll(() => {
  folder.remove()
  program.remove()
})

/** A machine: what its environment says, and how it is used. */
interface Machine {
  readonly name: string
  readonly env: Readonly<Record<string, string>>
  /** the orders are given from elsewhere, with whole paths */
  readonly isElsewhere?: boolean
  /** files come into its folder the other way round */
  readonly isReversed?: boolean
  /** what the process is started by */
  readonly by?: readonly string[]
}

const oneProcessor = spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : []

const MACHINES: readonly Machine[] = [
  { name: 'Pasto', env: { TZ: 'America/Bogota', LANG: 'es_CO.UTF-8' } },
  {
    name: 'Kiritimati, in C, from elsewhere',
    env: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' },
    isElsewhere: true,
  },
  {
    name: 'Pago Pago, in Turkish',
    env: { TZ: 'Pacific/Pago_Pago', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  },
  {
    name: 'Katmandú, on one processor, files the other way round, nobody else may read',
    env: { TZ: 'Asia/Kathmandu' },
    isReversed: true,
    by: ['bash', '-c', 'umask 077; exec "$@"', 'bash', ...oneProcessor],
  },
]

const usual = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(LANG|LC_.*|TZ)$/.test(name)),
)
const ready = folder.in('ciudad')
const books = new Map<string, Uint8Array>()

beforeAll(async () => {
  await inboxFull(ready)
  await sharedPlanArrives(ready)
  const before = [['recibir'], ['aprobar', '--acta', 'Acta 003', '--fecha', DAY]]
  const then = [['seguimiento', 'preparar', '--corte', CUTOFF]]
  for (const args of [...before, ...then]) expect((await onThatDay(ready, ...args)).status).toBeLessThan(2)
  reportsArrive(ready)
  expect((await onThatDay(ready, 'seguimiento', 'recibir')).status).toBeLessThan(2)
  const heading = (unit: string): readonly string[] => [
    ...['Plan Anticorrupción y de Atención al Ciudadano', 'Vigencia: 2023', `Dependencia: ${unit}`],
  ]
  for (const unit of ['Secretaría de Salud', 'Secretaría General', 'Secretaría de Ñandúes', 'Iı İi'])
    books.set(`${unit}.xlsx`, await planBook({ heading: heading(unit), wrongRows: 2 }))
  books.set('área/ÁREA.xlsx', await planBook({ wrongRows: 1 }))
  books.set('área/area.xlsx', await planBook({ wrongRows: 3 }))
  books.set('roto.xlsx', new TextEncoder().encode('esto no es un libro'))
}, 60_000)

/** Sets a place up as a machine has it, gives all orders there, and tells what came out, by name and hash. */
function resultsOf(machine: Machine, at: string): readonly string[] {
  const names = [...books.keys()]
  for (const name of machine.isReversed === true ? names.reverse() : names) {
    mkdirSync(join(at, 'entregas', name, '..'), { recursive: true })
    writeFileSync(join(at, 'entregas', name), books.get(name)!)
  }
  cpSync(ready, join(at, 'ciudad'), { recursive: true })
  return ran(machine, at)
}

function ran(machine: Machine, at: string): readonly string[] {
  const path = (...names: string[]): string =>
    machine.isElsewhere === true ? join(at, ...names) : join(...names)
  const here = machine.isElsewhere === true ? '/' : at
  const city = join(at, 'ciudad')
  const orders = [
    {
      folder: here,
      args: ['consolidar', path('entregas'), '--salida', path('resultados'), '--corte', '2023-06-30'],
    },
    {
      folder: here,
      args: [
        'plantilla',
        'paac-anexo-1',
        '--vigencia',
        '2026',
        '--salida',
        path('resultados', 'formato.xlsx'),
      ],
    },
    { folder: here, args: ['validar', path('entregas'), '--anotar', path('resultados', 'anotadas')] },
    { folder: city, args: ['consolidar', '--corte', CUTOFF] },
    { folder: city, args: ['informe', '--corte', CUTOFF] },
    { folder: city, args: ['publicar'] },
    { folder: city, args: ['calendario'] },
    { folder: city, args: ['estado'] },
  ]
  const [command, ...args] = [
    ...(machine.by ?? []),
    ...[process.execPath, join(OWN, 'run-orders.mjs'), JSON.stringify(orders)],
  ]
  const child = spawnSync(command!, args, {
    cwd: here,
    encoding: 'utf8',
    env: {
      ...usual,
      COTEJO_COMPILED: program.folder,
      COTEJO_DAY: DAY,
      COTEJO_CACHE: join(at, 'recuerdos'),
      NODE_OPTIONS: '--no-warnings',
      ...machine.env,
    },
  })
  expect({ err: child.stderr, statuses: child.stdout }).toEqual({
    err: '',
    statuses: expect.stringMatching(/^([01]\n){8}$/) as string,
  })
  return ['resultados', 'ciudad/salidas'].flatMap((results) =>
    filesIn(join(at, results)).map((file) => `${results}/${file} ${hashOf(join(at, results, file))}`),
  )
}

const first: { results: readonly string[] } = { results: [] }

test.each(MACHINES)(
  '$name',
  (machine) => {
    const at = folder.in(machine.name)
    mkdirSync(at)
    const results = resultsOf(machine, at)
    expect(results.length).toBeGreaterThan(30)
    if (first.results.length === 0) first.results = results
    expect(results).toEqual(first.results)
  },
  60_000,
)

test('once more in the same place, with what the first run remembered', () => {
  expect(ran(MACHINES[0]!, folder.in(MACHINES[0]!.name))).toEqual(first.results)
}, 60_000)

test('no result names the place', () => {
  const at = folder.in(MACHINES[0]!.name)
  for (const results of ['resultados', 'ciudad/salidas'])
    for (const file of filesIn(join(at, results))) {
      const bytes = readFileSync(join(at, results, file))
      const parts = /\.(xlsx|docx)$/.test(file) ? Object.values(unzipSync(bytes)) : [bytes]
      const named = parts.some((part) => Buffer.from(part).includes(folder.path))
      expect({ file, named }).toEqual({ file, named: false })
    }
})

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
