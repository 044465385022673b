import { isFollowUp } from '../../engine/format/follow-up.js'
import type { Format } from '../../engine/format/format.js'
import { activityProgress, type ActivityProgress } from '../../engine/progress/activity-progress.js'
import { averagesOf, type Average } from '../../engine/progress/averages.js'
import type { CountedReport } from '../../engine/progress/counted-report.js'
import { pointsBetween, type Figure } from '../../engine/progress/figure.js'
import { fold } from '../../engine/text/fold.js'
import type { Consolidated, ConsolidatedActivity } from '../consolidate/consolidated.js'
import { standsApart } from '../consolidate/replaced-files.js'
import { ActivityFinder } from './activity-finder.js'
import type { MonitoredEntry, Monitoring } from './monitoring.js'
import type { Sample, SampledActivity } from './sample.js'

/**
 * What Control Interno concludes of what was reported, the gravest last.
 * - `conforming`: it is so; the figure reported is the one verified, unless another is written.
 * - `different`: another figure was verified.
 * - `unproven`: there is no evidence; nothing counts as done, unless a figure is written.
 * - `unverifiable`: it could not be looked at; nothing is said of it.
 */
export type Concept = 'conforming' | 'different' | 'unproven' | 'unverifiable'

/** The concepts in the official words of the format, the gravest last. */
export const CONCEPT_WORDS: Readonly<Record<Concept, string>> = {
  conforming: 'Conforme',
  different: 'Con diferencias',
  unproven: 'Sin evidencia',
  unverifiable: 'No se pudo verificar',
}

const CONCEPTS = Object.keys(CONCEPT_WORDS) as Concept[]
const BY_WORDS = new Map(CONCEPTS.map((concept) => [fold(CONCEPT_WORDS[concept]), concept]))

/** One goal of an activity, as reported and as verified. */
export interface VerifiedGoal {
  /** null where no figure was reported, or it is not understood */
  readonly reported: number | null
  /** the percentage of what was due that was reported in place of a figure; null where none was */
  readonly percent: number | null
  /** what was verified of it; null where nothing was, or nothing could be proven */
  readonly verified: number | null
  /** what stood as reported in the workbook that Control Interno was given; null where nothing did */
  readonly reportedThen: number | null
  readonly concept: Concept | null
  /** false where nothing was concluded of it */
  readonly isVerified: boolean
}

/** An activity that Control Interno looked at, or was to look at. */
export interface VerifiedActivity {
  readonly entry: MonitoredEntry
  /** null where it is no part of the sample */
  readonly sampled: SampledActivity | null
  /** `pending` where something of it was not verified, or could not be */
  readonly outcome: 'same' | 'different' | 'pending'
  readonly goals: readonly VerifiedGoal[]
  /** the gravest of its goals; null where none is written */
  readonly concept: Concept | null
  readonly reviewedEvidence: string
  readonly observations: string
  /** worked out from the verified figures as the reported progress is from the reported ones; null where it is pending */
  readonly verified: ActivityProgress | null
  /** from the reported percentage to the verified one, as shown; null where one of them is none */
  readonly points: number | null
  /** the concept says one thing and the figures another */
  readonly contradicts: boolean
  /** the unit reported something else since the workbook was prepared */
  readonly changedSince: boolean
  /** null where no row tells of it */
  readonly source: {
    readonly file: string
    readonly sheet: string
    readonly rows: readonly number[]
  } | null
}

/** What Control Interno verified at a cut-off; it never replaces what was reported, but stands beside it. */
export interface Verification {
  readonly cutoff: string
  /** null where nobody knows which sample was drawn; then every verified activity counts as chosen by hand */
  readonly sample: Sample | null
  /** files in which Control Interno handed it in; none where it did not yet */
  readonly files: readonly string[]
  /** those of the sample, and those verified besides, in the order of the plan */
  readonly activities: readonly VerifiedActivity[]
  /** simple means of what was verified, of the same activities: as reported, and as verified; null where there is none */
  readonly averages: { readonly reported: Average; readonly verified: Average } | null
  /** rows that tell of no activity of the plan */
  readonly strange: readonly ConsolidatedActivity[]
  /** verifications of this cut-off, or of none, that another unit than Control Interno handed in: nothing of them counts */
  readonly ofOthers: readonly string[]
}

/** Whether a format is the one in which Control Interno says what it verified. */
export function isVerificationFormat(format: Format): boolean {
  return isFollowUp(format) && format.columns.some(({ key }) => key === 'verified')
}

/**
 * What was verified of a plan at the cut-off of its monitoring, beside what was reported.
 * @param unit id of Control Interno in the directory
 * @param sample what was to be verified
 */
export function verificationOf(
  consolidated: Consolidated,
  formats: readonly Format[],
  monitoring: Monitoring,
  { unit, sample }: { readonly unit: string; readonly sample: Sample | null },
): Verification {
  const ids = new Set(formats.filter(isVerificationFormat).map(({ id }) => id))
  const apart = standsApart(consolidated)
  const all = consolidated.files.filter(
    ({ file, format, cutoff = null }) =>
      format !== null &&
      ids.has(format) &&
      !apart.has(file) &&
      (cutoff ?? monitoring.cutoff) === monitoring.cutoff,
  )
  const files = all
    .filter(({ dependencia, cutoff = null }) => dependencia === unit && cutoff !== null)
    .map(({ file }) => file)
  const finder = new ActivityFinder(monitoring.entries.map(({ activity }) => activity))
  const rowsOf = new Map<string, Row[]>()
  const strange: ConsolidatedActivity[] = []
  for (const row of consolidated.activities) {
    if (!files.includes(row.source.file)) continue
    const found = finder.find(row)
    if (!found) {
      strange.push(row)
      continue
    }
    const rows = rowsOf.get(found.id)
    if (rows) rows.push({ row, goal: found.goal ?? 0 })
    else rowsOf.set(found.id, [{ row, goal: found.goal ?? 0 }])
  }
  const sampled = new Map(sample?.activities.map((one) => [one.id, one]))
  const activities = monitoring.entries.flatMap((entry) => {
    const { id } = entry.activity
    const rows = rowsOf.get(id) ?? []
    const chosen = sampled.get(id) ?? null
    if (chosen === null && !rows.some(({ row }) => saysSomething(row))) return []
    return verifiedActivity(entry, chosen, rows, monitoring)
  })
  return {
    cutoff: monitoring.cutoff,
    sample,
    files,
    activities,
    averages: averagesVerified(activities.filter((one) => sample === null || one.sampled !== null)),
    strange,
    ofOthers: all.map(({ file }) => file).filter((file) => !files.includes(file)),
  }
}

