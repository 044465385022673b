import { FOLLOW_ROW, PLAN_ROW } from '../../../support/rows.js'
import { about, anexo, check, line } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'
import { GUIDE_ROW } from './rows.js'

const ofPlan = (row: Row) => about('goal-percent-scale', checkTable('plan-accion', [{ ...PLAN_ROW, ...row }]))
const ofGuide = (row: Row) => about('goal-percent-scale', checkTable('guia-4-2', [{ ...GUIDE_ROW, ...row }]))
const ofAnnex = (goal: string, product = 'Mural pintado') =>
  about('goal-percent-scale', check(anexo(line({ goal, product }))))

describe('goal-percent-scale', () => {
  it('is silent of a percentage from 0 to 100', () => {
    expect(ofPlan({ unit: 'Porcentaje', goal: '{number 80}' })).toEqual([])
    expect(ofPlan({ unit: 'Porcentaje', goal: '{number 0.9 as 90%}' })).toEqual([])
    expect(ofGuide({ indicator: 'Porcentaje de patios pintados', goal: '90%' })).toEqual([])
  })

  it('speaks of 1 where the unit is a percentage', () => {
    expect(
      ofPlan({ unit: 'Porcentaje', goal: '{number 1}' }).map(({ severity, place, facts }) => [
        severity,
        place.cell,
        facts,
      ]),
    ).toEqual([['warning', cellOf('plan-accion', 'goal'), { written: '1', value: 1, problem: 'fraction' }]])
  })

  it('speaks of a percentage without its sign', () => {
    expect(ofGuide({ indicator: 'Porcentaje de patios pintados', goal: '100' })[0]?.facts).toEqual({
      written: '100',
      value: 100,
      problem: 'no-sign',
    })
    expect(ofAnnex('{number 75}', 'Porcentaje de murales pintados')[0]?.facts.problem).toBe('no-sign')
  })

  it('speaks of a hundred of all there are', () => {
    expect(ofAnnex('100 de los murales registrados')[0]?.facts).toEqual({
      written: '100',
      value: 100,
      problem: 'no-sign',
    })
    expect(ofAnnex('100 murales registrados')).toEqual([])
  })

  it('speaks of a part of one', () => {
    expect(ofAnnex('0,9 de los murales')[0]?.facts).toEqual({
      written: '0,9',
      value: 0.9,
      problem: 'fraction',
    })
    expect(ofAnnex('0,9')).toHaveLength(1)
  })

  it('speaks of a progress of 1 beside one of 100, where no figures of its own settle it', () => {
    const bare = { scheduled: '', executed: '' }
    const all = { ...FOLLOW_ROW, ...bare, progress: '{number 100}' }
    const progress = (row: Row) =>
      about(
        'goal-percent-scale',
        checkTable('seguimiento', [all, { ...FOLLOW_ROW, ...bare, activity: '1.2 Pintar la sede', ...row }]),
      ).map(({ place, facts }) => [place.cell, facts])
    expect(progress({ progress: '{number 1}' })).toEqual([
      [cellOf('seguimiento', 'progress', 2), { written: '1', value: 1, problem: 'fraction' }],
    ])
    expect(progress({ progress: '1%' })).toEqual([])
    expect(progress({ progress: '{number 1 as 100%}' })).toEqual([])
    expect(progress({ progress: '{number 1}', scheduled: '{number 2}', executed: '{number 2}' })).toEqual([])
    expect(progress({ progress: '{number 0}' })).toEqual([])
  })

  it('says it once: a decimal point there is part of the same doubt', () => {
    const { findings } = check(anexo(line({ goal: '0.9', product: 'Porcentaje de murales pintados' })))
    expect(findings.map(({ rule }) => rule)).toEqual(['goal-percent-scale'])
  })

  it('is not alarmed by things in parts, by counts, nor by a bare number of things', () => {
    for (const goal of ['0,5 hectáreas pintadas', '1 mural', '{number 1}', '{number 0.9 as 90%}', '1,5 km'])
      expect([goal, ofAnnex(goal)]).toEqual([goal, []])
    expect(ofPlan({ goal: '{number 1}' })).toEqual([])
    expect(ofGuide({ goal: '1' })).toEqual([])
  })
})
