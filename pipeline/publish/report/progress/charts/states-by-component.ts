import type { Drawing, Layout } from '../../html/chart/svg.js'
import { thousands } from '../../words.js'
import type { ProgressFigures } from '../figures.js'
import { PROGRESS_STATES, stateLabelMany } from '../labels.js'
import { statesOf } from '../states.js'
import { labelled, leftOf } from './label-lines.js'
import type { Palette } from './palette.js'
import { box, keys, letters, picture, PRINTED_LAYOUT, room } from './picture.js'
import { CHART_TITLE, titleIn } from './titles.js'

const SIZE = 12

/** How the activities of each component stand, as a picture. */
export function statesByComponent(figures: ProgressFigures, palette: Palette): string {
  return picture(
    CHART_TITLE.states(figures),
    drawStatesByComponent(figures, palette, PRINTED_LAYOUT),
    palette,
  )
}

/** A bar for each component, as long as it has activities, parted by where they stand; the key above. */
export function drawStatesByComponent(figures: ProgressFigures, palette: Palette, layout: Layout): Drawing {
  const { components, anyReport } = figures
  const titleOf = titleIn(figures)
  const bar = components.length < 13 ? { height: 22, gap: 11 } : { height: 17, gap: 9 }
  const all = statesOf(figures, figures.whole)
  const shown = PROGRESS_STATES.filter((state) => all[state] > 0)
  const key = keys(
    shown.map((state) => ({ paint: palette.states[state], name: stateLabelMany(state, anyReport) })),
    { width: layout.width, ink: palette.ink },
  )
  const max = Math.max(1, ...components.map(({ counts }) => counts.activities))
  const left = leftOf(layout)
  const plot = layout.width - left - room(thousands(max), 13) - 10
  let y = key.height
  const rows = components.map((component) => {
    const states = statesOf(figures, component)
    const title = titleOf(component)
    const { drawn, top, next } = labelled(title, y, bar, layout, palette.ink)
    const middle = top + bar.height / 2 + 4.3
    y = next
    let x = left
    const parts = shown
      .filter((state) => states[state] > 0)
      .map((state) => {
        const width = (plot * states[state]) / max
        const number = thousands(states[state])
        const paint = palette.states[state]
        const part =
          box(
            { x, y: top, width, height: bar.height },
            paint,
            `${title}: ${stateLabelMany(state, anyReport)}, ${number}`,
          ) +
          (room(number, SIZE) + 6 <= width
            ? letters(x + width / 2, middle, number, { size: SIZE, fill: paint.ink, anchor: 'middle' })
            : '')
        x += width
        return part
      })
    return (
      drawn +
      parts.join('') +
      letters(x + 7, middle, thousands(component.counts.activities), {
        size: SIZE,
        fill: palette.ink,
        bold: true,
      })
    )
  })
  return { height: Math.max(key.height, y - bar.gap) + 3, body: key.body + rows.join('\n') }
}
