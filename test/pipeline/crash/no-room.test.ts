import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../../../pipeline/package-root.js'
import { temporaryFolder } from '../../support/commands.js'
import { compiled } from '../../support/crash/compiled.js'
import { DAY, filesIn, hashesIn, onThatDay } from '../../support/crash/office.js'
import { headingOf, smallPlan, THREE } from '../../support/small-plan.js'

/**
 * Disks that are full, that take no large files, on which nothing may be written; folders that are none. What stood there
 * stays as it was or is the new one, nothing else is left, and it is said in one sentence with status 2.
 */

const OWN = join(PACKAGE_ROOT, 'test', 'support', 'crash')
const CONSOLIDATE = ['consolidar', 'entregas', '--salida', 'resultados', '--corte', '2026-06-30']
const POINTS = Number(process.env['COTEJO_KILLS'] === 'all' ? Infinity : 5)

const folder = temporaryFolder()
const program = compiled()
const start = folder.in('antes')
let copies = 0
let old: ReadonlyMap<string, string>
let fresh: ReadonlyMap<string, string>

beforeAll(async () => {
  mkdirSync(join(start, 'entregas'), { recursive: true })
  await planOf('Secretaría de Salud')
  await onThatDay(start, ...CONSOLIDATE.slice(0, -1), '2026-03-31')
  old = hashesIn(join(start, 'resultados'))
  await planOf('Secretaría de Cultura')
  const at = copy()
  expect((await onThatDay(at, ...CONSOLIDATE)).status).toBe(1)
  fresh = hashesIn(join(at, 'resultados'))
}, 60_000)
afterAll(() => {
  folder.remove()
  program.remove()
})

async function planOf(unit: string): Promise<void> {
  const rows = [...THREE, { activity: '1.4 Regar el jardín', end: '31/04/2026' }]
  writeFileSync(join(start, 'entregas', `${unit}.xlsx`), await smallPlan({ rows, heading: headingOf(unit) }))
}

function copy(): string {
  const to = folder.in(String(++copies))
  cpSync(start, to, { recursive: true })
  return to
}

const ONE_SENTENCE = /^(No se pudo escribir|No hay permiso|No se puede usar|El disco|La ruta) [^\n]+\.\n$/

/** What is left is old or new, and of what stood there nothing is missing. */
function expectWhole(results: string): void {
  const left = hashesIn(results)
  for (const [file, hash] of left) expect([file, old.get(file), fresh.get(file)]).toContain(hash)
  for (const file of old.keys()) if (fresh.has(file)) expect([...left.keys()]).toContain(file)
}

it.each([1, 8, 16])('a disk that takes no file of more than %d kB', (kB) => {
  const at = copy()
  const { status, err } = shell(at, `ulimit -f ${String(kB)}; exec "$@"`)
  expect(err).toMatch(ONE_SENTENCE)
  expect(err).toContain('porque el disco no admite archivos tan grandes')
  expect(status).toBe(2)
  expectWhole(join(at, 'resultados'))
})

it('a disk that is really full, one file after the other', () => {
  if (!canMount()) return
  for (const kB of [64, 96, 128]) {
    const at = copy()
    const { status, err } = inNamespace(
      at,
      `mount -t tmpfs -o size=${String(kB)}k none disco && cp -r resultados/. disco 2>cabe; ` +
        `rm -r resultados; ln -s disco resultados; "$@"; s=$?; cp -r disco quedo; exit $s`,
    )
    expect({ kB, said: ONE_SENTENCE.test(err), err, status }).toEqual({ kB, said: true, err, status: 2 })
    expect(err).toContain('no queda espacio en el disco')
    const copied = readFileSync(join(at, 'cabe'), 'utf8') === ''
    if (copied) expectWhole(join(at, 'quedo'))
    else expect(filesIn(join(at, 'quedo')).filter((file) => file.endsWith('.tmp'))).toEqual([])
  }
}, 60_000)

it('a folder in which nothing may be written', () => {
  if (!canMount()) return
  const at = copy()
  const { status, err } = inNamespace(
    at,
    `mount --bind resultados resultados && mount -o remount,ro,bind resultados && "$@"`,
  )
  expect(err).toMatch(ONE_SENTENCE)
  expect(err).toContain('no hay permiso para escribir en la carpeta')
  expect(status).toBe(2)
  expect(hashesIn(join(at, 'resultados'))).toEqual(old)
})

