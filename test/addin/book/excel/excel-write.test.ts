import type { ExcelBook } from '../../../../addin/book/excel/excel-book.js'
import { HostCode, type WorkbookData } from '../../../support/excel-double/index.js'
import { openBook, written } from './excel-double-book.js'

const PLAN: WorkbookData = {
  sheets: [
    {
      name: 'Plan',
      cells: {
        A1: 'Actividad',
        B1: 'Fecha',
        A2: '1.1 Rendir  cuentas',
        B2: '31/04/2027',
        C2: 5,
        D2: { value: 46_000, numberFormat: 'd/mm/yyyy' },
        E2: { value: '7', numberFormat: '@' },
        F2: { value: 6, formula: '=C2+1' },
        G2: true,
        H2: '#N/A',
      },
      merges: ['A4:C4'],
    },
    { name: 'Otra', cells: { A1: 'x' } },
  ],
}

const edit = (cell: string, value: string | number | null, sheet = 'Plan') => ({ sheet, cell, value })

async function ready(data: WorkbookData = PLAN, api = '1.14') {
  const opened = openBook(data, api)
  await opened.book.read()
  const at = (cell: string, sheet = 'Plan') => opened.host.model.sheet(sheet).at(cell)
  return { ...opened, at }
}

async function before(book: ExcelBook, edits: Parameters<ExcelBook['write']>[0]) {
  const written = await book.write(edits)
  if (!written.ok) throw new Error(written.why)
  return written.before
}

describe.each(['1.7', '1.9', '1.14', '1.17'])('writing through ExcelApi %s', (api) => {
  it('puts dates in as dates, numbers as numbers and texts as texts', async () => {
    const { book, at } = await ready(PLAN, api)
    await before(book, [
      edit('A2', '1.1 Rendir cuentas'),
      edit('B2', '2027-04-30'),
      edit('D2', '2027-05-01'),
      edit('E2', '1.10'),
      edit('C2', '1.10'),
      edit('C3', 3),
      edit('E3', '=1+1'),
      edit('A1', 'Texto', 'Otra'),
    ])
    expect(at('A2')).toMatchObject({ value: '1.1 Rendir cuentas' })
    expect(at('B2')).toMatchObject({ value: 46_507, numberFormat: 'dd/mm/yyyy' })
    expect(at('D2')).toMatchObject({ value: 46_508, numberFormat: 'd/mm/yyyy' })
    expect(at('E2')).toMatchObject({ value: '1.10', numberFormat: '@' })
    expect(at('C2')).toMatchObject({ value: '1.10', text: true })
    expect(at('C3')).toMatchObject({ value: 3 })
    expect(at('E3')).toMatchObject({ value: '=1+1', text: true })
    expect(at('E3').formula).toBeUndefined()
    expect(at('A1', 'Otra').value).toBe('Texto')
  })

  it('puts everything back as it was', async () => {
    const { book, host, at } = await ready(PLAN, api)
    const then = host.model.toData()
    const edits = ['A2', 'B2', 'C2', 'D2', 'E2', 'F2', 'G2', 'H2'].map((cell, index) =>
      edit(cell, index % 2 === 0 ? '2027-01-01' : 'otro'),
    )
    const held = await before(book, edits)
    expect(at('F2').formula).toBeUndefined()
    expect(held.map(({ cell, shown }) => [cell, shown])).toEqual([
      ['A2', '1.1 Rendir  cuentas'],
      ['B2', '31/04/2027'],
      ['C2', '5'],
      ['D2', '9/12/2025'],
      ['E2', '7'],
      ['F2', '6'],
      ['G2', 'VERDADERO'],
      ['H2', '#N/A'],
    ])
    expect(await book.restore(held)).toEqual([])
    for (const cell of ['A2', 'C2', 'D2', 'E2', 'F2', 'G2', 'H2']) {
      const was = then.sheets[0]!.cells![cell] as { value: unknown; formula?: string; numberFormat?: string }
      const { value, formula, numberFormat } = at(cell)
      expect({
        cell,
        formula,
        numberFormat: numberFormat ?? 'General',
        value: formula ? null : value,
      }).toEqual({
        cell,
        formula: was.formula,
        numberFormat: was.numberFormat ?? 'General',
        value: formula ? null : was.value,
      })
    }
    expect(at('B2')).toMatchObject({ value: '31/04/2027' })
  })
})

