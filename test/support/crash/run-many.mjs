import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

/**
 * Runs an order of the compiled command line in many folders at a time, so that one kill meets each of them somewhere else:
 * `node run-many.mjs <JSON>` with `args`, and `folders`, each with the milliseconds that it waits. Says `B n` when the n-th
 * begins and `E n` when it has ended.
 */

const { main } = await import(
  pathToFileURL(join(process.env.COTEJO_COMPILED, 'pipeline', 'command', 'main.js')).href
)
const day = process.env.COTEJO_DAY
const { args, folders } = JSON.parse(process.argv[2])

await Promise.all(
  folders.map(async ({ folder, waits }, n) => {
    await setTimeout(waits)
    writeSync(1, `B ${String(n)}\n`)
    const status = await main(args, {
      out: () => undefined,
      err: (text) => void writeSync(2, text),
      watched: false,
      today: day,
      folder,
      now: () => `${day}T15:00:00Z`,
      user: 'opgi',
      ask: null,
      toPdf: () => Promise.resolve({ why: 'no se encontró LibreOffice en este computador' }),
    })
    writeSync(1, `E ${String(n)} ${String(status)}\n`)
  }),
)
