import type { Band } from '../../../../../engine/progress/semaphore.js'
import { shownNumber } from '../../../../../engine/text/numbers.js'
import type { Drawing, Layout } from '../../html/chart/svg.js'
import { percentWords } from '../quantity-words.js'
import type { GroupRow } from '../rows.js'
import { labelled, leftOf } from './label-lines.js'
import { paintOf, type Palette } from './palette.js'
import { box, letters, room, rule } from './picture.js'

const SIZE = 12
const TOP = 26
/** said in the place of a bar that there is no average for */
const NOTHING = 'sin promedio al corte'

/** The average of each group as a bar from 0 to 100 in the colour of its band, the number and the band in words beside it. */
export function averageBars(
  groups: readonly GroupRow[],
  bands: readonly Band[],
  titleOf: (group: GroupRow) => string,
  palette: Palette,
  layout: Layout,
): Drawing {
  const bar = groups.length < 13 ? { height: 22, gap: 11 } : { height: 17, gap: 9 }
  const left = leftOf(layout)
  const beside = Math.max(...groups.map((group) => room(averageWords(group), SIZE)), 60) + 8
  const plot = layout.width - left - beside - 1
  const tops: number[] = []
  let y = TOP
  const rows = groups.map((group) => {
    const title = titleOf(group)
    const { drawn, top, next } = labelled(title, y, bar, layout, palette.ink)
    const middle = top + bar.height / 2 + 4.3
    y = next
    tops.push(top)
    if (group.simple === null)
      return drawn + letters(left + 2, middle, NOTHING, { size: SIZE, fill: palette.soft })
    const words = averageWords(group)
    const width = Math.max(2, (plot * group.simple) / 100)
    return (
      drawn +
      box(
        { x: left, y: top, width: plot, height: bar.height },
        { fill: palette.track, stroke: palette.track },
      ) +
      box(
        { x: left, y: top, width, height: bar.height },
        paintOf(group.band, palette),
        `${title}: ${words}`,
      ) +
      letters(left + plot + 8, middle, words, { size: SIZE, fill: palette.ink, bold: true })
    )
  })
  const bottom = Math.max(TOP, y - bar.gap) + 2
  const spans =
    layout.name === 'wide'
      ? [[TOP - 7, bottom] as const]
      : tops.map((top) => [top - 1, top + bar.height + 1] as const)
  return { height: bottom + 2, body: rows.join('\n') + marks(bands, { left, plot, spans }, palette, layout) }
}

/** `36,7 % · Bajo`; a dash where there is no average. */
export function averageWords({ simple, band }: Pick<GroupRow, 'simple' | 'band'>): string {
  return band === null ? percentWords(simple) : `${percentWords(simple)} · ${band.nombre}`
}

/** A dashed line where each band begins, over all the bars or, where names stand between them, over each; its name on top. */
function marks(
  bands: readonly Band[],
  { left, plot, spans }: { left: number; plot: number; spans: readonly (readonly [number, number])[] },
  { ink, soft }: Palette,
  { name }: Layout,
): string {
  let free = -Infinity
  return [...bands]
    .filter(({ desde }) => desde > 0 && desde <= 100)
    .sort((a, b) => a.desde - b.desde)
    .map((band) => {
      const x = left + (plot * band.desde) / 100
      const number = shownNumber(band.desde)
      const wordings = name === 'wide' ? [`${band.nombre}: ${number}`, number] : [number]
      const fits = wordings.find((words) => x - room(words, 11) / 2 > free + 4)
      if (fits !== undefined) free = x + room(fits, 11) / 2
      return (
        spans.map(([from, to]) => rule([x, from], [x, to], ink, { dash: '3 3' })).join('') +
        (fits === undefined ? '' : letters(x, 12, fits, { size: 11, fill: soft, anchor: 'middle' }))
      )
    })
    .join('')
}
