import { insertRows, type NewRows } from '../../../../engine/workbook/edit/insert-rows.js'
import { firstGrid, makeXlsx, texts } from '../make-xlsx.js'
import { SHEET } from './edited.js'
import { changedEntries, partOf } from './zip-entries.js'

const data =
  '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" ht="30"><c r="A2" s="4"/><c r="B2"><f>A1+A2</f><v/></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="5"><c r="A5"><f>SUM(A1:A3)</f><v>4</v></c></row>'
const before =
  '<dimension ref="A1:B5"/><sheetViews><sheetView><pane ySplit="1" topLeftCell="A2"/><selection activeCell="A3" sqref="A3:B5"/></sheetView></sheetViews>'
const after =
  '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A3:B5"/></mergeCells>' +
  '<conditionalFormatting sqref="A1:A2 B5"><cfRule type="expression"><formula>A1&gt;A5</formula></cfRule></conditionalFormatting>' +
  '<dataValidations><dataValidation prompt="A3 va aquí" sqref="B2:B3"><formula1>B2&lt;A3</formula1></dataValidation></dataValidations>' +
  '<rowBreaks><brk id="3" max="9"/></rowBreaks><colBreaks><brk id="3" max="9"/></colBreaks>'
const definedNames =
  '<definedName name="_xlnm.Print_Area" localSheetId="0">Hoja1!$A$1:$B$5</definedName><definedName name="x">Otra!$A$5</definedName>'

const inserted = (book: Uint8Array, ...rows: NewRows[]): Uint8Array => {
  const bytes = insertRows(book, 'Hoja1', rows)
  if (!bytes) throw new Error('not inserted')
  return bytes
}

describe('rows put into a sheet', () => {
  const book = makeXlsx({ sheets: [{ data, before, after }, {}], definedNames })

  it('look like the row below them, and move all that is under them', () => {
    const bytes = inserted(book, { before: 1, count: 2 })
    expect(partOf(bytes, SHEET)).toBe(
      partOf(book, SHEET)
        .replace(
          before,
          before
            .replace('A1:B5', 'A1:B7')

            .replace('"A3"', '"A5"')
            .replace('A3:B5', 'A5:B7'),
        )
        .replace(
          data,
          '<row r="1"><c r="A1"><v>1</v></c></row>' +
            [2, 3, 4]
              .map(
                (r) => `<row r="${r}" ht="30"><c r="A${r}" s="4"/><c r="B${r}"><f>A1+A${r}</f><v/></c></row>`,
              )
              .join('') +
            '<row r="5"><c r="A5"><v>3</v></c></row><row r="7"><c r="A7"><f>SUM(A1:A5)</f><v>4</v></c></row>',
        )
        .replace('ref="A3:B5"', 'ref="A5:B7"')
        .replace('sqref="A1:A2 B5"', 'sqref="A1:A4 B7"')
        .replace('A1&gt;A5', 'A1&gt;A7')
        .replace('sqref="B2:B3"', 'sqref="B4:B5"')
        .replace('B2&lt;A3', 'B4&lt;A5')
        .replace('<rowBreaks><brk id="3"', '<rowBreaks><brk id="5"'),
    )
    expect(partOf(bytes, 'xl/workbook.xml')).toBe(
      partOf(book, 'xl/workbook.xml').replace('$A$1:$B$5', '$A$1:$B$7'),
    )
    expect(changedEntries(book, bytes)).toEqual(['xl/workbook.xml', SHEET])
  })

  it('in several places at once', () => {
    const bytes = inserted(book, { before: 2, count: 1 }, { before: 0, count: 1 })
    expect(texts(firstGrid(bytes))).toEqual([['1'], ['1'], [''], ['3'], ['3'], ['4']])
    expect(partOf(bytes, SHEET)).toContain('<mergeCell ref="A5:B7"/>')
  })
})

it.each([
  ['a drawing', { data, after: '<drawing/>' }],
  ['an Excel table', { data, after: '<tableParts/>' }],
  ['rows without numbers', { data: '<row/><row r="2"/>' }],
  ['cells without addresses', { data: '<row r="2"><c/></row>' }],
  [
    'formulas of several cells',
    { data: '<row r="2"><c r="A2"><f t="shared" si="0" ref="A2:A3">1</f></c></row>' },
  ],
  ['no such row', { data: '<row r="1"/>' }],
])('no rows are put where there are %s', (_, sheet) => {
  expect(insertRows(makeXlsx({ sheets: [sheet] }), 'Hoja1', [{ before: 1, count: 1 }])).toBeNull()
})
