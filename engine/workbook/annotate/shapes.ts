import { eachTag } from '../edit/markup.js'

/** Where the box of a comment stands. */
export interface Box {
  /** zero-based */
  readonly row: number
  readonly column: number
  /** column, pixels into it, row, pixels into it: of its upper left corner, then of its lower right one */
  readonly anchor: readonly number[]
}

/** Ids of shapes go by blocks, of which each drawing of a workbook has its own. */
const BLOCK = 1024
const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"'
const NEW_BEGINNING = `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="`
const TYPE_ID = '_x0000_t202'
const TYPE =
  `<v:shapetype ${NAMESPACES} id="${TYPE_ID}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** A new drawing with the boxes of our comments. @param used the blocks that other drawings of the workbook have */
export function newShapes(boxes: readonly Box[], used: ReadonlySet<number>): string {
  const blocks: number[] = []
  for (let block = 1; blocks.length * (BLOCK - 1) < boxes.length; block++) {
    if (!used.has(block)) blocks.push(block)
  }
  const shapes = boxes.map((box, at) => {
    const id = blocks[Math.floor(at / (BLOCK - 1))]! * BLOCK + 1 + (at % (BLOCK - 1))
    return shapeXml(box, id, '')
  })
  return `${NEW_BEGINNING}${blocks.join(',')}"/></o:shapelayout>${TYPE}${shapes.join('')}</xml>`
}

/** A drawing with the boxes of our comments after what it holds; null where it is no drawing. */
export function withShapes(text: string, boxes: readonly Box[]): string | null {
  const end = /<\/(?:[\w.-]+:)?xml\s*>\s*$/.exec(text)
  if (!end) return null
  const first = Math.max(BLOCK, ...[...text.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id))) + 1
  const type = text.includes(TYPE_ID) ? '' : TYPE
  const shapes = boxes.map((box, at) => shapeXml(box, first + at, ` ${NAMESPACES}`)).join('')
  return text.slice(0, end.index) + type + shapes + text.slice(end.index)
}

/** A drawing without the boxes of the comments of these cells; null where it was made by us for them alone. */
export function withoutShapes(text: string, cells: ReadonlySet<string>): string | null {
  const shapes: { readonly from: number; readonly to: number }[] = []
  let open: number | null = null
  let others = 0
  eachTag(text, ({ kind, name, from, to }) => {
    if (name !== 'shape') return
    if (kind === 'open') open = from
    if (kind === 'empty') others++
    if (kind !== 'close' || open === null) return
    if (cells.has(cellOf(text.slice(open, to)) ?? '')) shapes.push({ from: open, to })
    else others++
    open = null
  })
  if (others === 0 && text.startsWith(NEW_BEGINNING)) return null
  let left = ''
  let at = 0
  for (const { from, to } of shapes) {
    left += text.slice(at, from)
    at = to
  }
  left += text.slice(at)
  const ourType = !text.startsWith(NEW_BEGINNING) && shapes.length > 0 ? left.indexOf(TYPE) : -1
  return ourType < 0 ? left : left.slice(0, ourType) + left.slice(ourType + TYPE.length)
}

/** The blocks of ids that a drawing says are its own. */
export function blocksOf(text: string): number[] {
  const stated = /<(?:[\w.-]+:)?idmap\b[^>]*?\bdata\s*=\s*["']([^"']*)["']/.exec(text)?.[1] ?? ''
  return stated
    .split(',')
    .map(Number)
    .filter((block) => block > 0)
}

export function cellKey(row: number, column: number): string {
  return `${String(row)} ${String(column)}`
}

/** The cell of a comment's box. */
function cellOf(shape: string): string | null {
  if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return null
  const row = /<(?:[\w.-]+:)?Row>\s*(\d+)\s*</.exec(shape)?.[1]
  const column = /<(?:[\w.-]+:)?Column>\s*(\d+)\s*</.exec(shape)?.[1]
  return row === undefined || column === undefined ? null : cellKey(Number(row), Number(column))
}

function shapeXml({ row, column, anchor }: Box, id: number, namespaces: string): string {
  return (
    `<v:shape${namespaces} id="_x0000_s${String(id)}" type="#${TYPE_ID}" ` +
    'style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:225pt;height:90pt;z-index:1;visibility:hidden" ' +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`
  )
}
