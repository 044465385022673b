import { monitoringOf } from '../../../pipeline/monitor/monitoring.js'
import { monitoringRules } from '../../../pipeline/monitor/monitoring-rules.js'
import { publishedCutoff } from '../../../pipeline/monitor/published-cutoff.js'
import { CATALOGUE, consolidated, FORMATS, followUp, planned, told } from './build.js'

const RULES = monitoringRules(null, FORMATS)
const PLAN = planned(1, '1.1 Pintar el faro', '3 faros pintados', ['opgi'], ['2031-01-10>2031-03-30'])
const FILES = ['2031-04-30', '2031-06-15', '2031-08-31'].map((cutoff) => followUp('opgi', cutoff))
const REPORTED = consolidated(
  [...FILES, followUp(null, '2031-12-31'), followUp('opgi', null)],
  [PLAN, ...FILES.map((file) => told(file, { fields: { activityId: PLAN.id }, executed: 1 }))],
)

it.each([
  ['2031-03-01', null, null],
  ['2031-05-10', null, '2031-04-30'],
  ['2031-07-01', null, '2031-04-30'],
  ['2031-08-31', null, '2031-08-31'],
  ['2032-02-01', null, '2031-08-31'],
  ['2032-02-01', '2031-04-30', '2031-04-30'],
  ['2032-02-01', '2031-06-15', '2031-06-15'],
  ['2032-02-01', '2031-07-31', '2031-06-15'],
  ['2032-02-01', '2031-12-31', '2031-08-31'],
  ['2032-02-01', '2031-01-31', null],
])('on %s, asked for %s, tells the progress up to %s', (today, asked, until) => {
  expect(publishedCutoff(monitoringOf(REPORTED, CATALOGUE, asked ?? today, RULES), asked)).toBe(until)
})

it('tells the plan alone where nobody has reported', () => {
  const nothing = consolidated([], [PLAN])
  expect(publishedCutoff(monitoringOf(nothing, CATALOGUE, '2032-01-01', RULES), null)).toBeNull()
})
