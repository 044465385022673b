import { isUnchanged, previewOf, rehearse, withEdits } from '../../../addin/pane/fixes.js'
import { itemsOf } from '../../../addin/pane/item.js'
import type { Finding } from '../../../engine/findings/finding.js'
import type { Workbook } from '../../../engine/workbook/workbook.js'
import { book, sheet } from '../../support/sheet.js'
import { textAt } from './fake-book.js'

/** One finding for each x of a cell; its fix takes that x alone away, from the text as it stands. */
function judgeXs({ grids }: Workbook): Finding[] {
  return [...grids[0]!.rows].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, { text }]) =>
      [...text.matchAll(/x/g)].map(({ index }) => {
        const cell = 'AB'[column]! + String(row + 1)
        const value = text.slice(0, index) + text.slice(index + 1)
        return {
          rule: 'text-whitespace',
          severity: 'info',
          place: { sheet: 'Hoja', cell, column: null, row: null, value: text },
          facts: {},
          fix: { label: 'Quitar la equis', edits: [{ sheet: 'Hoja', cell, value }] },
        } as Finding
      }),
    ),
  )
}

describe('a rehearsal of fixes', () => {
  it('takes those of one cell one after the other, each from what the last one left', () => {
    const workbook = book(sheet('Hoja', '| axbxcx | uno x |\n| limpio | x |'))
    const items = itemsOf(judgeXs(workbook))
    expect(items).toHaveLength(5)
    const edits = rehearse(items, workbook, judgeXs)
    expect(Object.fromEntries(edits.map(({ cell, value }) => [cell, value]))).toEqual({
      A1: 'abc',
      B1: 'uno ',
      B2: '',
    })
  })

  it('takes only the fix that was chosen', () => {
    const workbook = book(sheet('Hoja', '| axbx |'))
    expect(rehearse(itemsOf(judgeXs(workbook)).slice(1), workbook, judgeXs)).toEqual([
      { sheet: 'Hoja', cell: 'A1', value: 'axb' },
    ])
  })

  it('asks the engine nothing where no two fixes meet', () => {
    const workbook = book(sheet('Hoja', '| ax | bx |'))
    const judged = { times: 0 }
    rehearse(itemsOf(judgeXs(workbook)), workbook, () => {
      judged.times++
      return []
    })
    expect(judged.times).toBe(0)
  })

  it('ends although a fix does not take its finding away', () => {
    const workbook = book(sheet('Hoja', '| xx |'))
    const stubborn = (): Finding[] =>
      judgeXs(workbook).map(
        (found) =>
          ({ ...found, fix: { label: '', edits: [{ sheet: 'Hoja', cell: 'A1', value: 'xx' }] } }) as Finding,
      )
    expect(rehearse(itemsOf(stubborn()), workbook, stubborn)).toEqual([
      { sheet: 'Hoja', cell: 'A1', value: 'xx' },
    ])
  })
})

describe('a preview', () => {
  const workbook = book(sheet('Hoja', '| 31/03/2023 | {number 2} |'))
  it('shows each cell before and after, and as what it is held', () => {
    const edits = [
      { sheet: 'Hoja', cell: 'A1', value: '2023-03-31' },
      { sheet: 'Hoja', cell: 'B1', value: null },
      { sheet: 'Hoja', cell: 'C1', value: 1.5 },
    ]
    expect(previewOf(edits, workbook).map(({ before, after }) => [before, after])).toEqual([
      [
        { text: '31/03/2023', as: 'text' },
        { text: '31/03/2023', as: 'date' },
      ],
      [
        { text: '2', as: 'number' },
        { text: '', as: 'nothing' },
      ],
      [
        { text: '', as: 'nothing' },
        { text: '1,5', as: 'number' },
      ],
    ])
  })
})

describe('a workbook with edits', () => {
  it('holds what was written, in order, and the first one stays as it was', () => {
    const before = book(sheet('Hoja', '| uno |  | tres |'))
    const after = withEdits(before, [
      { sheet: 'Hoja', cell: 'B1', value: 'dos' },
      { sheet: 'Hoja', cell: 'A3', value: 'abajo' },
      { sheet: 'Hoja', cell: 'C1', value: null },
    ])
    expect([...after.grids[0]!.rows.get(0)!.values()].map(({ text }) => text)).toEqual(['uno', 'dos'])
    expect(textAt(after, 'A3')).toBe('abajo')
    expect(textAt(before, 'C1')).toBe('tres')
    expect(isUnchanged({ sheet: 'Hoja', cell: 'A1' }, before, after)).toBe(true)
    expect(isUnchanged({ sheet: 'Hoja', cell: 'B1' }, before, after)).toBe(false)
  })

  it('tells a date from the text that looks like it', () => {
    const before = book(sheet('Hoja', '| 31/03/2023 |'))
    const after = withEdits(before, [{ sheet: 'Hoja', cell: 'A1', value: '2023-03-31' }])
    expect(after.grids[0]!.rows.get(0)!.get(0)).toMatchObject({ date: '2023-03-31', value: 45016 })
    expect(isUnchanged({ sheet: 'Hoja', cell: 'A1' }, before, after)).toBe(false)
  })
})
