import { about, anexo, check, line, more, sheet, HEADER } from '../../../support/sheet.js'
import { checkTable } from '../../../support/table.js'
import { GUIDE_ROW } from './rows.js'

const first = line({ activity: '1.1 Pintar los murales de la plaza', goal: '3 murales' })
const told = (rows: string) => about('goal-double-count', check(anexo(rows)))

describe('goal-double-count', () => {
  it('is silent of different rows', () => {
    expect(told(`${first}\n${line({ activity: '1.2 Pintar las bancas', goal: '3 bancas' })}`)).toEqual([])
  })

  it('speaks of the second of two rows that promise the same', () => {
    const again = line({
      activity: '1.2 PINTAR los murales de la plaza.',
      goal: '3 murales',
      responsible: 'OPGI',
    })
    expect(
      told(`${first}\n${again}`).map(({ severity, place, facts }) => [severity, place.cell, facts]),
    ).toEqual([['warning', 'D4', { other: '1.1 Pintar los murales de la plaza', row: 3, sheet: null }]])
  })

  it('names the sheet where the other is on another', () => {
    const banner = '| Componente 3: Rendición de cuentas | < | < | < | < | < | < |'
    const sheets = [anexo(first), sheet('Otro', `${banner}\n${HEADER}\n${first}`)]
    expect(about('goal-double-count', check(sheets)).map(({ facts }) => facts.sheet)).toEqual(['Anexo 1'])
  })

  it('leaves a row with the same number to activity-number', () => {
    expect(told(`${first}\n${first}`)).toEqual([])
  })

  it.each([
    ['another goal', line({ activity: '1.2 Pintar los murales de la plaza', goal: '4 murales' })],
    [
      'another product',
      line({ activity: '1.2 Pintar los murales de la plaza', product: 'Otros', goal: '3 murales' }),
    ],
    [
      'what a secretaría does of its own',
      line({ activity: '1.2 Pintar los murales de la escuela', goal: '3 murales' }),
    ],
    ['a row that goes on', more({ responsible: 'OPGI' })],
  ])('is not alarmed by %s', (_, row) => {
    expect(told(`${first}\n${row}`)).toEqual([])
  })

  it('speaks of formats without numbers too', () => {
    const rows = [GUIDE_ROW, { ...GUIDE_ROW, responsible: 'Secretaría General' }]
    expect(about('goal-double-count', checkTable('guia-4-2', rows))).toHaveLength(1)
    expect(
      about('goal-double-count', checkTable('guia-4-2', [GUIDE_ROW, { ...GUIDE_ROW, situation: 'Otra' }])),
    ).toEqual([])
  })
})
