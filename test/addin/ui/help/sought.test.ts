import { sought } from '../../../../addin/ui/help/sought.js'
import { ruleFamilies } from '../../../../engine/rules/guide.js'
import { formats } from '../../../support/sheet.js'

const families = ruleFamilies(formats)
const ids = (wish: Partial<Parameters<typeof sought>[1]>): string[] =>
  sought(families, { typed: '', format: null, always: null, ...wish }).flatMap(({ rules }) =>
    rules.map(({ id }) => id),
  )

describe('searching the rules', () => {
  it('finds every word typed, without accents', () => {
    expect(ids({ typed: 'fecha calendario' })).toContain('date-nonexistent')
    expect(ids({ typed: 'TERMINA antes' })).toContain('date-order')
    expect(ids({ typed: 'ornitorrinco' })).toEqual([])
  })

  it('keeps to the rules of a format, those of any file among them', () => {
    const own = ids({ format: 'Anexo 1' })
    expect(own).toContain('date-nonexistent')
    expect(own).toContain('workbook-unreadable')
    expect(own).not.toContain('bpin-invalid')
  })

  it('shows the rule that was asked for in any case, and no empty family', () => {
    expect(ids({ typed: 'ornitorrinco', always: 'bpin-invalid' })).toEqual(['bpin-invalid'])
    expect(sought(families, { typed: 'ornitorrinco', format: null, always: null })).toEqual([])
  })
})
