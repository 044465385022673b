import fc from 'fast-check'
import { isLiteralCopy, similarity } from '../../../engine/text/similarity.js'

describe('similarity', () => {
  it.each([
    ['Mural pintado', 'mural PINTADO.'],
    ['1.2 Pintar el mural de la plaza', 'Pintar el mural de la plaza'],
    ['• Pintar el mural', 'Pintar el mural'],
    ['Capacitación sobre riesgos', 'Capacitacion sobre reisgos'],
  ])('is whole for «%s» and «%s»', (a, b) => {
    expect(similarity(a, b)).toBe(1)
  })

  it.each([
    // 2 × 9 of 9 + 10 words
    [
      'Pintar con los vecinos el mural de la plaza',
      'Pintar con los vecinos el mural de la plaza mayor',
      18 / 19,
    ],
    // 2 × 5 of 6 + 6: a word has moved
    ['Mural de la plaza pintado hoy', 'pintado Mural de la plaza hoy', 10 / 12],
    // 2 × 1 of 2 + 2
    ['Mural pintado', 'Mural borrado', 0.5],
    ['Mural', 'Ronda', 0],
    ['', 'Ronda', 0],
    ['', '', 0],
  ])('of «%s» and «%s» counts the words in the same order', (a, b, share) => {
    expect(similarity(a, b)).toBeCloseTo(share)
  })

  it('tells numbers apart', () => {
    expect(similarity('12345678 murales', '12345679 murales')).toBe(0.5)
  })

  it('comes to an end on a cell of one endless word', () => {
    expect(similarity('a'.repeat(32_000), 'a'.repeat(32_001))).toBe(0)
  })

  it('is between 0 and 1, the same both ways, and 1 with itself', () => {
    const texts = fc.array(fc.constantFrom('mural', 'ronda', 'de', '3', 'la', 'pintado'), { maxLength: 12 })
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [a, b] = [one.join(' '), other.join(' ')]
        expect(similarity(a, b)).toBeCloseTo(similarity(b, a))
        expect(similarity(a, b)).toBeLessThanOrEqual(1)
        if (one.length > 1) expect(similarity(a, a)).toBe(1)
      }),
    )
  })
})

describe('isLiteralCopy', () => {
  it.each([
    ['1.1 Pintar el mural', 'Pintar el mural.'],
    ['PINTAR EL MURAL', '• pintar el  mural'],
    ['Rendición de «cuentas»', 'rendicion de cuentas'],
  ])('sees «%s» in «%s»', (a, b) => {
    expect(isLiteralCopy(a, b)).toBe(true)
  })

  it.each([
    ['1 mural pintado', 'Mural pintado'],
    ['Pintar el mural', 'Pintar los murales'],
    ['', ''],
    ['.', '•'],
  ])('does not see «%s» in «%s»', (a, b) => {
    expect(isLiteralCopy(a, b)).toBe(false)
  })
})
