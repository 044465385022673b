import { sheetsOfTheirs } from '../annotation.js'
import type { Limits } from '../limits.js'
import type { Package } from '../package.js'
import { damaged, Refusal } from '../refusal.js'
import type { Note, Workbook } from '../workbook.js'
import type { XmlReader } from '../xml.js'
import { CellFormats } from './cell-formats.js'
import { Content } from './content.js'
import { MANIFEST, readManifest } from './manifest.js'
import { readMeta } from './meta.js'
import { Vocabulary } from './vocabulary.js'

const SPREADSHEET = 'opendocument.spreadsheet'
const CONTENT = 'content.xml'
const STYLES = 'styles.xml'
const META = 'meta.xml'
/** The lists of macros and dialogs, which stand there without any of them too. */
const MACRO_LISTS = /\/(?:script|dialog)-l[bc]\.xml$/
const MACROS = /^(?:basic|scripts|dialogs)\/.+\.\w+$/

/** What an Office file is when its parts say that it is an OpenDocument; null where they do not. */
export function openDocumentKind(
  parts: Package,
  xml: XmlReader,
  limits: Limits,
): 'spreadsheet' | 'other' | null {
  const mimetype = parts.has('mimetype') ? parts.read('mimetype', limits.listBytes) : undefined
  const type = mimetype && new TextDecoder().decode(mimetype.subarray(0, 200)).trim()
  if (type) return type.includes(SPREADSHEET) ? 'spreadsheet' : 'other'
  if (!parts.has(CONTENT)) return null
  const manifest = parts.read(MANIFEST, limits.listBytes)
  if (!manifest) return null
  const { mediaType } = readManifest(xml, parts.nameOf(MANIFEST), manifest)
  return mediaType.includes(SPREADSHEET) ? 'spreadsheet' : 'other'
}

/**
 * The parts of an OpenDocument spreadsheet (`.ods`) → its sheets as grids, as the same workbook saved by Excel would give
 * them, its identity and what was neutralised.
 * @throws Refusal
 */
export function readOds(parts: Package, xml: XmlReader, limits: Limits): Workbook {
  const manifest = parts.read(MANIFEST, limits.listBytes)
  if (manifest && readManifest(xml, parts.nameOf(MANIFEST), manifest).encrypted)
    throw new Refusal({ kind: 'password' })
  const words = new Vocabulary()
  const formats = new CellFormats(words, limits)
  const styles = parts.read(STYLES)
  if (styles) readCommonStyles(xml, parts.nameOf(STYLES), styles, words, formats)

  const name = parts.nameOf(CONTENT)
  const bytes = parts.read(CONTENT)
  if (!bytes) throw damaged(name)
  const content = new Content(name, words, formats, limits)
  xml.read(name, bytes, content.handlers)
  if (content.grids.length === 0) throw new Refusal({ kind: 'no-sheets' })

  const meta = parts.read(META, limits.listBytes)
  const { properties, modified } = meta
    ? readMeta(xml, parts.nameOf(META), meta)
    : { properties: new Map<string, string>(), modified: null }
  const notes: Note[] = [{ kind: 'open-document' }, ...content.notes]
  if ([...parts.keys()].some((key) => MACROS.test(key) && !MACRO_LISTS.test(key)))
    notes.push({ kind: 'macros' })
  if (content.externalLinks > 0) notes.push({ kind: 'external-links', count: content.externalLinks })
  return {
    grids: sheetsOfTheirs(content.grids, content.annotation),
    properties,
    names: content.names,
    modified,
    notes,
  }
}

function readCommonStyles(
  xml: XmlReader,
  part: string,
  bytes: Uint8Array,
  words: Vocabulary,
  formats: CellFormats,
): void {
  let inStyles = false
  xml.read(part, bytes, {
    open: (name, depth, attributes) => {
      if (depth === 1) words.learn(attributes)
      else if (depth === 2) inStyles = name === 'styles'
      else if (inStyles) formats.open(name, depth, attributes)
    },
    text: (text) => {
      if (inStyles) formats.text(text)
    },
    close: (_, depth) => {
      if (inStyles && depth > 2) formats.close(depth)
    },
  })
}
