import { columnLetters } from '../../../engine/grid/address.js'
import { lineHeight, linesHeight, roomIn } from '../../../engine/text/cell-height.js'
import type { CellText } from './shared-texts.js'
import { LOOKS } from './styles.js'
import { STYLE_IDS } from './styles-xml.js'
import { DEFAULT_WIDTH, styleAt } from './text-height.js'
import type { Row, StyleName } from './workbook-spec.js'

/** What follows the address of a cell of a style, by what it holds. */
interface Opening {
  /** before the number of a shared text */
  readonly text: Buffer
  /** before a text that stands in the cell */
  readonly ownText: Buffer
  readonly number: Buffer
  readonly empty: Buffer
}

const OPENINGS = new Map<StyleName | null, Opening>(
  [...STYLE_IDS.entries(), [null, null] as const].map(([style, id]) => {
    const styled = id === null ? '"' : `" s="${String(id)}"`
    return [
      style,
      {
        text: Buffer.from(`${styled} t="s"><v>`),
        ownText: Buffer.from(`${styled} t="inlineStr"><is>`),
        number: Buffer.from(`${styled}><v>`),
        empty: Buffer.from(`${styled}/>`),
      },
    ]
  }),
)

/** By column: `<c r="A`. */
const STARTS: Buffer[] = []

/** How the cells of a column look that have a style, and how high they are. */
export class CellLook {
  /** before the number of its row */
  readonly start: Buffer
  readonly opening: Opening
  /** of one line */
  readonly #height: number
  readonly #size: number
  /** how long a line is; 0 where a text is as high as any other */
  readonly #room: number

  constructor(
    column: number,
    readonly style: StyleName | null,
    width: number,
  ) {
    this.start = STARTS[column] ??= Buffer.from(`<c r="${columnLetters(column)}`)
    this.opening = OPENINGS.get(style)!
    const look = style === null ? null : LOOKS[style]
    this.#size = look?.size ?? 0
    this.#height = look === null ? 0 : lineHeight(look.size)
    this.#room = look?.wrap ? Math.floor(roomIn(width, look)) : 0
  }

  /** Points that a text needs. */
  heightOf(text: CellText): number {
    if (this.#room === 0) return this.#height
    const lines = text.linesWithin(this.#room)
    return lines === 1 ? this.#height : linesHeight(lines, this.#size)
  }
}

/** The looks of the cells of a sheet, row after row. */
export class CellLooks {
  readonly #known: Map<StyleName | null, CellLook>[] = []
  /** of the last row */
  readonly #looks: CellLook[] = []
  #style: Row['style'] | null = null

  constructor(private readonly widths: readonly number[]) {}

  /** The looks of the first cells of a row, until the next row's are asked for. */
  of(style: Row['style'], cells: number): readonly CellLook[] {
    const looks = this.#looks
    // rows that look alike share their styles
    if (style !== this.#style) {
      for (let column = 0; column < Math.min(cells, looks.length); column++) this.#set(column, style)
      looks.length = Math.min(cells, looks.length)
      this.#style = style
    }
    for (let column = looks.length; column < cells; column++) this.#set(column, style)
    return looks
  }

  #set(column: number, row: Row['style']): void {
    const style = styleAt(row, column)
    const last = this.#looks[column]
    if (last !== undefined && last.style === style) return
    const known = (this.#known[column] ??= new Map<StyleName | null, CellLook>())
    let look = known.get(style)
    if (look === undefined) {
      look = new CellLook(column, style, this.widths[column] ?? DEFAULT_WIDTH)
      known.set(style, look)
    }
    this.#looks[column] = look
  }
}
