import type { Shelf } from './shelf.js'

/** Texts as one run of bytes, and where each ends: what threads hand over and the cache keeps. */
export interface PackedTexts {
  readonly bytes: Uint8Array
  readonly ends: Uint32Array
}

/** Puts texts into one run of bytes. */
export function packTexts(texts: readonly string[]): PackedTexts {
  const ends = new Uint32Array(texts.length)
  const bytes = Buffer.from(texts.join(''), 'utf8')
  let end = 0
  for (const [i, text] of texts.entries()) ends[i] = end += Buffer.byteLength(text, 'utf8')
  return { bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), ends }
}

/** Texts on a shelf, read back one by one. */
export class Records {
  readonly #start: number
  readonly #ends: Uint32Array

  constructor(
    private readonly shelf: Shelf,
    { bytes, ends }: PackedTexts,
  ) {
    this.#start = shelf.put(bytes)
    this.#ends = ends
  }

  text(index: number): string {
    const from = index === 0 ? 0 : this.#ends[index - 1]!
    return this.shelf.text(this.#start + from, this.#start + this.#ends[index]!)
  }
}
