import { expectedAt } from '../../../engine/reading/expected.js'
import { parseAddress } from '../../../engine/grid/address.js'
import type { Grid } from '../../../engine/grid/grid.js'
import { readPlan, recognise, viewsOf } from '../../../engine/reading/read-plan.js'
import { plantilla } from '../../../pipeline/publish/plantilla.js'
import { writeWorkbook } from '../../../pipeline/publish/workbook/write-workbook.js'
import {
  anexo,
  directory,
  formatOf,
  HEADER,
  line,
  more,
  paac,
  read,
  resolver,
  sheet,
} from '../../support/sheet.js'
import { readOk } from '../workbook/make-xlsx.js'

/** `column, section, number of the activity` for each cell; null where nothing is expected. */
function expectations(grid: Grid, cells: readonly string[], format = paac): (string | null)[] {
  const plan = read(grid, { format })
  return cells.map((cell) => {
    const found = expectedAt(grid, parseAddress(cell)!, plan, format)
    if (!found) return null
    const { column, section, activity } = found
    return `${column.key} ${String(section?.number ?? '-')} ${activity?.number ?? '-'}`
  })
}

const BANNER_4 = 'Componente 4. Mecanismos para mejorar la atención al ciudadano'

describe('what is expected in a cell', () => {
  it('is its column, in the section and the activity of its row', () => {
    const grid = anexo(
      `${line()}\n${more({ responsible: 'OPGI' })}\n${line({ activity: '1.2 Repasar el mural' })}`,
    )
    expect(expectations(grid, ['A3', 'B3', 'D3', 'G3', 'E4', 'E5'])).toEqual([
      'subcomponent 1 1.1',
      'activity 1 1.1',
      'goal 1 1.1',
      'end 1 1.1',
      'responsible 1 1.1',
      'responsible 1 1.2',
    ])
  })

  it('is nothing in titles, headers, beside the table and on other sheets', () => {
    const grid = anexo(line())
    expect(expectations(grid, ['A1', 'G1', 'A2', 'G2', 'H3'])).toEqual([null, null, null, null, null])
    const other = sheet('Notas', '| Responsable | OPGI |')
    expect(expectedAt(other, { row: 0, column: 1 }, read([grid, other]), paac)).toBeNull()
  })

  it('follows the banners between one header and the next', () => {
    const grid = anexo(
      `${line()}\n| ${BANNER_4} | < | < | < | < | < | < |\n${line({ activity: '1.1 Atender' })}`,
    )
    expect(expectations(grid, ['E3', 'A4', 'E4', 'E5'])).toEqual([
      'responsible 1 1.1',
      null,
      null,
      'responsible 4 1.1',
    ])
  })

  it('is nothing in a header that a page break repeats', () => {
    const grid = anexo(`${line()}\n${HEADER}\n${line({ activity: '1.2 Repasar el mural' })}`)
    expect(expectations(grid, ['E4', 'E5'])).toEqual([null, 'responsible 1 1.2'])
  })

  it('takes the first of two columns with one header', () => {
    const grid = sheet(
      'Anexo 1',
      `| Componente 1 | < | < | < | < | < | < | < |
       ${HEADER} Responsable |
       ${line()} Secretaría General |`,
    )
    expect(expectations(grid, ['E3', 'H3'])).toEqual(['responsible 1 1.1', null])
  })

  it('knows a header merged over two rows beside one of two levels', () => {
    const grid = sheet(
      'Anexo 1',
      `| Componente 1 | < | < | < | < | < | < |
       | Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha programada | <     |
       | ^                       | ^           | ^        | ^    | ^           | Inicio           | Final |
       ${line()}`,
    )
    expect(expectations(grid, ['A3', 'F3', 'E4', 'F4', 'G4'])).toEqual([
      null,
      null,
      'responsible 1 1.1',
      'start 1 1.1',
      'end 1 1.1',
    ])
  })

  it('knows a header merged over two columns', () => {
    const grid = sheet(
      'Anexo 1',
      `| Componente 1 | < | < | < | < | < | < | < |
       | Subcomponente / Proceso | Actividades | < | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |
       | Subcomponente 5. Seguimiento | 5.1 | Mirar el mural | Mural mirado | 1 mural mirado | OPGI | {2023-03-01} | {2023-03-31} |`,
    )
    expect(expectations(grid, ['B3', 'C3', 'F3', 'G3'])).toEqual([
      'activity 1 5.1',
      'activity 1 5.1',
      'responsible 1 5.1',
      'start 1 5.1',
    ])
  })

  it('says where the value of a merged cell stands', () => {
    const grid = anexo(
      `${line()}\n| ^ | 1.2 Repasar el mural | Mural | 1 mural | OPGI | {2023-04-03} | {2023-04-28} |`,
    )
    const found = expectedAt(grid, { row: 3, column: 0 }, read(grid), paac)
    expect(found?.column.key).toBe('subcomponent')
    expect(found?.home).toEqual({ row: 2, column: 0 })
    expect(found?.activity?.number).toBe('1.2')
  })

  it('goes on in the empty rows below the table, but not for ever', () => {
    const grid = anexo(line())
    expect(expectations(grid, ['E4', 'E20', 'E63', 'E64'])).toEqual([
      'responsible 1 -',
      'responsible 1 -',
      'responsible 1 -',
      null,
    ])
  })

  it('ends where something else begins', () => {
    const grid = anexo(`${line()}\n|\n| Elaboró: Ana Pérez |\n|\n| Tabla de cambios |`)
    expect(expectations(grid, ['E4', 'A5', 'E5', 'E7', 'E9'])).toEqual([
      'responsible 1 -',
      null,
      null,
      null,
      null,
    ])
  })

  it('goes on in a row that has only its first data', () => {
    const grid = anexo(`| | | | | OPGI | {2023-03-01} | |`)
    expect(expectations(grid, ['E3', 'G3', 'A4'])).toEqual(['responsible 1 -', 'end 1 -', 'subcomponent 1 -'])
  })

  it('is nothing in a row of totals', () => {
    const poai = formatOf('poai')
    const columns = poai.columns.filter(({ printed }) => printed)
    const header = `| ${columns.map(({ header }) => header).join(' | ')} |`
    const cells = (label: string, number: number): string =>
      `| ${columns.map(({ type }, i) => (i === 0 ? label : type === 'money' ? `{number ${String(number)}}` : label === 'Total' ? '' : 'x')).join(' | ')} |`
    const grid = sheet('POAI', [header, cells('a', 1), cells('b', 2), cells('Total', 3)].join('\n'))
    expect(expectations(grid, ['A4', 'B4'], poai)).toEqual([null, null])
    expect(expectations(grid, ['A2'], poai)).not.toEqual([null])
  })

  it('knows the other tables of a format', () => {
    const plan = formatOf('plan-accion')
    const [annex] = plan.annexes
    const main = sheet('Plan', `| ${plan.columns.map(({ header }) => header).join(' | ')} |`)
    const other = sheet(annex!.title, `| ${annex!.columns.map(({ header }) => header).join(' | ')} |\n|`)
    const found = expectedAt(other, { row: 1, column: 0 }, read([main, other], { format: plan }), plan)
    expect(found?.column.key).toBe(annex!.columns[0]!.key)
    expect(found?.activity).toBeNull()
  })
})

