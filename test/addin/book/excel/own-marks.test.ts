import { areasOf, formulaOf, isOurs } from '../../../../addin/book/excel/own-marks.js'

describe('our marks', () => {
  it('are known by their formula on any other day', () => {
    expect(isOurs(formulaOf('error'))).toBe(true)
    expect(isOurs('=LEN(A1)>0')).toBe(false)
    expect(isOurs(undefined)).toBe(false)
  })

  it('mark a cell once, for the worst of what is said of it', () => {
    const marks = [
      { sheet: 'Plan', cell: 'B2', severity: 'info' },
      { sheet: 'Plan', cell: 'B2', severity: 'error' },
      { sheet: 'Plan', cell: 'B3', severity: 'error' },
      { sheet: 'Plan', cell: 'B3', severity: 'warning' },
      { sheet: 'Metas', cell: 'A1', severity: 'warning' },
      { sheet: 'Metas', cell: 'nada', severity: 'warning' },
    ] as const
    expect(areasOf(marks)).toEqual([
      { sheet: 'Plan', severity: 'error', address: 'B2:B3' },
      { sheet: 'Metas', severity: 'warning', address: 'A1' },
    ])
  })
})
