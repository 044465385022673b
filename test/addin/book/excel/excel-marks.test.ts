import type { Mark } from '../../../../addin/book/book.js'
import type { WorkbookData } from '../../../support/excel-double/index.js'
import { openBook } from './excel-double-book.js'

const PLAN: WorkbookData = {
  sheets: [
    {
      name: 'Plan',
      cells: { A1: 'Actividad', A2: { value: 'x', fill: '#AABBCC' } },
      conditionalFormats: [
        {
          id: '{suyo}',
          type: 'Custom',
          areas: [{ top: 0, left: 0, bottom: 9, right: 3 }],
          stopIfTrue: false,
          formula: '=LEN(A1)>100',
          font: {},
          borders: {},
        },
        {
          id: '{barra}',
          type: 'DataBar',
          areas: [{ top: 1, left: 2, bottom: 9, right: 2 }],
          stopIfTrue: false,
          formula: '',
          font: {},
          borders: {},
        },
      ],
    },
    { name: 'Otra hoja', cells: { B2: 1 } },
    { name: 'Cerrada', protected: true, cells: { A1: 1 } },
  ],
}
const mark = (cell: string, severity: Mark['severity'], sheet = 'Plan'): Mark => ({ sheet, cell, severity })

describe.each(['1.9', '1.14', '1.17'])('marks through ExcelApi %s', (api) => {
  it('come as conditional formats of our own, and go without a trace', async () => {
    const { book, host } = openBook(PLAN, api)
    const then = host.model.toData().sheets
    const refused = await book.mark([
      mark('B2', 'error'),
      mark('B3', 'error'),
      mark('D9', 'warning'),
      mark('B2', 'info'),
      mark('B2', 'warning', 'Otra hoja'),
      mark('A1', 'error', 'Cerrada'),
    ])
    expect(refused).toEqual(['Cerrada'])
    const ours = host.model
      .sheet('Plan')
      .conditionalFormats.filter(({ formula }) => formula.includes('cotejo'))
    expect(
      ours.map(({ formula, areas, fill, font }) => ({ formula, areas, fill, bold: font.bold ?? false })),
    ).toEqual(
      expect.arrayContaining([
        {
          formula: '=LEN("cotejo:error")>0',
          areas: [{ top: 1, left: 1, bottom: 2, right: 1 }],
          fill: '#FBE3E4',
          bold: true,
        },
        {
          formula: '=LEN("cotejo:warning")>0',
          areas: [{ top: 8, left: 3, bottom: 8, right: 3 }],
          fill: '#FFF4CE',
          bold: false,
        },
      ]),
    )
    expect(ours).toHaveLength(2)
    expect(host.model.sheet('Otra hoja').conditionalFormats).toHaveLength(1)
    await book.unmark()
    expect(host.model.toData().sheets).toEqual(then)
  })

  it('replace those of another day', async () => {
    const { book, host } = openBook(PLAN, api)
    await book.mark([mark('A1', 'error')])
    const { book: another, host: later } = openBook(host.model.toData(), api)
    await another.mark([mark('C3', 'warning')])
    const ours = later.model
      .sheet('Plan')
      .conditionalFormats.filter(({ formula }) => formula.includes('cotejo'))
    expect(ours.map(({ areas }) => areas)).toEqual([[{ top: 2, left: 2, bottom: 2, right: 2 }]])
  })
})

describe('marks', () => {
  it('of two thousand scattered cells go in a few short calls', async () => {
    const { book, host } = openBook(PLAN)
    const marks = Array.from({ length: 2000 }, (_, at) =>
      mark(
        `${String.fromCharCode(65 + (at % 20))}${2 + 3 * Math.floor(at / 20)}`,
        at % 2 ? 'error' : 'warning',
      ),
    )
    await book.mark(marks)
    expect(host.counters.batches).toBeLessThanOrEqual(4)
    expect(host.counters.largestRequest).toBeLessThan(40_000)
  })

  it('are not to be had below ExcelApi 1.9', () => {
    expect(openBook(PLAN, '1.7').book.can.marks).toBe(false)
    expect(openBook(PLAN, '1.9').book.can.marks).toBe(true)
  })

  it('that stand in a sheet protected since cannot be taken off, and it says so', async () => {
    const { book, host } = openBook(PLAN)
    await book.mark([mark('A1', 'error'), mark('B2', 'error', 'Otra hoja')])
    host.model.sheet('Plan').protected = true
    await expect(book.unmark()).rejects.toMatchObject({ kind: 'protected' })
    expect(host.model.sheet('Otra hoja').conditionalFormats).toEqual([])
  })
})
