import type { Limits } from './limits.js'
import { damaged, Refusal } from './refusal.js'
import { OWN_UNPACKING } from './unpacking.js'
import { prologHasDoctype } from './xml.js'
import { readZip, type ZipEntry } from './zip.js'

/** The parts of an Office file, inflated one by one as they are asked for and never beyond the limits. */
export class Package {
  readonly #entries: Map<string, ZipEntry>
  readonly #read = new Set<string>()
  #inflated = 0

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: Limits,
    private readonly unpacking = OWN_UNPACKING,
  ) {
    this.#entries = readZip(bytes, limits)
  }

  /** The keys of all parts. */
  keys(): Iterable<string> {
    return this.#entries.keys()
  }

  has(key: string): boolean {
    return this.#entries.has(key)
  }

  /** The name of a part as the zip writes it. */
  nameOf(key: string): string {
    return this.#entries.get(key)?.name ?? key
  }

  /** The content of a part, of `most` bytes, its size and CRC checked; undefined when there is no such part. */
  read(key: string, most = this.limits.partBytes): Uint8Array | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    this.#read.add(key)
    const { bytes, cut } = this.#content(entry, Math.min(most, this.#ceiling(entry)))
    if (cut) throw this.#overLimit(entry, most)
    if (bytes.length !== entry.declaredSize || this.unpacking.crc32(bytes) !== entry.crc)
      throw damaged(entry.name)
    return bytes
  }

  /** Refuses a DOCTYPE at the head of the XML parts that nobody read. */
  checkUnread(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#read.has(key) || !/\.(?:xml|rels|vml)$/.test(key)) continue
      const { bytes } = this.#content(entry, Math.min(this.limits.headBytes, this.#ceiling(entry)))
      if (prologHasDoctype(bytes)) throw new Refusal({ kind: 'doctype', part: entry.name })
    }
  }

  /** Up to `most` bytes of a part, and whether there were more. */
  #content(entry: ZipEntry, most: number): { readonly bytes: Uint8Array; readonly cut: boolean } {
    const data = this.bytes.subarray(entry.start, entry.end)
    const inflated = entry.deflated
      ? this.unpacking.inflate(data, most, entry.declaredSize)
      : { kind: data.length > most ? ('more' as const) : ('done' as const), bytes: data.subarray(0, most) }
    if (inflated.kind === 'damaged') throw damaged(entry.name)
    this.#inflated += inflated.bytes.length
    return { bytes: inflated.bytes, cut: inflated.kind === 'more' }
  }

  #ceiling(entry: ZipEntry): number {
    return Math.min(this.limits.partBytes, this.limits.totalBytes - this.#inflated, this.#mostByRatio(entry))
  }

  #mostByRatio({ start, end }: ZipEntry): number {
    return Math.max(this.limits.ratioFromBytes, this.limits.ratio * (end - start))
  }

  #overLimit(entry: ZipEntry, most: number): Refusal {
    const { totalBytes } = this.limits
    if (this.#inflated >= totalBytes) return new Refusal({ kind: 'too-large', limitBytes: totalBytes })
    if (this.#mostByRatio(entry) < most) return new Refusal({ kind: 'bomb', part: entry.name })
    return new Refusal({ kind: 'too-large', limitBytes: most })
  }
}
