import type { SheetChart } from 'hucre'
import { LIMITS } from '../../../engine/workbook/limits.js'
import { Package } from '../../../engine/workbook/package.js'
import { withShownValues } from './chart-values.js'
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
      .map((key) => [parts.nameOf(key), withShownValues(decoder.decode(parts.read(key)), sheets)] as const),
  )
}

/** Averages go from 0 to 100, with room for the number that is printed where each ends. */
const PERCENT_SCALE = {
  scale: { min: 0, max: 110, majorUnit: 20 },
  numberFormat: { formatCode: '0' },
  gridlines: { major: true },
} as const

/** Of two lines the numbers of the first stand above it and those of the second below. */
function averageLabels(
  { kind, series }: Chart,
  at: number,
): NonNullable<SheetChart['series'][number]['dataLabels']> {
  return {
    showValue: true,
    numberFormat: { formatCode: '0.0" %"' },
    ...(kind === 'line' && series.length > 1 && { position: at === 0 ? 't' : 'b' }),
  }
}

function chartOf(chart: Chart): SheetChart {
  const round = chart.kind === 'pie' || chart.kind === 'doughnut'
  const values = chart.percent ? PERCENT_SCALE : {}
  return {
    type: chart.kind,
    title: chart.title,
    titleFontSize: 12,
    titleColor: '1F3864',
    altText: chart.description,
    series: chart.series.map(({ pointColors, ...series }, i) => ({
      ...series,
      ...(chart.percent && { dataLabels: averageLabels(chart, i) }),
      ...(pointColors && { dataPoints: pointColors.map((fillColor, idx) => ({ idx, fillColor })) }),
    })),
    anchor: {
      from: { row: chart.from.row, col: chart.from.column },
      to: { row: chart.to.row, col: chart.to.column },
    },
    gapWidth: 45,
    legendFontSize: 9,
    legend: chart.series.length > 1 || round ? 'bottom' : false,
    ...(chart.stacked && { barGrouping: 'stacked' }),
    // bars are read from the top, like the rows they stand for
    ...(chart.kind === 'bar'
      ? { axes: { x: { reverse: true }, y: { ...values, crosses: 'max' } } }
      : chart.percent && { axes: { y: values } }),
  }
}
