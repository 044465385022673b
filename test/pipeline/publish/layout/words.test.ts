import { goalWords } from '../../../../engine/findings/spanish/goal-words.js'
import { proposal } from '../../../../pipeline/publish/layout/return/proposal.js'
import { scheduleWords } from '../../../../pipeline/publish/layout/schedule-words.js'
import { ruleTitle } from '../../../../engine/findings/spanish.js'
import { consolidated, window } from '../invented-plan.js'

it('says goals as they were understood', () => {
  expect(
    goalWords([
      { quantity: 3, comparator: 'exactly', kind: 'count', unit: 'informes' },
      { quantity: 90.5, comparator: 'atLeast', kind: 'percent', unit: 'encuestas' },
      { quantity: 1200000, comparator: 'atMost', kind: 'money', unit: '' },
      { quantity: 1, comparator: 'exactly', kind: 'yesno', unit: '' },
    ]),
  ).toBe('3 informes; al menos 90,5 %; máximo $ 1.200.000; sí')
  expect(goalWords([])).toBe('')
})

it('says schedules with what was written where it is no date', () => {
  expect(scheduleWords([window('2031-02-01', '2031-03-04'), window('31/04/2031', '')])).toBe(
    '01/02/2031 a 04/03/2031\n«31/04/2031» a (sin fecha)',
  )
})

it('proposes what to write, as a person would', () => {
  const base = consolidated.findings[0]!
  expect(proposal(base)).toBe('30/04/2031')
  expect(proposal({ ...base, fix: null })).toBe('')
  const edits = ['A1', 'B1'].map((cell) => ({ sheet: 'Hoja', cell, value: cell === 'A1' ? null : 'x' }))
  expect(proposal({ ...base, fix: { label: 'Correr la fila', edits } })).toBe(
    'Correr la fila.\nA1: (dejar vacía)\nB1: x',
  )
})

it('names rules in Spanish, and by their id where it does not know them', () => {
  expect(ruleTitle('date-nonexistent')).toBe('Fecha que no existe')
  expect(ruleTitle('toString')).toBe('toString')
})
