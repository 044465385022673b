import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CellPlace, Written } from '../../../addin/book/book.js'
import { openFile, type FileBook } from '../../../addin/book/file-book.js'
import { check, type Ground } from '../../../addin/pane/check.js'
import { NO_ANSWERS } from '../../../addin/book/answers.js'
import { checkFile } from '../../../engine/check-file.js'
import type { FixEdit } from '../../../engine/findings/finding.js'
import { inWords } from '../../../engine/findings/worded.js'
import { parseAddress } from '../../../engine/grid/address.js'
import { cellAt } from '../../../engine/grid/grid.js'
import { NO_SETTINGS } from '../../../engine/settings.js'
import { builtInCatalogue } from '../../../pipeline/catalogue.js'
import { PACKAGE_ROOT } from '../../../pipeline/package-root.js'
import { makeXlsx, sheetOf, stylesOf } from '../../engine/workbook/make-xlsx.js'

const { formats, directory, resolver } = builtInCatalogue()
const ground: Ground = {
  formats,
  directory,
  resolver,
  settings: NO_SETTINGS,
  vigencia: null,
  usualVigencia: null,
  intake: null,
}

const fileOf = (name: string, bytes: Uint8Array): Parameters<typeof openFile>[0] => ({
  name,
  size: bytes.length,
  arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
})

async function opened(bytes: Uint8Array, name = 'libro.xlsx'): Promise<FileBook> {
  const file = await openFile(fileOf(name, bytes))
  if (!file.ok) throw new Error(JSON.stringify(file.findings))
  return file.book
}

const to = (values: Readonly<Record<string, FixEdit['value']>>): FixEdit[] =>
  Object.entries(values).map(([cell, value]) => ({ sheet: 'Hoja1', cell, value }))

/** What cells show, and their dates. */
async function shown(book: FileBook, ...cells: string[]): Promise<(string | null)[]> {
  const { workbook } = await book.read()
  return cells.map((place) => {
    const at = parseAddress(place)!
    const cell = cellAt(workbook.grids[0]!, at.row, at.column)
    return cell ? (cell.date ?? cell.text) : null
  })
}

function done(written: Written): Extract<Written, { ok: true }> {
  if (!written.ok) throw new Error(written.why)
  return written
}

