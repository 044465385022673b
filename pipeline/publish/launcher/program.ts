/** Where this Cotejo is, as a launcher runs it. */
export interface Program {
  /** absolute path of Node */
  readonly node: string
  /** absolute path of Cotejo's own entry */
  readonly script: string
}
