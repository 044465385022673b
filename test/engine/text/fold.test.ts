import fc from 'fast-check'
import { editDistance, fold, words } from '../../../engine/text/fold.js'

describe('fold', () => {
  it.each([
    ['Líderes de Proceso', 'lideres de proceso'],
    ['NIÑEZ', 'ninez'],
    ['Subcomponente / Proceso', 'subcomponente proceso'],
    ['  Fecha\nInicio ', 'fecha inicio'],
    ['OPGI.', 'opgi'],
    ['Secretaría\u00A0General', 'secretaria general'],
    ['«Mapa» – “de riesgos”', 'mapa de riesgos'],
    ['90 %', '90 %'],
    ['pingüino', 'pinguino'],
    ['ﬁn', 'fin'],
    ['...', ''],
    ['', ''],
  ])('makes %j comparable', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('holds the same accents equal whichever way they are stored', () => {
    expect(fold('Administración'.normalize('NFD'))).toBe(fold('Administración'.normalize('NFC')))
  })

  it('sees through what nobody sees: zero-width marks and soft hyphens split no word', () => {
    expect(fold('Secre\u200Btaría')).toBe('secretaria')
    expect(fold('Secre\u00ADtaría')).toBe('secretaria')
    expect(fold('\uFEFFSecretaría')).toBe('secretaria')
  })

  it('yields lower-case words with one space between them, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const folded = fold(text)
        return /^(?:[\p{L}\p{N}%]+(?: [\p{L}\p{N}%]+)*)?$/u.test(folded.replace(/\p{M}/gu, ''))
      }),
      { numRuns: 2000 },
    )
  })

  it('changes nothing the second time, in the letters that Spanish and its neighbours use', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 32, max: 0x24f }).map((c) => String.fromCharCode(c)) }),
        (text) => {
          return fold(fold(text)) === fold(text)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('gives its words', () => {
    expect(words('Oficina de Control Interno.')).toEqual(['oficina', 'de', 'control', 'interno'])
    expect(words(' … ')).toEqual([])
  })

  it('reads common Spanish as it reads everything else', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aZáÉñÜ %.,;«-/1\n\t'), maxLength: 30 })
    fc.assert(fc.property(text, (spanish) => fold(spanish) === fold(`${spanish}\u200B`)))
  })
})

describe('editDistance', () => {
  it.each([
    ['meta', 'meta', 0],
    ['meta', 'mete', 1],
    ['meta', 'metas', 1],
    ['meta', 'mta', 1],
    ['meta', 'mtea', 1],
    ['producto', 'poducto', 1],
    ['producto', 'podcto', 2],
    ['', 'abc', 3],
  ])('counts the edits from %s to %s', (a, b, edits) => {
    expect(editDistance(a, b, 3)).toBe(edits)
    expect(editDistance(b, a, 3)).toBe(edits)
  })

  it('stops counting at its limit', () => {
    expect(editDistance('subcomponente', 'responsable', 2)).toBe(3)
    expect(editDistance('a', 'abcdef', 2)).toBe(3)
  })

  it('is never more than the limit plus one, and zero only for the same text', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        const edits = editDistance(a, b, limit)
        return edits <= limit + 1 && (edits === 0) === (a === b)
      }),
    )
  })
})
