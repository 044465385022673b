import { PLAN_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'

const told = (row: Row) =>
  about('baseline-invalid', checkTable('plan-accion', [{ ...PLAN_ROW, ...row }])).map(
    ({ severity, place, facts }) => [severity, place.cell, facts.problem],
  )
const cell = (key: string) => cellOf('plan-accion', key)

describe('baseline-invalid', () => {
  it('is silent of a number with its year and its source', () => {
    expect(told({})).toEqual([])
  })

  it.each(['Hay pocos parques', '2 parques (2023)', 'Por definir'])('speaks of «%s»', (baseline) => {
    expect(told({ baseline })).toEqual([['warning', cell('baseline'), 'not-a-number']])
  })

  it('speaks of a year and a source that are not there, and of a year that is still to come', () => {
    expect(told({ baselineYear: '' })).toEqual([['warning', cell('baselineYear'), 'no-year']])
    expect(told({ baselineSource: '' })).toEqual([['warning', cell('baselineSource'), 'no-source']])
    expect(told({ baselineYear: '{number 2031}' })).toEqual([['warning', cell('baselineYear'), 'year']])
  })

  it.each<[string, Row]>([
    ['no datum', { baseline: 'SD', baselineYear: '', baselineSource: '' }],
    ['not applicable', { baseline: 'N/A', baselineYear: 'NA' }],
    ['a baseline of nothing', { baseline: '{number 0}', baselineYear: '', baselineSource: '' }],
    ['a percentage', { baseline: '{number 0.35 as 35%}' }],
    ['a year with its month', { baselineYear: 'Diciembre de 2023' }],
  ])('is not alarmed by %s', (_, row) => {
    expect(told(row)).toEqual([])
  })
})
