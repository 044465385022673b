import { longDate } from '../../../../engine/calendar/long-date.js'
import { shownDate } from '../../../../engine/calendar/iso-date.js'
import { nameOf, type Directory } from '../../../../engine/directory/directory.js'
import type { Format } from '../../../../engine/format/format.js'
import { address, columnLetters } from '../../../../engine/grid/address.js'
import { SectionReader } from '../../../../engine/reading/section-reader.js'
import type { SheetSpec, StyleName, Validation, Value } from '../../workbook/workbook-spec.js'
import { Stack, type Piece } from '../stack.js'
import type { ReportingTerm } from './asked.js'
import type { Entry } from './asked-goal.js'
import type { AskedRow } from './asked-rows.js'
import { executedValidation, textValidation } from './entry-validation.js'

/** What stands above the table. */
export interface FollowUpHead {
  readonly directory: Directory
  /** id in the directory */
  readonly dependencia: string
  readonly vigencia: number
  /** ISO */
  readonly cutoff: string
  readonly term: ReportingTerm
}

/** A column of a prepared follow-up; those that its format does not know have no key. */
interface Column {
  readonly key: string | null
  readonly header: string
  readonly width: number
}

/** In the order in which a person reads them; what is copied before what is filled in, what is only looked up last. */
const ORDER: readonly (readonly [key: string, width: number] | Column)[] = [
  ['subcomponent', 17],
  ['activity', 34],
  ['goal', 20],
  ['responsible', 19],
  { key: null, header: 'Su papel', width: 14 },
  ['scheduledDate', 13],
  ['scheduled', 15],
  ['measured', 17],
  ['executed', 12],
  ['progress', 9],
  ['done', 34],
  ['evidence', 24],
  ['observations', 22],
  ['earlier', 24],
  ['activityId', 12],
]

/** Columns in which a dependencia writes. */
const TEXTS = ['done', 'evidence', 'observations'] as const

/**
 * The activities of one plan on which a dependencia reports, on a sheet: what the plan says is closed, what is reported is
 * open, and what is not scheduled yet is marked.
 * @param format the follow-up's
 * @param planned the plan's
 */
export function followUpSheet(
  format: Format,
  planned: Format,
  rows: readonly AskedRow[],
  head: FollowUpHead,
): SheetSpec {
  const columns = columnsOf(format, rows)
  const stack = new Stack(columns.map(({ width }) => width))
  headRows(stack, planned, head)
  const header = stack.next
  stack.block(
    columns.map((column, left) => ({ value: column.header, style: 'header', left })),
    1,
    36,
  )
  const sections = new SectionReader(format)
  const at = (key: string): number => columns.findIndex((column) => column.key === key)
  const entries: { readonly row: number; readonly entry: Entry }[] = []
  let component: number | null = null
  for (const row of inOrder(rows)) {
    if (row.component !== component) {
      component = row.component
      const title = planned.sections.find(({ number }) => number === component)?.title
      if (title !== undefined && sections.banner(title)?.number === component)
        stack.block([{ value: title, style: 'banner', left: 0, columns: columns.length - 1 }], 1, 20)
    }
    entries.push({ row: stack.next, entry: row.asked.entry })
    stack.block(pieces(row, columns, stack.next, at('executed')), 1, 45)
  }
  const last = stack.next - 1
  const code = at('activityId')
  return {
    name: planned.shortName,
    widths: stack.widths,
    rows: stack.rows,
    merges: stack.merges,
    validations: validations(entries, at, header + 1, last),
    protect: true,
    paper: 'legal',
    orientation: 'landscape',
    frozenRows: header + 1,
    frozenColumns: at('activity') + 1,
    printTitles: `${header + 1}:${header + 1}`,
    printArea: `A1:${columnLetters(code - 1)}${last + 1}`,
    footer: `Seguimiento · corte ${shownDate(head.cutoff)} · ${nameOf(head.directory, head.dependencia) ?? ''}`,
  }
}

function columnsOf(format: Format, rows: readonly AskedRow[]): Column[] {
  const isGrouped = rows.some(({ subcomponent }) => subcomponent !== '')
  return ORDER.flatMap((one) => {
    if (!Array.isArray(one)) return [one as Column]
    const [key, width] = one as readonly [string, number]
    if (key === 'subcomponent' && !isGrouped) return []
    return [{ key, width, header: format.columns.find((column) => column.key === key)!.header }]
  })
}

/** What has no component stands first, so that no banner claims it. */
function inOrder(rows: readonly AskedRow[]): AskedRow[] {
  return [
    ...rows.filter(({ component }) => component === null),
    ...rows.filter(({ component }) => component !== null),
  ]
}

