import { address } from '../../../engine/grid/address.js'
import { readOk, sheetOf } from './make-xlsx.js'

const ROWS =
  '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><v>3.5</v></c><c r="C1" t="str"><v>tres</v></c></row>' +
  '<row r="2"><c r="A2"><v>10</v></c><c r="B2" t="e"><v>#N/A</v></c></row>'

/** The stale cells of a sheet where these formulas stand in row 5, with these results stored. */
function staleIn(...formulas: readonly (readonly [formula: string, stored: number])[]): string[] {
  const cells = formulas
    .map(([formula, stored]) => `<c><f>${formula}</f><v>${String(stored)}</v></c>`)
    .join('')
  const [grid] = readOk(sheetOf(`${ROWS}<row r="5">${cells}</row>`)).grids
  return [...grid!.rows].flatMap(([row, all]) =>
    [...all].flatMap(([column, { stale }]) => (stale ? [address(row, column)] : [])),
  )
}

describe('a stored result', () => {
  it('is stale where the formula gives another of the numbers that it names', () => {
    expect(staleIn(['SUM(A1:B1)', 5.5], ['SUM(A1:B1)', 5], ['A1+A2', 12], ['A1 * $A$2', 21])).toEqual([
      'B5',
      'D5',
    ])
    expect(staleIn(['(A1+A2)/4%', 300], ['-A1+SUM(A1,A2,1)', 11], ['A1-A9', 3])).toEqual(['C5'])
  })

  it('is not where it is what Excel would say, within the rounding of computers', () => {
    expect(staleIn(['B1*3', 10.500000000001], ['SUM(A1:C1)', 5.5], ['A9+B9', 0])).toEqual([])
  })

  it.each([
    'IF(A1=0,"",SUM(A1:B1))',
    'A1+C1',
    'SUM(A1:B2)',
    'SUM(A1:A5)',
    'TODAY()+1',
    'Hoja2!A1',
    'Total*2',
    'A1^2',
    'A1&amp;"x"',
    'SUM(A:A)',
    'SUM(A1:B1',
    'A1+',
    '',
    'ROUND(B1,0)',
  ])('is nothing that can be told of a formula such as %s', (formula) => {
    expect(staleIn([formula, 99])).toEqual([])
  })
})
