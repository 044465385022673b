import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PACKAGE_ROOT } from '../package-root.js'

/** What reads, judges and packs: whoever works on Cotejo changes it without another version. */
export const ROOMS = [
  'engine',
  ...['cache', 'collect', 'consolidate', 'pool', 'shelf'].map((room) => `pipeline/${room}`),
]

/** In the bundle all is in one folder. */
const HERE = dirname(fileURLToPath(import.meta.url))
const FOLDERS = basename(HERE) === 'cache' ? ROOMS.map((room) => join(HERE, '..', '..', room)) : [HERE]

/** A text that is another wherever the program that reads and judges is another. */
export function programMark(): string {
  const hash = createHash('sha256')
  hash.update(process.version)
  hash.update(readFileSync(join(PACKAGE_ROOT, 'package.json')))
  for (const folder of FOLDERS) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const { size, mtimeMs } = statSync(join(folder, name))
      hash.update(`${name}\n${String(size)}\n${String(mtimeMs)}\n`)
    }
  }
  return hash.digest('hex')
}
