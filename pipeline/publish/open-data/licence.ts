import type { Configuration } from '../../workspace/configuration.js'

/** A licence under which data may be used again. */
export interface Licence {
  readonly name: string
  readonly title: string
  readonly path: string
  /** what it allows, after «puede usar, copiar y transformar estos datos» */
  readonly terms: string
  /** the entity itself chose it */
  readonly chosen: boolean
}

type LicenceName = NonNullable<Configuration['licencia']>

const LICENCES: Readonly<Record<LicenceName, Pick<Licence, 'title' | 'path' | 'terms'>>> = {
  'CC-BY-4.0': {
    title: 'Creative Commons Atribución 4.0 Internacional',
    path: 'https://creativecommons.org/licenses/by/4.0/deed.es',
    terms: 'si cita la fuente',
  },
  'CC-BY-SA-4.0': {
    title: 'Creative Commons Atribución-CompartirIgual 4.0 Internacional',
    path: 'https://creativecommons.org/licenses/by-sa/4.0/deed.es',
    terms: 'si cita la fuente y comparte lo que haga con la misma licencia',
  },
  'CC0-1.0': {
    title: 'Creative Commons Dedicación de dominio público 1.0',
    path: 'https://creativecommons.org/publicdomain/zero/1.0/deed.es',
    terms: 'sin condiciones; se agradece que cite la fuente',
  },
}

/**
 * The licence of the open data: the one that the entity chose, else reuse with the source named. No law that we know of
 * names one: it is a proposal of ours, and LEAME.md tells the entity to confirm it.
 */
export function licenceOf(chosen: Configuration['licencia']): Licence {
  const name = chosen ?? 'CC-BY-4.0'
  return { name, ...LICENCES[name], chosen: chosen !== undefined }
}
