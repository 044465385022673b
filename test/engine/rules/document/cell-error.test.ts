import { about, anexo, check, line, says, who, windows } from '../../../support/sheet.js'

describe('cell-error', () => {
  it('is silent where nothing is broken, formulas that work included', () => {
    expect(says(check(anexo(line({ product: '{formula "Mural pintado"}', goal: '{formula 3}' }))))).toEqual(
      [],
    )
  })

  it('speaks of an error of Excel’s', () => {
    expect(check(anexo(line({ goal: '{error #DIV/0!}' }))).findings).toEqual([
      {
        rule: 'cell-error',
        severity: 'error',
        place: {
          sheet: 'Anexo 1',
          cell: 'D3',
          column: 'Meta',
          row: '1.1 Pintar el mural de los riesgos',
          value: '#DIV/0!',
        },
        facts: { error: '#DIV/0!', cause: 'error' },
        fix: null,
      },
    ])
  })

  it.each([
    ['subcomponent', 'A3'],
    ['activity', 'B3'],
    ['product', 'C3'],
    ['goal', 'D3'],
    ['responsible', 'E3'],
    ['start', 'F3'],
    ['end', 'G3'],
  ])('speaks of an error in the column "%s", once, and no other rule does', (key, cell) => {
    const checked = check(anexo(line({ [key]: '{error #REF!}' })))
    expect(says(checked)).toEqual([`cell-error ${cell}`])
  })

  it('reads nobody and no date off an error', () => {
    const { plan } = check(anexo(line({ responsible: '{error #N/A}', start: '{error #N/A}' })))
    expect(who(plan.activities[0])).toEqual([])
    expect(windows(plan.activities[0])).toEqual(['-…2023-03-31'])
  })

  it('speaks of a formula without a stored result', () => {
    const checked = check(anexo(line({ product: '{formula}' })))
    expect(says(checked)).toEqual(['cell-error C3'])
    expect(about('cell-error', checked)[0]!.facts.cause).toBe('no-result')
  })

  it.each(['90%', '3', '1.500', '12,5'])(
    'speaks of a formula whose result is the text «%s» and not a number',
    (text) => {
      const checked = check(anexo(line({ goal: `{formula "${text}"}` })))
      expect(about('cell-error', checked)[0]).toMatchObject({
        place: { cell: 'D3' },
        facts: { error: text, cause: 'text-number' },
      })
    },
  )

  it('is not alarmed by a formula that yields words, or by the same text typed in', () => {
    expect(about('cell-error', check(anexo(line({ goal: '{formula "3 murales"}' }))))).toEqual([])
    expect(about('cell-error', check(anexo(line({ goal: '90%' }))))).toEqual([])
  })

  it('is not alarmed by a text that speaks of errors', () => {
    expect(about('cell-error', check(anexo(line({ product: '#SinMurosGrises publicado' }))))).toEqual([])
  })
})
