import type { Sections } from '../cache/sections.js'
import type { Shelf } from './shelf.js'

/** Texts as two sections: one run of bytes, and where in it each ends. */
export function packTexts(name: string, texts: readonly string[]): [string, Uint8Array][] {
  const ends = new Uint32Array(texts.length)
  let end = 0
  for (const [i, text] of texts.entries()) ends[i] = end += Buffer.byteLength(text, 'utf8')
  return [
    [name, Buffer.from(texts.join(''), 'utf8')],
    [endsOf(name), new Uint8Array(ends.buffer)],
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
    this.#ends = new Uint32Array(new Uint8Array(sections.get(endsOf(name))!).buffer)
  }

  text(index: number): string {
    const from = index === 0 ? 0 : this.#ends[index - 1]!
    return this.shelf.text(this.#start + from, this.#start + this.#ends[index]!)
  }
}

function endsOf(name: string): string {
  return `${name}-ends`
}
