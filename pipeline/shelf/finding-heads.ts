import type { Finding, Severity } from '../../engine/findings/finding.js'
import { SEVERITIES } from '../../engine/findings/severity-counts.js'
import { Texts } from './texts.js'

const RULE = 0
const SEVERITY = 1
const OWNER = 2
const WIDTH = 3

/**
 * What of a file's findings is kept at hand, as numbers in a row and the rules that they name.
 * @param ownerOf index in the plan of the activity in whose rows a finding stands, −1 where in none
 */
export function packFindingHeads(
  findings: readonly Finding[],
  ownerOf: (found: Finding) => number,
): { readonly columns: Int32Array; readonly rules: readonly Finding['rule'][] } {
  const rules = new Texts<Finding['rule']>()
  const columns = new Int32Array(findings.length * WIDTH)
  for (const [i, found] of findings.entries()) {
    const at = i * WIDTH
    columns[at + RULE] = rules.placeOf(found.rule)
    columns[at + SEVERITY] = SEVERITIES.indexOf(found.severity)
    columns[at + OWNER] = ownerOf(found)
  }
  return { columns, rules: rules.all }
}

/** The heads of a file's findings, by their places among them. */
export class FindingHeads {
  constructor(
    private readonly columns: Int32Array,
    private readonly rules: readonly Finding['rule'][],
  ) {}

  rule(index: number): Finding['rule'] {
    return this.rules[this.columns[index * WIDTH + RULE]!]!
  }
  severity(index: number): Severity {
    return SEVERITIES[this.columns[index * WIDTH + SEVERITY]!]!
  }
  owner(index: number): number {
    return this.columns[index * WIDTH + OWNER]!
  }
}
