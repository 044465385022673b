import fc from 'fast-check'
import { address } from '../../../engine/grid/address.js'
import { CellMaker } from '../../../engine/workbook/cell.js'
import { LIMITS } from '../../../engine/workbook/limits.js'
import { parseNumberFormat } from '../../../engine/workbook/number-format.js'
import { readSharedStrings } from '../../../engine/workbook/shared-strings.js'
import { SheetBudget } from '../../../engine/workbook/sheet-budget.js'
import { readSheet } from '../../../engine/workbook/sheet.js'
import { XmlReader } from '../../../engine/workbook/xml.js'
import { bookParts, escaped, readOk, stylesOf, worksheet } from './make-xlsx.js'
import { makeZip } from './make-zip.js'
import * as others from './other-readers.js'
import { StrictReader } from './plain/strict-reader.js'

/** A cell as programs write it: its attributes and content, and what it holds. */
interface Written {
  readonly attributes: string
  readonly content: string
  readonly holds: others.Value | null
}

const SHARED = ['Secretaría de Hacienda', 'a & b <c> "d" \'e\' ]]>', 'uno\ndos', '«“ñ”» 😀 中', '0']
const RICH = 'Avance: medio'
const STRINGS =
  SHARED.map((shared) => `<si><t xml:space="preserve">${inXml(shared)}</t></si>`).join('') +
  '<si><r><rPr><b/></rPr><t xml:space="preserve">Avance: </t></r><r><t>medio</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>'
const FORMATS = ['0.00', 'dd/mm/yyyy']
const DATE_STYLE = 1

function inXml(content: string): string {
  return escaped(content).replaceAll('>', '&gt;')
}

const words = fc
  .string({ unit: fc.constantFrom(...'aZñÁ19 .,;:%&<>"\'-–/()\n•😀中') })
  .filter((content) => content.trim() === content && content !== '')
const writtenCell: fc.Arbitrary<Written> = fc.oneof(
  fc.nat(SHARED.length).map((at) => ({
    attributes: ' t="s"',
    content: `<v>${at}</v>`,
    holds: SHARED[at] ?? RICH,
  })),
  words.map((holds) => ({
    attributes: ' t="inlineStr"',
    content: `<is><t>${inXml(holds)}</t></is>`,
    holds,
  })),
  words.map((holds) => ({
    attributes: ' t="str"',
    content: `<f>A1&amp;"x"</f><v>${inXml(holds)}</v>`,
    holds,
  })),
  fc
    .oneof(fc.integer(), fc.nat(999), fc.double({ noNaN: true, noDefaultInfinity: true }))
    .map((number) => ({ attributes: '', content: `<v>${number || 0}</v>`, holds: number || 0 })),
  fc.nat(1_000_000).map((number) => ({
    attributes: ' t="n"',
    content: `<f>SUM(A1:A9)</f><v>${number / 100}</v>`,
    holds: number / 100,
  })),
  fc.integer({ min: 61, max: 2_000_000 }).map((serial) => ({
    attributes: ` s="${DATE_STYLE}"`,
    content: `<v>${serial}</v>`,
    holds: serial,
  })),
  fc.boolean().map((holds) => ({ attributes: ' t="b"', content: `<v>${Number(holds)}</v>`, holds })),
  fc
    .constantFrom('#REF!', '#N/A', '#DIV/0!')
    .map((holds) => ({ attributes: ' t="e"', content: `<v>${holds}</v>`, holds })),
  fc.constant({ attributes: ' s="0"', content: '', holds: null }),
)

/** Sheets with a few cells here and there, none beyond these rows and columns. */
const sheetsUpTo = (rows: number, columns: number) =>
  fc.record({
    rows: fc.uniqueArray(
      fc.record({
        row: fc.oneof(fc.nat(12), fc.nat(rows - 1)),
        cells: fc.uniqueArray(fc.tuple(fc.oneof(fc.nat(8), fc.nat(columns - 1)), writtenCell), {
          selector: ([column]) => column,
          maxLength: 8,
        }),
      }),
      { selector: ({ row }) => row, minLength: 1, maxLength: 6 },
    ),
    between: fc.constantFrom('', '', '\n', '\r\n    '),
    rowMore: fc.constantFrom('', ' spans="1:9" ht="15.75" customHeight="1"', ' x14ac:dyDescent="0.25"'),
    styleFirst: fc.boolean(),
  })
