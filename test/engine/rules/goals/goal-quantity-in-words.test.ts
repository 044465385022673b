import { about, anexo, check, edits, line, says } from '../../../support/sheet.js'

const said = (goal: string): ReturnType<typeof about<'goal-quantity-in-words'>> =>
  about('goal-quantity-in-words', check(anexo(line({ goal }))))

describe('goal-quantity-in-words', () => {
  it.each([
    '3 murales',
    '100% de los murales',
    'Al menos un 90% de los murales',
    '1 (un) mural',
    '15.000 volantes',
  ])('is silent where «%s» stands in figures', (goal) => {
    expect(said(goal)).toEqual([])
  })

  it('speaks of a quantity in words; the fix writes the figure', () => {
    expect(check(anexo(line({ goal: 'Un mural pintado' }))).findings).toEqual([
      {
        rule: 'goal-quantity-in-words',
        severity: 'info',
        place: {
          sheet: 'Anexo 1',
          cell: 'D3',
          column: 'Meta',
          row: '1.1 Pintar el mural de los riesgos',
          value: 'Un mural pintado',
        },
        facts: { words: 'Un', quantity: 1, percent: false },
        fix: { label: 'Escribir 1', edits: [{ sheet: 'Anexo 1', cell: 'D3', value: '1 mural pintado' }] },
      },
    ])
  })

  it.each([
    ['Una ronda cantada', 'Una', 1, '1 ronda cantada'],
    ['Dos (2) murales', 'Dos (2)', 2, '2 murales'],
    ['Al menos un (1) mural', 'un (1)', 1, 'Al menos 1 mural'],
    ['Treinta y cinco murales', 'Treinta y cinco', 35, '35 murales'],
    ['Pintar dos murales', 'dos', 2, 'Pintar 2 murales'],
    ['Asistir a la reunión de un comité', 'un', 1, 'Asistir a la reunión de 1 comité'],
    ['Visita a las comunas con una brigada', 'una', 1, 'Visita a las comunas con 1 brigada'],
  ])('of «%s» the words are «%s», %i, and the fix leaves «%s»', (goal, words, quantity, fixed) => {
    const [found, ...others] = said(goal)
    expect(others).toEqual([])
    expect(found!.facts).toEqual({ words, quantity, percent: false })
    expect(edits(found)).toEqual({ D3: fixed })
  })

  it.each([
    ['100 por ciento de los murales', '100 por ciento', 100, '100% de los murales'],
    ['Cien por ciento de los murales', 'Cien por ciento', 100, '100% de los murales'],
  ])('of «%s» the words are «%s», %i%%, and the fix leaves «%s»', (goal, words, quantity, fixed) => {
    const [found, ...others] = said(goal)
    expect(others).toEqual([])
    expect(found!.facts).toEqual({ words, quantity, percent: true })
    expect(edits(found)).toEqual({ D3: fixed })
  })

  it('offers one fix for all the quantities of a cell: taken for any of them, it mends them all', () => {
    const found = said('Un mural y dos videos')
    expect(found.map(({ facts }) => facts.words)).toEqual(['Un', 'dos'])
    for (const one of found)
      expect(one.fix).toMatchObject({
        label: 'Escribir las cantidades en cifras',
        edits: [{ cell: 'D3', value: '1 mural y 2 videos' }],
      })
  })

  it('is not alarmed by a number word that is part of another word, or by an article before a figure', () => {
    for (const goal of [
      '3 murales en la unidad',
      '1 reunión de comunas',
      'El 100% de los murales',
      'Un 90% de los murales',
    ]) {
      expect(said(goal)).toEqual([])
    }
  })

  it('leaves what is no quantity to the rule of measurable goals', () => {
    expect(says(check(anexo(line({ goal: 'Murales' }))))).toEqual(['goal-not-measurable D3'])
  })
})
