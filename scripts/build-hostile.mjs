import { mkdirSync, writeFileSync } from 'node:fs'
import { register } from 'node:module'
import { join } from 'node:path'

/** Writes the hostile and odd workbooks of the tests into a folder, for whoever wants to try another reader on them. */
const [folder, ...groups] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Diga en qué carpeta: node scripts/build-hostile.mjs CARPETA [GRUPO…]')
  process.exit(2)
}
register('../test/pipeline/publish/report/typescript-hooks.mjs', import.meta.url)
const { HOSTILE } = await import('../test/support/hostile/index.ts')
let count = 0
for (const [kind, list] of Object.entries(HOSTILE)) {
  if (groups.length > 0 && !groups.includes(kind)) continue
  mkdirSync(join(folder, kind), { recursive: true })
  const expected = {}
  for (const { file, expects, bytes } of list()) {
    writeFileSync(join(folder, kind, file), bytes())
    expected[file] = expects
    count++
  }
  writeFileSync(join(folder, `${kind}.json`), `${JSON.stringify(expected, null, 2)}\n`)
}
console.log(`${count} archivos en ${folder}; lo que debe pasar con cada uno, en los .json de al lado`)
