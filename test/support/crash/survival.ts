import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { unzipSync } from 'fflate'
import { firstBroken } from '../../../pipeline/register/log.js'
import { hasRegister, Register } from '../../../pipeline/register/register.js'
import { child, pointsOf, type End } from './killed.js'
import { DAY, filesIn, onThatDay, stateOf } from './office.js'

/** An order, and what happens before it in a workspace. */
export interface Act {
  readonly name: string
  readonly args: readonly string[]
  readonly before: readonly (readonly string[] | ((workspace: string) => Promise<void> | void))[]
}

export interface Survival {
  /** the compiled program */
  readonly program: string
  /** where the copies go */
  readonly folder: string
  /** the workspace in which all begins */
  readonly full: string
  /** at how many points an act is killed, and at how many moments, unless COTEJO_KILLS asks for others */
  readonly kills: number
  readonly moments: number
}

const KILLS = process.env['COTEJO_KILLS']
const LANES = 2

/** Tests that an act which is killed at chosen points and at random moments loses nothing, and that the next run continues. */
export function testSurvival({ name, args, before }: Act, survival: Survival): void {
  const { program, folder, full } = survival
  const kills = KILLS ?? String(survival.kills)
  const momentsOf = kills === 'all' ? 60 : survival.moments
  describe(name, () => {
    const own = join(folder, name)
    const start = join(own, 'antes')
    let copies = 0
    let undisturbed: unknown
    let status: number
    let points: number
    let tookMs: number

    function copy(): string {
      const to = join(own, String(++copies))
      cpSync(start, to, { recursive: true })
      return to
    }

    beforeAll(async () => {
      mkdirSync(own)
      cpSync(full, start, { recursive: true })
      for (const step of before) {
        if (typeof step === 'function') await step(start)
        else expect((await onThatDay(start, ...step)).status).toBeLessThan(2)
      }
      const here = copy()
      status = (await onThatDay(here, ...args)).status
      undisturbed = await stateOf(here)
      const there = copy()
      const since = performance.now()
      const ran = await child(program, there, args)
      tookMs = performance.now() - since
      points = pointsOf(ran)
      expect(ran.status).toBe(status)
    }, 120_000)

    async function survives(end: End): Promise<void> {
      const at = copy()
      const killed = await child(program, at, args, end)
      if (end.kind === 'at') expect(killed.status).toBeNull()
      await expectSound(at)
      const again = await onThatDay(at, ...args)
      expect({ end, err: again.err, state: await stateOf(at) }).toEqual({
        end,
        err: expect.any(String) as string,
        state: undisturbed,
      })
      expect([0, 1]).toContain(again.status)
    }

    it('survives being killed at whatever it does to the disk', async () => {
      expect(status).toBeLessThan(2)
      expect(points).toBeGreaterThan(8)
      await inLanes(chosen(points), (n) => survives({ kind: 'at', n }))
    }, 600_000)

    it('survives being killed at any moment', async () => {
      const random = randomFrom(seed(name))
      const moments = Array.from({ length: momentsOf }, () => Math.round(tookMs * (0.2 + 0.8 * random())))
      await inLanes(moments, (n) => survives({ kind: 'after', n }))
    }, 600_000)

    it('does the same once more without changing anything', async () => {
      const at = copy()
      await onThatDay(at, ...args)
      await onThatDay(at, ...args)
      expect(await stateOf(at)).toEqual(undisturbed)
    })

    /** All points, or as many as asked for, spread evenly with the last one among them. */
    function chosen(all: number): number[] {
      const wanted = kills === 'all' ? all : Math.min(all, Number(kills))
      return Array.from({ length: wanted }, (_, i) => Math.round(((i + 1) * all) / wanted))
    }
  })
}

/** What stands is whole: outputs open, archived bytes are those of their hash, the log is one chain. */
async function expectSound(workspace: string): Promise<void> {
  for (const file of filesIn(workspace)) {
    if (!/^(salidas|registro)/.test(file) || file.endsWith('.tmp')) continue
    const bytes = readFileSync(join(workspace, file))
    const whole = isWhole(file, bytes)
    expect({ file, whole }).toEqual({ file, whole: true })
  }
  if (!hasRegister(workspace)) return
  const elsewhere = `${workspace}-mirado`
  cpSync(join(workspace, 'registro'), join(elsewhere, 'registro'), { recursive: true })
  const register = await Register.open(elsewhere, { actor: 'otro', now: () => `${DAY}T16:00:00Z` })
  const log = await register.log()
  const problems = await register.integrityProblems()
  const versions = (await register.plans()).flatMap((plan) => plan.versions)
  for (const { sha256 } of versions) expect(await register.archive.state(sha256)).toBe('sound')
  await register.close()
  expect(firstBroken(log)).toBeNull()
  expect(problems).toEqual([])
}

function isWhole(file: string, bytes: Buffer): boolean {
  if (/\.(xlsx|docx)$/.test(file)) return Object.keys(unzipSync(bytes)).length > 0
  if (file.endsWith('.json')) return basename(file) === '.ocupado.json' || isJson(bytes)
  if (file.endsWith('.html')) return bytes.toString('utf8').trimEnd().endsWith('</html>')
  if (file.includes(`${sep}archivo${sep}`))
    return createHash('sha256').update(bytes).digest('hex') === basename(file)
  return true
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('utf8'))
    return true
  } catch {
    return false
  }
}

async function inLanes(items: readonly number[], work: (item: number) => Promise<void>): Promise<void> {
  const queue = items.values()
  const lane = async (): Promise<void> => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

function seed(name: string): number {
  const own = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7)
  return own ^ Number(process.env['COTEJO_SEED'] ?? 20_261_121)
}

/** mulberry32 */
function randomFrom(start: number): () => number {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
