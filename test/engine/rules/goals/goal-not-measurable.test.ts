import { about, anexo, check, line, says } from '../../../support/sheet.js'

describe('goal-not-measurable', () => {
  it.each([
    '3 murales',
    'Un mural',
    'Dos (2) murales',
    '100% de los murales',
    'Al menos 50 murales',
    'Mil murales',
  ])('is silent where «%s» says how much', (goal) => {
    expect(about('goal-not-measurable', check(anexo(line({ goal }))))).toEqual([])
  })

  it('speaks of a goal without a quantity', () => {
    expect(check(anexo(line({ goal: 'Mural pintado.' }))).findings).toEqual([
      {
        rule: 'goal-not-measurable',
        severity: 'error',
        place: {
          sheet: 'Anexo 1',
          cell: 'D3',
          column: 'Meta',
          row: '1.1 Pintar el mural de los riesgos',
          value: 'Mural pintado.',
        },
        facts: {},
        fix: null,
      },
    ])
  })

  it.each([
    'Murales',
    'Mural de la vigencia 2023',
    'Mural de la Ley 1474 de 2011',
    'Mural con corte a 30 de junio',
    'Entrega el 30/06/2023',
    'Mural del Decreto 124',
    'Fase 2 del mural',
  ])('is not deceived by «%s»: a unit, a year, a date or a law is no quantity', (goal) => {
    expect(says(check(anexo(line({ goal }))))).toEqual(['goal-not-measurable D3'])
  })

  it('is not alarmed by a quantity later in the sentence, in a list, or as a number of Excel’s', () => {
    for (const goal of [
      'Pintar 3 murales',
      'Cumplir la Ley 1474 en el 100% de los murales',
      '• 2 murales⏎• 1 video',
      '2-3 murales',
      '80-90% de los murales',
      '2/3 de los murales',
      '{number 3}',
      '{number 0.9 as 90%}',
    ]) {
      expect([goal, about('goal-not-measurable', check(anexo(line({ goal }))))]).toEqual([goal, []])
    }
  })

  it('is not alarmed by a goal that goes on in the row below', () => {
    const rows = `${line({ goal: 'Murales pintados:' })}\n| | | | 3 en total | | | |`
    expect(about('goal-not-measurable', check(anexo(rows)))).toEqual([])
  })

  it('leaves an empty goal and an error to their own rules', () => {
    expect(says(check(anexo(line({ goal: '' }))))).toEqual(['required-empty D3'])
    expect(says(check(anexo(line({ goal: '{error #DIV/0!}' }))))).toEqual(['cell-error D3'])
  })
})
