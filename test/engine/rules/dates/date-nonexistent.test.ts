import { about, anexo, check, line, more, says } from '../../../support/sheet.js'

describe('date-nonexistent', () => {
  it('is silent on dates of the calendar, as Excel dates and as text, leap day included', () => {
    expect(says(check(anexo(line({ start: '30/04/2024', end: '31/05/2024' })), { vigencia: 2024 }))).toEqual(
      [],
    )
    expect(about('date-nonexistent', check(anexo(line({ end: '29/02/2024' }))))).toEqual([])
  })

  it('speaks of 31 April and proposes the last day of April; only a person knows the right one, so nothing is written', () => {
    expect(check(anexo(line({ start: '01/03/2023', end: '31/04/2023' }))).findings).toEqual([
      {
        rule: 'date-nonexistent',
        severity: 'error',
        place: {
          sheet: 'Anexo 1',
          cell: 'G3',
          column: 'Fecha Final',
          row: '1.1 Pintar el mural de los riesgos',
          value: '31/04/2023',
        },
        facts: { text: '31/04/2023', suggestion: '2023-04-30' },
        fix: null,
      },
    ])
  })

  it.each([
    ['29/02/2023', '2023-02-28'],
    ['31/11/2023', '2023-11-30'],
    ['12/31/2023', '2023-12-31'],
    ['45/03/2023', null],
  ])('speaks of %s and proposes %s', (end, suggestion) => {
    const [found, ...others] = about('date-nonexistent', check(anexo(line({ start: '{2023-01-31}', end }))))
    expect(others).toEqual([])
    expect(found).toMatchObject({ facts: { suggestion }, fix: null })
  })

  it('speaks of a date in a continuation row, in its own cell', () => {
    const rows = `
      ${line({ goal: '2 murales', start: '01/03/2023', end: '31/03/2023' })}
      ${more({ start: '01/09/2023', end: '31/09/2023' })}
    `
    const [found] = about('date-nonexistent', check(anexo(rows)))
    expect(found!.place).toMatchObject({
      cell: 'G4',
      value: '31/09/2023',
      row: '1.1 Pintar el mural de los riesgos',
    })
  })

  it('speaks of the one date of a list that does not exist', () => {
    const checked = check(
      anexo(line({ goal: '2 murales', start: '01/03/2023⏎01/09/2023', end: '31/03/2023⏎31/09/2023' })),
    )
    const [found, ...others] = about('date-nonexistent', checked)
    expect(others).toEqual([])
    expect(found!.place).toMatchObject({ cell: 'G3', value: '31/09/2023' })
  })

  it('says once what stands once: a cell merged over two activities has one date', () => {
    const rows = `
      | Subcomponente 1. Política de riesgos | 1.1 Pintar | Mural pintado | 1 mural | Secretaría General | 01/03/2023 | 31/04/2023 |
      | ^ | 1.2 Cantar | Ronda cantada | 1 ronda | ^ | ^ | ^ |
    `
    expect(says(check(anexo(rows)))).toEqual(['date-nonexistent G3'])
  })

  it('is not alarmed by day and month that could be swapped: the day comes first here', () => {
    expect(about('date-nonexistent', check(anexo(line({ start: '04/03/2023', end: '05/12/2023' }))))).toEqual(
      [],
    )
  })

  it('is heard alone: no rule that follows from the date speaks too', () => {
    expect(says(check(anexo(line({ start: '01/03/2023', end: '31/02/2023' }))))).toEqual([
      'date-nonexistent G3',
    ])
    expect(says(check(anexo(line({ start: '01/03/2023', end: '31/04/2031' }))))).toEqual([
      'date-nonexistent G3',
    ])
  })
})
