import { PLAN_ROW } from '../../../support/rows.js'
import { judge } from '../../../../engine/rules/judge.js'
import { NO_SETTINGS, type Settings } from '../../../../engine/settings.js'
import { about, directory } from '../../../support/sheet.js'
import { cellOf, checkTable, documentOf, type Row } from '../../../support/table.js'

const TWO = [PLAN_ROW, { ...PLAN_ROW, activity: 'Sembrar flores en los parques' }]
const ceiling = (value: number, source = 'Recursos propios', programCode = '4501'): Row => ({
  programCode,
  source,
  value: `{number ${String(value)}}`,
})
const told = (rows: readonly Row[], ceilings: readonly Row[]) =>
  about('budget-over-ceiling', checkTable('plan-accion', rows, { annexes: { ceilings } }))

describe('budget-over-ceiling', () => {
  it('is silent where a programme adds up to its ceiling to the peso', () => {
    expect(told(TWO, [ceiling(2_000_000), ceiling(1_000_000, 'SGP')])).toEqual([])
  })

  it('speaks of one peso too many, in the row that passes the ceiling', () => {
    const found = told(TWO, [ceiling(1_999_999), ceiling(1_000_000, 'SGP')])
    expect(found.map(({ severity, place, facts }) => [severity, place.cell, facts])).toEqual([
      [
        'error',
        cellOf('plan-accion', 'ownFunds', 2),
        { program: '4501', source: 'Recursos propios', programmed: 2_000_000, ceiling: 1_999_999 },
      ],
    ])
  })

  it('speaks of the whole where the ceilings name no source', () => {
    expect(told(TWO, [ceiling(2_500_000, '')]).map(({ place, facts }) => [place.cell, facts])).toEqual([
      [
        cellOf('plan-accion', 'total', 2),
        { program: '4501', source: null, programmed: 3_000_000, ceiling: 2_500_000 },
      ],
    ])
  })

  it('is not alarmed by a programme without a ceiling, nor by the money of another', () => {
    expect(told(TWO, [ceiling(1, 'Recursos propios', '4502')])).toEqual([])
    const other = { ...PLAN_ROW, programCode: '4502', productCode: '4502001', indicatorCode: '450200100' }
    expect(told([PLAN_ROW, other], [ceiling(1_500_000, 'Total')])).toEqual([])
  })

  it('is not alarmed by one cell merged over two rows: it is counted once', () => {
    const merged = { ...TWO[1]!, ownFunds: '^', sgp: '^', total: '^' }
    expect(told([PLAN_ROW, merged], [ceiling(1_500_000, '')])).toEqual([])
  })

  it('is not alarmed by money of a source without a ceiling, where the others have theirs', () => {
    expect(told(TWO, [ceiling(2_000_000)])).toEqual([])
  })

  it('takes what the entity settles before what the workbook says', () => {
    const settled = { program: '4501 Convivencia', source: 'SGP', dependencia: null, value: 900_000 }
    const found = (
      ceilings: Settings['ceilings'],
      annexes: Readonly<Record<string, readonly Row[]>> = {},
    ) => {
      const { plan, format } = documentOf('plan-accion', TWO, {
        annexes,
        heading: ['Dependencia: Secretaría General'],
      })
      const settings = { ...NO_SETTINGS, ceilings }
      const judged = judge(plan, { format, directory, settings })
      expect(judged.notEvaluated.filter(({ rule }) => rule === 'budget-over-ceiling')).toEqual([])
      return about('budget-over-ceiling', judged).map(({ facts }) => facts.ceiling)
    }
    expect(found([settled])).toEqual([900_000])
    expect(found([settled], { ceilings: [ceiling(1_000_000, 'SGP')] })).toEqual([900_000])
    expect(found([settled], { ceilings: [ceiling(1, 'SGP'), ceiling(1_999_999)] })).toEqual([
      1_999_999, 900_000,
    ])
    expect(found([settled, { ...settled, dependencia: 'general', value: 1_000_000 }])).toEqual([])
  })

  it('is not held to what the entity settles for another dependencia', () => {
    const { plan, format } = documentOf('plan-accion', TWO, { heading: ['Dependencia: Secretaría General'] })
    const ceilings = [{ program: '4501', source: null, dependencia: 'hacienda', value: 1 }]
    const judged = judge(plan, { format, directory, settings: { ...NO_SETTINGS, ceilings } })
    expect(about('budget-over-ceiling', judged)).toEqual([])
  })

  it('cannot be asked where the workbook has no sheet of ceilings', () => {
    expect(checkTable('plan-accion', TWO).notEvaluated).toContainEqual({
      rule: 'budget-over-ceiling',
      reason: { kind: 'no-annex', title: 'Techos presupuestales' },
    })
  })
})