function pieces(row: AskedRow, columns: readonly Column[], at: number, executed: number): Piece[] {
  const { asked, isScheduled } = row
  const isMoney = asked.entry === 'money'
  const closed: StyleName = isScheduled ? 'locked' : 'not-due'
  const figure: StyleName = isMoney ? 'locked-money' : 'locked-number'
  const openText: StyleName = isScheduled ? 'input-open' : 'input'
  const openFigure: StyleName = isScheduled
    ? isMoney
      ? 'input-open-money'
      : 'input-open-number'
    : isMoney
      ? 'input-money'
      : 'input-number'
  const of = (key: string | null): { readonly value: Value; readonly style: StyleName } => {
    switch (key) {
      case 'subcomponent':
        return { value: row.subcomponent, style: closed }
      case 'activity':
        return { value: row.activity, style: isScheduled ? 'locked-strong' : 'locked' }
      case 'goal':
        return { value: row.goal, style: closed }
      case 'responsible':
        return { value: row.responsible, style: closed }
      case 'scheduledDate':
        return { value: row.dates, style: closed }
      case 'scheduled':
        return { value: row.scheduled, style: typeof row.scheduled === 'number' ? figure : closed }
      case 'measured':
        return { value: asked.measured, style: 'locked-note' }
      case 'executed':
        return { value: null, style: asked.entry === 'none' ? 'locked' : openFigure }
      case 'progress':
        return {
          value: asked.formula ? { formula: asked.formula(address(at, executed)) } : 'N/A',
          style: asked.formula ? 'locked-number' : closed,
        }
      case 'earlier':
        return { value: row.earlier, style: 'locked-note' }
      case 'activityId':
        return { value: row.code, style: 'locked-note' }
      case null:
        return { value: row.role, style: closed }
      default:
        return { value: null, style: openText }
    }
  }
  return columns.map(({ key }, left) => ({ ...of(key), left }))
}

/** What each stretch of cells takes, and what a person is told of it. */
function validations(
  entries: readonly { readonly row: number; readonly entry: Entry }[],
  at: (key: string) => number,
  first: number,
  last: number,
): Validation[] {
  const runs: { entry: Entry; from: number; to: number }[] = []
  for (const { row, entry } of entries) {
    const run = runs.at(-1)
    if (run?.entry === entry && run.to === row - 1) run.to = row
    else runs.push({ entry, from: row, to: row })
  }
  const range = (key: string, from: number, to: number): string =>
    `${address(from, at(key))}:${address(to, at(key))}`
  return [
    ...runs.flatMap(
      ({ entry, from, to }) =>
        executedValidation(entry, range('executed', from, to), address(from, at('executed'))) ?? [],
    ),
    ...TEXTS.map((key) => textValidation(key, range(key, first, last), address(first, at(key)))),
  ]
}

/** Title, entity, whose it is, up to when it tells, by when it is due, and what the colours mean. */
function headRows(stack: Stack, planned: Format, head: FollowUpHead): void {
  const { directory, dependencia, vigencia, cutoff, term } = head
  const across = (value: string, style: StyleName, height: number): void =>
    stack.block([{ value, style, left: 0, columns: 9 }], 1, height)
  across(`Seguimiento · ${planned.name}`, 'title', 26)
  across(directory.entity, 'subtitle', 18)
  const line = (...fields: readonly (readonly [label: string, value: string])[]): void => {
    let left = 0
    stack.block(
      fields.flatMap(([label, value], i): Piece[] => {
        const columns = i === fields.length - 1 ? 5 : 1
        const placed: Piece[] = [
          { value: label, style: 'body-strong', left },
          { value, style: 'locked', left: left + 1, columns },
        ]
        left += 1 + columns
        return placed
      }),
      1,
    )
  }
  line(['Dependencia:', nameOf(directory, dependencia) ?? dependencia], ['Vigencia:', String(vigencia)])
  line(['Corte:', shownDate(cutoff)], ['Reportar hasta:', termWords(term)])
  across(
    'Amarillo: lo que usted llena. Gris: copia del plan aprobado, protegida. Blanco: todavía no está programado; llénelo solo si ya hizo algo. Cómo llenarlo: hoja «Instrucciones».',
    'note',
    15,
  )
}

/** By when it is due, and whose choice that is. */
export function termWords({ day, workingDays, isDefault }: ReportingTerm): string {
  const days = workingDays === 1 ? '1 día hábil' : `${workingDays} días hábiles`
  const whose = isDefault
    ? 'plazo inicial de Cotejo: la entidad no ha fijado otro'
    : 'plazo que fijó la entidad'
  return `${longDate(day)}, ${days} después del corte (${whose})`
}
