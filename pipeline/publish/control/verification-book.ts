import { shownDate } from '../../../engine/calendar/iso-date.js'
import type { Directory } from '../../../engine/directory/directory.js'
import type { Column, Format } from '../../../engine/format/format.js'
import { address } from '../../../engine/grid/address.js'
import type { MonitoredEntry, Monitoring } from '../../monitor/monitoring.js'
import type { Sample } from '../../monitor/sample.js'
import { measuredWords } from '../layout/follow-up/asked-goal.js'
import { guideSheet, guideSteps } from '../layout/guide-sheet.js'
import { Stack } from '../layout/stack.js'
import { listsFor } from '../layout/template/lists.js'
import { numberValidation } from '../layout/template/number-validation.js'
import { quantityWords } from '../report/progress/quantity-words.js'
import { activityRow } from '../report/progress/rows.js'
import type { SheetSpec, StyleName, Validation, Value, WorkbookSpec } from '../workbook/workbook-spec.js'
import { componentLabel } from './component-label.js'
import { sampleSheet } from './sample-sheet.js'
import { deadlineWords } from './words.js'

/** What Control Interno writes; the rest of a row repeats the plan and the report, and is locked. */
export const OPEN_COLUMNS: ReadonlySet<string> = new Set([
  'verified',
  'concept',
  'reviewedEvidence',
  'controlObservations',
])

const ROW_HEIGHT = 30
const LABEL_COLUMNS = 1
const VALUE_COLUMNS = 2

export interface VerificationBook {
  readonly format: Format
  readonly formats: readonly Format[]
  readonly directory: Directory
  readonly monitoring: Monitoring
  readonly sample: Sample
  /** Control Interno */
  readonly unit: { readonly id: string; readonly name: string }
  readonly vigencia: number
}

/** The workbook in which Control Interno writes what it verified: the sample, one row for each goal, with what was reported. */
export function verificationBook(book: VerificationBook): WorkbookSpec {
  const { format, formats, directory, monitoring, sample, unit, vigencia } = book
  const lists = listsFor(format, directory)
  return {
    title: `${format.name} ${shownDate(monitoring.cutoff)}`,
    sheets: [
      formSheet(book, lists),
      { ...sampleSheet(sample, monitoring, formats, directory), name: 'Lista de la muestra', protect: true },
      instructions(book),
      lists.sheet,
    ],
    names: { 'Cotejo.Formato': `${format.id}@${format.version}` },
    properties: {
      CotejoFormato: format.id,
      CotejoVersion: format.version,
      CotejoDependencia: unit.id,
      CotejoVigencia: String(vigencia),
    },
  }
}

function formSheet(
  { format, formats, directory, monitoring, sample, unit, vigencia }: VerificationBook,
  lists: ReturnType<typeof listsFor>,
): SheetSpec {
  const { columns } = format
  const stack = new Stack(columns.map(({ width }) => width))
  const title = (value: string, style: 'title' | 'subtitle', height: number): void =>
    stack.block([{ value, style, left: 0, columns: 6 }], 1, height)
  title(format.title, 'title', 27)
  title(directory.entity, 'subtitle', 20)
  stack.gap()
  for (const [label, value] of [
    ['Dependencia:', unit.name],
    ['Vigencia:', String(vigencia)],
    ['Corte:', shownDate(monitoring.cutoff)],
  ] as const)
    stack.block(
      [
        { value: label, style: 'body-strong', left: 0, columns: LABEL_COLUMNS },
        { value, style: 'body', left: LABEL_COLUMNS, columns: VALUE_COLUMNS },
      ],
      1,
    )
  stack.gap()
  const header = stack.next
  stack.block(
    columns.map(({ header: value }, left) => ({ value, style: 'header', left })),
    1,
    ROW_HEIGHT,
  )
  const entries = new Map(monitoring.entries.map((entry) => [entry.activity.id, entry]))
  const first = stack.next
  for (const { id } of sample.activities) {
    const entry = entries.get(id)
    if (!entry) continue
    for (const { cells, isMoney } of rowsOf(entry, { formats, directory, monitoring }))
      stack.block(
        columns.map((column, left) => ({
          value: cells[column.key] ?? null,
          style: styleOf(column, isMoney),
          left,
        })),
        1,
        ROW_HEIGHT,
      )
  }
  return {
    name: format.shortName,
    widths: stack.widths,
    rows: stack.rows,
    merges: stack.merges,
    validations: columns.flatMap((column, left) => {
      const top = address(first, left)
      const range = `${top}:${address(Math.max(first, stack.next - 1), left)}`
      return validationOf(column, range, top, lists) ?? []
    }),
    protect: true,
    paper: 'legal',
    frozenRows: header + 1,
    frozenColumns: 2,
    printTitles: `${String(header + 1)}:${String(header + 1)}`,
    footer: `${format.name} · corte ${shownDate(monitoring.cutoff)} · ${directory.entity}`,
  }
}

