import type { Tally } from '../../../../../engine/progress/tally.js'
import { Stack, type Piece } from '../../../layout/stack.js'
import type { Chart, SheetSpec, StyleName, Value } from '../../../workbook/workbook-spec.js'
import type { Format } from '../../../../../engine/format/format.js'
import { bandRows, bandsOrigin } from '../../progress/bands.js'
import { titleIn } from '../../progress/charts/titles.js'
import type { ProgressFigures } from '../../progress/figures.js'
import { progressHeadlines, progressLead } from '../../progress/headlines.js'
import { methodWords } from '../../progress/method-words.js'
import { HEADING_ROWS } from '../sheet.js'
import { averagesChart, chartHeight, statesChart } from './components.js'
import { yearChart } from './cutoffs.js'
import { toPageEnd } from './page-end.js'
import { bandStyle, footer, SHEETS, subject } from './sheet.js'

const COLUMNS = 12
const WIDTHS = Array.from({ length: COLUMNS }, () => 11)
const TILES_PER_ROW = 4
const LINKS_PER_ROW = 4

const TRACE =
  'Cómo llegar a las filas de un número: los números subrayados y los botones llevan a su hoja. Cualquier otra cifra sale de la hoja «Actividades», que tiene una fila por actividad: fíltrela por componente, por quién lidera, por estado o por avisos. La última columna de cada lista es el código con el que la actividad aparece en todas las hojas y en los datos abiertos.'
const UNSIGNED =
  'Este libro son las cifras de soporte: no lleva firma. El documento que se revisa y se firma es informe-monitoreo.docx.'

/** Where a headline's activities are listed. */
const LISTED: Partial<Record<keyof Tally, string>> = {
  unreported: SHEETS.unreported,
  overdue: SHEETS.overdue,
}

/** What the report says in one sentence, in numbers and in charts, and how it was worked out. */
export function summarySheet(
  figures: ProgressFigures,
  formats: readonly Format[],
  sheets: readonly string[],
): SheetSpec {
  const stack = new Stack(WIDTHS)
  const { vigencia, anyReport, components, earlier } = figures
  stack.across(`Informe de monitoreo${vigencia === null ? '' : ` ${vigencia}`}`, 'title', 30)
  stack.across(subject(figures), 'subtitle', 18)
  stack.across(progressLead(figures), 'band', 34)
  stack.gap()
  tiles(stack, figures)
  stack.gap()
  links(stack, sheets)
  stack.gap()
  const charts: Chart[] = []
  const draw = (chart: typeof averagesChart, height: number): void => {
    together(stack, height * 15)
    const from = { row: stack.next, column: 0 }
    for (let i = 0; i <= height; i++) stack.gap(15)
    charts.push(chart(figures, from, { row: from.row + height, column: COLUMNS }))
  }
  if (components.length > 0) {
    const height = chartHeight(components.length)
    if (anyReport) draw(averagesChart, height)
    draw(statesChart, height + 2)
  }
  if (earlier.length > 0 && anyReport) draw(yearChart, 15)
  if (anyReport) {
    together(stack, (components.length + 2) * 16 + 4)
    averages(stack, figures)
    stack.gap()
    together(stack, (figures.monitoring.rules.bands.length + 3) * 16)
    semaphore(stack, figures)
    stack.gap()
  }
  together(stack, 160)
  stack.across('Cómo se calculó', 'banner', 20)
  for (const sentence of methodWords(figures, formats)) stack.across(sentence, 'body')
  stack.gap()
  stack.across(TRACE, 'note')
  stack.across(UNSIGNED, 'note')
  return {
    name: SHEETS.summary,
    widths: WIDTHS,
    rows: stack.rows,
    merges: stack.merges,
    orientation: 'portrait',
    footer: footer(figures),
    charts,
  }
}

