import type { Sections } from '../cache/sections.js'
import { bytesOf, ownMemory } from './numbers.js'
import type { Shelf } from './shelf.js'

/** Where texts are written before it is known how many bytes they are. */
let draft = Buffer.allocUnsafe(64 * 1024)

/** A draft that grew larger for one file is let go. */
const MOST_KEPT = 4 * 1024 * 1024

/** No character of a text is more bytes of UTF-8. */
const MOST_BYTES = 3

/** Texts as two sections: one run of bytes, and where in it each ends. */
export function packTexts(name: string, texts: readonly string[]): [string, Uint8Array][] {
  const ends = new Uint32Array(texts.length)
  let end = 0
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i]!
    const needed = end + text.length * MOST_BYTES
    if (needed > draft.length) draft = Buffer.concat([draft.subarray(0, end)], 2 * needed)
    ends[i] = end += draft.write(text, end, 'utf8')
  }
  const bytes = Buffer.from(draft.subarray(0, end))
  if (draft.length > MOST_KEPT) draft = Buffer.allocUnsafe(MOST_KEPT)
  return [
    [name, bytes],
    [endsOf(name), bytesOf(ends)],
  ]
}

/** Texts on a shelf, read back one by one. */
export class Records {
  readonly #start: number
  readonly #ends: Uint32Array

  constructor(
    private readonly shelf: Shelf,
    sections: Sections,
    name: string,
  ) {
    this.#start = shelf.put(sections.get(name)!)
    this.#ends = new Uint32Array(ownMemory(sections.get(endsOf(name))!))
  }

  get length(): number {
    return this.#ends.length
  }

  text(index: number): string {
    return this.shelf.text(this.#start + this.#from(index), this.#start + this.#ends[index]!)
  }

  /** How many bytes a text is. */
  bytes(index: number): number {
    return this.#ends[index]! - this.#from(index)
  }

  /** Copies a text in UTF-8. @returns how many bytes it is */
  copy(index: number, into: Uint8Array, at: number): number {
    this.shelf.copy(this.#start + this.#from(index), this.#start + this.#ends[index]!, into, at)
    return this.bytes(index)
  }

  #from(index: number): number {
    return index === 0 ? 0 : this.#ends[index - 1]!
  }
}

function endsOf(name: string): string {
  return `${name}-ends`
}
