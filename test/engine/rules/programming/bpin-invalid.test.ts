import { PLAN_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'

const told = (row: Row) => about('bpin-invalid', checkTable('plan-accion', [{ ...PLAN_ROW, ...row }]))

describe('bpin-invalid', () => {
  it('is silent of a year, the municipality and four digits', () => {
    expect(told({})).toEqual([])
  })

  it.each([
    ['202452001012', 'digits'],
    ['20245200100123', 'digits'],
    ['9024520010012', 'year'],
    ['2024257990001', 'municipality'],
  ])('speaks of %s: %s', (bpin, problem) => {
    expect(told({ bpin }).map(({ severity, place, facts }) => [severity, place.cell, facts])).toEqual([
      ['warning', cellOf('plan-accion', 'bpin'), { problem, text: bpin, dane: '52001' }],
    ])
  })

  it.each<[string, Row]>([
    ['no project', { bpin: '' }],
    ['words for no project', { bpin: 'Sin proyecto' }],
    ['a number', { bpin: '{number 2024520010012}' }],
    ['two projects', { bpin: '2024520010012⏎2024520010013' }],
    ['a code with its dashes', { bpin: '2024-52001-0012' }],
    ['a project of the royalties of another entity', { bpin: '2021004520123', sgr: '{number 5}' }],
  ])('is not alarmed by %s', (_, row) => {
    expect(told(row)).toEqual([])
  })
})
