import { about, anexo, check, line, more, says, windows } from '../../support/sheet.js'

describe('date-multiple', () => {
  it('is silent where each window has a row of its own', () => {
    const rows = `
      ${line({ goal: '2 murales' })}
      ${more({ start: '{2023-08-01}', end: '{2023-08-31}' })}
    `
    expect(says(check(anexo(rows)))).toEqual([])
  })

  it('speaks of each cell with two dates, which are read as windows in their order', () => {
    const checked = check(
      anexo(line({ goal: '2 murales', start: '01/03/2023⏎01/08/2023', end: '31/03/2023⏎31/08/2023' })),
    )
    const place = { sheet: 'Anexo 1', row: '1.1 Pintar el mural de los riesgos' }
    expect(checked.findings).toEqual([
      {
        rule: 'date-multiple',
        severity: 'error',
        place: { ...place, cell: 'F3', column: 'Fecha Inicio', value: '01/03/2023 / 01/08/2023' },
        facts: { count: 2 },
        fix: null,
      },
      {
        rule: 'date-multiple',
        severity: 'error',
        place: { ...place, cell: 'G3', column: 'Fecha Final', value: '31/03/2023 / 31/08/2023' },
        facts: { count: 2 },
        fix: null,
      },
    ])
    expect(windows(checked.plan.activities[0])).toEqual(['2023-03-01…2023-03-31', '2023-08-01…2023-08-31'])
  })

  it.each([
    ['01/03/2023 01/08/2023 01/11/2023', 3],
    ['01/03/2023, 01/08/2023', 2],
    ['01/03/2023 y 01/08/2023', 2],
  ])('counts the dates of «%s»', (start, count) => {
    const [found] = about('date-multiple', check(anexo(line({ start }))))
    expect(found).toMatchObject({ place: { cell: 'F3' }, facts: { count } })
  })

  it('is not alarmed by one date written at length, nor by a period: that one is unreadable', () => {
    expect(about('date-multiple', check(anexo(line({ end: '31 de marzo de 2023' }))))).toEqual([])
    expect(about('date-multiple', check(anexo(line({ end: '22 al 28 de abril de 2023' }))))).toEqual([])
    expect(says(check(anexo(line({ end: '01/03/2023 al 31/03/2023' }))))).toEqual(['date-unreadable G3'])
  })
})