describe('writing', () => {
  it('counts days as the workbook does', async () => {
    const { book, at } = await ready({ ...PLAN, date1904: true })
    await before(book, [edit('B2', '2027-04-30')])
    expect(at('B2').value).toBe(46_507 - 1462)
  })

  it('empties the contents of a cell and leaves its look', async () => {
    const { book, at } = await ready()
    await before(book, [edit('D2', null)])
    expect(at('D2')).toMatchObject({ value: '', numberFormat: 'd/mm/yyyy' })
  })

  it('writes in two round trips, however many cells', async () => {
    const { book, host } = await ready()
    host.counters.reset()
    await before(
      book,
      Array.from({ length: 400 }, (_, at) => edit(`B${at + 10}`, '2027-04-30')),
    )
    expect(host.counters.batches).toBe(2)
    expect(host.counters.largestRequest).toBeLessThan(100_000)
  })

  it('keeps thousands of scattered cells under 5 MB a request', async () => {
    const { book, host, at } = await ready()
    const cells = Array.from({ length: 2600 }, (_, n) => `${'BDFHJ'[n % 5]!}${10 + 2 * Math.floor(n / 5)}`)
    const held = await before(
      book,
      cells.map((cell) => edit(cell, '2027-04-30')),
    )
    expect(at(cells.at(-1)!)).toMatchObject({ value: 46_507, numberFormat: 'dd/mm/yyyy' })
    expect(await book.restore(held)).toEqual([])
    expect(at(cells.at(-1)!)).toMatchObject({ value: '' })
    expect(host.counters.largestRequest).toBeLessThan(5_000_000)
  }, 30_000)

  it('leaves a cell that a person changed since, and says so', async () => {
    const { book, host, at } = await ready()
    const held = await before(book, [edit('A2', 'uno'), edit('B2', 'dos')])
    host.user.edit('Plan', 'A2', 'lo que quise decir')
    expect(await book.restore(held)).toEqual([{ sheet: 'Plan', cell: 'A2' }])
    expect(at('A2').value).toBe('lo que quise decir')
    expect(at('B2').value).toBe('31/04/2027')
  })

  it('puts a cell back to what it held before the first of two writings', async () => {
    const { book, at } = await ready()
    const first = await before(book, [edit('A2', 'uno')])
    await before(book, [edit('A2', 'dos')])
    expect(await book.restore(first)).toEqual([])
    expect(at('A2').value).toBe('1.1 Rendir  cuentas')
  })

  it('writes nothing where one of the cells is covered by a merge', async () => {
    const { book, at } = await ready()
    const written = await book.write([edit('A2', 'uno'), edit('B4', 'dos')])
    expect(written).toEqual({ ok: false, why: 'merged', places: [{ sheet: 'Plan', cell: 'B4' }] })
    expect(at('A2').value).toBe('1.1 Rendir  cuentas')
  })

  it('knows a merge that was made or undone since the last reading', async () => {
    const { book, host } = await ready()
    const plan = host.model.sheet('Plan')
    plan.merges = [{ top: 1, left: 0, bottom: 1, right: 1 }]
    expect(await book.write([edit('B2', 'x')])).toMatchObject({ ok: false, why: 'merged' })
    expect(await book.write([edit('B4', 'x')])).toMatchObject({ ok: true })
  })

  it.each(['1.7', '1.9'])(
    'knows the merges of the file where Excel tells none (ExcelApi %s)',
    async (api) => {
      const bytes = await written((book) => {
        const sheet = book.addWorksheet('Plan')
        sheet.getCell('A1').value = 'x'
        sheet.mergeCells('A1:B1')
      })
      const { book } = openBook(
        { sheets: [{ name: 'Plan', cells: { A1: 'x' }, merges: ['A1:B1'] }] },
        api,
        bytes,
      )
      await book.read()
      expect(await book.write([edit('B1', 'y')])).toMatchObject({ ok: false, why: 'merged' })
    },
  )

  it('says which sheet is gone', async () => {
    const { book } = await ready()
    await expect(book.write([edit('A1', 'x', 'Ninguna')])).rejects.toMatchObject({ kind: 'gone' })
  })

  it('puts back what a batch wrote before it failed', async () => {
    const { book, host, at } = await ready()
    const writing = book.write([edit('A2', 'uno'), edit('A1', 'x', 'Otra')])
    host.user.deleteSheet('Otra')
    await expect(writing).rejects.toMatchObject({ kind: 'gone' })
    expect(at('A2').value).toBe('1.1 Rendir  cuentas')
  })
})

describe('a protected sheet', () => {
  const guarded: WorkbookData = {
    sheets: [
      {
        name: 'Plan',
        protected: true,
        cells: {
          A1: 'fijo',
          B1: { value: 'libre', locked: false },
          C1: { value: 46_000, numberFormat: 'dd/mm/yyyy', locked: false },
        },
      },
    ],
  }

  it('is written in its unlocked cells', async () => {
    const { book, at } = await ready(guarded)
    await before(book, [edit('B1', 'escrito'), edit('C1', '2027-04-30')])
    expect(at('B1').value).toBe('escrito')
    expect(at('C1').value).toBe(46_507)
  })

  it.each(['1.7', '1.14'])('keeps all as it is where one cell is locked (ExcelApi %s)', async (api) => {
    const { book, at } = await ready(guarded, api)
    const written = await book.write([edit('A1', 'otro'), edit('B1', 'escrito')])
    expect(written).toEqual({ ok: false, why: 'protected', places: [{ sheet: 'Plan', cell: 'A1' }] })
    expect(at('B1').value).toBe('libre')
  })

  it('does not take a new number format', async () => {
    const { book } = await ready(guarded)
    const written = await book.write([edit('B1', '2027-04-30')])
    expect(written).toMatchObject({ ok: false, why: 'protected' })
  })
})

describe('an Excel that cannot', () => {
  it.each([
    [HostCode.cellEditMode, 'editing-cell'],
    [HostCode.session, 'session-lost'],
    [HostCode.modalDialog, 'dialog-open'],
    [HostCode.requestTooLarge, 'too-large'],
    [HostCode.permission, 'no-permission'],
    [5102, 'busy'],
  ])('says so by its code %i', async (code, kind) => {
    const { book, host } = await ready()
    host.faults.failNext(code)
    await expect(book.write([edit('A2', 'uno')])).rejects.toMatchObject({ kind })
  })
})
