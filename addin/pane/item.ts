import type { Finding } from '../../engine/findings/finding.js'
import { inWords, type FindingInWords } from '../../engine/findings/worded.js'

/** A finding as the pane lists it. */
export interface Item {
  /** the same for the same finding from one check to the next */
  readonly id: string
  readonly finding: Finding
  readonly words: FindingInWords
}

/** Findings with an id each: its rule, its cell, and which of several there. */
export function identified(
  findings: readonly Finding[],
): readonly { readonly id: string; readonly finding: Finding }[] {
  const times = new Map<string, number>()
  return findings.map((finding) => {
    const { rule, place } = finding
    const key = [rule, place.sheet, place.cell].join('|')
    const time = times.get(key) ?? 0
    times.set(key, time + 1)
    return { id: time === 0 ? key : `${key}|${String(time)}`, finding }
  })
}

/** The findings of a check as items; one that says what it said in the check before is the very same object. */
export function itemsOf(findings: readonly Finding[], before: readonly Item[] = []): readonly Item[] {
  const known = new Map(before.map((item) => [item.id, item]))
  return identified(findings).map(({ id, finding }) => {
    const same = known.get(id)
    return same && isEqual(same.finding, finding) ? same : { id, finding, words: inWords(finding) }
  })
}

function isEqual(a: Finding, b: Finding): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
