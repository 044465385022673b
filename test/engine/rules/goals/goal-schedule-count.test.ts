import { about, anexo, check, line, more, says } from '../../../support/sheet.js'

const MONTHS = ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11']

/** One activity with a goal and a number of windows, each in a row of its own. */
function plan(goal: string, windows: number): ReturnType<typeof check> {
  const days = Array.from({ length: windows }, (_, i) => {
    const day = `{2023-${MONTHS[i % MONTHS.length]!}-${i < MONTHS.length ? '14' : '15'}}`
    return { start: day, end: day }
  })
  return check(
    anexo(days.map((window, i) => (i === 0 ? line({ goal, ...window }) : more(window))).join('\n')),
  )
}

describe('goal-schedule-count', () => {
  it.each([
    ['1 mural', 1],
    ['2 murales', 2],
    ['3 murales', 3],
    ['12 murales', 12],
  ])('is silent where «%s» has %i windows', (goal, windows) => {
    expect(about('goal-schedule-count', plan(goal, windows))).toEqual([])
  })

  it('speaks where two windows promise one', () => {
    expect(about('goal-schedule-count', plan('1 mural', 2))).toEqual([
      {
        rule: 'goal-schedule-count',
        severity: 'warning',
        place: {
          sheet: 'Anexo 1',
          cell: 'D3',
          column: 'Meta',
          row: '1.1 Pintar el mural de los riesgos',
          value: '1 mural',
        },
        facts: { quantity: 1, unit: 'mural', windows: 2 },
        fix: null,
      },
    ])
  })

  it.each([
    ['3 murales', 2],
    ['2 murales', 3],
    ['12 murales', 2],
    ['13 murales', 14],
    ['Un mural', 2],
  ])('speaks where «%s» has %i windows', (goal, windows) => {
    expect(about('goal-schedule-count', plan(goal, windows)).map(({ facts }) => facts.windows)).toEqual([
      windows,
    ])
  })

  it.each([
    ['15.000 volantes', 2],
    ['15000 volantes', 2],
    ['10 mil volantes', 2],
    ['Mil volantes', 2],
    ['13 murales', 2],
    ['50 encuestas', 4],
  ])('is not alarmed by «%s» in %i windows: a large count need not be one each', (goal, windows) => {
    expect(about('goal-schedule-count', plan(goal, windows))).toEqual([])
  })

  it.each([
    ['3 murales', 1],
    ['12 murales', 1],
    ['2 murales', 1],
  ])('is not alarmed by «%s» in %i window: one is never enough to speak', (goal, windows) => {
    expect(about('goal-schedule-count', plan(goal, windows))).toEqual([])
  })

  it.each([
    ['100% de los murales', 2],
    ['Un 50% de los murales', 3],
    ['$5.000.000 ejecutados', 2],
    ['Murales pintados', 2],
    ['2 murales y 1 video', 3],
  ])('does not count «%s» in %i windows: percentages, money, nothing and mixed goals', (goal, windows) => {
    expect(about('goal-schedule-count', plan(goal, windows))).toEqual([])
  })

  it('counts two dates in a cell as two windows', () => {
    const row = line({ goal: '1 mural', start: '01/03/2023⏎01/08/2023', end: '31/03/2023⏎31/08/2023' })
    expect(says(check(anexo(row)))).toEqual([
      'date-multiple F3',
      'date-multiple G3',
      'goal-schedule-count D3',
    ])
  })

  it('counts rows of responsibles as no window', () => {
    const rows = `${line({ goal: '1 mural' })}\n${more({ responsible: 'Secretaría General' })}`
    expect(says(check(anexo(rows)))).toEqual([])
  })
})
