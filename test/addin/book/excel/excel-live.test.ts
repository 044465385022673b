import fc from 'fast-check'
import type { Change, CellPlace } from '../../../../addin/book/book.js'
import { ExcelBook } from '../../../../addin/book/excel/excel-book.js'
import type { ExcelHost, Scalar, WorkbookData } from '../../../support/excel-double/index.js'
import { comparable, LEVELS, openBook, settled } from './excel-double-book.js'

/** `RUNS=20 npm run jest -- excel-live` runs twenty times as many. */
const TIMES = Number(process.env['RUNS'] ?? 1)

const PLAN: WorkbookData = {
  sheets: [
    {
      name: 'Plan',
      cells: { A1: 'Actividad', B1: 'Fecha', A2: 'x', B2: 1, C2: { value: 2, formula: '=B2+1' } },
    },
    { name: 'Otra', cells: { A1: 'y' } },
    { name: 'Oculta', visibility: 'Hidden', cells: { A1: 'z' } },
  ],
}

async function watched(api: string) {
  const opened = openBook(PLAN, api)
  const changes: Change[] = []
  const places: CellPlace[] = []
  await opened.book.read()
  await opened.book.watch({
    onChange: (change) => changes.push(change),
    onSelect: (place) => places.push(place),
  })
  const id = (sheet: string): string => opened.host.model.sheet(sheet).id
  return { ...opened, changes, places, id }
}

describe.each(LEVELS)('what the pane hears through ExcelApi %s', (api) => {
  it('is what a person edits, and where', async () => {
    const { host, changes, id } = await watched(api)
    host.user.edit('Otra', 'B7', 'nuevo')
    host.user.editRange('Plan', 'A3', [
      ['a', 'b'],
      ['c', 'd'],
    ])
    host.user.insertRows('Plan', 1, 2)
    await settled()
    expect(changes).toEqual([
      { sheetId: id('Otra'), range: 'B7' },
      { sheetId: id('Plan'), range: 'A3:B4' },
      { sheetId: id('Plan'), range: null },
    ])
  })

  it('is where a person goes, on other sheets too', async () => {
    const { host, places } = await watched(api)
    host.user.select('Plan', 'B2')
    host.user.select('Plan', 'C3:D9')
    host.user.select('Plan', 'D4,A1')
    await settled()
    expect(places).toEqual([
      { sheet: 'Plan', cell: 'B2' },
      { sheet: 'Plan', cell: 'C3' },
      { sheet: 'Plan', cell: 'D4' },
    ])
    host.user.activate('Otra')
    await settled()
    expect(places.at(-1)).toEqual({ sheet: 'Otra', cell: 'A1' })
  })

  it('is not what it wrote itself', async () => {
    const { book, host, changes } = await watched(api)
    const written = await book.write([
      { sheet: 'Plan', cell: 'A2', value: 'corregido' },
      { sheet: 'Plan', cell: 'B2', value: '2027-04-30' },
    ])
    await settled()
    expect(written.ok).toBe(true)
    await book.restore(written.ok ? written.before : [])
    await settled()
    expect(changes).toEqual([])
    host.user.edit('Plan', 'A2', 'a mano')
    await settled()
    expect(changes).toHaveLength(1)
  })

  it('is that sheets came and went', async () => {
    const { host, changes } = await watched(api)
    host.user.addSheet('Nueva')
    await settled()
    host.user.deleteSheet('Otra')
    await settled()
    expect(changes).toEqual([
      { sheetId: null, range: null },
      { sheetId: null, range: null },
    ])
    host.user.edit('Nueva', 'A1', 'x')
    await settled()
    expect(changes.at(-1)).toMatchObject({ range: 'A1' })
  })

  it('is nothing any more once nobody listens', async () => {
    const { book, host, changes, places } = await watched(api)
    await book.unwatch()
    host.user.edit('Plan', 'A2', 'x')
    host.user.select('Plan', 'B2')
    await settled()
    expect([...changes, ...places]).toEqual([])
  })
})

describe('what the pane hears', () => {
  it('is that rows were hidden, where Excel says so', async () => {
    const { host, changes, id } = await watched('1.14')
    host.user.hideRows('Plan', 3, 1)
    await settled()
    expect(changes).toEqual([{ sheetId: id('Plan'), range: null }])
  })

  it('is that a sheet has another name, where Excel says so', async () => {
    const { host, changes } = await watched('1.17')
    host.user.rename('Plan', 'Plan 2027')
    await settled()
    expect(changes).toEqual([{ sheetId: null, range: null }])
  })

  it('asks Excel nothing when a cell is selected', async () => {
    const { host } = await watched('1.14')
    host.counters.reset()
    host.user.select('Plan', 'B2')
    await settled()
    expect(host.counters.batches).toBe(0)
  })
})

