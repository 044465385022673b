import { comparePlans } from '../../../engine/compare/compare-plans.js'
import { compareWorkbooks } from '../../../engine/compare/compare-workbooks.js'
import type { Grid } from '../../../engine/grid/grid.js'
import { anexo, book, line, paac, read, sheet, type Line } from '../../support/sheet.js'

const ROWS = 400
const numbers = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k)
/** Words that no other activity has. */
const own = (i: number): string => `casa${String(i)}a huerta${String(i)}b vereda${String(i)}c`
const activity = (i: number): Line => ({
  activity: `1.${String(i + 1)} Sembrar ${own(i)}`,
  goal: `${String(i + 1)} árboles de ${own(i)}`,
})
const plan = (lines: readonly Line[]) => read(anexo(lines.map(line).join('\n')))
const counted = (before: readonly Line[], after: readonly Line[]): readonly number[] => {
  const { added, removed, changed, moved, unchanged } = comparePlans(plan(before), plan(after), paac)
  return [added.length, removed.length, changed.length, moved.length, unchanged]
}

describe('long plans', () => {
  const rows = numbers(0, ROWS).map(activity)

  it('tell how many changed, where all goals did', () => {
    const after = rows.map((one, i) => ({ ...one, goal: `${String(i + 2)} árboles de ${own(i)}` }))
    expect(counted(rows, after)).toEqual([0, 0, ROWS, 0, 0])
  })

  it('tell how many changed, where all were reworded and renumbered', () => {
    const after = numbers(0, ROWS).map((i) => ({
      ...rows[i]!,
      activity: `1.${String(i + 1001)} Sembrar y regar ${own(i)}`,
    }))
    expect(counted(rows, after)).toEqual([0, 0, ROWS, 0, 0])
  })

  it('tell what came and what went at once', () => {
    const kept = rows.filter((_, i) => i % 10 !== 0)
    const fresh = numbers(ROWS, ROWS + 25).map(activity)
    expect(counted(rows, [...fresh, ...kept])).toEqual([25, ROWS / 10, 0, 0, ROWS - ROWS / 10])
  })

  it('keep hundreds of equal activities apart by how many there are', () => {
    const same = numbers(0, ROWS).map(() => activity(0))
    expect(counted(same, same.slice(3))).toEqual([0, 3, 0, 0, ROWS - 3])
  })
})

describe('long sheets', () => {
  /** A sheet of one text a row. */
  const texts = (name: string, all: readonly string[]): Grid => ({
    ...sheet(name, ''),
    rows: new Map(
      all.map((value, r) => [
        r,
        new Map([[0, { text: value, value, date: null, formula: false, error: null }]]),
      ]),
    ),
  })
  const between = (before: readonly Grid[], after: readonly Grid[]) =>
    compareWorkbooks(book(before), book(after)).map(({ before: was, after: is, rows, cells }) => [
      was,
      is,
      rows.added.length,
      rows.removed.length,
      cells.length,
    ])

  it('tell apart the longest texts that differ in their last letter', () => {
    const long = (last: string): string => 'a '.repeat(16_383) + last
    const before = numbers(0, 300).map((i) => long(String.fromCharCode(0x4e00 + i)))
    const after = [...before.slice(0, 299), long('z')]
    expect(between([texts('A', before)], [texts('A', after)])).toEqual([['A', 'A', 0, 0, 1]])
  })

  it('pair two hundred sheets that were all renamed', () => {
    const sheets = (name: string) =>
      numbers(0, 200).map((i) =>
        texts(`${name} ${String(i)}`, [own(i), own(i + 1000), own(i + 2000), own(i + 3000)]),
      )
    expect(between(sheets('Hoja'), sheets('Plan'))).toEqual(
      numbers(0, 200).map((i) => [`Hoja ${String(i)}`, `Plan ${String(i)}`, 0, 0, 0]),
    )
  })

  it('tell a column that came into a wide and long sheet as one column', () => {
    const wide = (columns: readonly number[]): Grid => ({
      ...sheet('A', ''),
      rows: new Map(
        numbers(0, 100).map((r) => [
          r,
          new Map(
            columns.map((c, at) => {
              const value = `dato ${String(r)} de ${String(c)}`
              return [at, { text: value, value, date: null, formula: false, error: null }] as const
            }),
          ),
        ]),
      ),
    })
    const [found] = compareWorkbooks(
      book(wide(numbers(0, 120))),
      book(wide([...numbers(0, 60), 999, ...numbers(60, 120)])),
    )
    expect(found!.columns.added.map(({ column, cells }) => [column, cells.length])).toEqual([['BI', 100]])
    expect([found!.cells, found!.rows.added, found!.columns.removed]).toEqual([[], [], []])
  })
})
