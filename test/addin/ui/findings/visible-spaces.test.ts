import { lookAlike, marked, withVisibleSpaces } from '../../../../addin/ui/findings/visible-spaces.js'

describe('spaces that can be seen', () => {
  it('shows spaces, line breaks and what cannot be seen as signs', () => {
    expect(marked(' a  b\nc')).toBe('·a··b¶\nc')
    expect(marked('a\u00A0b\u200Bc\u0007')).toBe('a°b□c□')
  })

  it('leaves a text alone in which nothing is odd', () => {
    expect(withVisibleSpaces('Mural pintado')).toBe('Mural pintado')
    expect(withVisibleSpaces('Mural  pintado')).toBe('Mural··pintado')
    expect(withVisibleSpaces('Mural pintado ')).toBe('Mural·pintado·')
  })

  it('knows texts that differ only in them', () => {
    expect(lookAlike('Mural  pintado\n', 'Mural pintado')).toBe(true)
    expect(lookAlike('Mural', 'mural')).toBe(false)
  })
})
