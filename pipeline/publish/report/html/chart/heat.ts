import { MONTHS, thousands } from '../../words.js'
import { type Drawing, type Layout, line, rect, text } from './svg.js'
import { textWidth, wrap } from './text.js'
import { cutoffLine, monthAxis } from './year.js'

export interface HeatRow {
  readonly label: string
  readonly values: readonly number[]
}

const TOP = 22

/** A row of twelve cells for each label, darker the more there is, with the number in each. */
export function heat(rows: readonly HeatRow[], year: number, cutoff: string, layout: Layout): Drawing {
  const wide = layout.name === 'wide'
  const left = wide ? 250 : 0
  const width = layout.width - left - 1
  const step = width / 12
  const max = Math.max(1, ...rows.flatMap((r) => r.values))
  const small = textWidth(thousands(max), 11) + 3 > step
  let y = TOP
  const body = rows.map((row) => {
    const label = wrap(row.label, wide ? left - 12 : layout.width, 12, 2)
    const labelled = label.map((l, i) => text(0, y + 14 + i * 14, l, 'axis')).join('')
    if (!wide) y += label.length * 14 + 4
    const cells = row.values.map((n, i) => {
      const level = n === 0 ? 0 : Math.max(1, Math.ceil((n / max) * 4))
      return (
        rect(
          left + step * i + 1,
          y + 2,
          step - 2,
          18,
          `h${level}`,
          `${row.label}, ${MONTHS[i]}: ${thousands(n)}`,
        ) +
        (n === 0
          ? ''
          : text(
              left + step * (i + 0.5),
              y + 15,
              thousands(n),
              `${small ? 'tiny' : 'cell'} mid on-h${level}`,
            ))
      )
    })
    y += Math.max(24, wide ? label.length * 14 + 8 : 24)
    return labelled + cells.join('')
  })
  return {
    height: y + 2,
    body:
      monthAxis(left, width, 0, TOP - 2, layout) +
      line(left, TOP - 2, layout.width, TOP - 2, 'grid') +
      body.join('\n') +
      (wide ? cutoffLine(cutoff, year, left, width, 16, y) : ''),
  }
}
