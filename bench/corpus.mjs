import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { workbookOf } from './corpus/workbook.mjs'

/** What decides the bytes of a corpus. */
const SOURCES = [
  'bench/corpus/kinds.mjs',
  'bench/corpus/rows.mjs',
  'bench/corpus/workbook.mjs',
  'bench/words.mjs',
  'templates/paac-anexo-1/format.json',
  'templates/pasto/directory.json',
  'node_modules/hucre/package.json',
]

/** A folder with `count` invented PAAC workbooks of `rows` activities each, made once and kept for the next run. */
export async function corpusOf(count, rows, kind = 'propios') {
  const kept = join(tmpdir(), 'cotejo-bench')
  const wanted = `${kind}-${count}x${rows}-`
  const folder = join(kept, wanted + key())
  if (existsSync(folder)) return folder
  mkdirSync(kept, { recursive: true })
  for (const old of readdirSync(kept).filter((name) => name.startsWith(wanted)))
    rmSync(join(kept, old), { recursive: true, force: true })
  const making = mkdtempSync(join(kept, '.nuevo-'))
  await writeCorpus(making, count, rows, kind)
  try {
    renameSync(making, folder)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** The name of a corpus's workbook of that number. */
export const nameOf = (book) => `PAAC 2023 - libro ${String(book + 1).padStart(4, '0')}.xlsx`

/** Writes a corpus into a folder; the same every time. */
export async function writeCorpus(folder, count, rows, kind = 'propios') {
  mkdirSync(folder, { recursive: true })
  for (let book = 0; book < count; book++)
    writeFileSync(join(folder, nameOf(book)), await workbookOf(kind, book, rows))
}

function key() {
  const hash = createHash('sha256')
  for (const path of SOURCES) hash.update(readFileSync(new URL(`../${path}`, import.meta.url)))
  return hash.digest('hex').slice(0, 12)
}
