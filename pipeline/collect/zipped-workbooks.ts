import type { Limits } from '../../engine/workbook/limits.js'
import { Package } from '../../engine/workbook/package.js'
import { Refusal } from '../../engine/workbook/refusal.js'
import { sniff } from '../../engine/workbook/sniff.js'
import type { Unreadable } from '../../engine/workbook/workbook.js'
import { compareText } from '../consolidate/official-order.js'
import { ARCHIVE_LIMITS } from './archive-limits.js'
import { isLitter } from './litter.js'

/** What one entry of a zip turned out to be: its bytes, or why they cannot be had. */
export interface Zipped {
  /** its name in the zip, made harmless: no place on a disk, only what it is called */
  readonly name: string
  readonly content: { readonly bytes: Uint8Array } | { readonly why: Unreadable }
}

/** Parts that every Office file has and a zip of files does not. */
const OFFICE_MARKS = ['[content_types].xml', 'mimetype', 'meta-inf/manifest.xml']

/**
 * The files in a zip, one by one as they are asked for, in the order of their names; null where the bytes are no zip of
 * files (a workbook is a zip too). What systems leave behind in zips is passed over.
 * @param file its name: a zip so damaged that nothing else tells is one by its name
 * @throws Refusal where it is one that cannot be opened
 */
export function zippedFiles(
  bytes: Uint8Array,
  file: string,
  limits: Limits = ARCHIVE_LIMITS,
): Iterable<Zipped> | null {
  if (sniff(bytes) !== 'zip') return null
  let zip: Package
  try {
    zip = new Package(bytes, limits)
  } catch (thrown) {
    if (thrown instanceof Refusal && !/\.zip$/i.test(file)) return null
    throw thrown
  }
  return OFFICE_MARKS.some((mark) => zip.has(mark)) ? null : filesIn(zip)
}

function* filesIn(zip: Package): Generator<Zipped> {
  const entries = [...zip.keys()]
    .map((key) => ({ key, name: harmless(zip.nameOf(key)) }))
    .filter(({ name }) => name !== '' && !name.split('/').some(isLitter))
    .sort((a, b) => compareText(a.name, b.name))
  for (const { key, name } of entries) yield { name, content: contentOf(zip, key) }
}

function contentOf(zip: Package, key: string): Zipped['content'] {
  try {
    return { bytes: zip.read(key)! }
  } catch (thrown) {
    if (thrown instanceof Refusal) return { why: thrown.why }
    throw thrown
  }
}

/** Characters that no name of a file has on purpose, or that turn the text around them. */
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g

/** A name as it is told and kept: forward slashes, from no root, never upwards. */
function harmless(name: string): string {
  const segments: string[] = []
  for (const segment of name.normalize('NFC').replace(UNSEEN, '').replaceAll('\\', '/').split('/')) {
    if (segment === '' || segment === '.' || /^[a-z]:$/i.test(segment)) continue
    if (segment === '..') segments.pop()
    else segments.push(segment)
  }
  return segments.join('/')
}
