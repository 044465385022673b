import { anexo, check, line, more, says } from '../../support/sheet.js'

describe('the sheet on which the tests of the rules stand', () => {
  it('has nothing wrong', () => {
    const checked = check(anexo(line()))
    expect(says(checked)).toEqual([])
    expect(checked.notEvaluated).toEqual([])
    expect(checked.plan.activities).toHaveLength(1)
  })

  it('has nothing wrong with several activities, several responsibles and several windows either', () => {
    const checked = check(
      anexo(`
        ${line({ goal: '2 murales pintados' })}
        ${more({ responsible: 'Secretaría General', start: '{2023-08-01}', end: '{2023-08-31}' })}
        ${line({ subcomponent: '', activity: '1.2 Cantar la ronda de los riesgos', product: 'Ronda cantada', goal: '1 ronda cantada' })}
      `),
    )
    expect(says(checked)).toEqual([])
    expect(checked.plan.activities).toHaveLength(2)
  })
})
