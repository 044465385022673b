/** What an entity settles for its checks, besides its formats and its directory. */
export interface Settings {
  /** days (ISO) on which the entity does not work, besides Saturdays, Sundays and the country's holidays */
  readonly nonWorkingDays: readonly string[]
  /** the catalogue of the self-assessment that a plan de mejoramiento must copy, or null where the entity gives none */
  readonly selfAssessment: readonly { readonly category: string; readonly activity: string }[] | null
}

export const NO_SETTINGS: Settings = { nonWorkingDays: [], selfAssessment: null }
