import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../../../pipeline/package-root.js'
import { temporaryFolder } from '../../support/commands.js'
import { compiled } from '../../support/crash/compiled.js'
import { hashesIn } from '../../support/crash/office.js'
import { headingOf, smallPlan, THREE } from '../../support/small-plan.js'

/**
 * A process that is told to stop, whose reader goes, or which fails where nobody looks: one sentence, status 2 where the work
 * was not done, nothing half written.
 */

const OWN = join(PACKAGE_ROOT, 'test', 'support', 'crash')
const CONSOLIDATE = ['consolidar', 'entregas', '--salida', 'resultados', '--corte', '2026-06-30']
const INTERRUPTED =
  'Se interrumpió: lo que ya se había escrito está completo. Vuelva a ejecutar para terminar.\n'

const folder = temporaryFolder()
const program = compiled()
const start = folder.in('antes')
let copies = 0
let whole: ReadonlyMap<string, string>
let points: number

beforeAll(async () => {
  mkdirSync(join(start, 'entregas'), { recursive: true })
  for (const unit of ['Secretaría de Salud', 'Secretaría de Cultura'])
    writeFileSync(
      join(start, 'entregas', `${unit}.xlsx`),
      await smallPlan({
        rows: [...THREE, { activity: '1.4 Regar el jardín', end: '31/04/2026' }],
        heading: headingOf(unit),
      }),
    )
  const at = copy()
  const { status, err } = await real(at, CONSOLIDATE, { COTEJO_KILL_AT: '0' })
  expect(status).toBe(1)
  points = Number(/^POINTS (\d+)$/m.exec(err)?.[1])
  whole = hashesIn(join(at, 'resultados'))
}, 60_000)
afterAll(() => {
  folder.remove()
  program.remove()
})

function copy(): string {
  const to = folder.in(String(++copies))
  cpSync(start, to, { recursive: true })
  return to
}

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
  '%s at one act or another: the sentence, 2, and only whole outputs',
  async (signal) => {
    let interrupted = 0
    for (let n = 1; n <= points; n += Math.ceil(points / 5)) {
      const at = copy()
      const asked = { COTEJO_KILL_AT: String(n), COTEJO_KILL_SIGNAL: signal }
      const { status, out, err } = await real(at, CONSOLIDATE, asked)
      // it may have come to its end before it heard
      if (status === 1) expect(hashesIn(join(at, 'resultados'))).toEqual(whole)
      else {
        interrupted++
        expect({ n, status, out, err }).toEqual({ n, status: 2, out: '', err: INTERRUPTED })
      }
      for (const [file, hash] of hashesIn(join(at, 'resultados')))
        expect({ n, file, hash }).toEqual({ n, file, hash: whole.get(file) })
      rmSync(at, { recursive: true })
    }
    expect(interrupted).toBeGreaterThan(2)
  },
  120_000,
)

it.each(['thrown', 'rejected'])(
  'a failure that nobody caught (%s) is one sentence, never a stack',
  async (how) => {
    const at = copy()
    const { status, err } = await real(at, CONSOLIDATE, { COTEJO_FAIL_HOW: how }, 'fail-later.mjs')
    expect({ status, err }).toEqual({
      status: 2,
      err: 'Cotejo falló por dentro y no terminó (algo se salió de su sitio). Por favor repórtelo con los archivos que estaba usando.\n',
    })
    for (const [file, hash] of hashesIn(join(at, 'resultados')))
      expect([file, hash]).toEqual([file, whole.get(file)])
  },
  60_000,
)

it('goes on, and says nothing, where nobody reads what it says any more', async () => {
  const validated = await real(start, ['validar', 'entregas'], {}, 'kill-at.mjs', 'gone')
  expect(validated.err).not.toMatch(/EPIPE|at .*\(|Error/)
  expect(validated.status).toBe(1)
  const at = copy()
  expect((await real(at, CONSOLIDATE, {}, 'kill-at.mjs', 'gone')).status).toBe(1)
  expect(hashesIn(join(at, 'resultados'))).toEqual(whole)
}, 60_000)

it('says that what it says could not be written', async () => {
  if (process.platform !== 'linux') return
  const { status, err } = await real(start, ['validar', 'entregas'], {}, 'kill-at.mjs', 'full')
  expect(status).toBe(2)
  expect(err.replace(/^POINTS.*\n/m, '')).toBe(
    'No se pudo escribir el resultado: revise el espacio en el disco.\n',
  )
}, 60_000)

/** Runs the program as it is installed; its reader stays, is gone from the beginning, or is a full disk. */
async function real(
  at: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  before = 'kill-at.mjs',
  reader: 'stays' | 'gone' | 'full' = 'stays',
): Promise<{ status: number | null; out: string; err: string }> {
  const running = spawn(
    process.execPath,
    ['--import', join(OWN, before), join(OWN, 'run-real.mjs'), ...args],
    {
      cwd: at,
      env: { ...process.env, COTEJO_COMPILED: program.folder, NODE_OPTIONS: '--no-warnings', ...env },
      stdio: ['ignore', reader === 'full' ? openSync('/dev/full', 'w') : 'pipe', 'pipe'],
    },
  )
  let [out, err] = ['', '']
  if (reader === 'gone') running.stdout?.destroy()
  running.stdout?.on('data', (text: Buffer) => (out += text.toString('utf8')))
  running.stderr?.on('data', (text: Buffer) => (err += text.toString('utf8')))
  const status = await new Promise<number | null>((resolve) => running.on('close', resolve))
  return { status, out, err }
}
