import { type Directory, nameOf } from '../../../../engine/directory/directory.js'
import { keyOf, type Column, type Format } from '../../../../engine/format/format.js'
import type { Publication } from '../../publication.js'
import type { Entry } from '../../report/figures/entries.js'
import { columnLabel } from '../../report/column-label.js'
import { UNIDENTIFIED } from '../../report/labels.js'
import type { SheetSpec, StyleName, Value } from '../../workbook/workbook-spec.js'
import { activityState } from '../activity-state.js'
import { goalWords } from '../../../../engine/findings/spanish/goal-words.js'
import { sectionLabel } from '../official-columns.js'
import { ofLast } from '../of-last.js'
import { responsibleName } from '../responsible-name.js'
import { ruleTitle } from '../../../../engine/findings/spanish.js'
import { scheduleWords } from '../schedule-words.js'
import { bodyRows, headerRow, type TableColumn, tableRange } from '../table.js'

export const MASTER_SHEET = 'Plan maestro'

/** A format of so many columns is printed in those that a reader of the plan needs: all of them would be illegible. */
const TOO_MANY = 25
const PRINTED_TYPES: ReadonlySet<Column['type']> = new Set([
  'subject',
  'goal',
  'responsibles',
  'start',
  'end',
])
const PRINTED_KEYS: ReadonlySet<string> = new Set(['productCode', 'bpin', 'total'])

const WIDTHS: Partial<Record<Column['type'], number>> = {
  subject: 42,
  list: 30,
  code: 13,
  number: 12,
  percent: 11,
  money: 17,
  choice: 16,
  catalogue: 18,
  date: 12,
}

/** Everything received of one format on one filterable table, in its own columns, with where it comes from. */
export function masterSheet(
  publication: Publication,
  format: Format,
  entries: readonly Entry[],
  name: string,
): SheetSpec {
  const { printed, others: rest } = columnsFor(publication, format)
  const columns = [...printed, ...rest]
  return {
    name,
    widths: columns.map((c) => c.width),
    rows: (function* () {
      yield headerRow(columns)
      yield* bodyRows(columns, entries)
    })(),
    frozenRows: 1,
    frozenColumns: 1,
    filter: tableRange(columns.length, 0, entries.length),
    printTitles: '1:1',
    printArea: tableRange(printed.length, 0, entries.length),
    paper: 'legal',
    footer: `Plan maestro · ${publication.directory.entity}`,
    tabColor: '1F3864',
  }
}

interface MasterColumns {
  readonly printed: readonly TableColumn<Entry>[]
  /** on the screen and not in the print: where a row comes from, and what would not fit */
  readonly others: readonly TableColumn<Entry>[]
}

function columnsFor({ consolidated, directory }: Publication, format: Format): MasterColumns {
  const senders = new Map(consolidated.files.map((f) => [f.file, senderName(directory, f.dependencia)]))
  const subject = keyOf(format, 'subject')
  const sourceOf = ofLast(({ activity }: Entry) => activity.source)
  const isPrinted = ({ type, key, printed: official }: Column): boolean =>
    official && (format.columns.length < TOO_MANY || PRINTED_TYPES.has(type) || PRINTED_KEYS.has(key))
  const own = (columns: readonly Column[]): TableColumn<Entry>[] =>
    columns.flatMap((column) => ownColumns(column, format, directory))
  const printed: TableColumn<Entry>[] = [
    ...(format.numbered
      ? [
          {
            header: 'N.º',
            width: 7,
            style: 'body-center' as const,
            value: ({ activity }: Entry) => activity.number,
          },
        ]
      : []),
    ...(format.sectionWord === null
      ? []
      : [
          {
            header: format.sectionWord,
            width: 18,
            style: 'body' as const,
            value: ({ activity }: Entry) => sectionLabel(format, activity.component),
          },
        ]),
    ...own(format.columns.filter(isPrinted)),
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
      value: ({ activity }) => titlesOf(activity.findings),
    },
  ]
  const others: TableColumn<Entry>[] = [
    ...own(format.columns.filter((column) => !isPrinted(column))),
    {
      header: 'Dependencia que la envió',
      width: 24,
      style: 'body',
      value: (entry) => senders.get(sourceOf(entry).file) ?? null,
    },
    { header: 'Archivo', width: 28, style: 'body', value: (entry) => sourceOf(entry).file },
    { header: 'Hoja', width: 14, style: 'body', value: (entry) => sourceOf(entry).sheet },
    {
      header: 'Celda',
      width: 8,
      style: 'body-center',
      value: (entry) => sourceOf(entry).cells[subject] ?? `A${sourceOf(entry).row}`,
    },
    { header: 'Fila', width: 7, style: 'number', value: (entry) => sourceOf(entry).row },
    { header: 'Id', width: 28, style: 'body', value: ({ activity }) => activity.id },
  ]
  return { printed, others }
}

