import { noticeWords } from '../../../../addin/ui/notices/notice-words.js'
import { placesInWords } from '../../../../addin/ui/notices/places.js'

const at = (...cells: string[]) => cells.map((cell) => ({ sheet: 'Anexo 1', cell }))

describe('the words of a notice', () => {
  it('count what was corrected', () => {
    expect(noticeWords({ kind: 'fixed', cells: 1, label: '', refused: [] })).toBe('Se corrigió 1 celda.')
    expect(noticeWords({ kind: 'fixed', cells: 12, label: '', refused: [] })).toBe(
      'Se corrigieron 12 celdas.',
    )
  })

  it('name what must be changed by hand, and why', () => {
    const refused = [{ why: 'protected' as const, places: at('G3', 'H4') }]
    expect(noticeWords({ kind: 'fixed', cells: 2, label: '', refused })).toBe(
      'Se corrigieron 2 celdas. Cambie a mano las celdas G3 y H4 (hoja "Anexo 1"): Cotejo no las toca porque la hoja está protegida.',
    )
    expect(noticeWords({ kind: 'refused', why: 'merged', places: at('G3') })).toBe(
      'Cambie a mano la celda G3 (hoja "Anexo 1"): Cotejo no la toca porque está dentro de celdas combinadas.',
    )
  })

  it('tell what could not be undone', () => {
    expect(noticeWords({ kind: 'undone', cells: 2, left: at('C3') })).toBe(
      'Se devolvieron 2 celdas a como estaban. Quedó igual, porque cambió después: C3 (hoja "Anexo 1").',
    )
    expect(noticeWords({ kind: 'undone', cells: 0, left: at('C3', 'C4') })).toBe(
      'No se deshizo nada. Quedaron iguales, porque cambiaron después: C3 y C4 (hoja "Anexo 1").',
    )
  })

  it('tell marks, and the sheets without', () => {
    expect(noticeWords({ kind: 'marked', cells: 3, protectedSheets: ['Anexo 2'] })).toBe(
      'Se marcaron 3 celdas en la hoja; «Quitar marcas» deja el libro como estaba. Está protegida y no se puede marcar la hoja "Anexo 2".',
    )
    expect(noticeWords({ kind: 'unmarked' })).toBe('Se quitaron las marcas de Cotejo.')
  })
})

describe('places in words', () => {
  it('are grouped by sheet', () => {
    expect(placesInWords([...at('G3', 'G4', 'H5'), { sheet: 'Techos', cell: 'B2' }])).toBe(
      'G3, G4 y H5 (hoja "Anexo 1"); B2 (hoja "Techos")',
    )
  })

  it('are a handful and how many more', () => {
    const many = Array.from({ length: 20 }, (_, row) => `G${String(row + 1)}`)
    expect(placesInWords(at(...many))).toBe('G1, G2, G3, G4, G5, G6, G7 y G8 (hoja "Anexo 1") y 12 más')
  })
})
