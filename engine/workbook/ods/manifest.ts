import type { XmlReader } from '../xml.js'
import { Vocabulary } from './vocabulary.js'

/** Where every OpenDocument lists its parts. */
export const MANIFEST = 'meta-inf/manifest.xml'

/** What the manifest says: the media type of the whole file, and whether anything in it is encrypted. */
export function readManifest(
  xml: XmlReader,
  part: string,
  bytes: Uint8Array,
): { readonly mediaType: string; readonly encrypted: boolean } {
  const words = new Vocabulary()
  let mediaType = ''
  let encrypted = false
  xml.read(part, bytes, {
    open: (name, depth, attributes) => {
      if (depth === 1) words.learn(attributes)
      if (name === 'encryption-data') encrypted = true
      if (name === 'file-entry' && words.of(attributes, 'manifest:full-path') === '/')
        mediaType = words.of(attributes, 'manifest:media-type') ?? ''
    },
  })
  return { mediaType, encrypted }
}
