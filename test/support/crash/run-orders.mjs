import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Runs orders of the compiled command line one after the other, on a fixed day: `node run-orders.mjs <JSON of orders>`. */

const { main } = await import(
  pathToFileURL(join(process.env.COTEJO_COMPILED, 'pipeline', 'command', 'main.js')).href
)
const day = process.env.COTEJO_DAY
for (const { folder, args } of JSON.parse(process.argv[2])) {
  const status = await main(args, {
    out: () => undefined,
    err: () => undefined,
    watched: false,
    today: day,
    folder,
    now: () => `${day}T15:00:00Z`,
    user: 'opgi',
    ask: null,
    toPdf: () => Promise.resolve({ why: 'no se encontró LibreOffice en este computador' }),
  })
  process.stdout.write(`${String(status)}\n`)
}
