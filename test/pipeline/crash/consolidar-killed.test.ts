import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { PACKAGE_ROOT } from '../../../pipeline/package-root.js'
import { temporaryFolder } from '../../support/commands.js'
import { compiled } from '../../support/crash/compiled.js'
import {
  correctionArrives,
  DAY,
  hashesIn,
  inboxFull,
  onThatDay,
  stateOf,
} from '../../support/crash/office.js'
import { headingOf, smallPlan, THREE } from '../../support/small-plan.js'

/**
 * `consolidar` killed again and again (kill -9), at random moments and at random acts on the disk: each output is the one
 * from before or the new one, byte for byte, and the next run is clean and comes to what an undisturbed one does. One process
 * works in many folders, so that one kill meets many runs. COTEJO_KILLS=all kills 300 of each, COTEJO_SEED chooses.
 */

const AT_ONCE = 12
const WANTED = process.env['COTEJO_KILLS'] === 'all' ? 300 : 24
let half = 0
const OWN = join(PACKAGE_ROOT, 'test', 'support', 'crash')

const folder = temporaryFolder()
const program = compiled()
const usualCache = process.env['COTEJO_CACHE']
process.env['COTEJO_CACHE'] = folder.in('cache')
afterAll(() => {
  if (usualCache === undefined) delete process.env['COTEJO_CACHE']
  else process.env['COTEJO_CACHE'] = usualCache
  folder.remove()
  program.remove()
})

/** An order in a folder, and where it begins. */
interface Scene {
  readonly name: string
  readonly args: readonly string[]
  readonly outputs: string
  /** makes the folder; what is to be replaced is written in it */
  readonly prepare: (start: string) => Promise<void>
}

const SCENES: readonly Scene[] = [
  {
    name: 'a loose folder, for the first time',
    args: ['consolidar', 'entregas', '--salida', 'resultados', '--corte', '2026-06-30'],
    outputs: 'resultados',
    prepare: (start) => plansArrive(join(start, 'entregas')),
  },
  {
    name: 'a loose folder, over earlier results',
    args: ['consolidar', 'entregas', '--salida', 'resultados', '--corte', '2026-06-30'],
    outputs: 'resultados',
    prepare: async (start) => {
      await plansArrive(join(start, 'entregas'))
      await onThatDay(start, 'consolidar', 'entregas', '--salida', 'resultados', '--corte', '2026-03-31')
      writeFileSync(
        join(start, 'entregas', 'Deporte.xlsx'),
        await smallPlan({ rows: THREE, heading: headingOf('Secretaría de Deporte') }),
      )
      writeFileSync(
        join(start, 'entregas', 'Salud.xlsx'),
        await smallPlan({ rows: THREE, heading: headingOf('Secretaría de Salud') }),
      )
    },
  },
  {
    name: 'a workspace, over earlier results',
    args: ['consolidar', '--corte', '2026-06-30'],
    outputs: 'salidas',
    prepare: async (start) => {
      await inboxFull(start)
      await onThatDay(start, 'recibir')
      await onThatDay(start, 'consolidar', '--corte', '2026-03-31')
      await correctionArrives(start)
      await onThatDay(start, 'recibir')
    },
  },
]

async function plansArrive(entregas: string): Promise<void> {
  mkdirSync(entregas, { recursive: true })
  const wrong = [...THREE, { activity: '1.4 Regar el jardín de las quejas', end: '31/04/2026' }]
  const plans = {
    'Cultura.xlsx': ['Secretaría de Cultura', wrong],
    'Salud.xlsx': ['Secretaría de Salud', wrong],
  }
  for (const [name, [unit, rows]] of Object.entries(plans) as [string, [string, typeof wrong]][])
    writeFileSync(join(entregas, name), await smallPlan({ rows, heading: headingOf(unit) }))
  writeFileSync(join(entregas, 'roto.xlsx'), 'esto no es un libro')
}

