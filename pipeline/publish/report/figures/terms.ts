import type { Asked } from '../../../consolidate/planned.js'
import { type IsoWindow, windowsIn } from '../../../shelf/outline.js'
import { type CutoffState, type Span, spanOf, stateAt } from './cutoff.js'
import { type DrawableWindow, isDrawable, type MonthsTouched, monthsTouched } from './months.js'

/** When an activity is done, and what that comes to at the cut-off: activities with the same dates share it. */
export class Terms {
  /** start and end of each window */
  readonly dates: readonly IsoWindow[]
  /** what of them a calendar can show; where only ends are asked for, the day of each */
  readonly windows: readonly DrawableWindow[]
  readonly span: Span
  readonly state: CutoffState
  #touched: { readonly year: number; readonly months: MonthsTouched } | undefined

  /** @param text as in an `Outline` */
  constructor(text: string, asked: Asked, cutoff: string) {
    this.dates = windowsIn(text)
    this.span = spanOf(this.dates, asked)
    this.state = stateAt(this.span, cutoff)
    const drawn = asked.start
      ? this.dates
      : this.dates.map(({ start, end }) => ({ start: start ?? end, end }))
    this.windows = drawn.filter(isDrawable)
  }

  /** The months of a year that they touch. */
  months(year: number): MonthsTouched {
    if (this.#touched?.year !== year)
      this.#touched = { year, months: monthsTouched(this.windows, this.span, year) }
    return this.#touched.months
  }
}
