import { sizeOf } from '../../../../addin/book/excel/areas.js'
import { addressOf } from '../../../../engine/grid/address.js'
import { bytesPerCell, firstWindow, furtherWindows, trips } from '../../../../addin/book/excel/windows.js'

describe('the parts in which a workbook is read', () => {
  it('begin with the first rows of each sheet, fewer where there are many sheets', () => {
    expect(addressOf(firstWindow(1, 1))).toBe('A1:AN400')
    expect(addressOf(firstWindow(12, 1))).toBe('A1:AN200')
    expect(addressOf(firstWindow(200, 1))).toBe('A1:AN50')
    expect(addressOf(firstWindow(1, 64))).toBe('A1:AN7')
  })

  it('go on with what is right of them and below', () => {
    const first = firstWindow(1, 1)
    expect(furtherWindows({ rows: 300, columns: 12 }, first, 100)).toEqual([])
    expect(furtherWindows({ rows: 300, columns: 42 }, first, 100).map(addressOf)).toEqual(['AO1:AP300'])
    expect(furtherWindows({ rows: 402, columns: 42 }, first, 100).map(addressOf)).toEqual([
      'AO1:AP400',
      'A401:AP402',
    ])
  })

  it('are as large as an answer may be', () => {
    const windows = furtherWindows({ rows: 5000, columns: 20 }, firstWindow(1, 1), 300)
    expect(windows.map(({ top }) => top)).toEqual([400, 900, 1400, 1900, 2400, 2900, 3400, 3900, 4400, 4900])
    expect(Math.max(...windows.map(sizeOf)) * 300).toBeLessThanOrEqual(3_000_000)
  })

  it('are asked for together while they fit', () => {
    const window = (rows: number) => ({
      rect: { top: 0, left: 0, bottom: rows - 1, right: 9 },
      bytesPerCell: 100,
    })
    const [a, b, c] = [window(1000), window(1500), window(2000)]
    expect(trips([a, b, c])).toEqual([[a, b], [c]])
    expect(trips([])).toEqual([])
  })

  it('are measured by what was read', () => {
    const block = {
      top: 0,
      left: 0,
      values: [['abcdefghij', '']],
      formulas: [['abcdefghij', '']],
      valueTypes: [['String', 'Empty']],
      numberFormat: [['', '']],
    }
    expect(bytesPerCell(block)).toBe(40 + 12)
  })
})
