import { about, anexo, check, line } from '../../../support/sheet.js'

const said = (goal: string): ReturnType<typeof about<'number-ambiguous'>> =>
  about('number-ambiguous', check(anexo(line({ goal }))))

describe('number-ambiguous', () => {
  it.each(['3 murales', '15000 volantes', '2,5 kilómetros', '100%', '0,5% de error'])(
    'is silent about «%s»',
    (goal) => {
      expect(said(goal)).toEqual([])
    },
  )

  it('says how it read fifteen thousand, folded away as info', () => {
    expect(check(anexo(line({ goal: '15.000 murales' }))).findings).toEqual([
      {
        rule: 'number-ambiguous',
        severity: 'info',
        place: {
          sheet: 'Anexo 1',
          cell: 'D3',
          column: 'Meta',
          row: '1.1 Pintar el mural de los riesgos',
          value: '15.000 murales',
        },
        facts: { text: '15.000', readAs: 15_000, certain: true },
        fix: null,
      },
    ])
  })

  it.each([
    ['1.000.000 de volantes', 'info', '1.000.000', 1_000_000],
    ['1.5 kilómetros', 'warning', '1.5', 1.5],
    ['1,500 volantes', 'warning', '1,500', 1.5],
    ['99.5% de asistencia', 'warning', '99.5', 99.5],
  ])('of «%s» it gives a %s: %s is read as %d', (goal, severity, text, readAs) => {
    const [found, ...others] = said(goal)
    expect(others).toEqual([])
    expect(found).toMatchObject({ severity, facts: { text, readAs, certain: severity === 'info' } })
  })

  it('speaks of each number of a list', () => {
    expect(said('• 1.500 volantes⏎• 1.5 kilómetros').map(({ severity }) => severity)).toEqual([
      'info',
      'warning',
    ])
  })

  it('is not alarmed by numbers with points that are no quantities', () => {
    for (const goal of [
      '1 mural según el numeral 4.2',
      '1 mural (art. 2.1.4.1 del Decreto 1081)',
      '1 mural el 30.06.2023',
    ]) {
      expect(said(goal)).toEqual([])
    }
  })
})
