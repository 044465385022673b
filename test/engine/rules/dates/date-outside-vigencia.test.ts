import { about, anexo, check, line, says } from '../../../support/sheet.js'

describe('date-outside-vigencia', () => {
  it('is silent from the first to the last day of the year', () => {
    const checked = check(anexo(line({ start: '{2023-01-31}', end: '{2023-12-29}' })))
    expect(about('date-outside-vigencia', checked)).toEqual([])
    const edges = check(anexo(line({ start: '{2023-01-01}', end: '{2023-12-31}' })))
    expect(about('date-outside-vigencia', edges)).toEqual([])
  })

  it('speaks of a date in another year', () => {
    expect(check(anexo(line({ end: '{2024-03-27}' }))).findings).toEqual([
      {
        rule: 'date-outside-vigencia',
        severity: 'error',
        place: {
          sheet: 'Anexo 1',
          cell: 'G3',
          column: 'Fecha Final',
          row: '1.1 Pintar el mural de los riesgos',
          value: '27/03/2024',
        },
        facts: { date: '2024-03-27', vigencia: 2023 },
        fix: null,
      },
    ])
  })

  it('speaks of both dates where both are of another year', () => {
    expect(says(check(anexo(line({ start: '{2022-03-01}', end: '{2022-03-31}' }))))).toEqual([
      'date-outside-vigencia F3',
      'date-outside-vigencia G3',
    ])
  })

  it('speaks of January after for anything but a follow-up', () => {
    expect(says(check(anexo(line({ end: '{2024-01-15}' }))))).toEqual(['date-outside-vigencia G3'])
  })

  it('is not alarmed by the last follow-up, which is published in January after', () => {
    const follow = line({
      subcomponent: 'Subcomponente 5. Seguimiento',
      activity: '5.1 Publicar el tercer seguimiento del plan',
      product: 'Seguimiento publicado',
      goal: '1 seguimiento publicado',
      start: '{2023-12-29}',
      end: '{2024-01-16}',
    })
    expect(about('date-outside-vigencia', check(anexo(follow)))).toEqual([])
  })

  it('speaks of a follow-up in February after', () => {
    const late = line({ activity: '1.1 Publicar el tercer seguimiento', end: '{2024-02-15}' })
    expect(about('date-outside-vigencia', check(anexo(late)))).toHaveLength(1)
  })

  it('is not evaluated where nothing says of which year the plan is', () => {
    const checked = check(anexo(line({ end: '{2024-03-27}' })), { vigencia: null })
    expect(about('date-outside-vigencia', checked)).toEqual([])
    expect(checked.notEvaluated).toContainEqual({
      rule: 'date-outside-vigencia',
      reason: { kind: 'no-vigencia' },
    })
  })
})
