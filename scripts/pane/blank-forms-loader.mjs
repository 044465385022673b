import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from '../dependencies.mjs'

const WORKBOOK = join(ROOT, 'scripts', 'pane', 'blank-workbook-loader.mjs')

/** Puts in place of addin/configuration/blank-form-files.ts one import for each official format that is sent out to be filled in. */
export default function blankFormsLoader() {
  const done = this.async()
  this.addContextDependency(join(ROOT, 'templates'))
  import(pathToFileURL(join(ROOT, 'dist', 'pipeline', 'catalogue.js')).href)
    .then(({ builtInCatalogue }) => {
      const entries = builtInCatalogue()
        .formats.filter(({ readOnly }) => !readOnly)
        .map(({ id }) => {
          const request = JSON.stringify(
            `!!${WORKBOOK}?${id}!${join(ROOT, 'addin', 'configuration', 'blank-form-files.ts')}`,
          )
          return `  '${id}': () => import(/* webpackChunkName: "blank-${id}" */ ${request}),`
        })
      done(null, `export const BLANK_FORM_FILES = {\n${entries.join('\n')}\n}\n`)
    })
    .catch(done)
}