const text = (cell: string, words: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`
const TWO_ROWS = sheetOf(
  `<row r="1">${text('A1', 'uno')}<c r="B1"><v>3</v></c></row><row r="2"><c r="A2" s="1"><v>44593</v></c></row>`,
  { styles: stylesOf('General', 'dd/mm/yyyy') },
)

describe('a dropped file as a book', () => {
  it('is read once and tells its name; it is neither live nor marked', async () => {
    const book = await opened(TWO_ROWS, 'PAAC 2023.xlsx')
    const { name, workbook } = await book.read()
    expect(name).toBe('PAAC 2023.xlsx')
    expect(workbook.grids.map((grid) => grid.name)).toEqual(['Hoja1'])
    expect(book.can).toEqual({ marks: false, hostUndo: false })
    expect(await book.bytes()).toEqual(TWO_ROWS)
  })

  it('writes texts, numbers, dates and nothing, and shows what it wrote', async () => {
    const book = await opened(TWO_ROWS)
    const { before } = done(await book.write(to({ A1: 'dos', B1: 4.5, A2: '2022-04-30', C9: 'nueva' })))
    expect(await shown(book, 'A1', 'B1', 'A2', 'C9')).toEqual(['dos', '4,5', '2022-04-30', 'nueva'])
    expect(before.map(({ cell, shown }) => [cell, shown])).toEqual([
      ['A1', 'uno'],
      ['B1', '3'],
      ['A2', '01/02/2022'],
      ['C9', ''],
    ])
    const again = await opened((await book.bytes()) ?? new Uint8Array())
    expect(await shown(again, 'A1', 'A2')).toEqual(['dos', '2022-04-30'])
  })

  it('puts the very bytes back when its last writing is undone', async () => {
    const book = await opened(TWO_ROWS)
    const { before } = done(await book.write(to({ A1: 'dos', C9: 'nueva' })))
    expect(await book.restore(before)).toEqual([])
    expect(await book.bytes()).toEqual(TWO_ROWS)
    expect(await shown(book, 'A1', 'C9')).toEqual(['uno', null])
  })

  it('puts the very bytes back when several writings are undone as one', async () => {
    const book = await opened(TWO_ROWS)
    const first = done(await book.write(to({ A1: 'dos' }))).before
    const second = done(await book.write(to({ A1: 'tres', B1: 9 }))).before
    const [cellB1] = second.filter(({ cell }) => cell === 'B1')
    expect(await book.restore([...first, cellB1!])).toEqual([])
    expect(await book.bytes()).toEqual(TWO_ROWS)
  })

  it('forgets how the workbook was long ago, and still undoes what it wrote then', async () => {
    const book = await opened(TWO_ROWS)
    const before = await shown(book, 'A1')
    const writings = []
    for (let year = 2001; year <= 2030; year++)
      writings.push(done(await book.write(to({ A1: String(year) }))))
    for (const written of writings.reverse()) expect(await book.restore(written.before)).toEqual([])
    expect(await shown(book, 'A1')).toEqual(before)
  })

  it('undoes an earlier writing cell by cell, and leaves what was written since', async () => {
    const book = await opened(TWO_ROWS)
    const { before } = done(await book.write(to({ A1: 'dos', A2: '2022-12-24', B1: null })))
    await book.write(to({ B1: 7, C1: 8 }))
    const left = await book.restore(before)
    expect(left.map(({ cell }) => cell)).toEqual(['B1'])
    expect(await shown(book, 'A1', 'A2', 'B1', 'C1')).toEqual(['uno', '2022-02-01', '7', '8'])
  })

  it('does not pretend to put back a formula that it overwrote before something else', async () => {
    const book = await opened(
      sheetOf('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>1</v></c></row>'),
    )
    const { before } = done(await book.write(to({ A1: 5 })))
    await book.write(to({ B1: 6 }))
    expect((await book.restore(before)).map(({ cell }) => cell)).toEqual(['A1'])
    expect(await shown(book, 'A1', 'B1')).toEqual(['5', '6'])
  })

  it('respects a protected sheet: locked cells are refused, unlocked ones written', async () => {
    const styles =
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>'
    const book = await opened(
      makeXlsx({
        styles,
        sheets: [
          {
            data: '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>',
            after: '<sheetProtection sheet="1"/>',
          },
        ],
      }),
    )
    const bytes = await book.bytes()
    expect(await book.write(to({ A1: 5, B1: 6 }))).toEqual({
      ok: false,
      why: 'protected',
      places: [{ sheet: 'Hoja1', cell: 'A1' }],
    })
    expect(await book.bytes()).toBe(bytes)
    expect((await book.write(to({ B1: 6 }))).ok).toBe(true)
    expect(await shown(book, 'A1', 'B1')).toEqual(['1', '6'])
  })

  it('refuses the hidden part of a merge, and a formula over several cells', async () => {
    const merged = await opened(
      makeXlsx({
        sheets: [
          {
            data: `<row r="1">${text('A1', 'uno')}</row>`,
            after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
          },
        ],
      }),
    )
    expect(await merged.write(to({ B1: 'dos' }))).toMatchObject({ ok: false, why: 'merged' })
    const array = await opened(
      sheetOf(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
      ),
    )
    expect(await array.write(to({ A2: 3 }))).toMatchObject({ ok: false, why: 'tied' })
  })

  it('has lost a sheet that is not there', async () => {
    const book = await opened(TWO_ROWS)
    await expect(book.write([{ sheet: 'Otra', cell: 'A1', value: 1 }])).rejects.toMatchObject({
      kind: 'gone',
    })
    await expect(book.reveal({ sheet: 'Otra', cell: 'A1' })).rejects.toMatchObject({ kind: 'gone' })
  })

  it('counts days from 1904 where the workbook does', async () => {
    const book = await opened(
      sheetOf('<row r="1"><c r="A1" s="1"><v>43131</v></c></row>', {
        styles: stylesOf('General', 'dd/mm/yyyy'),
        workbookPr: '<workbookPr date1904="1"/>',
      }),
    )
    expect(await shown(book, 'A1')).toEqual(['2022-02-01'])
    const { before } = done(await book.write(to({ A1: '2022-04-30' })))
    await book.write(to({ B1: 1 }))
    expect(await shown(book, 'A1')).toEqual(['2022-04-30'])
    expect(await book.restore(before)).toEqual([])
    expect(await shown(book, 'A1', 'B1')).toEqual(['2022-02-01', '1'])
  })

  it('takes a person to a cell by telling that it is selected', async () => {
    const book = await opened(TWO_ROWS)
    const selected: CellPlace[] = []
    await book.watch({ onChange: () => undefined, onSelect: (place) => selected.push(place) })
    await book.reveal({ sheet: 'Hoja1', cell: 'A2' })
    expect(selected).toEqual([{ sheet: 'Hoja1', cell: 'A2' }])
  })

  it('remembers the answers while it is open', async () => {
    const book = await opened(TWO_ROWS)
    expect(await book.remembered()).toEqual({ vigencia: null, dependencia: null })
    await book.remember({ vigencia: 2023, dependencia: 'ssi' })
    expect(await book.remembered()).toEqual({ vigencia: 2023, dependencia: 'ssi' })
  })
})

describe('a file that is no workbook', () => {
  it('has the finding that the command line gives it', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\n')
    const file = await openFile(fileOf('plan.xlsx', bytes))
    const context = { formats, directory, resolver, vigencia: null, format: null }
    expect(file).toEqual({ ok: false, findings: expect.anything() })
    expect(checkFile(bytes, 'plan.xlsx', context)).toMatchObject({
      findings: (file as { findings: unknown }).findings,
    })
  })

  it('is refused unread where it weighs more than may be taken in', async () => {
    const file = await openFile({
      name: 'enorme.xlsx',
      size: 200 * 1024 * 1024 + 1,
      arrayBuffer: () => Promise.reject(new Error('must not be read')),
    })
    expect(file.ok).toBe(false)
    expect(file.ok ? null : file.findings[0]!.facts).toEqual({
      kind: 'too-large',
      limitBytes: 200 * 1024 * 1024,
    })
  })

  it('says so where it was moved or locked meanwhile', async () => {
    const gone = {
      name: 'ido.xlsx',
      size: 10,
      arrayBuffer: () => Promise.reject(new Error('NotReadableError')),
    }
    await expect(openFile(gone)).rejects.toMatchObject({ kind: 'file-unreadable' })
  })
})

describe('the verdict on a dropped file', () => {
  const folder = join(PACKAGE_ROOT, 'samples', 'entregas-paac-2023')
  const files = readdirSync(folder)

  it.each([
    ['that the document says', null],
    ['that the address imposes', 2024],
  ])('is that of the command line, with the vigencia %s', async (_, vigencia) => {
    expect(files.length).toBeGreaterThan(8)
    for (const name of files) {
      const bytes = new Uint8Array(readFileSync(join(folder, name)))
      const expected = checkFile(bytes, name, { formats, directory, resolver, vigencia, format: null })
      const file = await openFile(fileOf(name, bytes))
      const verdict = file.ok
        ? check(await file.book.read(), NO_ANSWERS, { ...ground, vigencia })
        : { kind: 'unreadable' as const, findings: file.findings }
      expect({ name, verdict }).toEqual({ name, verdict: expected })
      if (verdict.kind !== 'own-output' && expected.kind !== 'own-output')
        expect(verdict.findings.map(inWords)).toEqual(expected.findings.map(inWords))
    }
  })
})