it.each(['ENOSPC', 'EIO'])(
  '%s from one act or another on',
  (code) => {
    const undisturbed = copy()
    const points = Number(
      /^POINTS (\d+)$/m.exec(shell(undisturbed, 'exec "$@"', { COTEJO_KILL_AT: '0' }).err)?.[1],
    )
    expect(points).toBeGreaterThan(10)
    for (let n = 1; n <= points; n += Math.max(1, Math.ceil(points / POINTS))) {
      const at = copy()
      const { status, err } = shell(at, 'exec "$@"', { COTEJO_KILL_AT: String(n), COTEJO_KILL_FAIL: code })
      // what fails last may be the removal of what is no longer written, which works
      if (status !== 1)
        expect({ n, status, err, said: ONE_SENTENCE.test(err) }).toEqual({ n, status: 2, err, said: true })
      expectWhole(join(at, 'resultados'))
      rmSync(at, { recursive: true })
    }
  },
  120_000,
)

it('a place for the results that is none', async () => {
  const at = copy()
  writeFileSync(join(at, 'ocupado'), 'un archivo')
  const tooLong = 'n'.repeat(300)
  for (const [salida, words] of [
    ['ocupado', 'porque ya existe un archivo con ese nombre'],
    ['ocupado/resultados', 'porque ya existe un archivo con ese nombre'],
    [tooLong, 'es demasiado larga: use una carpeta de nombre más corto'],
  ] as const) {
    const { status, err } = await onThatDay(at, 'consolidar', 'entregas', '--salida', salida)
    expect({ salida, status, err }).toEqual({
      salida,
      status: 2,
      err: expect.stringContaining(words) as string,
    })
    expect(err).toMatch(ONE_SENTENCE)
  }
  expect(readFileSync(join(at, 'ocupado'), 'utf8')).toBe('un archivo')
})

it('a folder with the name of a result: the others are written', async () => {
  const at = copy()
  rmSync(join(at, 'resultados'), { recursive: true })
  mkdirSync(join(at, 'resultados', 'plan-maestro.xlsx'), { recursive: true })
  const { status, err } = await onThatDay(at, ...CONSOLIDATE)
  expect({ status, err }).toEqual({
    status: 2,
    err: expect.stringMatching(
      /^No se pudo escribir .*plan-maestro\.xlsx porque ya hay una carpeta con ese nombre\.\n$/,
    ) as string,
  })
  const others = new Map(fresh)
  others.delete('plan-maestro.xlsx')
  expect(hashesIn(join(at, 'resultados'))).toEqual(others)
})

interface Ended {
  readonly status: number | null
  readonly err: string
}

/** Runs the order in a shell that prepares something first. */
function shell(at: string, script: string, env: Readonly<Record<string, string>> = {}): Ended {
  return run(at, 'bash', ['-c', script, 'bash', ...order()], env)
}

/** The same where the shell may mount disks of its own, which nobody else sees. */
function inNamespace(at: string, script: string): Ended {
  mkdirSync(join(at, 'disco'))
  return run(at, 'unshare', ['-r', '-m', 'bash', '-c', script, 'bash', ...order()], {})
}

function order(): string[] {
  return [process.execPath, '--import', join(OWN, 'kill-at.mjs'), join(OWN, 'run.mjs'), ...CONSOLIDATE]
}

function run(
  at: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Ended {
  const ran = spawnSync(command, args, {
    cwd: at,
    encoding: 'utf8',
    env: {
      ...process.env,
      COTEJO_COMPILED: program.folder,
      COTEJO_DAY: DAY,
      COTEJO_KILL_AT: '1000000',
      ...env,
    },
  })
  return { status: ran.status, err: ran.stderr }
}

/** Whether this computer lets anybody mount a disk for himself. */
function canMount(): boolean {
  return spawnSync('unshare', ['-r', '-m', 'mount', '-t', 'tmpfs', 'none', folder.path]).status === 0
}
