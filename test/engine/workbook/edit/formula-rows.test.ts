import { movedFormula, movedRanges } from '../../../../engine/workbook/edit/formula-rows.js'

/** Three rows come before row 10. */
const shift = (row: number): number => (row >= 9 ? row + 3 : row)

it.each([
  ['A1:B9', 'A1:B9'],
  ['A9:A10', 'A9:A13'],
  ['$C$10 D12:XFD40', '$C$13 D15:XFD43'],
])('moves the ranges %s to %s', (before, after) => {
  expect(movedRanges(before, shift)).toBe(after)
})

it.each([
  ['SUM(Y10:AD10)+Y9', 'SUM(Y13:AD13)+Y9'],
  ['IF(A10="A10";Otra!A10;\'Una hoja\'!$A$10)', 'IF(A13="A10";Otra!A10;\'Una hoja\'!$A$13)'],
  [
    'AND(G10&gt;=N(F10),G10&lt;=73050,H10=&quot;No A10&quot;)',
    'AND(G13&gt;=N(F13),G13&lt;=73050,H13=&quot;No A10&quot;)',
  ],
  ['LOG10(A10)+nombre_A10+A10x+2.10', 'LOG10(A13)+nombre_A10+A10x+2.10'],
  ['$10:$10', '$13:$13'],
])('moves the rows of the formula %s', (before, after) => {
  expect(movedFormula(before, 'Una hoja', true, shift)).toBe(after)
})

it('moves in names and other sheets only what names the sheet', () => {
  expect(movedFormula("'O''Neil'!$8:$10,A10,Otra!A10", "O'Neil", false, shift)).toBe(
    "'O''Neil'!$8:$13,A10,Otra!A10",
  )
})
