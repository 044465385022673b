import { nameOf } from '../../../../engine/directory/directory.js'
import type { MovementKind } from '../../../../engine/progress/movement.js'
import type { Tally } from '../../../../engine/progress/tally.js'
import type { AtCutoff, Monitoring } from '../../../monitor/monitoring.js'
import { publishingDeadline, reportingDeadline } from '../../../monitor/monitoring-rules.js'
import { isProgressFormat } from '../../../monitor/reported-progress.js'
import type { Publication } from '../../publication.js'
import { UNIDENTIFIED } from '../labels.js'
import { MOVEMENT_LABEL } from './labels.js'
import { activityRow, groupRow, type ActivityRow, type GroupRow } from './rows.js'

/** A cut-off added up, as every output prints it. */
export interface CutoffRows {
  readonly cutoff: string
  readonly anyReport: boolean
  readonly whole: GroupRow
  readonly plans: readonly GroupRow[]
  readonly components: readonly GroupRow[]
  readonly subcomponents: readonly GroupRow[]
  readonly dependencias: readonly GroupRow[]
}

/** Who had to report, as every output prints it. */
export interface UnitRow {
  readonly unit: string | null
  readonly name: string
  readonly leads: number
  readonly scheduled: number
  readonly reported: number
  readonly missing: number
  readonly shares: number
  /** whether a follow-up of it was received; `empty` where nothing of the plan is reported in it */
  readonly handedIn: 'yes' | 'empty' | 'no'
}

/** All the numbers and lists of how far the plan has come, worked out once for the page, the workbook and the document. */
export interface ProgressFigures extends CutoffRows {
  readonly monitoring: Monitoring
  /** the plans that nobody has approved; null where nobody knows of any */
  readonly unapproved: {
    readonly counted: boolean
    /** `Plan Anticorrupción, de Secretaría de Salud` */
    readonly names: readonly string[]
  } | null
  readonly entity: string
  readonly vigencia: number | null
  /** ISO days */
  readonly reportingDeadline: string
  readonly publishingDeadline: string
  /** every activity, in official order */
  readonly activities: readonly ActivityRow[]
  /** those of a list of the tally, in official order: `list('overdue')` */
  readonly list: (name: keyof Tally) => readonly ActivityRow[]
  /** those that did so since the cut-off before, in official order */
  readonly moved: (kind: MovementKind) => readonly ActivityRow[]
  /** how many did so, where any did, in the order in which they are told */
  readonly movements: readonly {
    readonly kind: MovementKind
    readonly label: string
    readonly count: number
  }[]
  readonly units: readonly UnitRow[]
  /** the cut-offs before of which there are reports, in order */
  readonly earlier: readonly CutoffRows[]
}

const computed = new WeakMap<Publication, ProgressFigures>()

/** The figures of progress of a publication; null where it tells none. */
export function progressFigures(publication: Publication): ProgressFigures | null {
  const { monitoring } = publication
  if (!monitoring) return null
  const known = computed.get(publication)
  if (known) return known
  const figures = compute(publication, monitoring)
  computed.set(publication, figures)
  return figures
}

function compute(publication: Publication, monitoring: Monitoring): ProgressFigures {
  const { consolidated, directory, formats } = publication
  const followUps = new Set(formats.filter(isProgressFormat).map(({ id }) => id))
  const received = new Set(
    consolidated.files
      .filter(
        ({ format, cutoff }) => format !== null && followUps.has(format) && cutoff === monitoring.cutoff,
      )
      .map(({ dependencia }) => dependencia),
  )
  const activities = monitoring.entries.map((entry) => activityRow(entry, monitoring, formats, directory))
  const byId = new Map(activities.map((row) => [row.id, row]))
  const rowsAt = ({ cutoff, anyReport, whole, rollUp }: AtCutoff): CutoffRows => {
    const rows = (groups: readonly Parameters<typeof groupRow>[0][]): GroupRow[] =>
      groups.map((group) => groupRow(group, formats, directory))
    return {
      cutoff,
      anyReport,
      whole: groupRow(whole, formats, directory),
      plans: rows(rollUp.plans),
      components: rows(rollUp.components),
      subcomponents: rows(rollUp.subcomponents),
      dependencias: rows(rollUp.dependencias),
    }
  }
  const kinds = monitoring.movements.map(({ kind }) => kind)
  const told = Object.keys(MOVEMENT_LABEL) as MovementKind[]
  return {
    ...rowsAt(monitoring),
    monitoring,
    unapproved: publication.unapproved
      ? {
          counted: publication.unapproved.counted,
          names: publication.unapproved.plans.map(
            ({ dependencia, format }) =>
              `${format.shortName}, de ${nameOf(directory, dependencia) ?? dependencia}`,
          ),
        }
      : null,
    entity: directory.entity,
    vigencia: monitoring.vigencia,
    reportingDeadline: reportingDeadline(monitoring.cutoff, monitoring.rules),
    publishingDeadline: publishingDeadline(monitoring.cutoff, monitoring.rules),
    activities,
    list: (name) => monitoring.whole.tally[name].map((id) => byId.get(id)!),
    moved: (kind) =>
      monitoring.movements
        .filter((one) => one.kind === kind)
        .flatMap(({ activity }) => byId.get(activity) ?? []),
    movements: told.flatMap((kind) => {
      const count = kinds.filter((one) => one === kind).length
      return count === 0 ? [] : [{ kind, label: MOVEMENT_LABEL[kind], count }]
    }),
    units: monitoring.units.map(({ unit, leads, scheduled, reported, missing, shares, files }) => ({
      unit,
      name: unit === null ? UNIDENTIFIED : (nameOf(directory, unit) ?? unit),
      leads: leads.length,
      scheduled: scheduled.length,
      reported: reported.length,
      missing: missing.length,
      shares: shares.length,
      handedIn: files.length > 0 ? 'yes' : received.has(unit) ? 'empty' : 'no',
    })),
    earlier: monitoring.earlier.map(rowsAt),
  }
}
