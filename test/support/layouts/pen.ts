import { SheetSketch, text, type Content } from './sketch.js'

/** Writes a sheet from top to bottom. */
export class Pen {
  readonly sheet: SheetSketch
  /** the next free row */
  row = 0

  constructor(name: string) {
    this.sheet = new SheetSketch(name)
  }

  /** A row of texts side by side, or of one text merged as far as a column. */
  line(column: number, contents: readonly (string | Content)[], mergedTo: number | null = null): void {
    for (const [i, content] of contents.entries()) {
      if (content === '') continue
      this.sheet.put(this.row, column + i, typeof content === 'string' ? text(content) : content)
    }
    if (mergedTo !== null && contents.length === 1) this.sheet.merge(this.row, column, this.row, mergedTo)
    this.row++
  }
}
