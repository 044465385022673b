import { thousands } from '../../words.js'
import type { Segment } from './bars.js'
import { type Drawing, type Layout, rect, text } from './svg.js'
import { textWidth } from './text.js'

const HEIGHT = 34

/** One bar that is a whole, its parts side by side. */
export function strip(segments: readonly Segment[], layout: Layout): Drawing {
  const total = segments.reduce((sum, s) => sum + s.value, 0)
  if (total === 0) return { height: 20, body: text(0, 15, 'Nada que mostrar', 'lab soft') }
  let x = 0
  const body = segments
    .filter((s) => s.value > 0)
    .map((s) => {
      const width = (s.value / total) * layout.width
      const shown = thousands(s.value)
      const html =
        rect(x, 0, width, HEIGHT, s.fill, `${s.name}: ${shown}`) +
        (textWidth(shown, 15) + 8 <= width
          ? text(x + width / 2, HEIGHT / 2 + 5.5, shown, `big mid on-${s.fill}`)
          : '')
      x += width
      return html
    })
  return { height: HEIGHT, body: body.join('') }
}
