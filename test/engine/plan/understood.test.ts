import { understood } from '../../../engine/plan/understood.js'
import { GUIDE_ROW } from '../../engine/rules/goals/rows.js'
import { anexo, check, line, paac } from '../../support/sheet.js'
import { checkTable, formatNamed } from '../../support/table.js'

describe('what was understood of an activity', () => {
  it('carries component and subcomponent where the format numbers them', () => {
    const [activity] = check(anexo(line())).plan.activities
    expect(understood(activity!, paac)).toMatchObject({ component: 1, subcomponent: 1, number: '1.1' })
  })

  it('has none in a format whose bands are not numbered', () => {
    const [activity] = checkTable('guia-4-2', [GUIDE_ROW]).plan.activities
    expect(understood(activity!, formatNamed('guia-4-2'))).toMatchObject({
      component: null,
      subcomponent: null,
      number: null,
    })
  })
})
