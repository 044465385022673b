import { about, anexo, check, line, says, sheet } from '../../../support/sheet.js'
import type { Grid } from '../../../../engine/grid/grid.js'

const plan = anexo(line())

function hidden(...sheets: Grid[]): unknown[] {
  return about('hidden-data', check(sheets)).map(({ place, facts }) => [place.sheet, place.cell, facts])
}

describe('hidden-data', () => {
  it('speaks of a hidden sheet with data, once', () => {
    const old = sheet('Plan 2021', anexoDrawing(2021), { visibility: 'hidden' })
    expect(check([plan, old]).findings).toEqual([
      {
        rule: 'hidden-data',
        severity: 'warning',
        place: { sheet: 'Plan 2021', cell: null, column: null, row: null, value: null },
        facts: { what: 'sheet', rows: [], columns: [] },
        fix: null,
      },
    ])
  })

  it('speaks of one that cannot even be shown from the menu', () => {
    const notes = sheet('Borrador', '| Repartir las tareas |', { visibility: 'veryHidden' })
    expect(hidden(plan, notes)).toEqual([['Borrador', null, { what: 'sheet', rows: [], columns: [] }]])
  })

  it('speaks of hidden rows and columns of the table, together', () => {
    const rows = [
      line(),
      ...[2, 3, 4, 5].map((n) => line({ subcomponent: '', activity: `1.${String(n)} Pintar` })),
    ]
    const table = { ...anexo(rows.join('\n')), hiddenRows: new Set([3, 4, 6]), hiddenColumns: new Set([3]) }
    expect(hidden(table)).toEqual([
      ['Anexo 1', 'A4', { what: 'cells', rows: ['4 a 5', '7'], columns: ['D'] }],
    ])
  })

  it('speaks of a sheet that is no part of the format: nothing of it is read', () => {
    const other = sheet('Presupuesto', '| Rubro | Valor |\n| Pintura | {number 500000} |')
    expect(hidden(plan, other)).toEqual([['Presupuesto', null, { what: 'foreign', rows: [], columns: [] }]])
  })

  it('is not alarmed by the sheets of the official workbook, nor by empty ones', () => {
    const lists = sheet('Listas', '| Oficina de Comunicación Social |', { visibility: 'hidden' })
    const help = sheet('Instrucciones', '| Escriba una actividad por fila |')
    const empty = sheet('Hoja3', '|', { visibility: 'hidden' })
    expect(says(check([plan, help, lists, empty]))).toEqual([])
  })

  it('is not alarmed by hidden rows and columns in which nothing is written', () => {
    const bare = { ...plan, hiddenRows: new Set([0, 9, 10]), hiddenColumns: new Set([7, 8]) }
    expect(says(check(bare))).toEqual([])
  })

  it('is not alarmed by a component’s sheet that only refers to another document', () => {
    const only = sheet('Componente 2', '| Ver documento anexo «Trámites sin vueltas 2023» |')
    expect(says(check([plan, only]))).toEqual([])
  })
})

function anexoDrawing(year: number): string {
  return `| Plan de ${String(year)} |\n| Pintar | Mural |`
}