/** A row of the workbook, and which goal it tells of, from 0. */
interface Row {
  readonly row: ConsolidatedActivity
  readonly goal: number
}

function saysSomething({ fields, numbers }: ConsolidatedActivity): boolean {
  return (
    numbers?.['verified'] !== undefined ||
    ['verified', 'concept', 'reviewedEvidence', 'controlObservations'].some(
      (key) => (fields[key] ?? '') !== '',
    )
  )
}

function verifiedActivity(
  entry: MonitoredEntry,
  sampled: SampledActivity | null,
  rows: readonly Row[],
  { cutoff, rules }: Pick<Monitoring, 'cutoff' | 'rules'>,
): VerifiedActivity {
  const { activity, report } = entry.progress
  const count = Math.max(1, activity.measures.length)
  const goals = Array.from({ length: count }, (_, i) =>
    verifiedGoal(rows.find(({ goal }) => goal === i)?.row ?? null, report, i),
  )
  const concepts = goals.flatMap(({ concept }) => concept ?? [])
  const isSaid = ({ reported, percent, concept }: VerifiedGoal): boolean =>
    reported !== null || percent !== null || concept !== null
  const isVerified =
    goals.some((goal) => goal.isVerified) && goals.every((goal) => goal.isVerified || !isSaid(goal))
  const verified = isVerified
    ? activityProgress(
        activity,
        {
          reports: [],
          settlement: {
            activity: activity.id,
            executed: goals.map((goal) => goal.verified),
            percents: goals.map((goal) => (goal.concept === 'conforming' ? goal.percent : null)),
            evidence: true,
            by: 'control-interno',
          },
        },
        cutoff,
        rules.methods[activity.format] ?? 'closed-windows',
      )
    : null
  const [said, found] = [percentIn(entry.progress), verified && percentIn(verified)]
  const text = (key: string): string =>
    [...new Set(rows.map(({ row }) => row.fields[key] ?? '').filter((one) => one !== ''))].join('\n')
  return {
    entry,
    sampled,
    outcome: !isVerified ? 'pending' : goals.some(isDifferent) ? 'different' : 'same',
    goals,
    concept: concepts.sort((a, b) => CONCEPTS.indexOf(b) - CONCEPTS.indexOf(a))[0] ?? null,
    reviewedEvidence: text('reviewedEvidence'),
    observations: text('controlObservations'),
    verified,
    points: said && found && pointsBetween(said, found),
    contradicts: goals.some(contradicts),
    changedSince: goals.some(
      ({ reported, reportedThen }) => reportedThen !== null && reportedThen !== reported,
    ),
    source:
      rows.length === 0
        ? null
        : {
            file: rows[0]!.row.source.file,
            sheet: rows[0]!.row.source.sheet,
            rows: rows.map(({ row }) => row.source.row),
          },
  }
}

function verifiedGoal(row: ConsolidatedActivity | null, report: CountedReport, at: number): VerifiedGoal {
  const figure = report.executed[at] ?? null
  const isUnreadable = Number.isNaN(figure)
  const reported = isUnreadable ? null : figure
  const written = row?.numbers?.['verified'] ?? null
  const concept = BY_WORDS.get(fold(row?.fields['concept'] ?? '')) ?? null
  const about = {
    reported,
    percent: report.percents[at] ?? null,
    concept,
    reportedThen: row?.numbers?.['reported'] ?? null,
  }
  if (concept === 'unverifiable') return { ...about, verified: null, isVerified: false }
  if (written !== null) return { ...about, verified: written, isVerified: true }
  if (concept === 'conforming') return { ...about, verified: reported, isVerified: !isUnreadable }
  return { ...about, verified: null, isVerified: concept === 'unproven' }
}

function isDifferent({ reported, percent, verified, concept }: VerifiedGoal): boolean {
  return concept === 'different' || concept === 'unproven' || (percent === null && verified !== reported)
}

/** A figure beside a percentage is not told to be another. */
function contradicts({ reported, percent, verified, concept, isVerified }: VerifiedGoal): boolean {
  if (!isVerified || percent !== null) return false
  return concept === 'conforming' ? verified !== reported : concept === 'different' && verified === reported
}

function percentIn({ standing }: ActivityProgress): Figure | null {
  return standing.state === 'measured' ? standing.progress : null
}

/** Of the same activities, those whose progress can be worked out both ways. */
function averagesVerified(activities: readonly VerifiedActivity[]): Verification['averages'] {
  const both = activities.flatMap(({ entry, verified }) =>
    verified && percentIn(verified) && percentIn(entry.progress)
      ? [{ reported: entry.progress, verified }]
      : [],
  )
  const reported = averagesOf(
    both.map((one) => one.reported),
    null,
  ).simple
  const verified = averagesOf(
    both.map((one) => one.verified),
    null,
  ).simple
  return reported && verified && { reported, verified }
}
