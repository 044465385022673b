import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from '../dependencies.mjs'

const compiled = (path) => import(pathToFileURL(join(ROOT, 'dist', path)).href)

/** The blank official workbook of the format that the query names, as a module with its base64. */
export default function blankWorkbookLoader() {
  const done = this.async()
  blankWorkbook(this.query.slice(1)).then(
    (bytes) => done(null, `export default '${Buffer.from(bytes).toString('base64')}'\n`),
    done,
  )
}

async function blankWorkbook(id) {
  const { builtInCatalogue } = await compiled('pipeline/catalogue.js')
  const { plantilla } = await compiled('pipeline/publish/plantilla.js')
  const { writeWorkbook } = await compiled('pipeline/publish/workbook/write-workbook.js')
  const { formats, directory } = builtInCatalogue()
  return writeWorkbook(
    plantilla(
      formats.find((format) => format.id === id),
      directory,
    ),
  )
}
