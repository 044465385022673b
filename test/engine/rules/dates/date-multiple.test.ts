import { about, anexo, check, edits, line, more, says, windows } from '../../../support/sheet.js'

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

  describe('spreads the dates, one window to a row,', () => {
    const two = { start: '01/03/2023⏎01/08/2023', end: '31/03/2023⏎31/08/2023' }
    const merged = (dates: string, below: string): string =>
      `| Subcomponente 1. Política de riesgos | 1.1 Pintar | Murales | 2 murales | Secretaría General | ${dates} |\n| ^ | ^ | ^ | ^ | ${below} |`
    const offered = (rows: string): ReturnType<typeof edits>[] =>
      about('date-multiple', check(anexo(rows))).map(edits)

    it('where the activity, merged over two rows, leaves the second one free', () => {
      const spread = { F3: '2023-03-01', F4: '2023-08-01', G3: '2023-03-31', G4: '2023-08-31' }
      expect(offered(merged(`${two.start} | ${two.end}`, ' | | '))).toEqual([spread, spread])
    })

    it.each([
      ['no row is free', line({ goal: '2 murales', ...two })],
      [
        'the second row is not the activity’s',
        `${line({ goal: '2 murales', ...two })}\n| | | | | | | |\n${line({ activity: '1.2 Cantar' })}`,
      ],
      ['the second row says something', merged(`${two.start} | ${two.end}`, 'Observatorio del Delito | | ')],
      ['the dates are merged over both rows', merged(`${two.start} | ${two.end}`, ' | ^ | ^')],
      ['there are two starts and one end', merged(`${two.start} | 31/08/2023`, ' | | ')],
      [
        'there are three windows for two rows',
        merged('01/03/2023⏎01/05/2023⏎01/08/2023 | 31/03/2023⏎31/05/2023⏎31/08/2023', ' | | '),
      ],
      ['one of the dates does not exist', merged(`${two.start} | 31/03/2023⏎31/09/2023`, ' | | ')],
    ])('and does not where %s', (_, rows) => {
      expect(offered(rows).length).toBeGreaterThan(0)
      for (const fix of offered(rows)) expect(fix).toBeNull()
    })
  })
})
