import { INDICATIVE_ROW, PLAN_ROW } from '../../../support/rows.js'
import { cellOf, checkDocuments, checkTable, documentOf, type Row } from '../../../support/table.js'

function told(row: Row, indicative: readonly Row[] = [INDICATIVE_ROW]) {
  return checkDocuments(
    documentOf('plan-accion', [{ ...PLAN_ROW, ...row }]),
    documentOf('plan-indicativo', indicative, { vigencia: null }),
  )
    .filter(({ finding }) => finding.rule === 'goal-outside-plan')
    .map(({ file, finding }) => [file, finding.severity, finding.place.cell, finding.facts])
}

describe('goal-outside-plan', () => {
  it('is silent of a goal that the plan indicativo has', () => {
    expect(told({})).toEqual([])
  })

  it('speaks of one that it has not, in the plan de acción', () => {
    expect(told({ goalCode: 'MP-99 Parques soñados' })).toEqual([
      [
        'plan-accion.xlsx',
        'error',
        cellOf('plan-accion', 'goalCode'),
        { code: 'MP-99 Parques soñados', file: 'plan-indicativo.xlsx' },
      ],
    ])
  })

  it('goes by the indicator where a row states no goal', () => {
    expect(told({ goalCode: '' })).toEqual([])
    expect(told({ goalCode: '', indicatorCode: '450104899' })).toHaveLength(1)
  })

  it.each(['MP 12', 'mp-012', 'MP-12. Parques', 'MP12'])(
    'is not alarmed by the same code as «%s»',
    (goalCode) => {
      expect(told({ goalCode })).toEqual([])
    },
  )

  it('is not alarmed where there is no plan indicativo, and says that it was not asked', () => {
    expect(checkDocuments(documentOf('plan-accion', [{ ...PLAN_ROW, goalCode: 'MP-99' }]))).toEqual([])
    expect(checkTable('plan-accion', [PLAN_ROW]).notEvaluated).toContainEqual({
      rule: 'goal-outside-plan',
      reason: { kind: 'no-document', document: 'el plan indicativo' },
    })
  })
})
