import type { Verification, VerifiedActivity } from '../../monitor/verification.js'
import { CONCEPT_WORDS } from '../../monitor/verification.js'
import type { Publication } from '../publication.js'
import { progressFigures, type ProgressFigures } from '../report/progress/figures.js'
import { executedShown, executedWords } from '../report/progress/executed-words.js'
import { quantityWords } from '../report/progress/quantity-words.js'
import type { ActivityRow, GroupRow } from '../report/progress/rows.js'
import { count } from '../report/words.js'
import { componentLabel } from './component-label.js'
import { OUTCOME_LABEL, whyChosen } from './sample-words.js'

/** A component in the columns of the follow-up of Control Interno (domain notes F2). */
export interface ComponentFollowUp {
  readonly label: string
  readonly scheduled: number
  readonly fulfilled: number
  /** as OPGI's report prints it; null where nothing can be averaged */
  readonly percent: number | null
  readonly observations: string
}

/** An activity of the sample, as every output prints it. */
export interface CheckedRow {
  readonly checked: VerifiedActivity
  readonly row: ActivityRow
  readonly label: string
  readonly component: string
  readonly why: string
  /** verified, and no part of the sample */
  readonly isBesides: boolean
  /** one goal per line */
  readonly reported: string
  readonly verified: string
  /** percentages as printed; null where there is none */
  readonly reportedPercent: number | null
  readonly verifiedPercent: number | null
  readonly points: number | null
  readonly outcome: string
  readonly concept: string
  /** what somebody should look at again, in Spanish */
  readonly notes: readonly string[]
}

/** All that the follow-up of Control Interno prints, worked out once for its workbook and its document. */
export interface ControlFigures {
  readonly progress: ProgressFigures
  readonly verification: Verification
  readonly components: readonly ComponentFollowUp[]
  readonly whole: ComponentFollowUp
  readonly checked: readonly CheckedRow[]
  readonly differing: readonly CheckedRow[]
  readonly pending: readonly CheckedRow[]
  /** verified, and no part of the sample */
  readonly besides: readonly CheckedRow[]
  /** of the sample, where every activity that can be averaged is; null where none is */
  readonly averages: {
    readonly reported: number
    readonly verified: number
    readonly activities: number
  } | null
}

const NOTHING_PROVEN = 'Nada probado'

/** @param publication one with its monitoring */
export function controlFigures(publication: Publication, verification: Verification): ControlFigures {
  const progress = progressFigures(publication)!
  const { formats } = publication
  const rows = new Map(progress.activities.map((row) => [row.id, row]))
  const checked = verification.activities.map((one): CheckedRow => {
    const { entry, verified, points, outcome, concept } = one
    const row = rows.get(entry.activity.id)!
    const standing = verified?.standing
    return {
      checked: one,
      row,
      label: [row.number, row.activity].filter(Boolean).join(' '),
      component: componentLabel(formats, entry.activity),
      why: whyChosen(one),
      isBesides: verification.sample !== null && one.sampled === null,
      reported:
        row.executed === '' ? '—' : executedWords(entry.progress.activity.measures, entry.progress.report),
      verified: verified === null ? '—' : goalLines(one, ({ verified }) => verified),
      reportedPercent: row.progress,
      verifiedPercent: standing?.state === 'measured' ? standing.progress.shown : null,
      points,
      outcome: OUTCOME_LABEL[outcome],
      concept: concept === null ? '' : CONCEPT_WORDS[concept],
      notes: notesOf(one),
    }
  })
  const { averages } = verification
  return {
    progress,
    verification,
    components: publication.monitoring!.rollUp.components.map(({ name }, i) =>
      followUpOf(
        progress.components[i]!,
        checked.filter(({ row: { entry } }) => {
          const { format, component } = entry.activity
          return format === name.format && component === name.component
        }),
      ),
    ),
    whole: followUpOf(progress.whole, checked),
    checked,
    differing: checked.filter(({ checked: one }) => one.outcome === 'different'),
    pending: checked.filter(({ checked: one }) => one.outcome === 'pending'),
    besides: verification.sample === null ? [] : checked.filter(({ checked: one }) => one.sampled === null),
    averages: averages && {
      reported: averages.reported.percent.shown,
      verified: averages.verified.percent.shown,
      activities: averages.verified.activities.length,
    },
  }
}

/** A figure of each goal, one per line. */
function goalLines(
  { entry, goals }: VerifiedActivity,
  of: (goal: VerifiedActivity['goals'][number]) => number | null,
): string {
  const { measures } = entry.progress.activity
  const lines = measures.map((measure, i) => {
    const shown = executedShown(of(goals[i]!))
    if (shown !== null) return quantityWords(shown, measure)
    return goals[i]!.concept === 'unproven' && of(goals[i]!) !== goals[i]!.reported ? NOTHING_PROVEN : '—'
  })
  return lines.join('\n') || '—'
}

function followUpOf(group: GroupRow, all: readonly CheckedRow[]): ComponentFollowUp {
  const { counts } = group
  const checked = all.filter(({ isBesides }) => !isBesides)
  const verified = checked.filter(({ checked: one }) => one.outcome !== 'pending')
  const differing = verified.filter(({ checked: one }) => one.outcome === 'different').length
  const fact = (n: number, one: string, many: string): string[] => (n === 0 ? [] : [count(n, one, many)])
  const facts = [
    ...fact(counts.unreported, 'sin reporte', 'sin reporte'),
    ...fact(counts.overdue, 'vencida', 'vencidas'),
    ...fact(counts.notScheduled, 'no programada todavía', 'no programadas todavía'),
    ...fact(counts.notCalculable, 'sin cálculo posible', 'sin cálculo posible'),
    ...fact(counts.overExecuted, 'con más de lo programado', 'con más de lo programado'),
    ...fact(counts.withoutEvidence, 'sin decir dónde está la evidencia', 'sin decir dónde está la evidencia'),
  ]
  const looked =
    checked.length === 0
      ? []
      : [
          `Muestra: ${String(checked.length)}; ${count(verified.length, 'verificada', 'verificadas')}${verified.length === 0 ? '' : `, ${differing === 0 ? 'ninguna difiere' : count(differing, 'difiere', 'difieren')}`}`,
        ]
  return {
    label: group.label,
    scheduled: counts.scheduled,
    fulfilled: counts.fulfilled,
    percent: group.simple,
    observations: [
      ...(facts.length === 0
        ? []
        : [`De ${count(counts.activities, 'actividad', 'actividades')}: ${facts.join('; ')}.`]),
      ...looked.map((text) => `${text}.`),
    ].join(' '),
  }
}

function notesOf({ contradicts, changedSince, concept }: VerifiedActivity): string[] {
  return [
    ...(contradicts
      ? [
          concept === 'conforming'
            ? 'El concepto dice «Conforme» y la cantidad verificada es otra.'
            : 'El concepto dice «Con diferencias» y la cantidad verificada es la reportada.',
        ]
      : []),
    ...(changedSince ? ['La dependencia cambió lo reportado después de que se preparó la muestra.'] : []),
  ]
}