/** Leaves the rest of the page empty where what comes would be parted between two. */
function together(stack: Stack, height: number): void {
  stack.rows.push(...toPageEnd({ rows: stack.rows, widths: WIDTHS, orientation: 'portrait' }, height))
}

function tiles(stack: Stack, figures: ProgressFigures): void {
  const all = progressHeadlines(figures)
  const columns = COLUMNS / TILES_PER_ROW
  for (let i = 0; i < all.length; i += TILES_PER_ROW) {
    const some = all.slice(i, i + TILES_PER_ROW)
    const pieces = (
      value: (tile: (typeof all)[number]) => Value,
      style: (tile: (typeof all)[number]) => StyleName,
    ) =>
      some.map((tile, t): Piece => ({ value: value(tile), style: style(tile), left: t * columns, columns }))
    stack.block(
      pieces(
        ({ number, list, value }) => {
          const sheet = figures.anyReport && list !== null ? LISTED[list] : undefined
          if (sheet !== undefined && number !== null && number > 0)
            return { text: number, sheet, cell: `A${HEADING_ROWS + 1}` }
          return number ?? value
        },
        ({ list }) => (list === null ? 'figure-average' : 'figure'),
      ),
      1,
      30,
    )
    stack.block(
      pieces(
        ({ label, note }) => `${label}\n${note}`,
        () => 'figure-label',
      ),
      1,
      30,
    )
  }
}

/** The other sheets, as buttons. */
function links(stack: Stack, sheets: readonly string[]): void {
  const columns = COLUMNS / LINKS_PER_ROW
  for (let i = 0; i < sheets.length; i += LINKS_PER_ROW)
    stack.block(
      sheets.slice(i, i + LINKS_PER_ROW).map((sheet, at) => ({
        value: { text: sheet, sheet, cell: 'A1' },
        style: 'link' as const,
        left: at * columns,
        columns,
      })),
      1,
      18,
    )
}

function averages(stack: Stack, figures: ProgressFigures): void {
  const title = titleIn(figures)
  stack.block(
    table(
      ['Componente', 'Programadas', 'Promedio simple', 'Semáforo'],
      ['header', 'header', 'header', 'header'],
    ),
    1,
    20,
  )
  for (const group of figures.components)
    stack.block(
      table(
        [title(group), group.counts.scheduled, group.simple ?? '—', group.band?.nombre ?? ''],
        ['body', 'number', 'average', bandStyle(group.band)],
      ),
      1,
      16,
    )
  const { whole } = figures
  stack.block(
    table(
      [whole.label, whole.counts.scheduled, whole.simple ?? '—', whole.band?.nombre ?? ''],
      ['band', 'number-band', 'average-band', bandStyle(whole.band)],
    ),
    1,
    16,
  )
}

/** The widths of a table of a name and three cells beside it. */
function table(values: readonly Value[], styles: readonly StyleName[]): Piece[] {
  const places = [
    [0, 6],
    [6, 2],
    [8, 2],
    [10, 2],
  ] as const
  return values.map((value, i) => {
    const [left, columns] = places[i]!
    return { value, style: styles[i]!, left, columns }
  })
}

function semaphore(stack: Stack, figures: ProgressFigures): void {
  const places = [
    [0, 2],
    [2, 4],
    [6, 2],
    [8, 2],
    [10, 2],
  ] as const
  const line = (values: readonly Value[], styles: readonly StyleName[]): void =>
    stack.block(
      values.map((value, i) => ({ value, style: styles[i]!, left: places[i]![0], columns: places[i]![1] })),
      1,
      16,
    )
  line(
    ['Semáforo', 'Promedio simple', 'Actividades', 'Componentes', 'Dependencias'],
    ['header', 'header', 'header', 'header', 'header'],
  )
  for (const { band, name, range, activities, components, dependencias } of bandRows(figures))
    line(
      [name, range, activities, components, dependencias],
      [bandStyle(band), 'body', 'number', 'number', 'number'],
    )
  stack.across(bandsOrigin(figures), 'note')
}
