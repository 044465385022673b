import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What a colleague would write with one of these libraries: read every workbook, put all rows together with the name of their file, write one workbook. Without a target it only reads, and says how many cells. */
const [peer, folder, target] = process.argv.slice(2)
const { read, write } = await import(`./with-${peer}.mjs`)
const all = []
let cells = 0
for (const name of readdirSync(folder).sort()) {
  for (const row of await read(join(folder, name))) {
    if (target === undefined) cells += row.filter((value) => value !== null && value !== undefined).length
    else all.push([name, ...row])
  }
}
if (target === undefined) console.log(cells)
else await write(all, target)
