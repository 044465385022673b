/** What an entity settles for its checks, besides its formats and its directory. */
export interface Settings {
  /** days (ISO) on which the entity does not work, besides Saturdays, Sundays and the country's holidays */
  readonly nonWorkingDays: readonly string[]
  /** the catalogue of the self-assessment that a plan de mejoramiento must copy, or null where the entity gives none */
  readonly selfAssessment: readonly { readonly category: string; readonly activity: string }[] | null
  /** the budget ceilings of the year, which stand above those that a workbook carries */
  readonly ceilings: readonly SettledCeiling[]
}

/** The most that may be programmed in a budget programme, in pesos. */
export interface SettledCeiling {
  /** its code, perhaps with its name after it */
  readonly program: string
  /** the source of funds in words, null for all together */
  readonly source: string | null
  /** id of the dependencia whose ceiling it is, null for that of the whole entity */
  readonly dependencia: string | null
  readonly value: number
}

export const NO_SETTINGS: Settings = { nonWorkingDays: [], selfAssessment: null, ceilings: [] }
