import { about, check, says } from '../../../support/sheet.js'
import { guide, guideOf, row } from './guide.js'

const dated = (followUpDate: string): string[] =>
  says(check(guideOf([row({ followUpDate })]), { format: guide, vigencia: 2024 })).filter((said) =>
    / H/.test(said),
  )

describe('follow-up-date', () => {
  it('speaks of a range of years, and nothing else does', () => {
    expect(dated('2024 - 2027')).toEqual(['follow-up-date H4'])
    const checked = check(guideOf([row({ followUpDate: '2024 - 2027' })]), { format: guide, vigencia: 2024 })
    expect(about('follow-up-date', checked)).toEqual([
      {
        rule: 'follow-up-date',
        severity: 'error',
        place: {
          sheet: 'Guía 4.2',
          cell: 'H4',
          column: 'Fecha de seguimiento',
          row: 'Muros grises en el patio 1',
          value: '2024 - 2027',
        },
        facts: { text: '2024 - 2027', looksLike: 'years' },
        fix: null,
      },
    ])
  })

  it.each(['Semestral', 'junio de 2024', '3 meses', '31/06/2024', '{number 2024}'])(
    'speaks of «%s»',
    (text) => {
      expect(dated(text)).toEqual(['follow-up-date H4'])
    },
  )

  it.each([
    '{2024-06-28}',
    '28/06/2024',
    '28/06/2024⏎20/12/2024',
    '28/06/2024 y 20/12/2024',
    '28/06/2024 al 30/06/2027',
  ])('is not alarmed by %s', (text) => {
    expect(dated(text)).toEqual([])
  })

  it('leaves an empty cell to required-empty', () => {
    expect(dated('')).toEqual(['required-empty H4'])
  })
})
