import { addressOf } from '../../../../engine/grid/address.js'
import type { SheetState } from '../../../../addin/book/excel/grid-of-ranges.js'
import { rereadingOf } from '../../../../addin/book/excel/rereading.js'
import type { Cell } from '../../../../engine/grid/grid.js'

const cell = (formula: boolean): Cell => ({ text: '1', value: 1, date: null, formula, error: null })
const sheet = (id: string, name: string, rows: SheetState['rows'] = new Map()): SheetState => ({
  id,
  name,
  visibility: 'visible',
  rows,
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
})
const totals = new Map([
  [
    8,
    new Map([
      [1, cell(true)],
      [2, cell(true)],
    ]),
  ],
])
const known = [sheet('{1}', 'Plan'), sheet('{2}', 'Metas', totals)]

function read(...changes: Parameters<typeof rereadingOf>[0]) {
  const found = rereadingOf(changes, known)
  if (found === 'all') return found
  return { sheets: [...found.sheets], blocks: found.blocks.map(({ id, rect }) => `${id} ${addressOf(rect)}`) }
}

describe('what is read again', () => {
  it('is the block that changed, and every formula', () => {
    expect(read({ sheetId: '{1}', range: 'B3:C4' })).toEqual({
      sheets: [],
      blocks: ['{1} B3:C4', '{2} B9:C9'],
    })
    expect(read({ sheetId: 'Plan', range: 'A1,C3' })).toEqual({
      sheets: [],
      blocks: ['{1} A1', '{1} C3', '{2} B9:C9'],
    })
  })

  it('is the sheet where nobody knows what changed in it, or too much did', () => {
    expect(read({ sheetId: '{1}', range: null })).toEqual({ sheets: ['{1}'], blocks: ['{2} B9:C9'] })
    expect(read({ sheetId: '{1}', range: 'A:A' })).toEqual({ sheets: ['{1}'], blocks: ['{2} B9:C9'] })
    expect(read({ sheetId: 'Metas', range: 'lo que sea' })).toEqual({ sheets: ['{2}'], blocks: [] })
  })

  it('is everything where sheets came or went', () => {
    expect(read({ sheetId: null, range: null })).toBe('all')
    expect(read({ sheetId: '{3}', range: 'A1' })).toBe('all')
  })
})
