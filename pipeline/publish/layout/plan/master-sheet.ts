import { type Directory, nameOf } from '../../../../engine/directory/directory.js'
import type { Publication } from '../../publication.js'
import type { Entry } from '../../report/figures/entries.js'
import { UNIDENTIFIED } from '../../report/labels.js'
import type { SheetSpec, Value } from '../../workbook/workbook-spec.js'
import { activityState } from '../activity-state.js'
import { goalWords } from '../goal-words.js'
import { sectionLabel } from '../official-columns.js'
import { responsibleName } from '../responsible-name.js'
import { ruleTitle } from '../rule-title.js'
import { scheduleWords } from '../schedule-words.js'
import { bodyRows, headerRow, type TableColumn, tableRange } from '../table.js'

export const MASTER_SHEET = 'Plan maestro'

/** Columns that say where a row comes from; they are on the screen and not in the print. */
const TRACE = 6

/** Every activity received on one filterable table, with where it comes from. */
export function masterSheet(publication: Publication, entries: readonly Entry[]): SheetSpec {
  const columns = columnsFor(publication)
  return {
    name: MASTER_SHEET,
    widths: columns.map((c) => c.width),
    rows: (function* () {
      yield headerRow(columns)
      yield* bodyRows(columns, entries)
    })(),
    frozenRows: 1,
    frozenColumns: 1,
    filter: tableRange(columns.length, 0, entries.length),
    printTitles: '1:1',
    printArea: tableRange(columns.length - TRACE, 0, entries.length),
    paper: 'legal',
    footer: `Plan maestro · ${publication.directory.entity}`,
    tabColor: '1F3864',
  }
}

function columnsFor({ consolidated, directory, formats }: Publication): TableColumn<Entry>[] {
  const formatOf = new Map(formats.map((f) => [f.id, f]))
  const senders = new Map(consolidated.files.map((f) => [f.file, senderName(directory, f.dependencia)]))
  return [
    { header: 'N.º', width: 7, style: 'body-center', value: ({ activity }) => activity.number },
    {
      header: 'Componente',
      width: 18,
      style: 'body',
      value: ({ activity: a }) => sectionLabel(formatOf.get(a.format), a.component),
    },
    {
      header: 'Subcomponente',
      width: 18,
      style: 'body',
      value: ({ activity: a }) => {
        const section = formatOf.get(a.format)?.sections.find((s) => s.number === a.component)
        const known = section?.subcomponents.find((s) => s.number === a.subcomponent)
        return known ? `${known.number}. ${known.name}` : null
      },
    },
    { header: 'Actividad', width: 42, style: 'body', value: ({ activity }) => activity.activity },
    { header: 'Producto', width: 24, style: 'body', value: ({ activity }) => activity.product },
    { header: 'Meta', width: 24, style: 'body', value: ({ activity }) => activity.goal.text },
    {
      header: 'Meta entendida',
      width: 14,
      style: 'body',
      value: ({ activity }) => goalWords(activity.goal.items),
    },
    {
      header: 'Responsable líder',
      width: 22,
      style: 'body',
      value: ({ activity }) => lead(directory, activity),
    },
    {
      header: 'Otros responsables',
      width: 22,
      style: 'body',
      value: ({ activity }) => others(directory, activity),
    },
    { header: 'Primer inicio', width: 12, style: 'date', value: ({ span }) => date(span.firstStart) },
    { header: 'Último fin', width: 12, style: 'date', value: ({ span }) => date(span.lastEnd) },
    { header: 'Períodos', width: 9, style: 'number', value: ({ activity }) => activity.schedule.length },
    { header: 'Fechas', width: 26, style: 'body', value: ({ activity }) => scheduleWords(activity.schedule) },
    {
      header: 'Estado',
      width: 17,
      style: 'body',
      value: (entry) => activityState(entry).label,
      styleOf: (entry) => activityState(entry).style,
    },
    {
      header: 'Hallazgos',
      width: 22,
      style: 'body',
      value: ({ activity }) => [...new Set(activity.findings.map(ruleTitle))].join('\n'),
    },
    {
      header: 'Dependencia que la envió',
      width: 24,
      style: 'body',
      value: ({ activity }) => senders.get(activity.source.file) ?? null,
    },
    { header: 'Archivo', width: 28, style: 'body', value: ({ activity }) => activity.source.file },
    { header: 'Hoja', width: 14, style: 'body', value: ({ activity }) => activity.source.sheet },
    {
      header: 'Celda',
      width: 8,
      style: 'body-center',
      value: ({ activity: { source } }) => source.cells['activity'] ?? `A${source.row}`,
    },
    { header: 'Fila', width: 7, style: 'number', value: ({ activity }) => activity.source.row },
    { header: 'Id', width: 28, style: 'body', value: ({ activity }) => activity.id },
  ]
}

function senderName(directory: Directory, id: string | null): string | null {
  return id === null ? null : (nameOf(directory, id) ?? id)
}

/** Who leads an activity: its first responsible. */
export function lead(directory: Directory, { responsibles }: Entry['activity']): string {
  const first = responsibles[0]
  return first ? responsibleName(directory, first) : UNIDENTIFIED
}

/** Those who answer with the one that leads, one per line. */
export function others(directory: Directory, { responsibles }: Entry['activity']): string {
  return responsibles
    .slice(1)
    .map((r) => responsibleName(directory, r))
    .join('\n')
}

export function date(iso: string | null): Value {
  return iso === null ? null : { date: iso }
}
