import { understoodIn } from '../../../../addin/ui/cell/understood.js'
import type { Format } from '../../../../engine/format/format.js'
import { parseAddress } from '../../../../engine/grid/address.js'
import type { Grid } from '../../../../engine/grid/grid.js'
import { expectedAt } from '../../../../engine/reading/expected.js'
import { PLAN_ROW } from '../../../support/rows.js'
import { anexo, formatOf, line, more, paac, read } from '../../../support/sheet.js'
import { table } from '../../../support/table.js'

function understood(grid: Grid, cell: string, format: Format = paac): readonly string[] | null {
  const expected = expectedAt(grid, parseAddress(cell)!, read(grid, { format }), format)
  if (!expected) return null
  const { understood: is, not } = understoodIn(expected)
  return [...is, ...not.map((one) => `no: ${one}`)]
}

describe('what was understood of a cell', () => {
  it('is how much a goal promises', () => {
    expect(understood(anexo(line({ goal: 'Al menos 3 informes' })), 'D3')).toEqual(['al menos 3 informes'])
    expect(understood(anexo(line({ goal: 'Fortalecer la cultura' })), 'D3')).toEqual(['no: No dice cuánto'])
    expect(understood(anexo(line({ goal: '' })), 'D3')).toEqual([])
  })

  it('is who answers, cell by cell, and who is not in the directory', () => {
    const grid = anexo(
      `${line({ responsible: 'OPGI⏎Oficina de los Vientos' })}\n${more({ responsible: 'SSI' })}`,
    )
    expect(understood(grid, 'E3')).toEqual([
      'Oficina de Planeación de Gestión Institucional',
      'no: «Oficina de los Vientos» no está en el directorio',
    ])
    expect(understood(grid, 'E4')).toEqual(['Subsecretaría de Sistemas de Información'])
  })

  it('is the date in full, or why it is none', () => {
    const grid = anexo(line({ start: '{2022-03-31}', end: '31/04/2022' }))
    expect(understood(grid, 'F3')).toEqual(['jueves 31 de marzo de 2022'])
    expect(understood(grid, 'G3')).toEqual(['no: «31/04/2022» no existe en el calendario'])
    expect(understood(anexo(line({ end: 'Tres meses' })), 'G3')).toEqual([
      'no: «Tres meses» es una duración, no una fecha',
    ])
  })

  it('is the subcomponent, also of the rows over which it is carried down', () => {
    const grid = anexo(`${line()}\n${line({ subcomponent: '', activity: '1.2 Repasar el mural' })}`)
    const official = 'Subcomponente 1. Política de Administración de Riesgos de Corrupción'
    expect(understood(grid, 'A3')).toEqual([official])
    expect(understood(grid, 'A4')).toEqual([official])
  })

  it('is the number as written in Colombia', () => {
    const plan = formatOf('plan-accion')
    const grid = table(plan, [{ ...PLAN_ROW, ownFunds: '{number 15000}' }])
    const at = plan.columns.findIndex(({ key }) => key === 'ownFunds')
    const rows = [...grid.rows.keys()]
    const found = expectedAt(grid, { row: rows.at(-1)!, column: at }, read(grid, { format: plan }), plan)
    expect(found && understoodIn(found).understood).toEqual(['$ 15.000'])
  })

  it('is nothing in a row not yet filled in, nor of free text', () => {
    expect(understood(anexo(line()), 'D4')).toEqual([])
    expect(understood(anexo(line()), 'C3')).toEqual([])
  })
})
