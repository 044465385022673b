import { checkWorkbook, type Verdict } from '../../../engine/check.js'
import type { Finding } from '../../../engine/findings/finding.js'
import type { Grid } from '../../../engine/grid/grid.js'
import { anexo, book, directory, formats, line, paac, resolver, sheet } from '../../support/sheet.js'

const context = { formats, directory, resolver, vigencia: null, format: null }

function verdict(sheets: Grid | Grid[], facts: Parameters<typeof book>[1] = {}): Verdict {
  return checkWorkbook(book(sheets, facts), 'entrega.xlsx', context)
}

function findings(found: Verdict): readonly Finding[] {
  return found.kind === 'own-output' ? [] : found.findings
}

describe('format-unrecognized', () => {
  it('is silent where a sheet has the table of an official format', () => {
    expect(verdict(anexo(line()))).toMatchObject({
      kind: 'plan',
      format: { id: 'paac-anexo-1' },
      findings: [],
    })
  })

  it('speaks of a workbook without any such table', () => {
    const found = verdict(sheet('Hoja1', '| Receta | Azúcar | Harina |\n| Bizcocho | 2 | 3 |'))
    expect(found.kind).toBe('unrecognised')
    expect(findings(found)).toEqual([
      {
        rule: 'format-unrecognized',
        severity: 'error',
        place: { sheet: null, cell: null, column: null, row: null, value: null },
        facts: { nearest: null, missing: [] },
        fix: null,
      },
    ])
  })

  it('says which format is the nearest, and which headers it lacks', () => {
    const found = verdict(
      sheet('Hoja1', '| Actividades | Producto | Presupuesto |\n| 1.1 Pintar | Mural | 5 |'),
    )
    expect(found.kind).toBe('unrecognised')
    expect(findings(found)[0]!.facts).toEqual({
      nearest: paac.name,
      missing: ['Subcomponente / Proceso', 'Meta', 'Responsable', 'Fecha Inicio', 'Fecha Final'],
    })
  })

  it('speaks of an empty workbook', () => {
    expect(verdict(sheet('Hoja1', '')).kind).toBe('unrecognised')
    expect(verdict([]).kind).toBe('unrecognised')
  })

  it('is not alarmed by other sheets beside the table', () => {
    expect(verdict([sheet('Portada', '| El plan de la abeja |'), anexo(line())]).kind).toBe('plan')
  })

  it('is not deceived by an identity: what counts is the table', () => {
    const properties = new Map([['CotejoFormato', 'paac-anexo-1']])
    expect(verdict(sheet('Hoja1', '| Receta | Azúcar |'), { properties }).kind).toBe('unrecognised')
  })
})
