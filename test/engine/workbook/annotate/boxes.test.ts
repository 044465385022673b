import { SheetLines } from '../../../../engine/workbook/annotate/boxes.js'

const lines = (inner: string): SheetLines => new SheetLines(`<worksheet>${inner}</worksheet>`)

test('a box is 300 pixels wide beside its cell', () => {
  // 15 + 300 pixels from the left of column 3: four columns of 64 are 256, and 59 are left
  expect(lines('').box({ row: 5, column: 2 }, 'Corrija la fecha.').anchor.slice(0, 6)).toEqual([
    3, 15, 4, 10, 7, 59,
  ])
})

test('where rows and columns are hidden a box does not reach to the end of the sheet', () => {
  const hidden = lines(
    '<sheetFormatPr defaultRowHeight="0"/><cols><col min="1" max="16384" width="9" hidden="1"/></cols>',
  )
  expect(hidden.box({ row: 5, column: 2 }, 'Corrija la fecha.').anchor).toEqual([
    3, 15, 4, 10, 503, 0, 504, 0,
  ])
})
