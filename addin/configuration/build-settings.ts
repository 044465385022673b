import file from '../../addin.config.json' with { type: 'json' }

/** What a city hall settles when it builds the pane; see docs/despliegue.md. */
export interface BuildSettings {
  /** address of the folder from which the page is served, with a slash at its end */
  readonly page: string
  /** address that receives what is handed in; null where it is only downloaded */
  readonly intake: string | null
  /** address of the entity's own configuration (`cotejo panel`); null where the built-in one holds */
  readonly configuration: string | null
  /** address of office.js, whole or from the page */
  readonly officeJs: string
}

/** The settings of this build: webpack puts those of the build in place of the repository's. */
export const BUILD: BuildSettings = file
