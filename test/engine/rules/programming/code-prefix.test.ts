import { PLAN_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'

const told = (row: Row) => about('code-prefix', checkTable('plan-accion', [{ ...PLAN_ROW, ...row }]))

describe('code-prefix', () => {
  it('is silent where sector, programme, product and indicator contain one another', () => {
    expect(told({})).toEqual([])
  })

  it('speaks of a product that is of another programme, and not of its indicator too', () => {
    expect(told({ productCode: '4102048' })).toEqual([
      {
        rule: 'code-prefix',
        severity: 'error',
        place: {
          sheet: 'Plan de acción',
          cell: cellOf('plan-accion', 'productCode'),
          column: 'Código producto',
          row: 'Podar los árboles de los parques',
          value: '4102048',
        },
        facts: { problem: 'prefix', code: '4102048', within: 'Código programa', prefix: '4501' },
        fix: null,
      },
    ])
  })

  it.each([
    ['programCode', '4101'],
    ['indicatorCode', '450204800'],
  ])('speaks of %s %s', (key, code) => {
    expect(told({ [key]: code }).some(({ place }) => place.cell === cellOf('plan-accion', key))).toBe(true)
  })

  it('speaks of a product of eight digits', () => {
    expect(told({ productCode: '45010481' }).map(({ facts }) => facts)).toEqual([
      { problem: 'length', code: '45010481', digits: 7 },
    ])
  })

  it.each<[string, Row]>([
    ['a name after the code', { programCode: '4501 - Fortalecimiento', productCode: '4501048. Parques' }],
    ['codes as numbers', { sectorCode: '{number 45}', programCode: '{number 4501}' }],
    [
      'a zero that Excel took from the front',
      {
        sectorCode: '{number 4}',
        programCode: '{number 401}',
        productCode: '{number 401003}',
        indicatorCode: '{number 40100300}',
      },
    ],
    ['a sector with only its name', { sectorCode: 'Gobierno territorial' }],
    ['a code that is not there', { productCode: '' }],
  ])('is not alarmed by %s', (_, row) => {
    expect(told(row)).toEqual([])
  })
})
