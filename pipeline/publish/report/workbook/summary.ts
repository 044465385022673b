import type { Chart, Merge, Row, SheetSpec, Value } from '../../workbook/workbook-spec.js'
import type { Figures } from '../figures.js'
import { headlines } from '../headlines.js'
import { summary } from '../phrases.js'
import { componentsChart } from './components.js'
import { deliveriesChart } from './deliveries.js'
import { monthsChart } from './schedule.js'
import { EMPTY, SHEET, across, footer, line, noteHeight, subject, sum } from './sheet.js'

const COLUMNS = 12
const WIDTHS = Array.from({ length: COLUMNS }, () => 11)
const TILES_PER_ROW = 4
const TILE = COLUMNS / TILES_PER_ROW

const DISCLAIMER =
  'Este informe describe lo que las dependencias entregaron y lo que programaron. No dice cuánto se ha ejecutado: «debería estar terminada» significa solo que su última fecha ya pasó.'

/** Headline figures and charts, on one page. */
export function summarySheet(figures: Figures): SheetSpec {
  const characters = sum(WIDTHS)
  const rows: Row[] = [
    line(`Informe de monitoreo${figures.vigencia === null ? '' : ` ${figures.vigencia}`}`, 'title', 30),
    line(subject(figures), 'subtitle', 18),
    {
      cells: [summary(figures), ...Array.from({ length: COLUMNS - 1 }, () => null)],
      style: 'band',
      height: noteHeight(summary(figures), characters * 0.85) + 12,
    },
    EMPTY,
  ]
  const merges: Merge[] = [0, 1, 2].map((r) => across(r, COLUMNS))
  const tiles = headlines(figures)
  for (let i = 0; i < tiles.length; i += TILES_PER_ROW) {
    const some = tiles.slice(i, i + TILES_PER_ROW)
    const spread = (values: readonly Value[]): Value[] =>
      values.flatMap((v) => [v, ...Array.from({ length: TILE - 1 }, () => null)])
    for (const [cells, style, height] of [
      [some.map((t) => t.value), 'figure', 30],
      [some.map((t) => `${t.label}\n${t.note}`), 'figure-label', 40],
    ] as const) {
      for (let t = 0; t < TILES_PER_ROW; t++) {
        merges.push({ top: rows.length, left: t * TILE, bottom: rows.length, right: (t + 1) * TILE - 1 })
      }
      rows.push({ cells: spread(cells), style, height })
    }
  }
  merges.push(across(rows.length, COLUMNS))
  rows.push(line(DISCLAIMER, 'note', noteHeight(DISCLAIMER, characters)))
  const links = [SHEET.components, SHEET.units, SHEET.schedule, SHEET.agenda, SHEET.rules, SHEET.deliveries]
  for (const [i] of links.entries()) {
    merges.push({ top: rows.length, left: i * 2, bottom: rows.length, right: i * 2 + 1 })
  }
  rows.push({
    cells: links.flatMap((sheet) => [{ text: sheet, sheet, cell: 'A1' }, null]),
    style: 'link',
    height: 18,
  })
  const top = rows.length + 1
  const after = {
    deliveries: top + 7,
    components: top + 8 + Math.max(15, figures.components.length * 2 + 4),
  }
  const bottom = after.components + 16
  const place = (from: number, to: number): [Chart['from'], Chart['to']] => [
    { row: from, column: 0 },
    { row: to, column: COLUMNS },
  ]
  const charts = [
    ...(figures.files.received > 0 ? [deliveriesChart(figures, ...place(top, after.deliveries))] : []),
    ...(figures.components.length > 0
      ? [componentsChart(figures, ...place(after.deliveries + 1, after.components))]
      : []),
    monthsChart(figures, ...place(after.components + 1, bottom)),
  ]
  return {
    name: SHEET.summary,
    widths: WIDTHS,
    rows: [...rows, ...Array.from({ length: bottom - rows.length + 1 }, () => EMPTY)],
    merges,
    orientation: 'portrait',
    footer: footer(figures),
    charts,
  }
}
