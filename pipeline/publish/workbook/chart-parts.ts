import type { SheetChart } from 'hucre'
import { LIMITS } from '../../../engine/workbook/limits.js'
import { Package } from '../../../engine/workbook/package.js'
import type { Chart, SheetSpec } from './workbook-spec.js'

/** The parts of a workbook that its charts make up, by name; each sheet with charts refers to its drawing as `rId1`. */
export type ChartParts = ReadonlyMap<string, string>

const CHART_PARTS = /^xl\/(?:drawings|charts|worksheets\/_rels)\//

/**
 * The charts of a workbook, native and live, as hucre writes them on otherwise empty sheets.
 * @param names names under which the sheets are written, in order
 */
export async function chartParts(
  sheets: readonly SheetSpec[],
  names: readonly string[],
): Promise<ChartParts> {
  if (!sheets.some(({ charts }) => charts?.length)) return new Map()
  const { writeXlsx } = await import('hucre/xlsx')
  const bytes = await writeXlsx({
    sheets: sheets.map(({ charts = [] }, i) => ({
      name: names[i]!,
      rows: [],
      ...(charts.length > 0 && { charts: charts.map(chartOf) }),
    })),
  })
  const parts = new Package(bytes, LIMITS)
  const decoder = new TextDecoder()
  return new Map(
    [...parts.keys()]
      .filter((key) => CHART_PARTS.test(key))
      .map((key) => [parts.nameOf(key), decoder.decode(parts.read(key))] as const),
  )
}

/** Bars read from the top, like the rows they stand for. */
const FROM_THE_TOP = { axes: { x: { reverse: true }, y: { crosses: 'max' } } } as const

function chartOf(chart: Chart): SheetChart {
  const round = chart.kind === 'pie' || chart.kind === 'doughnut'
  return {
    type: chart.kind,
    title: chart.title,
    titleFontSize: 12,
    titleColor: '1F3864',
    altText: chart.description,
    series: chart.series.map((series) => ({ ...series })),
    anchor: {
      from: { row: chart.from.row, col: chart.from.column },
      to: { row: chart.to.row, col: chart.to.column },
    },
    gapWidth: 45,
    legendFontSize: 9,
    legend: chart.series.length > 1 || round ? 'bottom' : false,
    ...(chart.stacked && { barGrouping: 'stacked' }),
    ...(chart.kind === 'bar' && FROM_THE_TOP),
  }
}
