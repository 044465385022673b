/** Facts of a rule whose place says it all. */
export interface Nothing {
  readonly [key: string]: never
}
