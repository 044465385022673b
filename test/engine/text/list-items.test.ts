import fc from 'fast-check'
import { listItems } from '../../../engine/text/list-items.js'

describe('listItems', () => {
  it.each([
    ['lines', 'Pintar murales\nSembrar árboles', ['Pintar murales', 'Sembrar árboles']],
    ['bullets with tabs', '•\tMurales pintados\n•\tÁrboles', ['Murales pintados', 'Árboles']],
    ['dashes', '- 3 murales\n- 2 rondas', ['3 murales', '2 rondas']],
    ['squares on one line', '▪ Murales ▪ Rondas ▪ Coplas', ['Murales', 'Rondas', 'Coplas']],
    ['numbers', '1. Murales\n2. Rondas', ['Murales', 'Rondas']],
    ['numbers in brackets', '1) Murales\r\n2) Rondas', ['Murales', 'Rondas']],
    ['letters', 'a) Murales\nb) Rondas', ['Murales', 'Rondas']],
    ['semicolons', 'Murales; rondas; coplas.', ['Murales', 'rondas', 'coplas.']],
    ['bare numbers', '12\n1000\n12', ['12', '1000', '12']],
    ['quantities, which are no numbering', '3 murales\n2 rondas', ['3 murales', '2 rondas']],
    ['thousands, which are no numbering', '1.500 semillas', ['1.500 semillas']],
    ['a range, which is no numbering', '2-3 talleres', ['2-3 talleres']],
    ['one item', 'Pintar el mural, y con él la ronda.', ['Pintar el mural, y con él la ronda.']],
    ['one bullet', '• Pintar el mural', ['Pintar el mural']],
    ['blank lines and lone bullets', '\n• \n• Mural\n\n', ['Mural']],
    ['nothing', '  \n ', []],
  ])('reads %s', (_, cell, items) => {
    expect(listItems(cell)).toEqual(items)
  })

  it.each([
    ['Pintar el mural de la\nplaza mayor', ['Pintar el mural de la plaza mayor']],
    ['• Pintar el mural\nde la plaza\n• Cantar', ['Pintar el mural de la plaza', 'Cantar']],
    ['Rondas en la vereda de\nCatambuco', ['Rondas en la vereda de Catambuco']],
    ['Murales en barrios,\nVeredas y plazas', ['Murales en barrios, Veredas y plazas']],
  ])('goes on where a line was only wrapped: %j', (cell, items) => {
    expect(listItems(cell)).toEqual(items)
  })

  it('gives clean items of any text, and loses no letter', () => {
    const letters = (text: string): string => text.replace(/[^\p{Lu}]/gu, '')
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('A', 'b', '\n', '•', ' ', ';', '1', '.', '-', '\t') }),
        (text) => {
          const items = listItems(text)
          expect(items.every((item) => item === item.trim() && item !== '')).toBe(true)
          expect(letters(items.join(''))).toBe(letters(text))
        },
      ),
    )
  })
})
