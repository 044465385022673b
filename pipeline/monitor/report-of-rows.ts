import { PREPARED } from '../../engine/format/follow-up.js'
import type { MonitoredActivity } from '../../engine/progress/activity.js'
import { executedSaid, isFiller, percentSaid, type CellSaid } from '../../engine/progress/executed-said.js'
import type { Measure } from '../../engine/progress/measure.js'
import type { UnreadableReason } from '../../engine/progress/report.js'
import { saysNoEvidence } from '../../engine/text/fillers.js'
import type { ConsolidatedActivity } from '../consolidate/consolidated.js'
import type { ReportedProgress } from './reported-progress.js'

/** A row of a follow-up and which goal of the activity it tells of, from 0; null for the activity as a whole. */
export interface Row {
  readonly row: ConsolidatedActivity
  readonly goal: number | null
}

/** Whose rows they are, up to when they tell, and whether anything was due by then. */
export interface Told {
  readonly unit: string
  readonly cutoff: string
  readonly isScheduled: boolean
}

/** What the rows of one activity in one follow-up report; null where they say nothing. */
export function reportOfRows(
  rows: readonly Row[],
  { id, measures }: MonitoredActivity,
  { unit, cutoff, isScheduled }: Told,
): ReportedProgress | null {
  const goals = measures.map((measure, i) => goalSaid(rows, measure, i, isScheduled))
  const text = (key: string): string => joined(rows.map(({ row }) => row.fields[key] ?? ''))
  const done = text('done')
  const evidenceText = text('evidence')
  const observations = text('observations')
  const isSilent =
    goals.every(({ executed, percent }) => executed === null && percent === null) &&
    [done, evidenceText, observations].every((said) => said === '')
  if (isSilent) return null
  const { file, sheet } = rows[0]!.row.source
  return {
    activity: id,
    unit,
    cutoff,
    executed: goals.map(({ executed }) => executed),
    percents: goals.map(({ percent }) => percent),
    unreadable: goals.map(({ unreadable }) => unreadable),
    evidence: !saysNoEvidence(evidenceText),
    done,
    evidenceText,
    observations,
    percent: rows.map(({ row }) => row.numbers?.['progress'] ?? null).find((one) => one !== null) ?? null,
    fromPercent: goals.some(({ percent }) => percent !== null),
    source: { file, sheet, rows: rows.map(({ row }) => row.source.row) },
  }
}

/** What rows say of one goal: a figure, NaN where it is not understood, else a percentage of what is due of it. */
interface GoalSaid {
  readonly executed: number | null
  readonly percent: number | null
  readonly unreadable: UnreadableReason | null
}

const NOTHING: GoalSaid = { executed: null, percent: null, unreadable: null }
const UNREADABLE: GoalSaid = { executed: Number.NaN, percent: null, unreadable: 'figure-unreadable' }
const TOLD_TWICE: GoalSaid = { ...UNREADABLE, unreadable: 'told-twice' }

/** The figure counts before the percentage; of rows that differ nobody knows which holds. */
function goalSaid(rows: readonly Row[], measure: Measure, at: number, isScheduled: boolean): GoalSaid {
  const said = rows.map((row) => rowSaid(row, measure, at, isScheduled))
  const figures = new Set(said.flatMap(({ executed }) => executed ?? []))
  if (figures.size > 1) return TOLD_TWICE
  const figure = said.find(({ executed }) => executed !== null)
  if (figure) return figure
  const percents = new Set(said.flatMap(({ percent }) => percent ?? []))
  if (percents.size > 1) return TOLD_TWICE
  return said.find(({ percent }) => percent !== null) ?? NOTHING
}

/**
 * A figure of a whole activity is of its first goal; its percentage, and what is not understood, of all of them. What only
 * fills the cell says nothing where nothing was due, or a percentage stands beside it.
 */
function rowSaid({ row, goal }: Row, measure: Measure, at: number, isScheduled: boolean): GoalSaid {
  if (goal !== null && goal !== at) return NOTHING
  const cell = cellOf(row, 'executed')
  const percent = percentSaid(cellOf(row, 'progress'), (row.fields[PREPARED] ?? '').includes('/'))
  const isLeftOut = isFiller(cell) && (!isScheduled || percent !== null)
  const executed = isLeftOut ? null : executedSaid(cell, measure)
  if (executed !== null) {
    if (Number.isNaN(executed)) return UNREADABLE
    return goal === null && at > 0 ? NOTHING : { ...NOTHING, executed }
  }
  if (percent === null) return NOTHING
  return Number.isNaN(percent) ? UNREADABLE : { ...NOTHING, percent }
}

function cellOf({ fields, numbers }: ConsolidatedActivity, key: string): CellSaid {
  return { text: fields[key] ?? '', number: numbers?.[key] ?? null }
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join('\n')
}