type WrittenSheet = ReturnType<typeof sheetsUpTo> extends fc.Arbitrary<infer T> ? T : never

function sheetXml({ rows, between, rowMore, styleFirst }: WrittenSheet): string {
  return [...rows]
    .sort((a, b) => a.row - b.row)
    .map(({ row, cells }) => {
      const inside = [...cells]
        .sort(([a], [b]) => a - b)
        .map(([column, { attributes, content }]) => {
          const ref = ` r="${address(row, column)}"`
          const tag = styleFirst ? attributes + ref : ref + attributes
          return content === '' ? `<c${tag}/>` : `<c${tag}>${content}</c>`
        })
      return `<row r="${row + 1}"${rowMore}>${between}${inside.join(between)}${between}</row>`
    })
    .join(between)
}

function heldBy({ rows }: WrittenSheet): others.Cells {
  const held = new Map<string, others.Value>()
  for (const { row, cells } of rows) {
    for (const [column, { holds }] of cells) if (holds !== null) held.set(`${row},${column}`, holds)
  }
  return held
}

/** A workbook that says of its parts what they are, without which SheetJS does not find them. */
function packed(sheets: readonly WrittenSheet[]): Uint8Array {
  const parts = bookParts({
    sheets: sheets.map((sheet) => ({ data: sheetXml(sheet) })),
    strings: STRINGS,
    styles: stylesOf(...FORMATS),
  })
  const typeOf = (name: string): string =>
    name.includes('worksheets') ? 'worksheet' : name.includes('Strings') ? 'sharedStrings' : 'styles'
  const types = parts
    .filter(({ name }) => /^xl\/(?:worksheets|shared|styles)/.test(name))
    .map(
      ({ name }) =>
        `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${typeOf(name)}+xml"/>`,
    )
  return makeZip(
    parts.map((part) =>
      part.name === '[Content_Types].xml'
        ? { ...part, data: String(part.data).replace('</Types>', `${types.join('')}</Types>`) }
        : part,
    ),
  )
}

/** hucre fills in every cell before the last one of a row, and every row before the last. */
const [FEW_ROWS, FEW_COLUMNS] = [60, 40]

describe('any sheet, as programs write its XML', () => {
  it('is read by us, by hucre and by SheetJS with the same values', async () => {
    const sheet = sheetsUpTo(FEW_ROWS, FEW_COLUMNS)
    await fc.assert(
      fc.asyncProperty(sheet, sheet, async (...sheets) => {
        const bytes = packed(sheets)
        const expected = new Map(sheets.map((one, at) => [`Hoja${at + 1}`, heldBy(one)]))
        expect(others.sheetsOf(readOk(bytes).grids)).toEqual(expected)
        expect(others.readWithSheetJs(bytes)).toEqual(expected)
        expect(await others.readWithHucre(bytes)).toEqual(expected)
      }),
      { numRuns: 150, endOnFailure: true },
    )
  }, 120_000)

  it('is read as plain XML, and by the strict parser, with the values that it holds', () => {
    const encoder = new TextEncoder()
    const styles = FORMATS.map((format) => parseNumberFormat(format, LIMITS.formatChars))
    const strings = encoder.encode(`<sst>${STRINGS}</sst>`)
    const read = (xml: XmlReader, sheet: Uint8Array) => {
      const cells = new CellMaker(readSharedStrings(xml, 'textos', strings), styles, false)
      const entry = { name: 'Hoja1', visibility: 'visible' } as const
      return readSheet(xml, 'hoja', sheet, cells, new SheetBudget(LIMITS), entry)
    }
    fc.assert(
      fc.property(sheetsUpTo(5_000, 800), (sheet) => {
        const bytes = encoder.encode(worksheet({ data: sheetXml(sheet) }))
        expect(new XmlReader(LIMITS).plain(bytes, (scanner) => scanner.skip(1))).not.toBeNull()
        const ours = read(new XmlReader(LIMITS), bytes)!
        expect(others.sheetsOf([ours.grid])).toEqual(new Map([['Hoja1', heldBy(sheet)]]))
        expect(ours).toEqual(read(new StrictReader(LIMITS), bytes))
      }),
      { numRuns: 3_000, endOnFailure: true },
    )
  }, 120_000)
})
