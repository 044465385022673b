/** Rows or columns of a sheet, both ends included. */
export interface Span {
  readonly from: number
  readonly to: number
}

const PIECES = 16

/** Pieces of a span of which some lines are hidden and some are not, to be asked about one by one. */
export function splitSpan({ from, to }: Span): readonly Span[] {
  const length = Math.max(1, Math.ceil((to - from + 1) / PIECES))
  const pieces: Span[] = []
  for (let start = from; start <= to; start += length)
    pieces.push({ from: start, to: Math.min(to, start + length - 1) })
  return pieces
}

/** The lines of a span. */
export function linesOf({ from, to }: Span): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