describe('the blank official workbook', () => {
  it('expects in every row to fill in the column and section under which it stands', async () => {
    const workbook = readOk(await writeWorkbook(plantilla(paac, directory, { vigencia: 2026 })))
    const recognition = recognise(viewsOf(workbook), paac)
    const plan = readPlan(workbook, recognition, { resolver, file: 'anexo.xlsx', vigencia: null })
    const grid = workbook.grids.find(({ name }) => name === 'Anexo 1')!
    const seen = plan.sections.filter(({ reference }) => reference === null)
    expect(seen.length).toBe(5)
    for (const { number, at } of seen) {
      const rows = [at!.row + 2, at!.row + 3, at!.row + 13]
      for (const row of rows) {
        const found = expectedAt(grid, { row, column: 6 }, plan, paac)
        expect([found?.column.key, found?.section?.number]).toEqual(['end', number])
      }
      expect(expectedAt(grid, { row: at!.row, column: 1 }, plan, paac)).toBeNull()
      expect(expectedAt(grid, { row: at!.row + 1, column: 1 }, plan, paac)).toBeNull()
    }
  })

  it('expects nothing above the table nor in its lists', async () => {
    const workbook = readOk(await writeWorkbook(plantilla(paac, directory, { vigencia: 2026 })))
    const plan = readPlan(workbook, recognise(viewsOf(workbook), paac), {
      resolver,
      file: '',
      vigencia: null,
    })
    const [form, ...others] = [...workbook.grids].sort((a) => (a.name === 'Anexo 1' ? -1 : 1))
    for (let row = 0; row < 6; row++) expect(expectedAt(form!, { row, column: 1 }, plan, paac)).toBeNull()
    for (const grid of others) expect(expectedAt(grid, { row: 3, column: 0 }, plan, paac)).toBeNull()
  })
})
