import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { KINDS } from './corpus/kinds.mjs'
import { withTable } from './document.mjs'
import { ROOT } from './measured.mjs'
import { TABLES } from './tables.mjs'

/**
 * `npm run bench -- [tables] [sizes] [kind of corpus] [todo] [--rondas N] [--md]`: measures and prints tables in Markdown;
 * with `--md` it puts each in its place in docs/rendimiento.md.
 */
const DOCUMENT = join(ROOT, 'docs/rendimiento.md')
const SIZE = /^(\d+)x(\d+)$/
const asked = process.argv.slice(2)
const rounds = asked.includes('--rondas') ? Number(asked.splice(asked.indexOf('--rondas'), 2)[1]) : 3
const unknown = asked.filter(
  (word) => !(word in TABLES) && !(word in KINDS) && !SIZE.test(word) && !['todo', '--md'].includes(word),
)
if (unknown.length > 0 || !(rounds > 0)) {
  console.error(
    `No entiendo «${unknown.join(' ')}». Tablas: ${Object.keys(TABLES).join(', ')}. Tamaños: libros por filas, como 300x120. Corpus: ${Object.keys(KINDS).join(', ')}. Además: todo, --rondas N, --md.`,
  )
  process.exit(2)
}
const sizes = asked.flatMap((word) => {
  const size = SIZE.exec(word)
  return size ? [[Number(size[1]), Number(size[2])]] : []
})
const options = {
  sizes: sizes.length > 0 ? sizes : null,
  kind: asked.find((word) => word in KINDS) ?? 'propios',
  others: !asked.some((word) => word in KINDS),
  all: asked.includes('todo'),
  rounds,
}
const chosen = asked.filter((word) => word in TABLES)

await told('maquina', machine())
for (const name of chosen.length > 0 ? chosen : Object.keys(TABLES)) {
  const { title, make } = TABLES[name]
  console.log(`\n## ${title}\n`)
  try {
    await told(name, await make(options))
  } catch (error) {
    console.log(`No se pudo medir: ${error.message}`)
    process.exitCode = 1
  }
}

/** Prints a table, and puts it in the document where that was asked for. */
async function told(name, text) {
  console.log(text)
  if (!asked.includes('--md')) return
  const written = withTable(readFileSync(DOCUMENT, 'utf8'), name, text)
  writeFileSync(DOCUMENT, await format(written, { ...(await resolveConfig(DOCUMENT)), filepath: DOCUMENT }))
}

function machine() {
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const day = new Intl.DateTimeFormat('es-CO', { dateStyle: 'long' }).format(new Date())
  return `Máquina: ${cpus()[0].model}, ${cpus().length} núcleos, ${gigabytes} GB, Node ${process.versions.node}. ${day}.`
}