describe.each(SCENES)('consolidar of $name', ({ name, args, outputs, prepare }) => {
  const own = folder.in(name)
  const start = join(own, 'antes')
  const random = randomFrom([...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7))
  let old: ReadonlyMap<string, string>
  let fresh: ReadonlyMap<string, string>
  let undisturbed: unknown
  let status: number
  let tookMs: number
  let points: number

  beforeAll(async () => {
    mkdirSync(start, { recursive: true })
    await prepare(start)
    old = hashesIn(join(start, outputs))
    const here = copy('nadie')
    const ran = await onThatDay(here, ...args)
    expect(ran.status).toBeLessThan(2)
    status = ran.status
    fresh = hashesIn(join(here, outputs))
    expect(fresh.size).toBeGreaterThan(5)
    undisturbed = await inAll(here)
    const whole = await batch(copies('entero', AT_ONCE), {})
    expect(whole.ended.size).toBe(AT_ONCE)
    tookMs = whole.tookMs
    points = whole.points
  }, 120_000)

  function copy(to: string): string {
    cpSync(start, join(own, to), { recursive: true })
    return join(own, to)
  }

  function copies(to: string, many: number): string[] {
    return Array.from({ length: many }, (_, n) => copy(`${to}-${String(n)}`))
  }

  async function inAll(at: string): Promise<unknown> {
    return name.startsWith('a workspace') ? stateOf(at) : [...hashesIn(at)]
  }

  it(`survives ${String(WANTED)} kills`, async () => {
    let killed = 0
    const halfBefore = half
    for (let n = 0; killed < WANTED; n++) {
      const places = copies(String(n), AT_ONCE)
      const end = n % 2 === 0 ? { at: 1 + Math.floor(random() * points) } : { afterMs: random() * tookMs }
      const { begun, ended } = await batch(places, end)
      for (const [i, place] of places.entries()) {
        const left = hashesIn(join(place, outputs))
        const stands = [...left.keys()].filter((file) => !HALF.test(file))
        half += left.size - stands.length
        for (const file of stands) expect([old.get(file), fresh.get(file)]).toContain(left.get(file))
        for (const file of old.keys())
          if (fresh.has(file))
            expect({ end, file, there: left.has(file) }).toEqual({ end, file, there: true })
        // those that had not begun, or had ended, were not disturbed
        if (!begun.has(i) || ended.has(i)) continue
        killed++
        const again = await onThatDay(place, ...args)
        expect({ end, err: again.err, status: again.status }).toEqual({
          end,
          err: expect.stringMatching(/^(Espacio de trabajo: .*\n)?$/) as string,
          status,
        })
        expect({ end, state: await inAll(place) }).toEqual({ end, state: undisturbed })
      }
    }
    if (process.env['SAY'] !== undefined)
      process.stdout.write(`${name}: ${String(killed)} kills, ${String(half - halfBefore)} half written\n`)
  }, 900_000)

  /** Runs the order in every folder, in one process, to the end or until it is killed. */
  async function batch(
    folders: readonly string[],
    end: { readonly at?: number; readonly afterMs?: number },
  ): Promise<{ begun: Set<number>; ended: Set<number>; tookMs: number; points: number }> {
    const waiting = folders.map((at) => ({ folder: at, waits: Math.round(random() * 150) }))
    const running = spawn(
      process.execPath,
      [
        ...['--import', join(OWN, 'kill-at.mjs'), join(OWN, 'run-many.mjs')],
        JSON.stringify({ args, folders: waiting }),
      ],
      {
        env: {
          ...process.env,
          COTEJO_COMPILED: program.folder,
          COTEJO_DAY: DAY,
          COTEJO_KILL_AT: String(end.at ?? 0),
          NODE_OPTIONS: '--no-warnings',
        },
      },
    )
    let [out, err] = ['', '']
    let since = 0
    running.stderr.on('data', (text: Buffer) => (err += text.toString('utf8')))
    const first = new Promise<void>((resolve) =>
      running.stdout.on('data', (text: Buffer) => {
        if (out === '') since = performance.now()
        out += text.toString('utf8')
        resolve()
      }),
    )
    const closed = new Promise<void>((resolve) => running.on('close', () => resolve()))
    if (end.afterMs !== undefined) {
      await Promise.race([first, closed])
      await Promise.race([closed, setTimeout(end.afterMs)])
      running.kill('SIGKILL')
    }
    await closed
    const said = (letter: string): Set<number> =>
      new Set([...out.matchAll(new RegExp(`^${letter} (\\d+)`, 'gm'))].map(([, n]) => Number(n)))
    return {
      begun: said('B'),
      ended: said('E'),
      tookMs: performance.now() - since,
      points: Number(/^POINTS (\d+)$/m.exec(err)?.[1]),
    }
  }
})

it('met outputs half written', () => expect(half).toBeGreaterThan(0))

const HALF = /(^|[\\/])\.[^\\/]+\.tmp$/

/** mulberry32 */
function randomFrom(start: number): () => number {
  let state = (start ^ Number(process.env['COTEJO_SEED'] ?? 20_261_121)) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
