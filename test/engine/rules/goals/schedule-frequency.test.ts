import { about, anexo, check, line, more } from '../../../support/sheet.js'
import { checkTable } from '../../../support/table.js'
import { GUIDE_ROW } from './rows.js'

const told = (goal: string, start: string, end: string, activity = '1.1 Publicar la ronda') =>
  about(
    'schedule-frequency',
    check(anexo(line({ activity, goal, start: `{2023-${start}}`, end: `{2023-${end}}` }))),
  )

describe('schedule-frequency', () => {
  it('is silent where the frequency fits', () => {
    expect(told('12 informes mensuales', '01-02', '12-29')).toEqual([])
  })

  it('speaks of twelve monthly reports that end on the first of December', () => {
    expect(
      told('12 informes mensuales', '01-01', '12-01').map(({ severity, place, facts }) => [
        severity,
        place.cell,
        facts,
      ]),
    ).toEqual([['warning', 'G3', { times: 12, frequency: 'mensuales', fit: 11 }]])
  })

  it.each([
    ['12 boletines mensuales', '02-01', '05-31', 4 + 1],
    ['4 sesiones trimestrales', '03-01', '04-28', 2],
    ['2 balances semestrales', '02-01', '04-28', 1],
    ['3 informes cuatrimestrales', '02-01', '08-31', 2],
    ['6 mesas bimestrales', '01-10', '06-30', 3],
  ])('speaks of «%s» from %s to %s: %i fit', (goal, start, end, fit) => {
    expect(told(goal, start, end).map(({ facts }) => facts.fit)).toEqual([fit])
  })

  it('takes the frequency from the activity where the goal is its year', () => {
    expect(told('12 rondas publicadas', '03-01', '06-30', '1.1 Publicar la ronda cada mes')).toHaveLength(1)
    expect(told('2 rondas publicadas', '03-01', '03-31', '1.1 Publicar la ronda cada mes')).toEqual([])
  })

  it.each([
    ['12 informes mensuales', '02-01', '12-31'], // January's is made in February
    ['12 informes mensuales', '01-15', '12-15'],
    ['4 informes trimestrales', '04-01', '12-31'], // the first quarter's is made in April
    ['2 informes semestrales', '06-01', '12-15'],
    ['1 informe anual', '03-01', '03-31'],
    ['1 informe trimestral', '10-01', '10-31'],
    ['3 informes', '03-01', '03-31'],
    ['100% de los informes mensuales', '03-01', '03-31'],
    ['200 personas en jornadas mensuales', '03-01', '06-30'],
    ['24 rondas quincenales', '03-01', '03-31'],
    ['1 Plan Anual de Adquisiciones', '01-10', '01-31'],
  ])('is not alarmed by «%s» from %s to %s', (goal, start, end) => {
    expect(told(goal, start, end)).toEqual([])
  })

  it('is not alarmed by a window for each time', () => {
    const rows = `${line({ goal: '3 informes cuatrimestrales', start: '{2023-04-03}', end: '{2023-04-28}' })}
      ${more({ start: '{2023-08-01}', end: '{2023-08-31}' })}
      ${more({ start: '{2023-12-01}', end: '{2023-12-15}' })}`
    expect(about('schedule-frequency', check(anexo(rows)))).toEqual([])
  })

  it('is silent where a date is none', () => {
    expect(
      about('schedule-frequency', check(anexo(line({ goal: '12 informes mensuales', end: '5 meses' })))),
    ).toEqual([])
  })

  it('says that it cannot be asked where there are no dates', () => {
    const { notEvaluated } = checkTable('guia-4-2', [GUIDE_ROW])
    expect(notEvaluated).toContainEqual({
      rule: 'schedule-frequency',
      reason: { kind: 'format-lacks', what: ['Fecha Inicio', 'Fecha Final'] },
    })
  })
})
