import { eachTag, prefixOf, type Tag } from '../edit/markup.js'
import { spliced, type Splice } from '../edit/splice.js'

/** The order in which the elements of a worksheet must stand (CT_Worksheet). */
export const WORKSHEET_ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls ' +
  'webPublishItems tableParts extLst'
).split(' ')

/** That of a workbook part (CT_Workbook). */
export const WORKBOOK_ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
  'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing ' +
  'fileRecoveryPr webPublishObjects extLst'
).split(' ')

/** That of the styles (CT_Stylesheet). */
export const STYLES_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ')

/** An element below the root. */
export interface Part {
  readonly tag: Tag
  /** where its content ends; where its tag ends when it has none */
  readonly contentEnd: number
  readonly end: number
}

/** The root of an XML text and the elements right below it. */
export interface Outline {
  readonly root: Part
  readonly parts: readonly Part[]
}

/** Null where the text has no root. */
export function outlineOf(text: string): Outline | null {
  const parts: Part[] = []
  let root: Part | null = null
  let rootTag: Tag | null = null
  let open: Tag | null = null
  eachTag(text, (tag) => {
    const { kind, depth, from, to } = tag
    if (depth > 2) return
    if (kind === 'empty') {
      const part = { tag, contentEnd: to, end: to }
      if (depth === 1) root ??= part
      else parts.push(part)
    } else if (kind === 'open') {
      if (depth === 1) rootTag ??= tag
      else open = tag
    } else if (depth === 1 && rootTag) root ??= { tag: rootTag, contentEnd: from, end: to }
    else if (open) parts.push({ tag: open, contentEnd: from, end: to })
  })
  return root && { root, parts }
}

/** Where below the root an element that is not there yet must stand. */
export function placeFor(name: string, { root, parts }: Outline, order: readonly string[]): number {
  const rank = order.indexOf(name)
  let at = root.tag.to
  for (const part of parts) {
    const own = order.indexOf(part.tag.name)
    if (own >= 0 && own < rank) at = part.end
  }
  return at
}

/**
 * What is put into a list that stands there; one that is empty is opened so that `withoutEmpty` can tell how it was written.
 */
export function appended(text: string, list: Part, xml: string): Splice[] {
  if (list.tag.kind === 'open') return [{ from: list.contentEnd, to: list.contentEnd, text: xml }]
  const tag = text.slice(list.tag.from, list.tag.to)
  return [
    {
      from: list.tag.from,
      to: list.tag.to,
      text: `${tag.slice(0, -2)}${WAS_EMPTY}>${xml}</${list.tag.written}>`,
    },
  ]
}

/** A new list, for where there is none. */
export function newList(written: string, attributes: string, xml: string): string {
  return `<${written}${attributes}${WAS_NOT}>${xml}</${written}>`
}

/** How a list that we opened, or made, is known: nobody else leaves blanks before the end of a tag. */
const WAS_EMPTY = ' '
const WAS_NOT = '  '

/** What takes a list back to what it was, now that it holds nothing; none where it held nothing before. */
export function withoutEmpty(text: string, list: Part): Splice[] {
  const tag = text.slice(list.tag.from, list.tag.to)
  if (tag.endsWith(`${WAS_NOT}>`)) return [{ from: list.tag.from, to: list.end, text: '' }]
  if (tag.endsWith(`${WAS_EMPTY}>`))
    return [{ from: list.tag.from, to: list.end, text: `${tag.slice(0, -2)}/>` }]
  return []
}

/** The elements right below an element, within its text. */
export function childrenOf(text: string, { tag, end }: Part): Part[] {
  return (outlineOf(text.slice(tag.from, end))?.parts ?? []).map((child) => moved(child, tag.from))
}

function moved({ tag, contentEnd, end }: Part, by: number): Part {
  return {
    tag: { ...tag, from: tag.from + by, to: tag.to + by },
    contentEnd: contentEnd + by,
    end: end + by,
  }
}

/** A text with a list changed by `count` in what it says of its length, where it says it. */
export function recounted(tag: string, by: number): string {
  return tag.replace(
    /(\scount\s*=\s*["'])(\d+)/,
    (_, before: string, count: string) => before + String(Number(count) + by),
  )
}

/** A text with something appended to the list of this name below its root, which is made where it is missing. */
export function withAppended(text: string, name: string, xml: string, order: readonly string[]): string {
  const outline = outlineOf(text)
  if (!outline) return text
  const list = outline.parts.find(({ tag }) => tag.name === name)
  if (list) return spliced(text, appended(text, list, xml))
  const at = placeFor(name, outline, order)
  return spliced(text, [{ from: at, to: at, text: newList(prefixOf(outline.root.tag) + name, '', xml) }])
}

/** A text without the children, of the list of this name below its root, that are `ours`. */
export function withoutOurs(
  text: string,
  name: string,
  ours: (child: string, index: number) => boolean,
): string {
  const list = outlineOf(text)?.parts.find(({ tag }) => tag.name === name)
  if (!list) return text
  const children = childrenOf(text, list)
  const goes = children.filter(({ tag, end }, index) => ours(text.slice(tag.from, end), index))
  if (goes.length === 0) return text
  if (goes.length === children.length) {
    const closed = withoutEmpty(text, list)
    if (closed.length > 0) return spliced(text, closed)
  }
  return spliced(
    text,
    goes.map(({ tag, end }) => ({ from: tag.from, to: end, text: '' })),
  )
}
