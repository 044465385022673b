import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Runs the compiled command line as `bin/cotejo.js` does: with the process's own terminal. */

const { main } = await import(
  pathToFileURL(join(process.env.COTEJO_COMPILED, 'pipeline', 'command', 'main.js')).href
)
process.exitCode = await main(process.argv.slice(2))
