import { itemsOf, type Item } from '../../../../addin/pane/item.js'
import { offersTogether } from '../../../../addin/ui/findings/together.js'
import { anexo, check, line } from '../../../support/sheet.js'

describe('the offer to correct all of a rule', () => {
  const twoSpaces = line({ activity: '1.1 Pintar␣␣el mural' })
  const items = itemsOf(check(anexo([twoSpaces, twoSpaces, twoSpaces].join('\n'))).findings)
  const offer = (some: readonly Item[]): string | undefined => offersTogether(some).get('text-whitespace')

  it('counts cells where each finding is of one', () => {
    expect(offer(items)).toBe('Corregir las 3 celdas de esta regla…')
  })

  it('counts findings where they share cells', () => {
    const [first] = items.filter(({ finding }) => finding.rule === 'text-whitespace')
    expect(offer([first!, { ...first!, id: 'another' }])).toBe('Corregir los 2 hallazgos de esta regla…')
  })

  it('is not made for one', () => {
    const [first] = items.filter(({ finding }) => finding.rule === 'text-whitespace')
    expect(offer([first!])).toBeUndefined()
  })
})
