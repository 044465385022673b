import { attributesOf, eachTag, withAttributes, type Tag } from './markup.js'
import { spliced, type Splice } from './splice.js'

/** A cell whose formula went away. */
export interface FormulaGone {
  /** the id that the workbook part gives its sheet */
  readonly sheetId: string
  readonly cell: string
}

/**
 * The calculation chain without some cells: Excel calls a workbook damaged whose chain names a cell without formula.
 * Null when none is left, and the part must go.
 */
export function withoutFormulas(text: string, gone: readonly FormulaGone[]): string | null {
  const keys = new Set(gone.map(({ sheetId, cell }) => `${sheetId} ${cell}`))
  const splices: Splice[] = []
  let sheetId = ''
  let keptId = ''
  let left = 0
  let start: { readonly tag: Tag; readonly goes: boolean } | null = null
  eachTag(text, (tag) => {
    if (tag.depth !== 2 || tag.name !== 'c') return
    if (tag.kind === 'close') {
      if (start?.goes) splices.push({ from: start.tag.from, to: tag.to, text: '' })
      return
    }
    const written = text.slice(tag.from, tag.to)
    const attributes = attributesOf(written)
    const ownId = attributes.get('i')
    sheetId = ownId ?? sheetId
    const goes = keys.has(`${sheetId} ${attributes.get('r') ?? ''}`)
    start = { tag, goes }
    if (goes) {
      if (tag.kind === 'empty') splices.push({ from: tag.from, to: tag.to, text: '' })
      return
    }
    left++
    // a cell without a sheet is of the sheet of the one before it
    if (ownId === undefined && keptId !== sheetId)
      splices.push({ from: tag.from, to: tag.to, text: withAttributes(written, { i: sheetId }) })
    keptId = sheetId
  })
  return left === 0 ? null : spliced(text, splices)
}
