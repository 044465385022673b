import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../dependencies.mjs'

const OWN_FILE = join(ROOT, 'addin.config.local.json')

/** The file with the addresses of a build, unless another one is named: the city hall's own, which no update touches, if it is there. */
export const SETTINGS_FILE = existsSync(OWN_FILE) ? OWN_FILE : join(ROOT, 'addin.config.json')

const KEYS = ['page', 'intake', 'configuration', 'officeJs']

/** The addresses for which the pane is built cannot be used; the message is one sentence in Spanish. */
export class SettingsError extends Error {}

/**
 * Reads and checks the addresses for which the pane is built.
 * @throws SettingsError that names the key and what is wrong with it
 */
export function readSettings(file = SETTINGS_FILE) {
  const settings = parsed(file)
  const strange = Object.keys(settings).find((key) => !KEYS.includes(key))
  if (strange !== undefined)
    throw new SettingsError(`${file}: no se conoce «${strange}»; lo que hay es ${KEYS.join(', ')}.`)
  const { page, officeJs } = settings
  if (!isAddress(page) || !page.endsWith('/') || /[?#&<>"'\s]/.test(page))
    throw new SettingsError(
      `${file}: «page» debe ser la dirección https de la carpeta donde se publica el panel y terminar en «/», como «https://cotejo.ejemplo.gov.co/».`,
    )
  for (const key of ['intake', 'configuration'])
    if (settings[key] !== null && !isAddress(settings[key]))
      throw new SettingsError(`${file}: «${key}» debe ser una dirección https, o null si no se usa.`)
  if (typeof officeJs !== 'string' || !/\.js$/.test(officeJs) || !isAddress(officeJs, page))
    throw new SettingsError(
      `${file}: «officeJs» debe ser la dirección https de office.js, o su ruta desde la página, como «office/office.js».`,
    )
  return { page, intake: settings.intake, configuration: settings.configuration, officeJs }
}

function parsed(file) {
  const value = valueOf(textOf(file), file)
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value
  throw new SettingsError(`${file} debe ser un grupo de datos entre llaves.`)
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new SettingsError(`No se pudo leer ${file}.`, { cause })
  }
}

function valueOf(text, file) {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const position = /position (\d+)/.exec(cause.message)?.[1]
    const line = position === undefined ? null : text.slice(0, Number(position)).split('\n').length
    throw new SettingsError(
      `${file} no está bien escrito como JSON${line === null ? '' : ` cerca de la línea ${line}`}: revise comas, comillas y llaves.`,
      { cause },
    )
  }
}

function isAddress(value, base) {
  return typeof value === 'string' && URL.canParse(value, base) && new URL(value, base).protocol === 'https:'
}