interface FormRow {
  /** by key of the column */
  readonly cells: Readonly<Record<string, Value>>
  readonly isMoney: boolean
}

/** What the rows of an activity say already: one for each goal, each with the activity's text. */
function rowsOf(
  entry: MonitoredEntry,
  { formats, directory, monitoring }: Pick<VerificationBook, 'formats' | 'directory' | 'monitoring'>,
): FormRow[] {
  const { activity, progress } = entry
  const { measures } = progress.activity
  const { standing } = progress
  const row = activityRow(entry, monitoring, formats, directory)
  const shared = {
    component: componentLabel(formats, activity),
    activity: [row.number, row.activity].filter(Boolean).join(' '),
    responsible: row.responsibles.join('\n'),
    reportedEvidence: row.evidence,
  }
  if (measures.length === 0)
    return [
      {
        isMoney: false,
        cells: { ...shared, goal: row.goal, reportedProgress: row.standing, activityId: activity.id },
      },
    ]
  return measures.map((measure, i) => {
    const goal = standing.state === 'not-scheduled' ? null : standing.goals[i]!
    const cells = {
      ...shared,
      goal: measures.length === 1 ? row.goal : quantityWords(measure.quantity, measure),
      scheduledThen: goal?.calculable ? quantityWords(goal.scheduled.shown, measure) : '—',
      reported: [progress.report.executed[i]].find(Number.isFinite) ?? null,
      reportedProgress: goal?.calculable ? goal.progress.shown : row.standing,
      measured: measuredWords(measure),
      activityId: measures.length === 1 ? activity.id : `${activity.id}#${String(i + 1)}`,
    }
    return { cells, isMoney: measure.kind === 'money' }
  })
}

function styleOf({ key, type }: Column, isMoney: boolean): StyleName {
  const kind = type !== 'number' ? '' : isMoney ? '-money' : '-number'
  return OPEN_COLUMNS.has(key) ? `input-open${kind}` : `locked${kind}`
}

function validationOf(
  column: Column,
  range: string,
  first: string,
  lists: ReturnType<typeof listsFor>,
): Validation | null {
  const { key, type, header, help } = column
  if (!OPEN_COLUMNS.has(key)) return null
  if (type === 'number') return numberValidation(column, range, first)
  const source = lists.of(column, undefined)
  if (source === null) return null
  return {
    range,
    rule: { kind: 'list', source },
    promptTitle: header,
    prompt: help,
    error: 'Elija un concepto de la lista.',
    strict: true,
  }
}

function instructions({ format, directory, monitoring }: VerificationBook): SheetSpec {
  const subtitle = `${format.name} · ${directory.entity}`
  const footer = `${format.shortName} · ${directory.entity}`
  return guideSheet({ widths: [34, 90], subtitle, footer }, (stack) => {
    stack.gap()
    guideSteps(stack, [
      'Cada fila es una meta de una actividad de la muestra, con lo que reportó la dependencia. Esas celdas están protegidas: lo reportado no se cambia aquí.',
      'Vaya a la evidencia y elija el concepto. «Conforme»: se comprobó lo reportado, y la cantidad puede quedar vacía. «Con diferencias»: escriba en «Verificado al corte» la cantidad que se comprobó. «Sin evidencia»: nada lo prueba; vacía cuenta como nada hecho. «No se pudo verificar»: la actividad queda por verificar y no entra en los promedios.',
      'La cantidad verificada se mide como la reportada: la columna «Cómo se mide» lo dice.',
      'Escriba en «Evidencia revisada» qué se vio y dónde, y en «Observaciones de Control Interno» lo que deba saberse.',
      'Puede guardarlo a medias: mientras tenga algo escrito, Cotejo no lo reemplaza.',
      'Al terminar, guárdelo como libro de Excel (.xlsx), déjelo en «entregas» y ejecute: cotejo recibir. Después: cotejo seguimiento verificar --corte ' +
        `${monitoring.cutoff} --informe`,
      `Control Interno publica su seguimiento a más tardar el ${deadlineWords(monitoring)}.`,
    ])
    stack.gap()
    stack.row(['Columna', 'Qué se escribe'], 'header')
    for (const { header, help } of format.columns) stack.row([header, help], ['body-strong', 'body'])
  })
}
