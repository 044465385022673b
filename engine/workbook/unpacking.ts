import { crc32 } from './crc32.js'
import { inflate } from './inflate.js'

/** What a platform may do faster than our own code, with the same outcome for the same bytes. */
export interface Unpacking {
  readonly inflate: typeof inflate
  readonly crc32: (bytes: Uint8Array) => number
}

export const OWN_UNPACKING: Unpacking = { inflate, crc32 }
