import { yearOf } from '../../../engine/calendar/iso-date.js'
import type { Conflict, Consolidated } from '../../consolidate/consolidated.js'
import type { Publication } from '../publication.js'
import { type Agenda, agendaOf } from './figures/agenda.js'
import { type ComponentFigures, componentFigures } from './figures/components.js'
import { type CutoffCounts, countAt } from './figures/cutoff.js'
import { type Entry, entriesOf, looseFindings } from './figures/entries.js'
import { type FileFigures, fileFigures, sendersOf } from './figures/files.js'
import { type FindingFigures, findingFigures } from './figures/findings.js'
import { type MonthCount, type Undrawn, monthCounts, undrawn } from './figures/months.js'
import { hasTerms, isPlanned } from '../../consolidate/planned.js'
import type { Standing } from '../../consolidate/standing.js'
import { NO_FINDINGS } from '../../../engine/findings/severity-counts.js'
import { type UnitFigures, absentUnits, unitFigures, unreadUnits } from './figures/units.js'

/** All the numbers of the monitoring report, computed once for the page and the workbook. */
export interface Figures {
  readonly entity: string
  readonly vigencia: number | null
  /** the year that the calendar shows: the vigencia, or where it is unknown the year most activities start in */
  readonly year: number
  readonly cutoff: string
  /** names of the formats whose plans these are */
  readonly formats: readonly string[]
  readonly files: FileFigures
  /** every activity read that is planned, in official order: no rows of a follow-up, nor of what is only consulted */
  readonly entries: readonly Entry[]
  /** how many of them count, and how many are shown apart; they make up `entries` */
  readonly standings: Readonly<Record<Standing, number>>
  /** at the cut-off, of those that count */
  readonly totals: CutoffCounts
  readonly components: readonly ComponentFigures[]
  readonly units: readonly UnitFigures[]
  /** dependencias of the directory that appear nowhere */
  readonly absent: readonly string[]
  /** those of whom nothing but files that cannot be read was received */
  readonly unread: readonly string[]
  readonly months: readonly MonthCount[]
  readonly undrawn: Undrawn
  readonly agenda: Agenda
  readonly findings: FindingFigures
  readonly conflicts: readonly Conflict[]
  readonly notEvaluated: Consolidated['notEvaluated']
  readonly exceptions: Consolidated['exceptions']
  readonly ruleset: string
}

const computed = new WeakMap<Publication, Figures>()

/** The numbers of the report; those of one publication are computed once, for all outputs that draw on them. */
export function figuresOf(publication: Publication): Figures {
  const known = computed.get(publication)
  if (known) return known
  const figures = compute(publication)
  computed.set(publication, figures)
  return figures
}

function compute({ consolidated, directory, formats }: Publication): Figures {
  const cutoff = consolidated.cutoff.date
  const formatOf = new Map(formats.map((format) => [format.id, format]))
  const loose = new Set(looseFindings(consolidated, formats))
  const entries: Entry[] = []
  for (const entry of entriesOf(consolidated, formats)) {
    if (isPlanned(formatOf.get(entry.activity.format))) entries.push(entry)
    else for (const finding of entry.findings) loose.add(finding)
  }
  const counted = entries.filter((e) => e.standing === 'counted')
  const standings = { counted: 0, conflicting: 0, superseded: 0, repeated: 0 }
  for (const { standing } of entries) standings[standing]++
  const senders = sendersOf(consolidated, directory)
  const findings = findingFigures(consolidated, loose, senders)
  const files = fileFigures(
    consolidated,
    senders,
    (file) => findings.byFile.get(file) ?? NO_FINDINGS,
    (file) => findings.exceptedByFile.get(file) ?? NO_FINDINGS,
  )
  const inUse = new Set<string>()
  for (const { format } of consolidated.activities) inUse.add(format)
  for (const { format } of consolidated.files) if (format !== null) inUse.add(format)
  const planned = new Set([...inUse].filter((id) => isPlanned(formatOf.get(id))))
  const year = consolidated.vigencia ?? commonYear(counted) ?? yearOf(cutoff)
  const units = unitFigures(counted, files.deliveries, directory, findings.byUnit)
  return {
    entity: directory.entity,
    vigencia: consolidated.vigencia,
    year,
    cutoff,
    formats: [...(planned.size > 0 ? planned : inUse)]
      .sort()
      .map((id) => formats.find((f) => f.id === id)?.name ?? id),
    files,
    entries,
    standings,
    totals: countAt(counted, cutoff),
    components: componentFigures(entries, formats, planned, year, cutoff),
    units,
    absent: absentUnits(units, directory),
    unread: unreadUnits(units),
    months: monthCounts(counted, year),
    undrawn: undrawn(
      counted.filter(({ activity }) => hasTerms(formatOf.get(activity.format))),
      year,
    ),
    agenda: agendaOf(counted, cutoff),
    findings,
    conflicts: consolidated.conflicts,
    notEvaluated: consolidated.notEvaluated,
    exceptions: consolidated.exceptions,
    ruleset: consolidated.ruleset,
  }
}

function commonYear(entries: readonly Entry[]): number | null {
  const years = new Map<number, number>()
  for (const { span } of entries) {
    if (span.firstStart === null) continue
    const year = yearOf(span.firstStart)
    years.set(year, (years.get(year) ?? 0) + 1)
  }
  let best: number | null = null
  for (const [year, n] of years) {
    const leading = best === null ? 0 : years.get(best)!
    if (n > leading || (n === leading && best !== null && year < best)) best = year
  }
  return best
}
