import type { Directory } from '../engine/directory/directory.js'
import type { Format } from '../engine/format/format.js'
import { NO_SETTINGS, type Settings } from '../engine/settings.js'
import { BUILD } from './build-settings.js'
import { DIRECTORY, FORMATS } from './built-in.js'

/** What the pane works with: the entity's, or what is built in. */
export interface Configuration {
  readonly formats: readonly Format[]
  readonly directory: Directory
  readonly settings: Settings
  /** the vigencia of a workbook that does not say its own, null where nobody said */
  readonly usualVigencia: number | null
  /** address that receives what is handed in, null where it is only downloaded */
  readonly intake: string | null
  /** addresses of its blank workbooks by format id; absent where the built-in ones hold */
  readonly blankForms?: Readonly<Record<string, string>>
}

/** What holds where the entity gives no configuration of its own: every official format, and the Alcaldía de Pasto. */
export const builtIn: Configuration = {
  formats: FORMATS,
  directory: DIRECTORY,
  settings: NO_SETTINGS,
  usualVigencia: null,
  intake: BUILD.intake,
}

/** The configuration of the entity cannot be used; the message is one sentence in Spanish for whoever sees the pane. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}

const PATIENCE_MS = 15_000

/**
 * The entity's own configuration, as `cotejo panel` writes it.
 * @param address where it is, whole or from the page
 * @throws ConfigurationError
 */
export async function configurationFrom(address: string): Promise<Configuration> {
  const text = await textAt(address)
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    throw new ConfigurationError(
      `La configuración de la entidad no se entiende: lo que hay en ${address} no es un archivo de «cotejo panel».`,
      { cause: error },
    )
  }
  const { readPaneFile } = await import('./configuration-file.js').catch((cause: unknown) => {
    throw new ConfigurationError(
      'No llegó la parte de Cotejo que lee la configuración de la entidad: revise la conexión y vuelva a abrir el panel.',
      { cause },
    )
  })
  const read = readPaneFile(data)
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
  try {
    response = await fetch(new URL(address, BUILD.page), {
      cache: 'no-cache',
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (response.ok) return await response.text()
  } catch (cause) {
    throw new ConfigurationError(
      `No se pudo traer la configuración de la entidad (${address}): revise la conexión y vuelva a abrir el panel.`,
      { cause },
    )
  }
  throw new ConfigurationError(
    `No se pudo traer la configuración de la entidad: ${address} responde ${String(response.status)}. Avise a quien administra Cotejo.`,
  )
}
