import { readFile, writeFile } from 'node:fs/promises'
import { readXlsx, writeXlsx } from 'hucre'

/** The rows of the first sheet of a workbook. */
export async function read(path) {
  const { sheets } = await readXlsx(await readFile(path))
  return sheets[0].rows
}

export async function write(rows, target) {
  await writeFile(target, await writeXlsx({ sheets: [{ name: 'Todo', rows }] }))
}
