import { Refusal } from './call-codes.js'

/** Excel lets two be open at a time. */
const LIMIT = 2

/** The copies of the document that the client has open to read in slices. */
export class OpenFiles {
  readonly #bytes: Uint8Array | undefined
  readonly #open = new Map<number, { sliceSize: number }>()
  #given = 0

  constructor(bytes: Uint8Array | undefined) {
    this.#bytes = bytes
  }

  /** A handle and the size in bytes, or the code of the refusal. */
  open(sliceSize: number): { handle: number; size: number } | number {
    if (this.#bytes === undefined) return Refusal.internal
    if (this.#open.size >= LIMIT) return Refusal.tooManyFiles
    const handle = ++this.#given
    this.#open.set(handle, { sliceSize })
    return { handle, size: this.#bytes.length }
  }

  sliceAt(offset: number, size: number): number[] {
    return Array.from((this.#bytes ?? new Uint8Array()).slice(offset, offset + size))
  }

  slice(handle: number, index: number): number[] {
    const { sliceSize } = this.#open.get(handle) ?? { sliceSize: 0 }
    return this.sliceAt(index * sliceSize, sliceSize)
  }

  close(handle: number): void {
    this.#open.delete(handle)
  }
}
