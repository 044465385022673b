import { about, check } from '../../../support/sheet.js'
import { improvementPlan, participacion } from './participation.js'

const scored = (score: string): unknown[] =>
  about('score-range', check(improvementPlan(['score'], { score }), { format: participacion })).map(
    ({ place, facts }) => [place.cell, facts.problem],
  )

describe('score-range', () => {
  it.each([
    ['{number 120}', 'out-of-range'],
    ['{number -5}', 'out-of-range'],
    ['{number 72.5 as 72,5}', 'not-whole'],
    ['alto', 'no-number'],
  ])('speaks of %s', (score, problem) => {
    expect(scored(score)).toEqual([['F2', problem]])
  })

  it.each(['{number 0}', '{number 100}', '{number 80}', '80', '{number 0.8 as 80%}', ''])(
    'is not alarmed by %s',
    (score) => {
      expect(scored(score)).toEqual([])
    },
  )

  it('is not evaluated where the table has no such column', () => {
    expect(check(improvementPlan([], {}), { format: participacion }).notEvaluated).toContainEqual({
      rule: 'score-range',
      reason: { kind: 'column-missing', column: 'PUNTAJE' },
    })
  })
})
