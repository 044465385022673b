import { shownDate } from '../../../../../engine/calendar/iso-date.js'
import type { MonthCount } from '../../figures/months.js'
import { MONTHS, thousands } from '../../words.js'
import { type Drawing, type Layout, line, rect, text } from './svg.js'
import { textWidth } from './text.js'
import { cutoffLine, monthsInto } from './year.js'

/** A column per month with the activities that are active in it, and the cut-off across. */
export function monthColumns(
  months: readonly MonthCount[],
  year: number,
  cutoff: string,
  layout: Layout,
): Drawing {
  const [top, plot] = [44, layout.name === 'wide' ? 180 : 150]
  const bottom = top + plot
  const max = Math.max(1, ...months.map((m) => m.active))
  const step = layout.width / 12
  const barWidth = step * 0.66
  const size = textWidth(thousands(max), 12) + 2 > step ? 'tiny' : 'num'
  const columns = months.map((m, i) => {
    const height = (m.active / max) * plot
    const [x, name] = [step * i, MONTHS[i]!]
    return (
      (m.active > 0
        ? rect(
            x + (step - barWidth) / 2,
            bottom - height,
            barWidth,
            height,
            'f-main',
            `${name}: ${thousands(m.active)}`,
          )
        : '') +
      text(x + step / 2, bottom - height - 6, thousands(m.active), `${size} mid halo`) +
      text(x + step / 2, bottom + 17, name.slice(0, layout.name === 'wide' ? 3 : 1), 'axis mid cap')
    )
  })
  const mark = cutoffLine(cutoff, year, 0, layout.width, 18, bottom)
  const at = (layout.width / 12) * monthsInto(cutoff, year, 1)
  const label = `Corte ${shownDate(cutoff)}`
  const anchor =
    at + textWidth(label, 12) > layout.width ? (at - textWidth(label, 12) < 0 ? 'mid' : 'end') : ''
  return {
    height: bottom + 24,
    body:
      (mark === '' ? '' : mark + text(at, 12, label, `axis strong ${anchor}`)) +
      columns.join('') +
      line(0, bottom, layout.width, bottom, 'base'),
  }
}
