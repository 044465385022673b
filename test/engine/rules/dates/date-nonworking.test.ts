import { about, anexo, check, line, says } from '../../../support/sheet.js'

describe('date-nonworking', () => {
  it('is silent on working days', () => {
    expect(says(check(anexo(line({ start: '{2023-04-05}', end: '{2023-04-10}' }))))).toEqual([])
  })

  it('speaks of a holiday, folded away as info', () => {
    expect(check(anexo(line({ end: '{2023-03-20}' }))).findings).toEqual([
      {
        rule: 'date-nonworking',
        severity: 'info',
        place: {
          sheet: 'Anexo 1',
          cell: 'G3',
          column: 'Fecha Final',
          row: '1.1 Pintar el mural de los riesgos',
          value: '20/03/2023',
        },
        facts: { date: '2023-03-20', day: 'holiday' },
        fix: null,
      },
    ])
  })

  it.each([
    ['{2023-03-04}', 2023, 'saturday'],
    ['{2023-03-05}', 2023, 'sunday'],
    ['30/04/2022', 2022, 'saturday'],
    ['{2023-04-06}', 2023, 'holiday'],
    ['{2023-04-07}', 2023, 'holiday'],
    ['{2023-12-25}', 2023, 'holiday'],
    ['{2026-07-13}', 2026, 'holiday'],
  ])('speaks of %s in %i: %s', (end, vigencia, day) => {
    const [found] = about('date-nonworking', check(anexo(line({ end })), { vigencia }))
    expect(found!.facts.day).toBe(day)
  })

  it('is not alarmed by Monday 14 July 2025: the holiday of 9 July begins in 2026', () => {
    const row = line({ start: '{2025-07-01}', end: '{2025-07-14}' })
    expect(about('date-nonworking', check(anexo(row), { vigencia: 2025 }))).toEqual([])
  })

  it('is not alarmed by 6 January, whose holiday is moved to the Monday after', () => {
    expect(about('date-nonworking', check(anexo(line({ start: '{2023-01-06}' }))))).toEqual([])
    expect(about('date-nonworking', check(anexo(line({ start: '{2023-01-09}' }))))).toHaveLength(1)
  })

  it('says nothing of what is no date', () => {
    expect(about('date-nonworking', check(anexo(line({ end: '31/04/2023' }))))).toEqual([])
  })

  it('speaks of a day on which the entity does not work, where its settings say so', () => {
    const row = anexo(line({ start: '{2023-01-04}', end: '{2023-02-01}' }))
    const settings = { nonWorkingDays: ['2023-01-04'], selfAssessment: null, ceilings: [] }
    expect(about('date-nonworking', check(row))).toEqual([])
    expect(about('date-nonworking', check(row, { settings })).map(({ facts }) => facts.day)).toEqual([
      'local',
    ])
  })
})
