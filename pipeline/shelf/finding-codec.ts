import type { Finding } from '../../engine/findings/finding.js'
import { wordsOf } from '../../engine/findings/spanish.js'
import type { FindingInWords } from '../../engine/findings/worded.js'
import { jsonText, sharedJsonText } from './json-text.js'

/** What of a finding is not kept at hand: its words as the contract carries them, and its facts. */
export interface FindingDetail extends Omit<FindingInWords, 'rule' | 'severity'> {
  readonly facts: Finding['facts']
}

/** What a finding says, as the inside of a JSON object: the words in the order of the contract, then the facts. */
export function encodeFinding(found: Finding): string {
  const { place, fix, facts } = found
  const { sheet, cell, column, row, value } = place
  const { message, why, how } = wordsOf(found)
  return (
    `"sheet":${sharedJsonText(sheet)},"cell":${jsonText(cell)},"column":${sharedJsonText(column)}` +
    `,"row":${jsonText(row)},"value":${jsonText(value)},"message":${jsonText(message)}` +
    `,"why":${sharedJsonText(why)},"how":${sharedJsonText(how)},"fix":${fix === null ? 'null' : JSON.stringify(fix)}` +
    `\n${JSON.stringify(facts)}`
  )
}

export function readFinding(text: string): FindingDetail {
  const [words, facts] = partsOf(text)
  return { ...(JSON.parse(`{${words}}`) as FindingDetail), facts: JSON.parse(facts) as Finding['facts'] }
}

/** The words of a finding, as the inside of a JSON object. */
export function wordsIn(text: string): string {
  return partsOf(text)[0]
}

function partsOf(text: string): [words: string, facts: string] {
  const end = text.lastIndexOf('\n')
  return [text.slice(0, end), text.slice(end + 1)]
}
