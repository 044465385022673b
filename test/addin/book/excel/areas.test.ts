import fc from 'fast-check'
import { addressesOf, areasIn, blocksOf, sizeOf } from '../../../../addin/book/excel/areas.js'
import { cellsOf } from '../../../../addin/book/excel/block-cells.js'
import { addressOf, parseAddress } from '../../../../engine/grid/address.js'

const at = (cell: string) => parseAddress(cell)!
const blocks = (...cells: string[]) => blocksOf(cells.map(at)).map(addressOf)

describe('the blocks of cells', () => {
  it('join what lies together', () => {
    expect(blocks('B2', 'B3', 'B4')).toEqual(['B2:B4'])
    expect(blocks('A1', 'B1', 'A2', 'B2', 'A3')).toEqual(['A1:B2', 'A3'])
    expect(blocks('A1', 'C1', 'A2', 'C2')).toEqual(['A1:A2', 'C1:C2'])
    expect(blocks('A1', 'A3')).toEqual(['A1', 'A3'])
    expect(blocks('B2', 'B2')).toEqual(['B2'])
    expect(blocks()).toEqual([])
  })

  it('hold each cell once and no other', () => {
    const cell = fc.record({ row: fc.nat(8), column: fc.nat(8) })
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const held = blocksOf(cells).flatMap((rect) =>
          cellsOf(rect).map(({ at: { row, column } }) => `${row},${column}`),
        )
        expect([...held].sort()).toEqual(
          [...new Set(cells.map(({ row, column }) => `${row},${column}`))].sort(),
        )
      }),
    )
  })
})

describe('addresses of many areas', () => {
  it('are no longer than Excel takes', () => {
    const rects = blocksOf(['A1', 'C1', 'E1', 'G5'].map(at))
    expect(addressesOf(rects)).toEqual(['A1,C1,E1,G5'])
    expect(addressesOf(rects, 6)).toEqual(['A1,C1', 'E1,G5'])
    expect(addressesOf([])).toEqual([])
  })

  it('are read back, whatever the sheet is called', () => {
    expect(areasIn("'D''Artagnan, A1:B2'!C3:D4,'D''Artagnan, A1:B2'!F6").map(addressOf)).toEqual([
      'C3:D4',
      'F6',
    ])
    expect(areasIn('Hoja1!$B$2,Hoja1!C3:C9').map(addressOf)).toEqual(['B2', 'C3:C9'])
    expect(areasIn('B2, D4:E5').map(addressOf)).toEqual(['B2', 'D4:E5'])
    expect(areasIn('2:3').map(sizeOf)).toEqual([2 * 16_384])
    expect(areasIn('')).toEqual([])
  })
})
