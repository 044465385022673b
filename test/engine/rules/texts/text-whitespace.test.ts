import { about, anexo, check, edits, line, says } from '../../../support/sheet.js'

describe('text-whitespace', () => {
  it('is silent on tidy cells', () => {
    expect(says(check(anexo(line())))).toEqual([])
  })

  it('speaks of a leading space; the fix takes it away', () => {
    expect(check(anexo(line({ product: '␣Mural pintado' }))).findings).toEqual([
      {
        rule: 'text-whitespace',
        severity: 'info',
        place: {
          sheet: 'Anexo 1',
          cell: 'C3',
          column: 'Producto',
          row: '1.1 Pintar el mural de los riesgos',
          value: ' Mural pintado',
        },
        facts: {},
        fix: {
          label: 'Quitar los espacios sobrantes',
          edits: [{ sheet: 'Anexo 1', cell: 'C3', value: 'Mural pintado' }],
        },
      },
    ])
  })

  it.each([
    ['subcomponent', 'Subcomponente 1. Política de riesgos␣', { A3: 'Subcomponente 1. Política de riesgos' }],
    ['activity', '⍽1.1 Pintar', { B3: '1.1 Pintar' }],
    ['activity', '1.1␣␣Pintar', { B3: '1.1 Pintar' }],
    ['activity', '1.1 Pintar⏎el mural', { B3: '1.1 Pintar el mural' }],
    ['product', 'Mural⍽pintado', { C3: 'Mural pintado' }],
    ['product', 'Mural pintado⏎', { C3: 'Mural pintado' }],
    ['goal', '1 mural␣␣pintado', { D3: '1 mural pintado' }],
    ['responsible', 'Secretaría General␣', { E3: 'Secretaría General' }],
    [
      'responsible',
      'Secretaría General⏎⏎Unidad de Correspondencia',
      { E3: 'Secretaría General\nUnidad de Correspondencia' },
    ],
    ['end', '31/03/2023␣', { G3: '31/03/2023' }],
  ])('in "%s", «%s» is left as %j', (key, text, fixed) => {
    const [found, ...others] = about(
      'text-whitespace',
      check(anexo(line({ start: '01/03/2023', end: '31/03/2023', [key]: text }))),
    )
    expect(others).toEqual([])
    expect(edits(found)).toEqual(fixed)
  })

  it('is not alarmed by line breaks between responsibles, dates or the goals of a list', () => {
    for (const cells of [
      { responsible: 'Secretaría General⏎Unidad de Correspondencia' },
      { goal: '• 2 murales⏎• 1 video' },
      { goal: '2 murales⏎1 video' },
      { start: '01/03/2023⏎01/08/2023', end: '31/03/2023⏎31/08/2023' },
    ]) {
      expect(about('text-whitespace', check(anexo(line(cells))))).toEqual([])
    }
  })

  it('leaves invisible characters to the rule that is theirs', () => {
    expect(says(check(anexo(line({ product: 'Mural\u200B pintado' }))))).toEqual([
      'text-control-characters C3',
    ])
    expect(says(check(anexo(line({ goal: '1 mural pintado\uFFFD' }))))).toEqual([
      'text-control-characters D3',
    ])
  })

  it('is not alarmed by accents stored as marks of their own: they are no spaces', () => {
    const row = line({
      activity: '1.1 Pintar la canción'.normalize('NFD'),
      product: 'Canción pintada'.normalize('NFD'),
    })
    expect(about('text-whitespace', check(anexo(row)))).toEqual([])
  })

  it('speaks once of a cell, however much is wrong in it', () => {
    expect(says(check(anexo(line({ product: '␣␣Mural⍽␣pintado⏎' }))))).toEqual(['text-whitespace C3'])
  })
})
