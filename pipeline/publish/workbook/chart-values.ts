import { parseRange } from '../../../engine/grid/address.js'
import { shownValue } from './value.js'
import type { Row, SheetSpec } from './workbook-spec.js'
import { xmlText } from './xml-text.js'

const REFERENCE = /<c:(str|num)Ref><c:f>([^<]*)<\/c:f><\/c:\1Ref>/g
const CELLS = /^'((?:[^']|'')+)'!(.+)$/
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * A chart that also carries what its cells hold now, for programs that show it without working it out; it stays live. What
 * stands in rows that are made as they are written is left out.
 */
export function withShownValues(xml: string, sheets: readonly SheetSpec[]): string {
  return xml.replace(REFERENCE, (whole, kind: 'str' | 'num', formula: string) => {
    const cells = cellsAt(
      formula.replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity),
      sheets,
    )
    if (cells === null) return whole
    const points = cells.map((shown, i) =>
      shown === null || (kind === 'num' && typeof shown !== 'number')
        ? ''
        : `<c:pt idx="${String(i)}"><c:v>${xmlText(String(shown))}</c:v></c:pt>`,
    )
    const format = kind === 'num' ? '<c:formatCode>General</c:formatCode>' : ''
    return `<c:${kind}Ref><c:f>${formula}</c:f><c:${kind}Cache>${format}<c:ptCount val="${String(cells.length)}"/>${points.join('')}</c:${kind}Cache></c:${kind}Ref>`
  })
}

function cellsAt(formula: string, sheets: readonly SheetSpec[]): (string | number | null)[] | null {
  const [, name = '', cells = ''] = CELLS.exec(formula) ?? []
  const rows = sheets.find((sheet) => sheet.name === name.replaceAll("''", "'"))?.rows
  const range = parseRange(cells)
  if (!isListed(rows) || range === null) return null
  const { left, right, top, bottom } = range
  const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i)
  return rows
    .slice(top, bottom + 1)
    .flatMap((row) => columns.map((column) => shownValue(row.cells[column] ?? null).shown))
}

function isListed(rows: Iterable<Row> | undefined): rows is readonly Row[] {
  return Array.isArray(rows)
}
