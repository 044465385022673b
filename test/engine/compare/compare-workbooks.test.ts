import fc from 'fast-check'
import { compareWorkbooks } from '../../../engine/compare/compare-workbooks.js'
import type { SheetDifference } from '../../../engine/compare/sheet-difference.js'
import { parseAddress } from '../../../engine/grid/address.js'
import type { Cell, Grid } from '../../../engine/grid/grid.js'
import { book, sheet } from '../../support/sheet.js'

const between = (before: Grid | readonly Grid[], after: Grid | readonly Grid[]): SheetDifference[] =>
  compareWorkbooks(book(before), book(after))
const cells = ([difference]: readonly SheetDifference[]) =>
  difference!.cells.map(({ before, after, kind }) => [
    before?.cell,
    before?.text,
    after?.cell,
    after?.text,
    kind,
  ])

describe('what changed between two workbooks', () => {
  it('is told cell by cell, on every sheet', () => {
    const before = [sheet('Plan', '| Meta | 10 |\n| Fin | {2026-03-31} |'), sheet('Notas', '| hola |')]
    const after = [sheet('Plan', '| Meta | 12 |\n| Fin | {2026-04-30} |'), sheet('Notas', '| hola | Ana |')]
    const [plan, notes] = between(before, after)
    expect(cells([plan!])).toEqual([
      ['B1', '10', 'B1', '12', 'value'],
      ['B2', '31/03/2026', 'B2', '30/04/2026', 'value'],
    ])
    expect(cells([notes!])).toEqual([[undefined, undefined, 'B1', 'Ana', 'value']])
  })

  it('has the cell before and after, where a row came above it', () => {
    const rows = '| Sembrar | 3 | mayo |\n| Regar | 5 | junio |\n| Podar | 7 | julio |'
    const [found] = between(
      sheet('A', rows),
      sheet('A', `| Abonar | 1 | abril |\n${rows.replace('| 5 |', '| 6 |')}`),
    )
    expect(found!.rows.added.map(({ row, cells: own }) => [row, own.map(({ text }) => text)])).toEqual([
      [1, ['Abonar', '1', 'abril']],
    ])
    expect(found!.rows.removed).toEqual([])
    expect(cells([found!])).toEqual([['B2', '5', 'B3', '6', 'value']])
  })

  it('tells an inserted column as one column', () => {
    const before = sheet('A', '| Uno | a |\n| Dos | b |\n| Tres | c |\n| Cuatro | d |')
    const after = sheet('A', '| Uno | x1 | a |\n| Dos | x2 | b |\n| Tres | x3 | c |\n| Cuatro | x4 | e |')
    const [found] = between(before, after)
    expect(found!.columns.added.map(({ column }) => column)).toEqual(['B'])
    expect(cells([found!])).toEqual([['B4', 'd', 'C4', 'e', 'value']])
  })

  it('tells a formula turned into its value, an error, and a number turned into text', () => {
    const before = sheet('A', '| Suma | {formula 30} |\n| Cociente | {number 4} |\n| Código | {number 10} |')
    const after = sheet('A', '| Suma | {number 30} |\n| Cociente | {error #DIV/0!} |\n| Código | 10 |')
    const [found] = between(before, after)
    expect(
      found!.cells.map(({ kind, before: was, after: is }) => [is?.cell, kind, was?.formula, is?.error]),
    ).toEqual([
      ['B1', 'formula', true, null],
      ['B2', 'value', false, '#DIV/0!'],
      ['B3', 'type', false, null],
    ])
  })

  it('is silent of a formula that another program kept without its result', () => {
    expect(between(sheet('A', '| Suma | {formula 30} |'), sheet('A', '| Suma | {formula} |'))).toEqual([])
  })

  it('is silent of line breaks, number formats and stray digits that programs change', () => {
    const cell = (value: number, text: string): Grid => ({
      ...sheet('A', '| x |'),
      rows: new Map([
        [0, new Map<number, Cell>([[0, { text, value, date: null, formula: false, error: null }]])],
      ]),
    })
    expect(between(cell(0.1 + 0.2, '0,3'), cell(0.3, '30%'))).toEqual([])
  })

  it('knows a renamed sheet, a new one, one that went and one that was hidden', () => {
    const full = '| Sembrar | 3 |\n| Regar | 5 |\n| Podar | 7 |'
    const before = [sheet('Hoja1', full), sheet('Vieja', '| adiós |'), sheet('Lista', '| Sí |')]
    const after = [
      sheet('Plan', full),
      sheet('Lista', '| Sí |', { visibility: 'hidden' }),
      sheet('Nueva', '| hola |'),
    ]
    expect(
      between(before, after).map(({ before: was, after: is, visibility }) => [was, is, visibility]),
    ).toEqual([
      ['Hoja1', 'Plan', null],
      ['Lista', 'Lista', { before: 'visible', after: 'hidden' }],
      [null, 'Nueva', null],
      ['Vieja', null, null],
    ])
  })

  it('tells a row that stands elsewhere as moved', () => {
    const rows = ['| Sembrar | 3 |', '| Regar | 5 |', '| Podar | 7 |', '| Abonar | 9 |']
    const [found] = between(
      sheet('A', rows.join('\n')),
      sheet('A', [rows[3], ...rows.slice(0, 3)].join('\n')),
    )
    expect(found).toMatchObject({
      cells: [],
      rows: { added: [], removed: [], moved: [{ before: 4, after: 1 }] },
    })
  })
})

