import { bagOf, Numbering, type Bag } from './numbering.js'
import { TEXT, WAITING, type ReadyRow } from './seen-sheet.js'

/** What a cell says, ready to be compared many times: one object for all the cells of two sheets that say the same. */
export class Saying {
  readonly isText: boolean
  readonly isWaiting: boolean
  #words: readonly number[] | null = null
  #bag: Bag | null = null

  constructor(
    readonly number: number,
    readonly value: string,
    private readonly numbering: Numbering,
  ) {
    this.isText = value.startsWith(TEXT)
    this.isWaiting = value === WAITING
  }

  /** all words, in order */
  get words(): readonly number[] {
    return (this.#words ??= this.numbering.wordsOf(this.value))
  }

  /** those of a text but for what opens it */
  get bag(): Bag {
    return (this.#bag ??= bagOf(this.words.slice(1)))
  }
}

export interface ComparedCell {
  readonly column: number
  readonly says: Saying
}

/** A row as it is compared: its cells in ascending order. */
export type ComparedRow = readonly ComparedCell[]

/** Makes the rows of two sheets comparable with one another. */
export class RowComparer {
  readonly #values = new Numbering()
  readonly #sayings: Saying[] = []
  /** of words, and of what is said in a column */
  readonly #words = new Numbering()

  rowsOf(rows: readonly ReadyRow[]): ComparedRow[] {
    return rows.map(({ cells }) => cells.map(({ column, value }) => ({ column, says: this.#saying(value) })))
  }

  /** What a row is sought by: what it says in each column, and the words of it. */
  soughtBy(row: ComparedRow): number[] {
    const sought: number[] = []
    for (const { column, says } of row) {
      sought.push(this.#words.numberOf(`${String(column)} ${String(says.number)}`))
      for (const word of says.words) sought.push(word)
    }
    return sought
  }

  #saying(value: string): Saying {
    const number = this.#values.numberOf(value)
    return (this.#sayings[number] ??= new Saying(number, value, this.#words))
  }
}
