import { quoted } from '../../../engine/findings/spanish/phrases.js'

describe('quoted', () => {
  it.each([
    ['Salud', '«Salud»'],
    ['«Salud»', '«Salud»'],
    ['Ver documento anexo «Trámites»', '«Ver documento anexo “Trámites”»'],
    ['«Salud» y «Educación»', '«“Salud” y “Educación”»'],
  ])('never has the same quotes inside: %s', (text, shown) => {
    expect(quoted(text)).toBe(shown)
  })

  it('shortens what is long', () => {
    expect(quoted('a'.repeat(121))).toBe(`«${'a'.repeat(119)}…»`)
  })
})
