import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Runs the compiled command line on a fixed day, for the crash tests: `node run.mjs <orden> …` in the folder at hand. */

const { main } = await import(
  pathToFileURL(join(process.env.COTEJO_COMPILED, 'pipeline', 'command', 'main.js')).href
)
const day = process.env.COTEJO_DAY ?? '2023-02-01'
process.exitCode = await main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  watched: false,
  today: day,
  folder: process.cwd(),
  now: () => `${day}T15:00:00Z`,
  user: 'opgi',
  ask: null,
  toPdf: () => Promise.resolve({ why: 'no se encontró LibreOffice en este computador' }),
})
