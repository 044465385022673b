import fc from 'fast-check'
import { cleanLine, cleanLines, hasControls, withoutControls } from '../../../engine/text/clean.js'

/** Cleaning as its contract says it, step by step and slowly. */
function cleanedByHand(text: string): string {
  const invisible =
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFC\uFFFD]/
  const shown = [...text.normalize('NFC')].filter((letter) => !invisible.test(letter)).join('')
  return shown.split(/\s+/).filter(Boolean).join(' ')
}

describe('cleanLine', () => {
  it.each([
    ['  Mural   pintado ', 'Mural pintado'],
    ['\u00A05.2\u00A0Publicar', '5.2 Publicar'],
    ['Informe\nde cierre', 'Informe de cierre'],
    ['Informe\r\nde cierre\r\n', 'Informe de cierre'],
    ['Informe\u2028de cierre', 'Informe de cierre'],
    ['a\tb', 'a b'],
    ['Infor\u200Bme', 'Informe'],
    ['Infor\u00ADme', 'Informe'],
    ['\uFEFFInforme', 'Informe'],
    ['Informe\u0002', 'Informe'],
    ['Informe\uFFFD', 'Informe'],
    ['\u200B', ''],
    ['ya limpio', 'ya limpio'],
  ])('puts %j on one tidy line', (text, clean) => {
    expect(cleanLine(text)).toBe(clean)
  })

  it('does what its contract says with any text, and nothing the second time', () => {
    const odd = fc.constantFrom(
      ' ',
      '  ',
      '\n',
      '\r',
      '\t',
      '\u00A0',
      '\u3000',
      '\u200B',
      '\u0000',
      '\u0085',
      '\uFFFD',
      'a',
      'É',
    )
    const texts = fc.oneof(
      fc.array(odd, { maxLength: 20 }).map((list) => list.join('')),
      fc.string({ unit: 'grapheme', maxLength: 50 }),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const clean = cleanLine(text)
        return clean === cleanedByHand(text) && cleanLine(clean) === clean
      }),
      { numRuns: 3000 },
    )
  })
})

describe('cleanLines', () => {
  it('gives the lines that say something', () => {
    expect(cleanLines(' uno \n\n\u00A0\ndos\r\ntres')).toEqual(['uno', 'dos', 'tres'])
    expect(cleanLines('\n \n')).toEqual([])
  })
})

describe('characters that nobody typed', () => {
  it.each([
    '\u0002',
    '\u0007',
    '\u007F',
    '\u0085',
    '\u00AD',
    '\u200B',
    '\u200E',
    '\u202E',
    '\u2060',
    '\uFEFF',
    '\uFFFD',
  ])('sees %j and takes it out', (odd) => {
    expect(hasControls(`Mu${odd}ral`)).toBe(true)
    expect(withoutControls(`Mu${odd}ral`)).toBe('Mural')
  })

  it.each(['Mural', 'Ñandú', 'línea\notra', 'a\tb', '\u00A0', '–', '…', '«»', '½', '€'])(
    'leaves %j alone',
    (text) => {
      expect(hasControls(text)).toBe(false)
      expect(withoutControls(text)).toBe(text)
    },
  )

  it('answers the same however often it is asked', () => {
    expect([1, 2, 3].map(() => hasControls('Mu\u200Bral'))).toEqual([true, true, true])
  })
})
