import { about, anexo, check, line, says } from '../../../support/sheet.js'

/** A sheet of four activities whose products are given. */
function products(...list: readonly string[]): ReturnType<typeof check> {
  const rows = list.map((product, i) =>
    line({ subcomponent: i === 0 ? 'Subcomponente 1' : '', activity: `1.${String(i + 1)} Pintar`, product }),
  )
  return check(anexo(rows.join('\n')))
}

describe('text-truncated', () => {
  it('is silent on whole sentences', () => {
    expect(says(products('Mural pintado', 'Ronda cantada.', 'Bosque sembrado', 'Río limpio'))).toEqual([])
  })

  it('speaks of a text that ends in a colon', () => {
    expect(check(anexo(line({ product: 'Mural pintado con:' }))).findings).toEqual([
      {
        rule: 'text-truncated',
        severity: 'warning',
        place: {
          sheet: 'Anexo 1',
          cell: 'C3',
          column: 'Producto',
          row: '1.1 Pintar el mural de los riesgos',
          value: 'Mural pintado con:',
        },
        facts: { how: 'ends-open', word: null },
        fix: null,
      },
    ])
  })

  it.each([
    ['activity', '1.1 Pintar el mural,', 'B3', { how: 'ends-open', word: null }],
    ['goal', '1 mural pintado en:', 'D3', { how: 'ends-open', word: null }],
    ['product', 'Acciones implementa das', 'C3', { how: 'split-word', word: 'implementa das' }],
    ['product', 'Agentes capaci tados', 'C3', { how: 'split-word', word: 'capaci tados' }],
    ['goal', '1 mural de la crea ción', 'D3', { how: 'split-word', word: 'crea ción' }],
    ['activity', '1.1 Hacer segui miento al mural', 'B3', { how: 'split-word', word: 'segui miento' }],
  ])('in "%s", «%s» is said of %s: %j', (key, text, cell, facts) => {
    const checked = check(anexo(line({ [key]: text })))
    expect(says(checked)).toEqual([`text-truncated ${cell}`])
    expect(about('text-truncated', checked)[0]!.facts).toEqual(facts)
  })

  it('speaks of a product that starts in lower case where the others do not', () => {
    const checked = products('Mural pintado', 'Ronda cantada', 'ado y entregado', 'Río limpio')
    expect(says(checked)).toEqual(['text-truncated C5'])
    expect(about('text-truncated', checked)[0]!.facts).toEqual({ how: 'lowercase-start', word: null })
  })

  it('is not alarmed by an address of the network', () => {
    expect(
      says(products('Mural pintado', 'Ronda cantada', 'https://www.ejemplo.gov.co/mural', 'Río limpio')),
    ).toEqual([])
  })

  it('is not alarmed where everything is written in lower case', () => {
    expect(says(products('mural pintado', 'ronda cantada', 'bosque sembrado', 'río limpio'))).toEqual([])
  })

  it('is not alarmed by colons and commas inside a text, or by words that only look like endings', () => {
    for (const product of [
      'Mural: pintado, seco y firmado',
      'Mural con tres caras: risa, llanto y calma',
      'Razón social inscrita',
      'Canción y nación cantadas',
      'Pliego de mente abierta',
    ]) {
      expect([product, says(check(anexo(line({ product }))))]).toEqual([product, []])
    }
  })

  it('is not alarmed by a list under a colon', () => {
    expect(about('text-truncated', check(anexo(line({ product: 'Mural con:⏎- cielo⏎- río' }))))).toEqual([])
  })
})
