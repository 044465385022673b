import type { Hostile } from './hostile.js'
import { hostileLinks } from './links.js'
import { surprisingNames } from './names.js'
import { notWorkbooks } from './not-workbooks.js'
import { tooMany } from './many.js'
import { awkwardValues } from './values.js'
import { hostileXml } from './xml.js'
import { hostileZips } from './zips.js'

export type { Hostile } from './hostile.js'

/** All the hostile and odd workbooks that we know of, by what they attack. The same contents on every machine. */
export const HOSTILE: Readonly<Record<string, () => readonly Hostile[]>> = {
  zip: hostileZips,
  'no son libros': notWorkbooks,
  xml: hostileXml,
  demasiado: tooMany,
  vínculos: hostileLinks,
  nombres: surprisingNames,
  valores: awkwardValues,
}
