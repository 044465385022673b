import { about, anexo, check, edits, line, says } from '../../../support/sheet.js'

describe('text-key-punctuation', () => {
  it('is silent where the keys end in a word', () => {
    expect(says(check(anexo(line())))).toEqual([])
  })

  it('speaks of a final stop after a responsible; the fix takes it away', () => {
    expect(check(anexo(line({ responsible: 'Secretaría General.' }))).findings).toEqual([
      {
        rule: 'text-key-punctuation',
        severity: 'info',
        place: {
          sheet: 'Anexo 1',
          cell: 'E3',
          column: 'Responsable',
          row: '1.1 Pintar el mural de los riesgos',
          value: 'Secretaría General.',
        },
        facts: { text: 'Secretaría General.' },
        fix: {
          label: 'Quitar el punto final',
          edits: [{ sheet: 'Anexo 1', cell: 'E3', value: 'Secretaría General' }],
        },
      },
    ])
  })

  it.each([
    ['responsible', 'Secretaría General ;', { E3: 'Secretaría General' }],
    ['responsible', 'Secretaría General,', { E3: 'Secretaría General' }],
    [
      'responsible',
      'Secretaría General.⏎Unidad de Correspondencia.',
      { E3: 'Secretaría General\nUnidad de Correspondencia' },
    ],
    ['subcomponent', 'Subcomponente 5. Seguimiento.', { A3: 'Subcomponente 5. Seguimiento' }],
  ])('in "%s", «%s» is left as %j', (key, text, fixed) => {
    const found = about('text-key-punctuation', check(anexo(line({ activity: '5.1 Pintar', [key]: text }))))
    expect(found.map(edits)).toEqual([fixed])
  })

  it('is not alarmed by the stop that ends a sentence: product, goal and activity are no keys', () => {
    const row = line({
      activity: '1.1 Pintar el mural.',
      product: 'Mural pintado.',
      goal: '1 mural pintado.',
    })
    expect(says(check(anexo(row)))).toEqual([])
  })

  it('is not alarmed by the stop in the middle of a name', () => {
    expect(says(check(anexo(line({ subcomponent: 'Subcomponente 1. Política de riesgos' }))))).toEqual([])
  })

  it('is not alarmed by the stop that ends a line of a label, but not the label', () => {
    const row = line({ subcomponent: 'Subcomponente 1.⏎Política de riesgos' })
    expect(about('text-key-punctuation', check(anexo(row)))).toEqual([])
  })

  it('says once what stands once: a cell merged over two activities', () => {
    const rows = `
      ${line({ responsible: 'Secretaría General.' })}
      | | 1.2 Cantar | Ronda cantada | 1 ronda | ^ | {2023-03-01} | {2023-03-31} |
    `
    expect(says(check(anexo(rows)))).toEqual(['text-key-punctuation E3'])
  })
})
