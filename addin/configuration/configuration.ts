import { ConfigurationError } from './configuration-error.js'
import type { Directory } from '../../engine/directory/directory.js'
import type { Format } from '../../engine/format/format.js'
import { NO_SETTINGS, type Settings } from '../../engine/settings.js'
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

/**
 * The entity's own configuration, as `cotejo panel` writes it.
 * @param address where it is, whole or from the page
 * @throws ConfigurationError
 */
export async function configurationFrom(address: string): Promise<Configuration> {
  const { fetchConfiguration } = await import('./entity-configuration.js').catch((cause: unknown) => {
    throw new ConfigurationError(
      'No llegó la parte de Cotejo que lee la configuración de la entidad: revise la conexión y vuelva a abrir el panel.',
      { cause },
    )
  })
  return fetchConfiguration(address)
}
