import { formatOfAnnex, type Format } from '../format/format.js'
import { address } from '../grid/address.js'
import type { Activity, HeadingText, Plan } from '../plan/plan.js'
import { fold } from '../text/fold.js'
import { align } from './align.js'
import { compareColumns } from './compare-columns.js'
import { longestIncreasing } from './increasing.js'
import { pairByLikeness } from './likeness.js'
import { matchActivities, type ActivityPair } from './match-activities.js'
import { meaningsIn } from './meaning.js'
import { bagOf, Numbering, sharedWords } from './numbering.js'
import {
  isUnchanged,
  type ActivityChange,
  type ColumnChange,
  type FactChange,
  type HeadingChange,
  type PlanDifference,
  type Said,
  type TableDifference,
} from './plan-difference.js'

/**
 * What changed between two plans of a format: activities, its other tables, and what the document says of itself. Plans
 * of two formats are compared in the columns that they share.
 */
export function comparePlans(before: Plan, after: Plan, format: Format): PlanDifference {
  return {
    ...compareTables(before.activities, after.activities, format),
    facts: factsOf(before, after),
    headings: compareHeadings(before.headings, after.headings),
    annexes: format.annexes.flatMap((annex) => {
      const { key, title } = annex
      const rows = [before.annexes.get(key) ?? [], after.annexes.get(key) ?? []] as const
      const difference = compareTables(...rows, formatOfAnnex(format, annex))
      return isUnchanged(difference) ? [] : [{ key, title, ...difference }]
    }),
  }
}

function compareTables(
  before: readonly Activity[],
  after: readonly Activity[],
  format: Format,
): TableDifference {
  const meaningsOf = meaningsIn(format)
  const { pairs, added, removed } = matchActivities(before, after, format, meaningsOf)
  const elsewhere = movedAmong(pairs, before)
  const changed: ActivityChange[] = []
  const moved: ActivityPair[] = []
  for (const pair of pairs) {
    const moves = elsewhere.has(pair)
    const change = changeOf(pair, compareColumns(pair, format, meaningsOf), moves)
    if (change) changed.push(change)
    else if (moves) moved.push(pair)
  }
  return { added, removed, changed, moved, unchanged: pairs.length - changed.length }
}

function changeOf(
  { before, after }: ActivityPair,
  columns: readonly ColumnChange[],
  moved: boolean,
): ActivityChange | null {
  const number = before.number === after.number ? null : { before: before.number, after: after.number }
  const section = before.section === after.section ? null : { before: before.section, after: after.section }
  if (columns.length === 0 && !number && !section) return null
  return { before, after, columns, number, section, moved }
}

/** Pairs that stand elsewhere among the others of their sheet, or on another sheet than these. */
function movedAmong(pairs: readonly ActivityPair[], before: readonly Activity[]): Set<ActivityPair> {
  const order = new Map(before.map((activity, i) => [activity, i]))
  const moved = new Set<ActivityPair>()
  for (const own of groupsBy(pairs, (pair) => pair.before.sheet)) {
    const bySheet = groupsBy(own, (pair) => pair.after.sheet)
    const most = bySheet.reduce((largest, group) => (group.length > largest.length ? group : largest))
    const places = most.map((pair) => order.get(pair.before)!)
    const ranks = new Map([...places].sort((a, b) => a - b).map((place, rank) => [place, rank]))
    const kept = new Set(longestIncreasing(places, (i) => ranks.get(places[i]!) === i).map((i) => most[i]!))
    for (const pair of own) if (!kept.has(pair)) moved.add(pair)
  }
  return moved
}

function groupsBy<T>(list: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return [...groups.values()]
}

/** What one of them does not say has not changed: a file's name may have given it away. */
function factsOf(before: Plan, after: Plan): FactChange[] {
  const facts = ['format', 'version', 'vigencia', 'dependencia'] as const
  return facts.flatMap((fact) => {
    const [was, is] = [before[fact], after[fact]]
    return was === null || is === null || was === is ? [] : [{ fact, before: was, after: is }]
  })
}

/** From which share of common words a text above the tables is another one changed. */
const SAME_HEADING = 0.5

function compareHeadings(before: readonly HeadingText[], after: readonly HeadingText[]): HeadingChange[] {
  const pairs = align(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  )
  const [kept, stays] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))]
  const left = before.filter((_, i) => !kept.has(i))
  const right = after.filter((_, j) => !stays.has(j))
  const numbering = new Numbering()
  const [wordsBefore, wordsAfter] = [left, right].map((side) =>
    side.map(({ text }) => numbering.wordsOf(fold(text))),
  )
  const [bagsBefore, bagsAfter] = [wordsBefore!.map(bagOf), wordsAfter!.map(bagOf)]
  const likely = pairByLikeness(wordsBefore!, wordsAfter!, (i, j) => {
    const alike = sharedWords(bagsBefore[i]!, bagsAfter[j]!)
    return alike >= SAME_HEADING ? alike : 0
  })
  const [gone, come] = [new Set(left), new Set(right)]
  const changed = likely.map(({ before: i, after: j }) => {
    gone.delete(left[i]!)
    come.delete(right[j]!)
    return { before: saidAbove(left[i]!), after: saidAbove(right[j]!) }
  })
  const placeOf = ({ sheet, at }: HeadingText): string => `${address(at.row, at.column)} ${sheet}`
  const byPlace = new Map([...come].map((one) => [placeOf(one), one]))
  for (const one of [...gone]) {
    const there = byPlace.get(placeOf(one))
    if (!there) continue
    gone.delete(one)
    come.delete(there)
    changed.push({ before: saidAbove(one), after: saidAbove(there) })
  }
  return [
    ...changed.filter(({ before: was, after: is }) => was.text !== is.text),
    ...[...gone].map((one) => ({ before: saidAbove(one), after: null })),
    ...[...come].map((one) => ({ before: null, after: saidAbove(one) })),
  ]
}

function saidAbove({ sheet, at, text }: HeadingText): Said {
  return { text, sheet, cell: address(at.row, at.column) }
}
