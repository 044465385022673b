import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from '../dependencies.mjs'

const compiled = (path) => import(pathToFileURL(join(ROOT, 'dist', path)).href)

/** What only the official workbook in blank needs of a column; a fifth of what the formats weigh. */
const ONLY_PRINTED = { help: '', width: 1 }

/**
 * Puts in place of addin/configuration/built-in.ts what it says, validated at build time: the directory, and the formats without the help
 * and the widths of their columns.
 */
export default function builtInLoader() {
  const done = this.async()
  this.addContextDependency(join(ROOT, 'templates'))
  compiled('pipeline/catalogue.js')
    .then(({ builtInCatalogue }) => {
      const { formats, directory } = builtInCatalogue()
      done(null, `${constant('FORMATS', formats.map(unprinted))}\n${constant('DIRECTORY', directory)}\n`)
    })
    .catch(done)
}

function unprinted(format) {
  const without = (columns) => columns.map((column) => ({ ...column, ...ONLY_PRINTED }))
  const annexes = format.annexes.map((annex) => ({ ...annex, columns: without(annex.columns) }))
  return { ...format, columns: without(format.columns), annexes }
}

/** A constant that the browser reads with JSON.parse, faster than as source. */
function constant(name, value) {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))})`
}
