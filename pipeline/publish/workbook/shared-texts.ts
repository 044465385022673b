import { linesWithin } from '../../../engine/text/cell-height.js'
import { cellText } from './cell-text.js'
import { giveBack, PIECE, XmlBytes } from './xml-bytes.js'
import { XML_HEAD, xmlText } from './xml-text.js'

/** So many texts of a workbook are shared, and so many of their characters at most; what comes later stands in its cells. */
const MOST_TEXTS = 1 << 17
const MOST_CHARACTERS = 8 * 1024 * 1024

const NOT_MEASURED = -1

/** A text of cells. */
export class CellText {
  #room = NOT_MEASURED
  #lines = 0

  /** @param index its place among the shared texts of the workbook, −1 where it is none of them */
  constructor(
    readonly text: string,
    readonly index: number,
  ) {}

  /** How many lines it takes, each so long. */
  linesWithin(room: number): number {
    if (room !== this.#room) {
      this.#room = room
      this.#lines = linesWithin(this.text, room)
    }
    return this.#lines
  }
}

/** The texts that the cells of a workbook share: each is written once, and the cells say which. */
export class SharedTexts {
  readonly #known: Map<string, CellText>
  /** their XML, but for what `#xml` has not given yet */
  readonly #pieces: Uint8Array[]
  readonly #xml = new XmlBytes()
  readonly #most: number
  #characters = 0

  /** @param first those that the workbook has in common with others, with their numbers */
  constructor(first?: SharedTexts) {
    if (first !== undefined) first.#set()
    this.#known = new Map(first === undefined ? [] : first.#known)
    this.#pieces = first === undefined ? [] : [...first.#pieces]
    this.#most = this.#known.size + MOST_TEXTS
  }

  of(text: string): CellText {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const characters = this.#characters + text.length
    if (this.#known.size >= this.#most || characters > MOST_CHARACTERS) return new CellText(text, -1)
    this.#characters = characters
    const added = new CellText(text, this.#known.size)
    this.#known.set(text, added)
    this.#xml.xml(`<si>${textElement(text)}</si>`)
    if (this.#xml.length >= PIECE) this.#set()
    return added
  }

  /** The part of the workbook that lists them, once there are all of them. */
  *part(): Generator<Uint8Array> {
    const last = new XmlBytes()
    last.xml(
      `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${String(this.#known.size)}">`,
    )
    this.#xml.xml('</sst>')
    if (this.#pieces.length > 0) {
      yield last.take()
      yield* this.#pieces
    }
    const rest = this.#xml.take()
    last.constant(rest)
    giveBack(rest)
    yield last.take()
  }

  /** Puts what was written aside, in memory of its own size. */
  #set(): void {
    const piece = this.#xml.take()
    if (piece.length > 0) this.#pieces.push(new Uint8Array(piece))
    giveBack(piece)
  }
}

/** A text as a cell can hold it, in XML: text is always text. */
export function textElement(text: string): string {
  const legal = xmlText(cellText(text))
  const isSpaced = legal.trim() !== legal || legal.includes('\n')
  return isSpaced ? `<t xml:space="preserve">${legal}</t>` : `<t>${legal}</t>`
}
