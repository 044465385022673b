import { excerptOf, firstPlace, type Excerpt } from '../../../../addin/ui/file/excerpt.js'
import type { Cell, Grid } from '../../../../engine/grid/grid.js'
import { anexo, book, line, paac, read, sheet } from '../../../support/sheet.js'

const around = (grid: Grid, cell: string): Excerpt =>
  excerptOf(grid, { sheet: grid.name, cell }, { plan: read(grid), format: paac })!

/** Rows as the spreadsheet numbers them; `>` where rows before are left out, `#` for headers. */
const rowsOf = ({ rows }: Excerpt): string[] =>
  rows.map(({ row, header, apart }) => `${apart ? '>' : ''}${header ? '#' : ''}${String(row + 1)}`)

const selected = ({ rows }: Excerpt): string[] =>
  rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.selected ? [cell.text] : [])))

describe('the part of a sheet around a cell', () => {
  const many = anexo(
    Array.from({ length: 9 }, (_, i) => line({ activity: `1.${String(i + 1)} Pintar` })).join('\n'),
  )

  it('is the header and the rows around the activity, over all the columns of the table', () => {
    const excerpt = around(many, 'E9')
    expect(rowsOf(excerpt)).toEqual(['#2', '>7', '8', '9', '10', '11'])
    expect(excerpt.columns).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(selected(excerpt)).toEqual(['Oficina de Comunicación Social'])
  })

  it('leaves nothing out near the header', () => {
    expect(rowsOf(around(many, 'B3'))).toEqual(['1', '#2', '3', '4', '5'])
  })

  it('shows a merge as one cell, and selects all of it', () => {
    const grid = anexo(
      `${line()}\n| ^ | 1.2 Repasar | Mural | 1 mural | OPGI | {2023-04-03} | {2023-04-28} |`,
    )
    const excerpt = around(grid, 'A4')
    const merged = excerpt.rows.find(({ row }) => row === 2)!.cells[0]!
    expect(merged).toMatchObject({ row: 2, column: 0, rows: 2, columns: 1, selected: true })
    expect(excerpt.rows.find(({ row }) => row === 3)!.cells.map(({ column }) => column)).toEqual([
      1, 2, 3, 4, 5, 6,
    ])
  })

  it('does not draw a merge over rows that are left out', () => {
    const tall = anexo(
      [line(), ...Array.from({ length: 9 }, () => '| ^ | 1.2 Repasar | Mural | 1 mural | OPGI | | |')].join(
        '\n',
      ),
    )
    const excerpt = around(tall, 'B11')
    const first = excerpt.rows.find(({ row }) => row === 8)!.cells[0]!
    expect(first).toMatchObject({ row: 2, column: 0, text: expect.stringContaining('Subcomponente 1') })
    expect(excerpt.rows.every(({ cells }) => cells.reduce((sum, { columns }) => sum + columns, 0) <= 7)).toBe(
      true,
    )
  })

  it('reaches as far as a cell beside the table', () => {
    expect(around(many, 'I5').columns).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('is what stands nearby where no format was recognised', () => {
    const notes = sheet('Notas', '| uno | dos |\n| tres |')
    const excerpt = excerptOf(notes, { sheet: 'Notas', cell: 'A2' }, null)!
    expect(rowsOf(excerpt)).toEqual(['1', '2', '3', '4'])
    expect(excerpt.columns).toEqual([0, 1])
    expect(selected(excerpt)).toEqual(['tres'])
  })

  it('stays small beside a row that fills the sheet', () => {
    const cell: Cell = { text: 'x', value: 'x', formula: false, error: null, date: null }
    const cells = new Map(Array.from({ length: 16_384 }, (_, column) => [column, cell]))
    const rows = new Map(Array.from({ length: 20 }, (_, row) => [row, cells]))
    const wide: Grid = { ...sheet('Notas', '| uno |'), rows }
    const excerpt = excerptOf(wide, { sheet: 'Notas', cell: 'CV9' }, null)!
    expect([excerpt.columns[0], excerpt.columns.at(-1)]).toEqual([99 - 12, 99 + 12])
  })

  it('is nothing for what is no cell', () => {
    expect(excerptOf(many, { sheet: 'Anexo 1', cell: 'nada' }, null)).toBeNull()
  })
})

describe('where a person begins to look', () => {
  const start = (grid: Grid): unknown => firstPlace(book(grid), { plan: read(grid), format: paac })

  it('is the first activity, or the first row to fill in', () => {
    expect(start(anexo(line()))).toEqual({ sheet: 'Anexo 1', cell: 'A3' })
    expect(start(anexo(''))).toEqual({ sheet: 'Anexo 1', cell: 'A3' })
  })
})