const text = fc.constantFrom('Sembrar', 'Regar el jardín', 'Podar', 'mayo', 'Ana Paz', '3', '10')
const row = fc.array(fc.option(text, { nil: '' }), { minLength: 1, maxLength: 5 })
const rows = fc.array(row, { maxLength: 12 })

/** A grid whose empty texts are no cells. */
function gridOf(texts: readonly (readonly string[])[]): Grid {
  const made = texts.map(
    (line, r) =>
      [
        r,
        new Map(
          line.flatMap((value, c): [number, Cell][] =>
            value === '' ? [] : [[c, { text: value, value, date: null, formula: false, error: null }]],
          ),
        ),
      ] as const,
  )
  return { ...sheet('A', ''), rows: new Map(made.filter(([, line]) => line.size > 0)) }
}

type Written = Map<number, Map<number, string>>
const written = ({ rows: all }: Grid): Written =>
  new Map([...all].map(([r, line]) => [r, new Map([...line].map(([c, { text: shown }]) => [c, shown]))]))
/** The rows in order, each with its texts in order. */
const content = (lines: Written): string[] =>
  [...lines.keys()]
    .sort((a, b) => a - b)
    .map((r) =>
      [...lines.get(r)!]
        .sort((a, b) => a[0] - b[0])
        .map(([, shown]) => shown)
        .join('|'),
    )
    .filter((line) => line !== '')

/** Whether columns came, went or were pushed aside: cells then change their column without being told one by one. */
const movesColumns = ({ columns, cells: all }: SheetDifference): boolean =>
  columns.added.length + columns.removed.length > 0 ||
  all.some(
    ({ before, after }) =>
      before && after && parseAddress(before.cell)!.column !== parseAddress(after.cell)!.column,
  )

/** Does to the first sheet what the difference tells; what is left must be the second, but for empty rows. */
function apply(before: Grid, after: Grid, difference: SheetDifference | undefined): Written {
  if (!difference) return written(before)
  const [was, is] = [written(before), written(after)]
  const at = (cell: string): { row: number; column: number } => parseAddress(cell)!
  for (const column of difference.columns.removed)
    for (const { cell } of column.cells) was.get(at(cell).row)!.delete(at(cell).column)
  const gone = new Set(difference.rows.removed.map(({ row: r }) => r - 1))
  const come = new Set(difference.rows.added.map(({ row: r }) => r - 1))
  const partner = new Map(difference.rows.moved.map((pair) => [pair.after - 1, pair.before - 1]))
  const moved = new Set(partner.values())
  const stay = [...was.keys()].filter((r) => !gone.has(r) && !moved.has(r))
  for (const r of is.keys()) if (!come.has(r) && !partner.has(r)) partner.set(r, stay.shift() ?? -1)
  const result: Written = new Map()
  for (const [r, from] of partner) result.set(r, new Map(was.get(from)))
  const places = new Map([...partner].map(([r, from]) => [from, r]))
  for (const { before: one } of difference.cells)
    if (one) result.get(places.get(at(one.cell).row)!)!.delete(at(one.cell).column)
  for (const { after: one } of difference.cells)
    if (one) result.get(at(one.cell).row)!.set(at(one.cell).column, one.text)
  for (const { row: r, cells: own } of difference.rows.added)
    result.set(r - 1, new Map(own.map(({ cell, text: shown }) => [at(cell).column, shown])))
  for (const column of difference.columns.added)
    for (const { cell, text: shown } of column.cells) {
      if (!result.has(at(cell).row)) result.set(at(cell).row, new Map())
      result.get(at(cell).row)!.set(at(cell).column, shown)
    }
  return result
}

describe('any two sheets', () => {
  it('differ in nothing from themselves', () => {
    fc.assert(fc.property(rows, (any) => expect(between(gridOf(any), gridOf(any))).toEqual([])))
  })

  it('become one another by what is told, where no column came or went', () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const [before, after] = [gridOf(one), gridOf(other)]
        const [difference] = between(before, after)
        fc.pre(!difference || !movesColumns(difference))
        expect(content(apply(before, after, difference))).toEqual(content(written(after)))
      }),
      { numRuns: 400 },
    )
  })

  it('differ in one added row where one is inserted', () => {
    const filled = fc.array(text, { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(
        fc.array(filled, { minLength: 3, maxLength: 12 }),
        filled,
        fc.nat(12),
        (lines, fresh, at) => {
          const place = Math.min(at, lines.length)
          const [found] = between(
            gridOf(lines),
            gridOf([...lines.slice(0, place), fresh, ...lines.slice(place)]),
          )
          expect(found).toMatchObject({
            cells: [],
            rows: { removed: [], moved: [] },
            columns: { added: [], removed: [] },
          })
          expect(found!.rows.added.map(({ cells: own }) => own.map((cell) => cell.text))).toEqual([fresh])
        },
      ),
    )
  })
})
