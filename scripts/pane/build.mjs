import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import webpack from 'webpack'
import { readSettings, SettingsError } from './settings.mjs'
import { paneConfig } from './webpack.mjs'

/**
 * Builds the pane.
 * @param where `output` and `settings` as in paneConfig
 * @returns the folder where it is
 * @throws SettingsError; an Error with what webpack says
 */
export function buildPane(where = {}) {
  const config = paneConfig(where)
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error)
      else if (stats.hasErrors()) reject(new Error(stats.toString({ preset: 'errors-only', colors: false })))
      else resolve(config.output.path)
    })
  })
}

/** The scripts that the page loads before anything else, and what they weigh as they travel. */
function initialScripts(folder) {
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8')
  const scripts = [...page.matchAll(/<script[^>]* src="?([^"\s>]+)/g)].map(([, src]) => src)
  const bytes = scripts.reduce((sum, src) => sum + gzipSync(readFileSync(join(folder, src))).length, 0)
  return { scripts, bytes }
}

/** What is still to be done before the pane is published. */
function remarks({ page, officeJs }, folder) {
  const local = new URL(page).hostname === 'localhost'
  const missing = !URL.canParse(officeJs) && !existsSync(join(folder, officeJs))
  return [
    ...(local
      ? ['Ojo: las direcciones son las de este equipo (localhost): así solo sirve para probarlo aquí.']
      : []),
    ...(missing
      ? [`Ojo: falta ${join(folder, officeJs)}: copie allí office.js antes de publicar el panel.`]
      : []),
  ]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { output: { type: 'string' }, settings: { type: 'string' } } })
  try {
    const folder = await buildPane(values)
    const { bytes } = initialScripts(folder)
    for (const remark of remarks(readSettings(values.settings), folder)) console.log(remark)
    console.log(`El panel está en ${folder}: ${(bytes / 1000).toFixed(0)} kB comprimidos al abrir.`)
  } catch (error) {
    console.error(
      error instanceof SettingsError ? error.message : `No se pudo construir el panel.\n${error.message}`,
    )
    process.exitCode = 2
  }
}