/** Many activities share one list of rules. */
const titles = new WeakMap<readonly string[], string>()

/** The titles of rules, one per line. */
function titlesOf(rules: readonly string[]): string {
  let lines = titles.get(rules)
  if (lines === undefined) titles.set(rules, (lines = [...new Set(rules.map(ruleTitle))].join('\n')))
  return lines
}

/** What a column of the format becomes: the goal, who answers and the terms are told as they were understood, too. */
function ownColumns(column: Column, format: Format, directory: Directory): TableColumn<Entry>[] {
  const { key, type } = column
  const header = columnLabel(column, format)
  const width = Math.max(WIDTHS[type] ?? 24, (column.digits ?? 0) + 4)
  const text = (value: (entry: Entry) => Value, style: StyleName = 'body'): TableColumn<Entry> => ({
    header,
    width,
    style,
    value,
  })
  switch (type) {
    case 'subject':
      return [text(({ activity }) => activity.activity)]
    case 'goal':
      return [
        text(({ activity }) => activity.goal.text),
        {
          header: 'Meta entendida',
          width: 14,
          style: 'body',
          value: ({ activity }) => goalWords(activity.goal.items),
        },
      ]
    case 'responsibles':
      return [
        {
          header: 'Responsable líder',
          width: 22,
          style: 'body',
          value: (entry) => lead(directory, entry),
        },
        {
          header: 'Otros responsables',
          width: 22,
          style: 'body',
          value: ({ activity }) => others(directory, activity),
        },
      ]
    case 'start':
      return [
        { header: 'Primer inicio', width: 12, style: 'date', value: ({ span }) => date(span.firstStart) },
      ]
    case 'end':
      return [
        { header: 'Último fin', width: 12, style: 'date', value: ({ span }) => date(span.lastEnd) },
        { header: 'Períodos', width: 9, style: 'number', value: ({ activity }) => activity.schedule.length },
        {
          header: 'Fechas',
          width: 26,
          style: 'body',
          value: ({ activity, span }) => scheduleWords(activity.schedule, span.asked),
        },
      ]
    case 'catalogue': {
      const named = text(({ activity }) => catalogueLabel(format, activity) ?? activity.fields[key] ?? null)
      return [named]
    }
    case 'number':
      return [text(({ activity }) => activity.numbers?.[key] ?? activity.fields[key] ?? null, 'body-center')]
    case 'money':
      return [text(({ activity }) => activity.numbers?.[key] ?? activity.fields[key] ?? null, 'number')]
    case 'percent':
      return [
        text(({ activity }) => {
          const value = activity.numbers?.[key]
          return value === undefined ? (activity.fields[key] ?? null) : value / 100
        }, 'percent'),
      ]
    case 'code':
      return [text(({ activity }) => activity.fields[key] ?? null, 'body-center')]
    default:
      return [
        text(({ activity }) =>
          key === 'product'
            ? activity.product
            : key === 'indicator'
              ? activity.indicator
              : (activity.fields[key] ?? null),
        ),
      ]
  }
}

const subcomponentLabels = new WeakMap<object, string>()

function catalogueLabel(format: Format, { component, subcomponent }: Entry['activity']): string | null {
  const section = format.sections.find((s) => s.number === component)
  const known = section?.subcomponents.find((s) => s.number === subcomponent)
  if (known === undefined) return null
  let label = subcomponentLabels.get(known)
  if (label === undefined) subcomponentLabels.set(known, (label = `${known.number}. ${known.name}`))
  return label
}

function senderName(directory: Directory, id: string | null): string | null {
  return id === null ? null : (nameOf(directory, id) ?? id)
}

/** Who leads an activity: its first responsible; empty where its format does not ask who answers. */
export function lead(directory: Directory, { activity, span }: Entry): string {
  const first = activity.responsibles[0]
  if (first) return responsibleName(directory, first)
  return span.asked.responsibles ? UNIDENTIFIED : ''
}

/** Those who answer with the one that leads, one per line. */
export function others(directory: Directory, { responsibles }: Entry['activity']): string {
  let names = ''
  for (let i = 1; i < responsibles.length; i++)
    names += (i === 1 ? '' : '\n') + responsibleName(directory, responsibles[i]!)
  return names
}

export function date(iso: string | null): Value {
  return iso === null ? null : { date: iso }
}
