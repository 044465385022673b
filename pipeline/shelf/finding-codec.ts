import type { Finding } from '../../engine/findings/finding.js'
import { wordsOf } from '../../engine/findings/spanish.js'
import type { FindingInWords } from '../../engine/findings/worded.js'
import { jsonText, sharedJsonText } from './json-text.js'

/** What of a finding is not kept at hand, as the contract carries it. */
export type FindingDetail = Omit<FindingInWords, 'rule' | 'severity'>

/** Before the facts. */
const LAST = '\n'

/** What a finding says, as the inside of a JSON object: the words in the order of the contract, then the facts. */
export function encodeFinding(found: Finding): string {
  const { place, fix, facts } = found
  const { sheet, cell, column, row, value } = place
  const { message, why, how } = wordsOf(found)
  return (
    `"sheet":${sharedJsonText(sheet)},"cell":${jsonText(cell)},"column":${sharedJsonText(column)}` +
    `,"row":${jsonText(row)},"value":${jsonText(value)},"message":${jsonText(message)}` +
    `,"why":${sharedJsonText(why)},"how":${sharedJsonText(how)},"fix":${fix === null ? 'null' : JSON.stringify(fix)}` +
    `${LAST}${JSON.stringify(facts)}`
  )
}

export function readFinding(text: string): FindingDetail {
  return JSON.parse(`{${text.slice(0, text.lastIndexOf(LAST))}}`) as FindingDetail
}

/** The facts of a finding, which few ask for. */
export function factsIn(text: string): Finding['facts'] {
  return JSON.parse(text.slice(text.lastIndexOf(LAST) + 1)) as Finding['facts']
}
