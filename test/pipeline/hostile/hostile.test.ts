import { spawn, spawnSync } from 'node:child_process'
import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unreadableWhy } from '../../../engine/findings/spanish-unreadable.js'
import { PACKAGE_ROOT } from '../../../pipeline/package-root.js'
import { TASK_LIMITS } from '../../../pipeline/pool/limits.js'
import { temporaryFolder } from '../../support/commands.js'
import { compiled } from '../../support/crash/compiled.js'
import { HOSTILE, type Hostile } from '../../support/hostile/index.js'
import { ACTIVITIES, planBook } from '../../support/hostile/plain-plan.js'

/**
 * Every hostile or odd workbook of the generator through the command line, in a process of its own with little memory: a
 * run that the clock has to end is a hang, and fails. `GROUP=xml` runs one group; with `COTEJO_FUZZ`, the largest are
 * consolidated too.
 */
const SMALL_HEAP = 256
const PATIENCE = 420_000
const GOOD = 'bueno.xlsx'
const LARGEST = 'demasiado'
/** of the largest, what is always consolidated beside the others */
const ALWAYS = [
  'una celda en XFD1048576.xlsx',
  'cinco millones de celdas sin nada.xlsx',
  'el mismo texto largo en todas las celdas.xlsx',
  'tres mil hojas.xlsx',
]

interface Ran {
  /** null where it was killed, or died */
  readonly status: number | null
  readonly out: string
  readonly err: string
}

interface Found {
  readonly file: string
  readonly status: string
  readonly findings: readonly { readonly rule: string; readonly message: string }[]
}

const program = compiled()
const folder = temporaryFolder()
const groups = Object.entries(HOSTILE).filter(([group]) => (process.env['GROUP'] ?? group) === group)
const made = new Map<string, readonly Hostile[]>()

beforeAll(() => {
  const script = join(PACKAGE_ROOT, 'scripts', 'build-hostile.mjs')
  const built = spawnSync(process.execPath, [
    script,
    folder.in('hostiles'),
    ...groups.map(([group]) => group),
  ])
  if (built.status !== 0) throw new Error(built.stderr.toString('utf8'))
  for (const [group, list] of groups) {
    made.set(group, list())
    mkdirSync(folder.in('entregas', group), { recursive: true })
    for (const { file } of consolidated(group))
      linkSync(folder.in('hostiles', group, file), folder.in('entregas', group, file))
  }
  writeFileSync(folder.in('entregas', GOOD), planBook())
}, PATIENCE)
afterAll(() => {
  folder.remove()
  program.remove()
})

/** What of a group is consolidated. */
function consolidated(group: string): readonly Hostile[] {
  const all = made.get(group)!
  if (group !== LARGEST || process.env['COTEJO_FUZZ'] !== undefined) return all
  return all.filter(({ file }) => ALWAYS.includes(file))
}

function run(heapMb: number, ...args: readonly string[]): Promise<Ran> {
  const file = join(PACKAGE_ROOT, 'test', 'support', 'crash', 'run.mjs')
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMb}`, file, ...args], {
    cwd: folder.path,
    env: {
      ...process.env,
      COTEJO_COMPILED: program.folder,
      COTEJO_DAY: '2026-02-01',
      NODE_OPTIONS: '--no-warnings',
    },
    timeout: PATIENCE - 20_000,
    killSignal: 'SIGKILL',
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, out, err })))
}

/** How the sentence of each refusal begins, the figures and names in it apart. */
function sentenceOf(kind: Exclude<Hostile['expects'], 'plan'>): RegExp {
  const facts = { kind, part: '§', looksLike: 'zip', count: 1, limit: 1, limitBytes: 1, what: 'sheets' }
  const said = unreadableWhy(facts as unknown as Parameters<typeof unreadableWhy>[0])
  return new RegExp(
    `^${said.split(/ (?:\d|\(|es |en |trae dos veces la parte|1)/)[0]!.replace(/[.()]/g, '\\$&')}`,
  )
}

function expectSaid({ findings, status }: Found, { file, expects }: Hostile): void {
  const unreadable = findings.find(({ rule }) => rule === 'workbook-unreadable')
  if (expects === 'plan') expect([file, unreadable?.message]).toEqual([file, undefined])
  else
    expect([file, unreadable?.message ?? status]).toEqual([file, expect.stringMatching(sentenceOf(expects))])
  if (unreadable) expect(status).toBe('unreadable')
}

describe.each(groups.map(([group]) => group))('validar: %s', (group) => {
  it(
    'answers for each with its sentence',
    async () => {
      const heap = group === LARGEST ? TASK_LIMITS.heapMb : SMALL_HEAP
      const { status, out, err } = await run(heap, 'validar', folder.in('hostiles', group), '--json')
      expect([group, status, err]).toEqual([
        group,
        expect.any(Number),
        expect.not.stringMatching(/heap|at .*\.js:/),
      ])
      const { files } = JSON.parse(out) as { readonly files: readonly Found[] }
      const byName = new Map(files.map((one) => [one.file, one]))
      expect(files).toHaveLength(made.get(group)!.length)
      for (const one of made.get(group)!) expectSaid(byName.get(one.file.normalize('NFC'))!, one)
      expect(status).toBe(made.get(group)!.every(({ expects }) => expects !== 'plan') ? 2 : 1)
    },
    PATIENCE,
  )
})

it(
  'consolidar takes in the good workbook that lies beside them, and lists every one',
  async () => {
    const all = [...made.keys()].flatMap((group) =>
      consolidated(group).map((one) => ({ ...one, path: `${group}/${one.file}` })),
    )
    const { status, err } = await run(
      TASK_LIMITS.heapMb,
      'consolidar',
      folder.in('entregas'),
      '--salida',
      folder.in('salida'),
    )
    expect([status, err]).toEqual([1, ''])
    const written = JSON.parse(readFileSync(folder.in('salida', 'consolidado.json'), 'utf8')) as {
      readonly files: readonly {
        readonly file: string
        readonly status: string
        readonly activities: number
      }[]
      readonly activities: readonly {
        readonly activity: string
        readonly source: { readonly file: string }
      }[]
    }
    expect(written.files.map(({ file }) => file).sort()).toEqual(
      [GOOD, ...all.map(({ path }) => path.normalize('NFC'))].sort(),
    )
    const good = written.files.find(({ file }) => file === GOOD)
    expect([good?.status, good?.activities]).not.toContain('unreadable')
    expect(good?.activities).toBe(ACTIVITIES.length)
    for (const { path } of all.filter(({ expects }) => expects !== 'plan')) {
      const listed = written.files.find(({ file }) => file === path.normalize('NFC'))
      expect([path, listed?.status]).toEqual([path, 'unreadable'])
    }
  },
  PATIENCE,
)
