import { about, anexo, check, line, more, says } from '../../../support/sheet.js'

describe('date-order', () => {
  it('is silent where the end follows the start', () => {
    expect(says(check(anexo(line({ start: '{2023-03-01}', end: '{2023-03-31}' }))))).toEqual([])
  })

  it('speaks of an end before its start, at the end', () => {
    expect(check(anexo(line({ start: '{2023-08-31}', end: '{2023-08-01}' }))).findings).toEqual([
      {
        rule: 'date-order',
        severity: 'error',
        place: {
          sheet: 'Anexo 1',
          cell: 'G3',
          column: 'Fecha Final',
          row: '1.1 Pintar el mural de los riesgos',
          value: '01/08/2023',
        },
        facts: { start: '2023-08-31', end: '2023-08-01' },
        fix: null,
      },
    ])
  })

  it('speaks of the window that is wrong and not of the others', () => {
    const rows = `
      ${line({ goal: '2 murales' })}
      ${more({ start: '{2023-08-31}', end: '{2023-08-01}' })}
    `
    expect(says(check(anexo(rows)))).toEqual(['date-order G4'])
  })

  it('compares dates, not texts: 9/10 is after 10/9', () => {
    expect(about('date-order', check(anexo(line({ start: '10/9/2023', end: '9/10/2023' }))))).toEqual([])
    expect(about('date-order', check(anexo(line({ start: '9/10/2023', end: '10/9/2023' }))))).toHaveLength(1)
  })

  it('is not alarmed by a window of one day', () => {
    expect(says(check(anexo(line({ start: '{2023-03-31}', end: '{2023-03-31}' }))))).toEqual([])
  })

  it('is not alarmed by a later window that starts before the end of the first', () => {
    const rows = `
      ${line({ goal: '2 murales', start: '{2023-03-01}', end: '{2023-11-30}' })}
      ${more({ start: '{2023-05-02}', end: '{2023-06-30}' })}
    `
    expect(says(check(anexo(rows)))).toEqual([])
  })

  it('cannot be asked of a window without two dates', () => {
    expect(about('date-order', check(anexo(line({ start: 'Permanente' }))))).toEqual([])
    expect(about('date-order', check(anexo(line({ end: '' }))))).toEqual([])
  })

  it('and a wrong year are one cause: one of the two rules speaks, not both', () => {
    const said = says(check(anexo(line({ start: '{2023-03-01}', end: '{2022-03-31}' }))))
    expect(said).toHaveLength(1)
  })
})
