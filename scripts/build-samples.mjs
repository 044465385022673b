import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inbox } from '../samples/source/inbox.mjs'

/** Writes the sample inbox, into `samples/` or the folder given: the same bytes each time. */
const samples = join(dirname(dirname(fileURLToPath(import.meta.url))), 'samples')
const folder = process.argv[2] ?? join(samples, 'entregas-paac-2023')
const files = await inbox()
mkdirSync(folder, { recursive: true })
for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
const size = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0)
console.log(`${files.size} archivos en ${folder} (${Math.round(size / 1024)} KB)`)
