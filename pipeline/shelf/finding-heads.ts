import type { Finding, Severity } from '../../engine/findings/finding.js'
import { SEVERITIES } from '../../engine/findings/severity-counts.js'
import { firstCell } from '../../engine/grid/address.js'
import { Texts } from './texts.js'

const RULE = 0
const SEVERITY = 1
const OWNER = 2
const ROW = 3
const SHEET = 4
const WIDTH = 5

/** The texts that the heads of a file's findings name. */
export interface FindingTexts {
  readonly rules: readonly Finding['rule'][]
  readonly sheets: readonly (string | null)[]
}

/**
 * What of a file's findings is kept at hand, as numbers in a row and the texts that they name.
 * @param ownerOf index in the plan of the activity in whose rows a finding stands, −1 where in none
 */
export function packFindingHeads(
  findings: readonly Finding[],
  ownerOf: (found: Finding) => number,
): { readonly columns: Int32Array; readonly texts: FindingTexts } {
  const rules = new Texts<Finding['rule']>()
  const sheets = new Texts<string | null>()
  const columns = new Int32Array(findings.length * WIDTH)
  for (const [i, found] of findings.entries()) {
    const at = i * WIDTH
    columns[at + RULE] = rules.placeOf(found.rule)
    columns[at + SEVERITY] = SEVERITIES.indexOf(found.severity)
    columns[at + OWNER] = ownerOf(found)
    columns[at + ROW] = firstCell(found.place.cell)?.row ?? -1
    columns[at + SHEET] = sheets.placeOf(found.place.sheet)
  }
  return { columns, texts: { rules: rules.all, sheets: sheets.all } }
}

/** The heads of a file's findings, by their places among them. */
export class FindingHeads {
  constructor(
    private readonly columns: Int32Array,
    private readonly texts: FindingTexts,
  ) {}

  rule(index: number): Finding['rule'] {
    return this.texts.rules[this.columns[index * WIDTH + RULE]!]!
  }
  severity(index: number): Severity {
    return SEVERITIES[this.columns[index * WIDTH + SEVERITY]!]!
  }
  owner(index: number): number {
    return this.columns[index * WIDTH + OWNER]!
  }
  row(index: number): number {
    return this.columns[index * WIDTH + ROW]!
  }
  sheet(index: number): string | null {
    return this.texts.sheets[this.columns[index * WIDTH + SHEET]!]!
  }
}
