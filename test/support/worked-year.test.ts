import { progressFigures } from '../../pipeline/publish/report/progress/figures.js'
import { number, numberOrNone, plan, tablesUnder } from '../engine/progress/worked-page.js'
import { officialName, unitId, workedId, WORKED_CUTOFFS, workedYear } from './worked-year.js'

test('its plan is the page’s', () => {
  const { monitoring } = workedYear('2027-04-30')
  expect(monitoring!.activities.map(({ activity }) => activity)).toEqual(
    plan().map((activity) => ({
      ...activity,
      id: workedId(activity.id),
      format: 'paac-anexo-1',
      responsibles: activity.responsibles.map((word) => unitId(word!)),
    })),
  )
})

test.each(WORKED_CUTOFFS)(
  'what a report prints of it at $day are the averages of the page',
  ({ cutoff, day }) => {
    const { whole, dependencias, earlier } = progressFigures(workedYear(cutoff))!
    const said = tablesUnder('Todo el plan')[0]!.find((row) => row['Corte'] === day)!
    expect([whole.simple, whole.weighted, whole.band!.nombre]).toEqual([
      number(said['Promedio simple']!),
      number(said['Promedio de componentes']!),
      said['Semáforo'],
    ])
    expect(progressFigures(workedYear(cutoff, { weighted: true }))!.whole.weighted).toBe(
      number(said['Promedio ponderado']!),
    )
    const units = tablesUnder('Por dependencia')[0]!.filter((row) => row['Corte'] === day)
    expect(new Map(dependencias.map(({ label, simple }) => [label, simple]))).toEqual(
      new Map(units.map((row) => [officialName(row['Dependencia']!), numberOrNone(row['Promedio simple']!)])),
    )
    expect(earlier.map((one) => one.cutoff)).toEqual(
      WORKED_CUTOFFS.map((one) => one.cutoff).filter((one) => one < cutoff),
    )
  },
)

test('strays, and nobody reported', () => {
  const { monitoring } = workedYear('2027-08-31', { strays: true })
  expect(monitoring!.strange.map(({ unit, activity }) => [unit, activity.activity])).toEqual([
    ['salud', 'Pintar el puente de madera'],
  ])
  expect(monitoring!.unattributed).toHaveLength(2)
  expect(progressFigures(workedYear('2027-08-31', { reported: false }))!.anyReport).toBe(false)
})
