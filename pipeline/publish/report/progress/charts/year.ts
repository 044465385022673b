import { shownDate } from '../../../../../engine/calendar/iso-date.js'
import { shownNumber } from '../../../../../engine/text/numbers.js'
import { px, type Drawing, type Layout } from '../../html/chart/svg.js'
import type { CutoffRows, ProgressFigures } from '../figures.js'
import { WEIGHTING_LABEL } from '../labels.js'
import { percentWords } from '../quantity-words.js'
import type { Palette } from './palette.js'
import { keys, letters, picture, PRINTED_LAYOUT, room, rule } from './picture.js'
import { CHART_TITLE } from './titles.js'

/** The averages of the whole plan at each cut-off of which there are reports, as a picture. */
export function yearByCutoff(figures: ProgressFigures, palette: Palette): string {
  return picture(CHART_TITLE.year(figures), drawYearByCutoff(figures, palette, PRINTED_LAYOUT), palette)
}

/** The cut-offs that the chart of the year tells, this one last. */
export function cutoffsShown(figures: ProgressFigures): readonly CutoffRows[] {
  return [...figures.earlier, figures].filter(({ anyReport }) => anyReport)
}

/** Two lines over the cut-offs: the simple average, whole and marked, and the other one, dashed; the bands across. */
export function drawYearByCutoff(figures: ProgressFigures, palette: Palette, layout: Layout): Drawing {
  const cutoffs = cutoffsShown(figures)
  const { rules, rollUp } = figures.monitoring
  const { main, second, ink, soft, line } = palette
  const key = keys(
    [
      { paint: { fill: main, stroke: main, ink }, name: 'Avance promedio' },
      { paint: { fill: palette.paper, stroke: second, ink }, name: WEIGHTING_LABEL[rollUp.weighting] },
    ],
    { width: layout.width, ink },
  )
  const bands = rules.bands.filter(({ desde }) => desde > 0 && desde <= 100)
  const named = layout.name === 'wide' ? Math.max(0, ...bands.map(({ nombre }) => room(nombre, 11))) : 0
  const [left, right] = [34, layout.width - named - (named > 0 ? 12 : 4)]
  const [top, height] = [key.height + 8, layout.name === 'wide' ? 220 : 180]
  const yOf = (percent: number): number => top + height * (1 - percent / 100)
  const step = (right - left) / Math.max(1, cutoffs.length)
  const xOf = (i: number): number => left + step * (i + 0.5)
  const scale = [0, 20, 40, 60, 80, 100].map(
    (percent) =>
      rule([left, yOf(percent)], [right, yOf(percent)], line) +
      letters(left - 6, yOf(percent) + 4, shownNumber(percent), { size: 11, fill: soft, anchor: 'end' }),
  )
  const marks = bands.map(
    ({ nombre, desde }) =>
      rule([left, yOf(desde)], [right, yOf(desde)], ink, { dash: '3 3' }) +
      (named > 0 ? letters(right + 8, yOf(desde) + 4, nombre, { size: 11, fill: soft }) : ''),
  )
  const days = cutoffs.map(({ cutoff }, i) => {
    const day = shownDate(cutoff)
    const words = room(day, 12) < step ? day : day.slice(0, 5)
    return letters(xOf(i), top + height + 19, words, { size: 12, fill: ink, anchor: 'middle' })
  })
  const simple = cutoffs.map(({ whole }) => whole.simple)
  const weighted = cutoffs.map(({ whole }) => whole.weighted)
  const numbers = cutoffs.map((_, i) => {
    const [of, other] = [simple[i]!, weighted[i]!]
    const over = of === null || other === null || of >= other
    const number = (value: number | null, above: boolean, fill: string): string =>
      value === null
        ? ''
        : `<g stroke="${palette.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${letters(xOf(i), yOf(value) + (above ? -10 : 20), percentWords(value), { size: 12, fill, anchor: 'middle', bold: true })}</g>`
    return of === other ? number(of, true, main) : number(of, over, main) + number(other, !over, second)
  })
  return {
    height: top + height + 28,
    body:
      key.body +
      scale.join('') +
      marks.join('') +
      path(weighted, xOf, yOf, second, '6 4') +
      path(simple, xOf, yOf, main, '') +
      weighted.map((value, i) => dot(value, xOf(i), yOf, palette.paper, second)).join('') +
      simple.map((value, i) => dot(value, xOf(i), yOf, main, main)).join('') +
      numbers.join('') +
      days.join(''),
  }
}

/** A line through the values that there are; it does not reach over one that is missing. */
function path(
  values: readonly (number | null)[],
  xOf: (i: number) => number,
  yOf: (percent: number) => number,
  stroke: string,
  dash: string,
): string {
  let pen = 'M'
  const steps = values.map((value, i) => {
    if (value === null) {
      pen = 'M'
      return ''
    }
    const to = `${pen}${px(xOf(i))} ${px(yOf(value))}`
    pen = 'L'
    return to
  })
  return `<path d="${steps.join('') || 'M0 0'}" fill="none" stroke="${stroke}" stroke-width="2.4"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`
}

function dot(
  value: number | null,
  x: number,
  yOf: (percent: number) => number,
  fill: string,
  stroke: string,
): string {
  return value === null
    ? ''
    : `<circle cx="${px(x)}" cy="${px(yOf(value))}" r="4.2" fill="${fill}" stroke="${stroke}" stroke-width="2"/>`
}
