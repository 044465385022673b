import type { Book, Change } from '../book/book.js'

/** What a session keeps about the workbook at hand, and throws away with it. */
export class Desk {
  /** told, and not read yet */
  changes: readonly Change[] = []
  /** when the first of them was told (ms) */
  firstChange = 0
  /** everything is to be read */
  wholeDue = false
  /** when everything was last read (ms) */
  lastWhole = 0
  /** the answers that the workbook remembers were read */
  answered = false
  listening = false
  /** until the next reading, or the next try */
  timer: ReturnType<typeof setTimeout> | undefined
  /** what a person asked for last and did not go */
  failed: (() => Promise<boolean>) | null = null
  /** it goes by itself once the program can */
  again = false
  /** tries in a row that the program could not answer */
  misses = 0
  /** what the trouble that is shown is about */
  troubleWith: 'check' | 'act' = 'check'
  /** what is under way or waits for its turn */
  running = 0
  /** the marks in the sheet, as text */
  marks = ''
  #queue: Promise<unknown> = Promise.resolve()

  constructor(readonly book: Book) {}

  get isDue(): boolean {
    return this.wholeDue || this.changes.length > 0
  }

  /** These changes were read. */
  read(taken: readonly Change[]): void {
    const gone = new Set(taken)
    this.changes = this.changes.filter((change) => !gone.has(change))
  }

  /** What is asked of the workbook goes one thing after the other. */
  queued<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work)
    this.#queue = result.catch(() => undefined)
    return result
  }
}