describe('going to a cell', () => {
  it('selects it, on another sheet too', async () => {
    const { book, host } = openBook(PLAN)
    await book.reveal({ sheet: 'Otra', cell: 'C7' })
    expect(host.model.active.name).toBe('Otra')
    expect(host.model.selection.areas).toEqual([{ top: 6, left: 2, bottom: 6, right: 2 }])
  })

  it('does not show what somebody hid, and says so', async () => {
    const { book, host } = openBook(PLAN)
    await expect(book.reveal({ sheet: 'Oculta', cell: 'A1' })).rejects.toMatchObject({
      kind: 'gone',
      detail: 'hidden sheet: Oculta',
    })
    expect(host.model.sheet('Oculta').visibility).toBe('Hidden')
  })

  it('finds the sheet also where a person has given it another name since', async () => {
    const { book, host } = openBook(PLAN, '1.9')
    await book.read()
    host.user.rename('Otra', 'Metas')
    await book.reveal({ sheet: 'Otra', cell: 'B2' })
    expect(host.model.active.name).toBe('Metas')
  })

  it('says that the sheet is gone', async () => {
    const { book } = openBook(PLAN)
    await expect(book.reveal({ sheet: 'Ninguna', cell: 'A1' })).rejects.toMatchObject({ kind: 'gone' })
  })
})

describe('reading again', () => {
  const cell = fc.record({
    column: fc.constantFrom('A', 'B', 'C', 'F', 'AZ'),
    row: fc.integer({ min: 1, max: 30 }),
  })
  const value: fc.Arbitrary<Scalar> = fc.oneof(
    fc.constantFrom<Scalar>('', 'texto', '=1+1', '15%', "'=x", true, '#N/A'),
    fc.integer({ min: -5, max: 50_000 }),
  )
  const gesture = fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('edit' as const), cell, value }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('paste' as const), cell, value }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('insert' as const), cell }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('hide' as const), cell }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('add' as const) }) },
  )
  type Gesture = typeof gesture extends fc.Arbitrary<infer T> ? T : never

  function act(host: ExcelHost, done: Gesture, at: number): void {
    if (done.kind === 'add') return host.user.addSheet(`Nueva ${at}`)
    const { column, row } = done.cell
    if (done.kind === 'edit') host.user.edit('Plan', `${column}${row}`, done.value)
    if (done.kind === 'paste')
      host.user.editRange('Plan', `${column}${row}`, [
        [done.value, 'b'],
        ['', done.value],
      ])
    if (done.kind === 'insert') host.user.insertRows('Plan', row, 1)
    if (done.kind === 'hide') host.user.hideRows('Plan', row, 2)
  }

  it.each(['1.9', '1.14'])(
    'after any edits is as reading all of it (ExcelApi %s)',
    async (api) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(gesture, { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
          async (bursts) => {
            const { book, host, changes } = await watched(api)
            for (const [at, burst] of bursts.entries()) {
              for (const [step, done] of burst.entries()) {
                if (done.kind === 'hide' && api === '1.9') continue
                act(host, done, at * 10 + step)
              }
              await settled()
              await book.reread(changes.splice(0))
            }
            const again = await book.reread([])
            const fresh = new ExcelBook((set, version) =>
              Office.context.requirements.isSetSupported(set, version),
            )
            expect(comparable(again.workbook)).toEqual(comparable((await fresh.read()).workbook))
          },
        ),
        { numRuns: 25 * TIMES },
      )
    },
    60_000 * TIMES,
  )

  it('asks for the changed cells only, in one round trip', async () => {
    const { book, host } = openBook(PLAN)
    await book.read()
    host.user.edit('Plan', 'A2', 'otro')
    host.counters.reset()
    const { workbook } = await book.reread([{ sheetId: 'Plan', range: 'A2' }])
    expect(workbook.grids[0]!.rows.get(1)!.get(0)!.text).toBe('otro')
    expect(host.counters.batches).toBe(1)
  })

  it('sees what a formula gives now', async () => {
    const { book, host } = openBook(PLAN)
    await book.read()
    host.model.sheet('Plan').at('C2').value = 11
    const { workbook } = await book.reread([{ sheetId: 'Plan', range: 'B2' }])
    expect(workbook.grids[0]!.rows.get(1)!.get(2)!.value).toBe(11)
  })

  it('of a whole column or of a sheet that went reads what there is', async () => {
    const { book, host } = openBook(PLAN)
    await book.read()
    host.user.edit('Plan', 'A2', '')
    const { workbook } = await book.reread([{ sheetId: host.model.sheet('Plan').id, range: 'A:A' }])
    expect(workbook.grids[0]!.rows.get(1)!.has(0)).toBe(false)
    host.user.deleteSheet('Otra')
    const after = await book.reread([{ sheetId: 'Otra', range: 'A1' }])
    expect(after.workbook.grids.map(({ name }) => name)).toEqual(['Plan', 'Oculta'])
  })
})
