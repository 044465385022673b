import type { Directory } from '../../../../engine/directory/directory.js'
import { nameOf } from '../../../../engine/directory/directory.js'
import type { Format } from '../../../../engine/format/format.js'
import type { Band } from '../../../../engine/progress/semaphore.js'
import { bandOf } from '../../../../engine/progress/semaphore.js'
import type { Group, GroupName } from '../../../../engine/progress/roll-up.js'
import type { Tally } from '../../../../engine/progress/tally.js'
import { askedBy } from '../../../consolidate/planned.js'
import type { MonitoredEntry, Monitoring } from '../../../monitor/monitoring.js'
import { sectionLabel } from '../../layout/official-columns.js'
import { responsibleName } from '../../layout/responsible-name.js'
import { scheduleWords } from '../../layout/schedule-words.js'
import { UNIDENTIFIED } from '../labels.js'
import { MOVEMENT_LABEL, progressState, standingWords, type ProgressState } from './labels.js'
import { executedOf } from './executed-words.js'
import { quantityWords } from './quantity-words.js'

/** A group of activities at a cut-off, as every output prints it. */
export interface GroupRow {
  readonly key: string
  readonly name: GroupName
  /** `3. Rendición de cuentas`, `Secretaría de Salud`… */
  readonly label: string
  /** name of the plan it is part of; empty for all of them together */
  readonly plan: string
  readonly counts: Readonly<Record<keyof Tally, number>>
  /** of those scheduled, the ones that were reported */
  readonly answered: number
  /** ids of its activities, in official order */
  readonly activities: readonly string[]
  /** percentages as printed; null where nothing can be averaged */
  readonly simple: number | null
  readonly weighted: number | null
  readonly band: Band | null
  /** ids of the activities behind the averages */
  readonly averaged: readonly string[]
}

/** An activity at a cut-off, as every output prints it. */
export interface ActivityRow {
  readonly id: string
  readonly entry: MonitoredEntry
  readonly plan: string
  readonly component: string
  readonly subcomponent: string
  readonly number: string
  readonly activity: string
  readonly product: string
  readonly goal: string
  /** official names, who leads first */
  readonly responsibles: readonly string[]
  readonly leader: string
  /** one window per line */
  readonly schedule: string
  /** the last end that is a date (ISO); null where none is */
  readonly lastEnd: string | null
  readonly state: ProgressState
  /** the state in words, with its reason */
  readonly standing: string
  /** what was due and what was done, one goal per line; empty where there is nothing to say */
  readonly scheduled: string
  readonly executed: string
  /** percentages as printed; null where it has none */
  readonly progress: number | null
  /** without the cap at 100: the highest of its goals; null where nobody reported */
  readonly execution: number | null
  readonly band: Band | null
  readonly done: string
  readonly evidence: string
  readonly observations: string
  /** whose figures count */
  readonly reportedBy: string
  /** from the cut-off before; empty where there is none */
  readonly movement: string
  readonly points: number | null
}

const PLAN_NAME_LIMIT = 60

/** The name of a plan in few words. */
export function planLabel(formats: readonly Format[], id: string | null): string {
  if (id === null) return ''
  const format = formats.find((one) => one.id === id)
  if (!format) return id
  return format.name.length <= PLAN_NAME_LIMIT ? format.name : format.shortName
}

/** A group as a row. */
export function groupRow(group: Group, formats: readonly Format[], directory: Directory): GroupRow {
  const { name, tally, simple, weighted, band } = group
  return {
    key: JSON.stringify(name),
    name,
    label: groupLabel(group, formats, directory),
    plan: planLabel(formats, name.format),
    counts: Object.fromEntries(
      Object.entries(tally).map(([key, ids]) => [key, (ids as readonly string[]).length]),
    ) as Record<keyof Tally, number>,
    answered: tally.scheduled.length - tally.unreported.length,
    activities: tally.activities,
    simple: simple?.percent.shown ?? null,
    weighted: weighted?.percent.shown ?? null,
    band,
    averaged: simple?.activities ?? [],
  }
}

function groupLabel({ name }: Group, formats: readonly Format[], directory: Directory): string {
  const format = formats.find(({ id }) => id === name.format)
  switch (name.level) {
    case 'whole':
      return 'Todo el plan'
    case 'plan':
      return planLabel(formats, name.format)
    case 'component':
      return sectionLabel(format, name.component)
    case 'subcomponent':
      return subcomponentLabel(format, name.component, name.subcomponent)
    case 'dependencia':
      return name.dependencia === null
        ? UNIDENTIFIED
        : (nameOf(directory, name.dependencia) ?? name.dependencia)
  }
}

/** `4. Monitoreo y revisión`; empty where there is none. */
export function subcomponentLabel(
  format: Format | undefined,
  component: number | null,
  subcomponent: number | null,
): string {
  if (subcomponent === null) return ''
  const section = format?.sections.find(({ number }) => number === component)
  const found = section?.subcomponents.find(({ number }) => number === subcomponent)
  return found ? `${String(subcomponent)}. ${found.name}` : String(subcomponent)
}

/** An activity as a row. */
export function activityRow(
  entry: MonitoredEntry,
  { rules }: Pick<Monitoring, 'rules'>,
  formats: readonly Format[],
  directory: Directory,
): ActivityRow {
  const { activity, progress, counted, settlement, movement } = entry
  const { standing, report } = progress
  const { measures } = progress.activity
  const format = formats.find(({ id }) => id === activity.format)
  const goals = standing.state === 'not-scheduled' ? [] : standing.goals
  const lines = (words: (i: number) => string | null): string =>
    measures.flatMap((_, i) => words(i) ?? []).join('\n')
  const ends = activity.schedule.flatMap(({ end }) => end ?? [])
  const executions = goals.flatMap((goal) => (goal.calculable && goal.execution ? goal.execution : []))
  const responsibles = activity.responsibles.map((one) => responsibleName(directory, one))
  return {
    id: activity.id,
    entry,
    plan: planLabel(formats, activity.format),
    component: sectionLabel(format, activity.component),
    subcomponent: subcomponentLabel(format, activity.component, activity.subcomponent),
    number: activity.number ?? '',
    activity: activity.activity,
    product: activity.product ?? '',
    goal: activity.goal.text,
    responsibles,
    leader: responsibles[0] ?? UNIDENTIFIED,
    schedule: scheduleWords(activity.schedule, askedBy(format)),
    lastEnd: ends.reduce<string | null>((last, end) => (last === null || end > last ? end : last), null),
    state: progressState(progress),
    standing: standingWords(progress),
    scheduled: lines((i) => {
      const goal = goals[i]
      return goal?.calculable ? quantityWords(goal.scheduled.shown, measures[i]!) : null
    }),
    executed: lines((i) => executedOf(report, i, measures[i]!)),
    progress: standing.state === 'measured' ? standing.progress.shown : null,
    execution:
      executions.length === 0
        ? null
        : executions.reduce((a, b) => (b.exact.compare(a.exact) > 0 ? b : a)).shown,
    band: standing.state === 'measured' ? bandOf(standing.progress, rules.bands) : null,
    done: counted?.done ?? '',
    evidence: counted?.evidenceText ?? '',
    observations: counted?.observations ?? '',
    reportedBy: settlement ? settlement.by : counted ? (nameOf(directory, counted.unit) ?? counted.unit) : '',
    movement: movement ? MOVEMENT_LABEL[movement.kind] : '',
    points: movement?.points ?? null,
  }
}
