import type { Limits } from './limits.js'
import { Refusal } from './refusal.js'

const SHORTEST_CELL = '<c/>'.length
const AFTER_NAME: ReadonlySet<number> = new Set([...' \t\r\n/>'].map((char) => char.charCodeAt(0)))

/** Counts the cells and merges of all sheets of a workbook and refuses it when they are too many. */
export class SheetBudget {
  #elements = 0
  #filled = 0
  #merges = 0
  #chars = 0

  constructor(private readonly limits: Limits) {}

  /** Refuses a sheet by its `<c` alone, before anything is made of its millions of cells. */
  checkSheet(bytes: Uint8Array): void {
    const left = this.limits.cellElements - this.#elements
    if (bytes.length / SHORTEST_CELL <= left) return
    let cells = 0
    for (let at = bytes.indexOf(0x3c); at >= 0; at = bytes.indexOf(0x3c, at + 1)) {
      if (bytes[at + 1] === 0x63 && AFTER_NAME.has(bytes[at + 2] ?? 0)) cells++
    }
    if (cells > left) throw this.#tooMany()
  }

  /** What an attempt makes; where it makes nothing (null), what it counted is forgotten. */
  trial<T>(attempt: () => T | null): T | null {
    const [elements, filled, merges, chars] = [this.#elements, this.#filled, this.#merges, this.#chars]
    const made = attempt()
    if (made === null) {
      this.#elements = elements
      this.#filled = filled
      this.#merges = merges
      this.#chars = chars
    }
    return made
  }

  /** One more `<c>`. */
  element(): void {
    if (++this.#elements > this.limits.cellElements) throw this.#tooMany()
  }

  /** One more cell with content, which shows this text. */
  filled(text: string): void {
    const { cells, cellChars, totalChars } = this.limits
    if (++this.#filled > cells) throw this.#tooMany()
    if (text.length > cellChars)
      throw new Refusal({ kind: 'too-many', what: 'cell-characters', limit: cellChars })
    if ((this.#chars += text.length) > totalChars)
      throw new Refusal({ kind: 'too-many', what: 'characters', limit: totalChars })
  }

  /** One more merged block, in this part. */
  merge(part: string): void {
    if (++this.#merges > this.limits.merges) throw new Refusal({ kind: 'bomb', part })
  }

  #tooMany(): Refusal {
    return new Refusal({ kind: 'too-many-cells', limit: this.limits.cells })
  }
}
