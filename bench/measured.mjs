import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
const USAGE = new URL('usage.mjs', import.meta.url).href
const MOST_MS = 15 * 60_000

/** A whole Node program as a process of its own. */
export function node(script, args, options = {}) {
  const flags = options.flags ?? []
  return measured(process.execPath, [...flags, '--import', USAGE, join(ROOT, script), ...args], options)
}

/** The same of a program in Python, which has to import `usage`. */
export function python(script, args) {
  return measured(pythonProgram(), [join(ROOT, script), ...args])
}

/**
 * Runs a program to its end.
 * @returns what passed on the clock, what its process and threads worked (ms) and the most memory that it held (MB); what it said
 * @throws where it does not end well, with the last that it said
 */
function measured(program, args, { env = {}, accepted = [0] } = {}) {
  const usage = join(tmpdir(), `cotejo-bench-${process.pid}.json`)
  const start = performance.now()
  const { status, signal, stdout, stderr } = spawnSync(program, args, {
    env: { ...process.env, ...env, COTEJO_BENCH_USAGE: usage },
    encoding: 'utf8',
    timeout: MOST_MS,
    maxBuffer: 2 ** 28,
  })
  const ms = performance.now() - start
  if (!accepted.includes(status)) {
    const why = stderr.split('\n').find((line) => /error|fatal/i.test(line)) ?? stderr.slice(-200)
    throw new Error(signal ? `terminó con ${signal}` : why.trim())
  }
  const { cpu, mb } = JSON.parse(readFileSync(usage, 'utf8'))
  rmSync(usage)
  return { ms, cpu, mb, stdout, stderr }
}

let found
/** A Python that has pandas and openpyxl, or null. */
export function pythonProgram() {
  found ??=
    ['python3', '/usr/bin/python3', 'python'].find(
      (program) => spawnSync(program, ['-c', 'import pandas, openpyxl, resource']).status === 0,
    ) ?? null
  return found
}

/** The median of each figure of several runs. */
export function median(runs) {
  const middle = (pick) => runs.map(pick).sort((a, b) => a - b)[Math.floor(runs.length / 2)]
  return {
    ms: middle(({ ms }) => ms),
    cpu: middle(({ cpu }) => cpu),
    mb: middle(({ mb }) => mb),
    stdout: runs[0].stdout,
    stderr: runs[0].stderr,
  }
}

/**
 * Runs several programs in turns (A B C A B C), so that what else the machine does falls on all alike.
 * @param programs name → what runs it once
 * @returns name → the medians, or why it could not be measured
 */
export function inTurns(programs, rounds) {
  const runs = new Map(Object.keys(programs).map((name) => [name, []]))
  const failed = new Map()
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(programs)) {
      if (failed.has(name)) continue
      try {
        runs.get(name).push(run())
      } catch (error) {
        failed.set(name, error.message)
      }
    }
  }
  return new Map(
    [...runs].map(([name, done]) => [name, failed.has(name) ? { failed: failed.get(name) } : median(done)]),
  )
}
