import { about, anexo, check, edits, line, says } from '../../../support/sheet.js'

describe('text-control-characters', () => {
  it('is silent on what people type, in any script and with any sign', () => {
    for (const product of [
      'Mural «pintado» – 100 %',
      'Señalética ñandú',
      'Mural ½ m²',
      'Mural⏎pintado',
      'Ñukanchik kawsay…',
    ]) {
      expect(about('text-control-characters', check(anexo(line({ product }))))).toEqual([])
    }
  })

  it('speaks of a mark that nobody sees; the fix takes it away and nothing else', () => {
    expect(check(anexo(line({ product: 'Mural\u0002 pintado' }))).findings).toEqual([
      {
        rule: 'text-control-characters',
        severity: 'info',
        place: {
          sheet: 'Anexo 1',
          cell: 'C3',
          column: 'Producto',
          row: '1.1 Pintar el mural de los riesgos',
          value: 'Mural\u0002 pintado',
        },
        facts: {},
        fix: {
          label: 'Quitar los caracteres invisibles',
          edits: [{ sheet: 'Anexo 1', cell: 'C3', value: 'Mural pintado' }],
        },
      },
    ])
  })

  it.each(['\u0007', '\u200B', '\uFEFF', '\uFFFD', '\u202E', '\u00AD', '\u0085'])('speaks of %j', (odd) => {
    const [found, ...others] = about('text-control-characters', check(anexo(line({ goal: `1 mu${odd}ral` }))))
    expect(others).toEqual([])
    expect(edits(found)).toEqual({ D3: '1 mural' })
  })

  it.each([
    ['subcomponent', 'Subcomponente 1\u200B', 'A3'],
    ['activity', '1.1 Pin\u200Btar', 'B3'],
    ['responsible', 'Secretaría\u200B General', 'E3'],
    ['end', '31/03/2023\u200E', 'G3'],
  ])('speaks of them in "%s" too, and the rest is read as if they were not there', (key, text, cell) => {
    const row = line({ start: '01/03/2023', end: '31/03/2023', [key]: text })
    expect(says(check(anexo(row)))).toEqual([`text-control-characters ${cell}`])
  })

  it('is not alarmed by line breaks, tabs and no-break spaces: those are white space', () => {
    expect(about('text-control-characters', check(anexo(line({ product: 'Mural⍽pintado\tya' }))))).toEqual([])
  })
})
