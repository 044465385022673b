import { readFileSync, writeFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The workbook as a program saves it that keeps formulas without their results. */
export function loseResults(path: string): void {
  const parts = unzipSync(readFileSync(path))
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/')) continue
    const lost = strFromU8(part).replace(
      /(<c\b[^>]*?)( t="str")?([^>]*>)(<f>[^<]*<\/f>)<v[^<]*(?:<\/v>|\/>)/g,
      '$1$3$4',
    )
    parts[name] = strToU8(lost.replace(/(<\/f>)<v><\/v>/g, '$1'))
  }
  writeFileSync(path, zipSync(parts))
}
