import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from '../dependencies.mjs'
import { packedFormats } from './packed-formats.mjs'

const compiled = (path) => import(pathToFileURL(join(ROOT, 'dist', path)).href)

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
      const { packed, packing } = packedFormats(formats)
      const lines = [
        "import { unpacked } from './packed-formats.js'",
        `export const FORMATS = unpacked(${parsed(packed)}, ${parsed(packing)})`,
        `export const DIRECTORY = ${parsed(directory)}`,
      ]
      done(null, `${lines.join('\n')}\n`)
    })
    .catch(done)
}

/** A value that the browser reads with JSON.parse, faster than as source. */
function parsed(value) {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`
}
