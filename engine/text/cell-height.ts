/** The tallest row that Excel takes, in points. */
export const MAX_ROW_HEIGHT = 409
const PADDING = 3
const LINE_HEIGHT = 1.28
/** Points of text per unit of column width, and what the cell keeps for its margins. */
const POINTS_PER_WIDTH = 5.25
const MARGIN = 5
/** Renderers differ by a few percent. */
const SAFETY = 0.95
const BOLD = 1.08

const LATIN = 600
const WIDE = 1000
/** From here on letters are as wide as they are high. */
const FIRST_WIDE = 0x2e80
const SPACE = 32
const BREAK = 10

/** Advance widths of Arial in thousandths of its size, for ASCII; from space to tilde they are its own. */
const ADVANCES = new Uint16Array(128).fill(LATIN)
ADVANCES.set(
  [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
    556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ],
  SPACE,
)
const WIDEST = 1015
/** How many lines a text takes when wrapped at words within a width given in thousandths of the font size. */
export function linesWithin(text: string, available: number): number {
  const { length } = text
  if (length * WIDEST <= available && !text.includes('\n')) return 1
  const room = Math.floor(available)
  let lines = 1
  let line = 0
  let word = 0
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    let advance = LATIN
    if (code < 128) {
      advance = ADVANCES[code]!
      if (code === SPACE) {
        line += word + advance
        word = 0
        continue
      }
      if (code === BREAK) {
        lines++
        line = word = 0
        continue
      }
    } else if (code >= FIRST_WIDE) advance = WIDE
    word += advance
    if (line + word <= room) continue
    if (line > 0) {
      lines++
      line = 0
    }
    if (word > room) {
      lines++
      word = advance
    }
  }
  return lines
}

/** Height in points that a text takes in a cell of a width (in characters) in which it wraps. */
export function wrappedHeight(text: string, width: number, font: Font): number {
  return linesHeight(linesWithin(text, roomIn(width, font)), font.size)
}

interface Font {
  readonly size: number
  readonly bold?: boolean
}

/** How long a line of a cell is, in thousandths of the font size. */
export function roomIn(width: number, { size, bold = false }: Font): number {
  const points = Math.max(1, (width * POINTS_PER_WIDTH - MARGIN) * SAFETY)
  return (points * 1000) / size / (bold ? BOLD : 1)
}

/** Height in points that so many lines take in a cell. */
export function linesHeight(lines: number, size: number): number {
  return lines * size * LINE_HEIGHT + PADDING
}

/** Height in points that one line takes in a cell. */
export function lineHeight(size: number): number {
  return linesHeight(1, size)
}
