import { sheetReferred, ANNOTATION_NAME } from '../annotation.js'
import { parseAddress } from '../../grid/address.js'
import { attributesOf, withAttributes } from '../edit/markup.js'
import type { SheetPart } from '../edit/parts.js'
import { spliced } from '../edit/splice.js'
import { relationshipsOf } from '../part-name.js'
import { prefixedAttribute } from '../xml.js'
import { withoutComments } from './comments.js'
import type { Draft } from './draft.js'
import { withoutLooks } from './looks.js'
import { withoutMarks } from './marks.js'
import { childrenOf, outlineOf, withoutOurs } from './sequence.js'
import { cellKey, withoutShapes } from './shapes.js'
import { newStyles } from './new-styles.js'

/**
 * Takes an annotation of ours out of a workbook.
 * @param theirs the names of the sheets that are not ours, as the reader tells them apart
 */
export function clean(draft: Draft, theirs: ReadonlySet<string>): void {
  removeSheet(draft, theirs)
  for (const sheet of draft.parts.sheets) if (draft.has(sheet.key)) cleanSheet(draft, sheet)
  removeStyles(draft)
}

function removeSheet(draft: Draft, theirs: ReadonlySet<string>): void {
  const { workbook } = draft.parts
  const text = draft.text(workbook)
  const outline = outlineOf(text)
  const listed = (name: string): readonly string[] => {
    const list = outline?.parts.find(({ tag }) => tag.name === name)
    return list ? childrenOf(text, list).map(({ tag, end }) => text.slice(tag.from, end)) : []
  }
  const name = listed('definedNames').find((one) => attributesOf(tagOf(one)).get('name') === ANNOTATION_NAME)
  if (name === undefined) return
  const called = sheetReferred(contentOf(name))
  const part = draft.parts.sheets.find((sheet) => sheet.name === called && !theirs.has(sheet.name))
  const ids = draft.links(workbook).filter(({ target }) => target === part?.key)
  const index = part
    ? listed('sheets').findIndex((one) =>
        ids.some(({ id }) => id === prefixedAttribute(Object.fromEntries(attributesOf(tagOf(one))), 'id')),
      )
    : -1
  const localTo = (one: string): number => Number(attributesOf(tagOf(one)).get('localSheetId') ?? NaN)
  let changed = withoutOurs(
    text,
    'definedNames',
    (one) =>
      attributesOf(tagOf(one)).get('name') === ANNOTATION_NAME || (index >= 0 && localTo(one) === index),
  )
  if (part && index >= 0) {
    changed = withoutOurs(changed, 'sheets', (_, at) => at === index)
    changed = withoutTab(changed, index)
    const gone = new Set([part.key])
    for (const { type, target } of draft.links(part.key)) if (type === 'printerSettings') gone.add(target)
    for (const key of gone) draft.remove(key)
    if (draft.has(relationshipsOf(part.key))) draft.remove(relationshipsOf(part.key))
    draft.unlink(workbook, new Set([part.key]))
    draft.undeclare(gone)
  }
  draft.set(workbook, changed)
}

/** The workbook part after a sheet of it is gone: what counts sheets counts on. */
function withoutTab(text: string, index: number): string {
  const outline = outlineOf(text)
  const changes = (outline?.parts ?? []).flatMap((list) => {
    const attributes = { bookViews: ['activeTab', 'firstSheet'], definedNames: ['localSheetId'] }[
      list.tag.name
    ]
    if (!attributes) return []
    return childrenOf(text, list).flatMap(({ tag }) => {
      const written = text.slice(tag.from, tag.to)
      const told = attributesOf(written)
      const moved = attributes.flatMap((name) => {
        const at = Number(told.get(name) ?? -1)
        if (at < index) return []
        return [[name, String(at > index ? at - 1 : Math.max(0, index - 1))] as const]
      })
      if (moved.length === 0) return []
      return [{ from: tag.from, to: tag.to, text: withAttributes(written, Object.fromEntries(moved)) }]
    })
  })
  return spliced(text, changes)
}

function cleanSheet(draft: Draft, { key }: SheetPart): void {
  let text = withoutMarks(draft.text(key))
  const links = draft.links(key)
  const comments = links.find(({ type, target }) => type === 'comments' && draft.has(target))
  if (comments) {
    const { text: left, gone } = withoutComments(draft.text(comments.target), draft.namespaces.main)
    const removed = new Set<string>()
    if (left === null) removed.add(comments.target)
    else draft.set(comments.target, left)
    if (gone.length > 0) {
      const drawing = legacyDrawingOf(text)
      const link = links.find(({ id, target }) => id === drawing?.id && draft.has(target))
      if (drawing && link) {
        const shapes = withoutShapes(draft.text(link.target), keysOf(gone))
        if (shapes === null) {
          removed.add(link.target)
          text = text.slice(0, drawing.from) + text.slice(drawing.to)
        } else draft.set(link.target, shapes)
      }
    }
    for (const part of removed) draft.remove(part)
    draft.unlink(key, removed)
    draft.undeclare(removed)
  }
  draft.set(key, text)
}

function keysOf(cells: readonly string[]): ReadonlySet<string> {
  return new Set(
    cells.flatMap((cell) => {
      const at = parseAddress(cell)
      return at ? [cellKey(at.row, at.column)] : []
    }),
  )
}

function removeStyles(draft: Draft): void {
  const key = draft.parts.linked('styles')
  if (key === undefined) return
  const left = withoutLooks(draft.text(key))
  if (left !== newStyles(draft.namespaces.main)) {
    draft.set(key, left)
    return
  }
  draft.remove(key)
  draft.unlink(draft.parts.workbook, new Set([key]))
  draft.undeclare(new Set([key]))
}

/** The element by which a sheet leads to the boxes of its comments. */
export function legacyDrawingOf(
  text: string,
): { readonly from: number; readonly to: number; readonly id: string } | null {
  const found = outlineOf(text)?.parts.find(({ tag }) => tag.name === 'legacyDrawing')
  if (!found) return null
  const { from, to } = found.tag
  const id = prefixedAttribute(Object.fromEntries(attributesOf(text.slice(from, to))), 'id')
  return { from, to: found.end, id: id ?? '' }
}

function tagOf(element: string): string {
  return element.slice(0, outlineOf(element)?.root.tag.to ?? element.length)
}

function contentOf(element: string): string {
  const root = outlineOf(element)?.root
  const content = root ? element.slice(root.tag.to, root.contentEnd) : ''
  return attributesOf(`<x a="${content.replaceAll('"', '&quot;')}">`).get('a') ?? ''
}
