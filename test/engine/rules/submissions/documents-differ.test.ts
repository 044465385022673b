import { FOLLOW_ROW, INDICATIVE_ROW, PLAN_ROW, POAI_ROW } from '../../../support/rows.js'
import { anexo, line, paac, read } from '../../../support/sheet.js'
import type { Document } from '../../../../engine/rules/rule.js'
import { cellOf, checkDocuments, documentOf, type Row } from '../../../support/table.js'

const told = (...documents: readonly Document[]) =>
  checkDocuments(...documents)
    .filter(({ finding }) => finding.rule === 'documents-differ')
    .map(({ file, finding }) => [file, finding.severity, finding.place.cell, finding.facts])
const plan = (row: Row = {}): Document => documentOf('plan-accion', [{ ...PLAN_ROW, ...row }])
const indicative = (row: Row = {}): Document =>
  documentOf('plan-indicativo', [{ ...INDICATIVE_ROW, ...row }], { vigencia: null })
const poai = (row: Row = {}): Document => documentOf('poai', [{ ...POAI_ROW, ...row }])

describe('documents-differ', () => {
  it('is silent where the plan de acción copies the plan indicativo', () => {
    expect(told(plan(), indicative())).toEqual([])
  })

  it('speaks of what it copied otherwise, in the plan de acción', () => {
    expect(told(plan({ fourYearGoal: '{number 60}' }), indicative())).toEqual([
      [
        'plan-accion.xlsx',
        'error',
        cellOf('plan-accion', 'fourYearGoal'),
        {
          ours: '60',
          theirs: '40',
          file: 'plan-indicativo.xlsx',
          cell: cellOf('plan-indicativo', 'fourYearGoal'),
        },
      ],
    ])
    expect(told(plan({ unit: 'Porcentaje' }), indicative())).toHaveLength(1)
  })

  it('is not alarmed by accents, by what one leaves out, nor by another goal', () => {
    expect(told(plan({ unit: 'NUMERO', indicator: 'Numero de parques cuidados.' }), indicative())).toEqual([])
    expect(told(plan({ accumulation: '' }), indicative({ unit: '' }))).toEqual([])
    expect(
      told(plan({ fourYearGoal: '{number 60}' }), indicative({ goalCode: 'MP-13', indicatorCode: '' })),
    ).toEqual([])
  })

  it('speaks of a project whose money is not what its plan gives it', () => {
    const more = { ownFunds: '{number 2000000}', total: '{number 2500000}' }
    expect(told(plan(), poai())).toEqual([])
    expect(told(plan(), poai(more))).toEqual([
      [
        'poai.xlsx',
        'error',
        cellOf('poai', 'total'),
        {
          ours: '2.500.000',
          theirs: '1.500.000',
          file: 'plan-accion.xlsx',
          cell: cellOf('plan-accion', 'total'),
        },
      ],
    ])
  })

  it('is not alarmed by a project that several dependencias carry out', () => {
    const more = { ownFunds: '{number 2000000}', total: '{number 2500000}' }
    const other = documentOf('plan-accion', [PLAN_ROW], { file: 'otro.xlsx' })
    expect(told(plan(), other, poai(more))).toEqual([])
  })

  it('speaks of a follow-up whose goal promises another quantity, and of no product in its place', () => {
    const banner = 'Componente 3: Rendición de cuentas'
    const drawn = line({ activity: '1.1 Pintar el mural de las cuentas', goal: '2 murales pintados' })
    const official: Document = {
      file: 'PAAC.xlsx',
      format: paac,
      plan: read(anexo(drawn, banner), { vigencia: 2026 }),
    }
    const follow = (goal: string): Document =>
      documentOf('seguimiento', [{ ...FOLLOW_ROW, goal }], { heading: [banner] })
    expect(told(official, follow('5 murales pintados')).map(([file, , , facts]) => [file, facts])).toEqual([
      [
        'seguimiento.xlsx',
        { ours: '5 murales pintados', theirs: '2 murales pintados', file: 'PAAC.xlsx', cell: 'D3' },
      ],
    ])
    for (const same of ['2 murales pintados.', 'Dos murales', '{number 2}', 'Murales pintados', ''])
      expect([same, told(official, follow(same))]).toEqual([same, []])
  })

  it('speaks of a follow-up that says its activity in other words than the plan', () => {
    const banner = 'Componente 3: Rendición de cuentas'
    const official: Document = {
      file: 'PAAC.xlsx',
      format: paac,
      plan: read(
        anexo(line({ activity: '1.1 Pintar el mural de las cuentas', goal: '2 murales pintados' }), banner),
        { vigencia: 2026 },
      ),
    }
    const follow = (activity: string): Document =>
      documentOf('seguimiento', [{ ...FOLLOW_ROW, activity }], { heading: [banner] })
    expect(told(official, follow('1.1 PINTAR EL MURAL DE LAS CUENTAS.'))).toEqual([])
    expect(
      told(official, follow('1.1 Pintar el mural de los sueños')).map(([file, , , facts]) => [file, facts]),
    ).toEqual([
      [
        'seguimiento.xlsx',
        {
          ours: 'Pintar el mural de los sueños',
          theirs: 'Pintar el mural de las cuentas',
          file: 'PAAC.xlsx',
          cell: 'B3',
        },
      ],
    ])
  })
})
