import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from '../dependencies.mjs'

const compiled = (path) => import(pathToFileURL(join(ROOT, 'dist', path)).href)

/** What only the official workbook in blank needs of a column; a fifth of what the formats weigh. */
const ONLY_PRINTED = { help: '', width: 1 }

/**
 * Puts in place of addin/configuration/built-in.ts what it says, validated at build time: the directory, and the formats,
 * packed, without the help and the widths of their columns.
 */
export default function builtInLoader() {
  const done = this.async()
  this.addContextDependency(join(ROOT, 'templates'))
  compiled('pipeline/catalogue.js')
    .then(({ builtInCatalogue }) => {
      const { formats, directory } = builtInCatalogue()
      const keys = Object.keys(formats[0].columns[0])
      const packed = formats.map((format) => packedFormat(format, keys))
      const lines = [
        "import { unpacked } from './packed-formats.js'",
        `export const FORMATS = unpacked(${parsed(packed)}, ${JSON.stringify(keys)})`,
        `export const DIRECTORY = ${parsed(directory)}`,
      ]
      done(null, `${lines.join('\n')}\n`)
    })
    .catch(done)
}

/** As addin/configuration/packed-formats.ts has it. */
function packedFormat(format, keys) {
  const rows = (columns) =>
    columns.map((column) => keys.map((key) => (key in ONLY_PRINTED ? ONLY_PRINTED : column)[key]))
  const annexes = format.annexes.map((annex) => ({ ...annex, columns: rows(annex.columns) }))
  return { ...format, columns: rows(format.columns), annexes }
}

/** A value that the browser reads with JSON.parse, faster than as source. */
function parsed(value) {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`
}
