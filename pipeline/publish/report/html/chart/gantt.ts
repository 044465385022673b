import { shownDate } from '../../../../../engine/calendar/iso-date.js'
import { bareName } from '../../../activity-words.js'
import { type Entry } from '../../figures/entries.js'
import { spanOf, stateAt } from '../../figures/cutoff.js'
import { type Drawing, type Layout, rect, text } from './svg.js'
import { fit, textWidth } from './text.js'
import { cutoffLine, monthAxis, monthsInto } from './year.js'

const TOP = 20
const ROW = { wide: 18, narrow: 15 } as const

/** A line per activity with a bar for each of its windows, over the months of the year. */
export function gantt(entries: readonly Entry[], year: number, cutoff: string, layout: Layout): Drawing {
  const row = ROW[layout.name]
  const numbers = Math.min(
    80,
    Math.max(...entries.map((e) => textWidth(e.activity.number ?? '', 12)), 12) + 10,
  )
  const left = layout.name === 'wide' ? 384 : numbers
  const width = layout.width - left - 1
  const bottom = TOP + entries.length * row + 4
  const rows = entries.map((entry, i) => {
    const y = TOP + i * row + 2
    const number = entry.activity.number ?? ''
    const name = bareName(entry.activity.activity, number)
    return (
      text(0, y + row - 5, fit(number || '–', numbers - 6, 12), 'axis strong') +
      (layout.name === 'wide' ? text(numbers, y + row - 5, fit(name, left - numbers - 12, 12), 'axis') : '') +
      windows(entry, year, cutoff, left, width, y, row)
    )
  })
  return {
    height: bottom + 2,
    body:
      monthAxis(left, width, 0, bottom, layout) +
      rows.join('\n') +
      cutoffLine(cutoff, year, left, width, 16, bottom),
  }
}

function windows(
  entry: Entry,
  year: number,
  cutoff: string,
  left: number,
  width: number,
  y: number,
  row: number,
): string {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const drawn = entry.windows
    .filter((w) => w.end >= first && w.start <= last)
    .map((w) => {
      const from = monthsInto(w.start, year)
      const to = monthsInto(w.end, year, 1)
      const tooltip =
        `${entry.activity.number ?? ''} ${entry.span.asked.start ? `${shownDate(w.start)} a ` : 'hasta el '}${shownDate(w.end)}`.trim()
      const [x, length] = [left + (width / 12) * from, Math.max(3, (width / 12) * (to - from))]
      return rect(
        Math.min(x, left + width - length),
        y + 3,
        length,
        row - 7,
        `f-${stateAt(spanOf([w]), cutoff)}`,
        tooltip,
      )
    })
  const note = drawn.length > 0 ? '' : entry.span.incomplete ? 'fechas por corregir' : `fuera de ${year}`
  return drawn.join('') + (note === '' ? '' : text(left + 5, y + row - 5, note, 'axis soft'))
}
