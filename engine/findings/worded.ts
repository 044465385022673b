import type { Finding, Fix, Severity } from './finding.js'
import { wordsOf } from './spanish.js'

/** A finding in words, ready for a reader (contract `cotejo/validation@1`). */
export interface FindingInWords {
  readonly rule: string
  readonly severity: Severity
  readonly sheet: string | null
  readonly cell: string | null
  readonly column: string | null
  readonly row: string | null
  readonly value: string | null
  readonly message: string
  readonly why: string
  readonly how: string
  readonly fix: Fix | null
}

/** A finding with its Spanish, as the JSON contracts carry it. */
export function inWords(found: Finding): FindingInWords {
  const { rule, severity, place, fix } = found
  const { message, why, how } = wordsOf(found)
  return { rule, severity, ...place, message, why, how, fix }
}
