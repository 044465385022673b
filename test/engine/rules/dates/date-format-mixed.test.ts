import { about, anexo, check, edits, line, says } from '../../../support/sheet.js'

function dates(...pairs: readonly (readonly [start: string, end: string])[]): ReturnType<typeof check> {
  const rows = pairs.map(([start, end], i) =>
    line({
      subcomponent: i === 0 ? 'Subcomponente 1' : '',
      activity: `1.${String(i + 1)} Pintar la pared ${String(i + 1)}`,
      product: `Pared ${String(i + 1)} pintada`,
      goal: `${String(i + 1)} pared pintada`,
      start,
      end,
    }),
  )
  return check(anexo(rows.join('\n')))
}

describe('date-format-mixed', () => {
  it('is silent where all are Excel dates, however Excel shows them', () => {
    expect(
      says(dates(['{2023-03-01}', '{2023-03-31 as 31-mar-23}'], ['{2023-04-03}', '{2023-04-28}'])),
    ).toEqual([])
  })

  it('is silent where all are written in one way', () => {
    expect(says(dates(['01/03/2023', '31/03/2023'], ['03/04/2023', '28/04/2023']))).toEqual([])
  })

  it('speaks once of a workbook that mixes text and dates; the fix turns the texts into dates', () => {
    const checked = dates(
      ['{2023-03-01}', '{2023-03-31}'],
      ['{2023-04-03}', '28/04/2023'],
      ['2/05/2023', '31/05/2023'],
    )
    expect(checked.findings).toEqual([
      {
        rule: 'date-format-mixed',
        severity: 'info',
        place: { sheet: 'Anexo 1', cell: 'G4', column: 'Fecha Final', row: null, value: '28/04/2023' },
        facts: { asText: 3, asDate: 3, styles: ['excel', 'dd/mm/aaaa', 'd/m/aaaa'] },
        fix: {
          label: 'Convertir las fechas escritas como texto en fechas de Excel',
          edits: [
            { sheet: 'Anexo 1', cell: 'G4', value: '2023-04-28' },
            { sheet: 'Anexo 1', cell: 'F5', value: '2023-05-02' },
            { sheet: 'Anexo 1', cell: 'G5', value: '2023-05-31' },
          ],
        },
      },
    ])
  })

  it('speaks of texts in two ways, without a single Excel date', () => {
    const [found] = about(
      'date-format-mixed',
      dates(['01/03/2023', '31/03/2023'], ['3/04/2023', '28/04/2023']),
    )
    expect(found!.facts).toEqual({ asText: 4, asDate: 0, styles: ['dd/mm/aaaa', 'd/m/aaaa'] })
  })

  it('leaves cells with several dates to the rule that speaks of them', () => {
    for (const both of ['28/04/2023⏎30/05/2023', '28/04/2023⏎31/04/2023'])
      expect(
        about('date-format-mixed', dates(['{2023-03-01}', '{2023-03-31}'], ['{2023-04-03}', both])),
      ).toEqual([])
  })

  it('offers no edit that would lose what is said beside a date', () => {
    const [found] = about(
      'date-format-mixed',
      dates(['{2023-03-01}', '31/03/2023'], ['{2023-04-03}', '28/04/2023 (primer corte)']),
    )
    expect(found!.facts).toMatchObject({ asText: 2 })
    expect(edits(found)).toEqual({ G3: '2023-03-31' })
  })

  it('is not alarmed by what is no date at all: other rules speak of that', () => {
    expect(
      about('date-format-mixed', dates(['{2023-03-01}', '{2023-03-31}'], ['{2023-04-03}', 'Permanente'])),
    ).toEqual([])
    expect(about('date-format-mixed', dates(['{2023-03-01}', '31/04/2023']))).toEqual([])
  })

  it('is not alarmed by a text whose day and month need no zeros: it fits either way', () => {
    expect(says(dates(['01/03/2023', '31/03/2023'], ['12/10/2023', '15/11/2023']))).toEqual([])
    expect(says(dates(['1/3/2023', '31/3/2023'], ['12/10/2023', '15/11/2023']))).toEqual([])
  })
})
