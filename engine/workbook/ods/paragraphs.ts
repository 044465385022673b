import type { Attributes } from '../xml.js'
import type { Vocabulary } from './vocabulary.js'

const MOST_SPACES = 1_000
/** What stands in a paragraph and is none of its text. */
const BESIDE: ReadonlySet<string> = new Set(['annotation', 'note', 'ruby-text', 'frame', 'tracked-changes'])

/** Gathers what the paragraphs of one cell say; what else stands in a cell (comments, pictures) is passed over. */
export class Paragraphs {
  #text = ''
  #paragraphs = 0
  #paragraphDepth = 0
  #skipDepth = 0

  constructor(private readonly words: Vocabulary) {}

  clear(): void {
    this.#text = ''
    this.#paragraphs = this.#paragraphDepth = this.#skipDepth = 0
  }

  /** The lines of the cell; null where it has none, not even an empty one. */
  get shown(): string | null {
    return this.#paragraphs === 0 ? null : this.#text
  }

  /** An element `below` levels under the cell. */
  open(name: string, below: number, attributes: Attributes): void {
    if (this.#skipDepth > 0) return
    if (this.#paragraphDepth === 0) {
      if (below !== 1 || name !== 'p') this.#skipDepth = below
      else {
        if (this.#paragraphs++ > 0) this.#text += '\n'
        this.#paragraphDepth = below
      }
    } else if (BESIDE.has(name)) this.#skipDepth = below
    else if (name === 's') {
      const spaces = Number(this.words.of(attributes, 'text:c') ?? 1)
      this.#text += ' '.repeat(spaces >= 1 ? Math.min(Math.floor(spaces), MOST_SPACES) : 1)
    } else if (name === 'tab') this.#text += '\t'
    else if (name === 'line-break') this.#text += '\n'
  }

  /** What the file itself breaks or indents is one space. */
  text(text: string): void {
    if (this.#paragraphDepth === 0 || this.#skipDepth > 0) return
    this.#text += /[\t\r\n]/.test(text) ? text.replace(/ *[\t\r\n][ \t\r\n]*/g, ' ') : text
  }

  close(below: number): void {
    if (this.#skipDepth > 0) {
      if (below === this.#skipDepth) this.#skipDepth = 0
    } else if (below === this.#paragraphDepth) this.#paragraphDepth = 0
  }
}
