import { BUILD } from './build-settings.js'
import { readPaneFile } from './configuration-file.js'
import { ConfigurationError } from './configuration-error.js'
import type { Configuration } from './configuration.js'

const PATIENCE_MS = 15_000

/**
 * Fetches and reads the entity's own configuration.
 * @param address where it is, whole or from the page
 * @throws ConfigurationError
 */
export async function fetchConfiguration(address: string): Promise<Configuration> {
  const read = readPaneFile(parsed(await textAt(address), address))
  if (!read.ok) throw new ConfigurationError(`La configuración de la entidad no sirve: ${read.why}`)
  const { blankForms, ...rest } = read.file
  const whole = new URL(address, BUILD.page)
  return {
    ...rest,
    intake: BUILD.intake,
    blankForms: Object.fromEntries(
      Object.entries(blankForms).map(([format, file]) => [format, new URL(file, whole).href]),
    ),
  }
}

async function textAt(address: string): Promise<string> {
  let response: Response
  const patience = new AbortController()
  const timer = setTimeout(() => {
    patience.abort()
  }, PATIENCE_MS)
  try {
    response = await fetch(new URL(address, BUILD.page), {
      cache: 'no-cache',
      credentials: 'omit',
      signal: patience.signal,
    })
    if (response.ok) return await response.text()
  } catch (cause) {
    throw new ConfigurationError(
      `No se pudo traer la configuración de la entidad (${address}): revise la conexión y vuelva a abrir el panel.`,
      { cause },
    )
  } finally {
    clearTimeout(timer)
  }
  throw new ConfigurationError(
    `No se pudo traer la configuración de la entidad: ${address} responde ${String(response.status)}. Avise a quien administra Cotejo.`,
  )
}

function parsed(text: string, address: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ConfigurationError(
      `La configuración de la entidad no se entiende: lo que hay en ${address} no es un archivo de «cotejo panel».`,
      { cause },
    )
  }
}
