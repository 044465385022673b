import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkFile } from '../../../../engine/check-file.js'
import type { Grid } from '../../../../engine/grid/grid.js'
import { readWorkbook } from '../../../../engine/workbook/read-workbook.js'
import { builtInCatalogue } from '../../../../pipeline/catalogue.js'
import { cotejo, SAMPLE_INBOX, temporaryFolder } from '../../../support/commands.js'
import { ODDITIES, oddWorkbook } from '../../../support/odd-workbooks/oddities.js'
import { savedByOffice } from '../../../support/saved-by-office.js'
import { readOk, sheetOf, stylesOf } from '../make-xlsx.js'

const catalogue = { ...builtInCatalogue(), vigencia: null, format: null }
const FORMATS = ['paac-anexo-1', 'guia-4-2', 'plan-accion', 'poai', 'seguimiento']
const NUMBER_FORMATS = [
  ...['General', '0', '0.00', '#,##0', '#,##0.00', '0%', '0.0%', '"$ "#,##0;-"$ "#,##0', '#,##0;-#,##0;"-"'],
  ...['_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', '[>=100]0;0.0', '000', '#,##0.0##', '0.##', '0.00E+00', '@'],
  ...['dd/mm/yyyy', '[$-240A]dddd, d" de "mmmm" de "yyyy;@', 'mmm-yy', 'yyyy-mm-dd', 'dd/mm/yyyy hh:mm', 14],
]

interface Book {
  readonly name: string
  readonly bytes: Uint8Array
}

/** All that a sheet holds; LibreOffice knows one way of hiding it, and loses tabulators within a text of several lines. */
function heldBy({ name, visibility, rows, merges, hiddenRows, hiddenColumns }: Grid): unknown {
  return {
    name,
    hidden: visibility !== 'visible',
    rows: [...rows].map(([row, cells]) => [row, [...cells]]),
    merges: merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join()).sort(),
    hiddenRows: [...hiddenRows],
    hiddenColumns: [...hiddenColumns],
  }
}

function samples(): Book[] {
  return readdirSync(SAMPLE_INBOX)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(SAMPLE_INBOX, name))) }))
    .filter(({ bytes }) => readWorkbook(bytes).ok)
}

describe('a workbook that LibreOffice saved as .ods', () => {
  const folder = temporaryFolder()
  const books: Book[] = []
  let saved: (Uint8Array | null)[] = []

  beforeAll(async () => {
    for (const id of FORMATS) {
      const path = folder.in(`${id}.xlsx`)
      await cotejo('plantilla', id, '--salida', path, '--vigencia', '2023')
      books.push({ name: `${id}.xlsx`, bytes: new Uint8Array(readFileSync(path)) })
    }
    const odd = [
      'rich text',
      'days counted from 1904',
      'formulas with their results',
      'texts inside the cells',
    ]
    for (const name of odd)
      books.push({ name: `${name}.xlsx`, bytes: oddWorkbook(ODDITIES.find((one) => one.name === name)!)! })
    const numbers = [44593.5, 1234.567, 0.25, 15000, 100]
    const rows = NUMBER_FORMATS.map(
      (_, row) =>
        `<row>${numbers.map((value) => `<c s="${String(row)}"><v>${String(value)}</v></c>`).join('')}</row>`,
    ).join('')
    books.push({ name: 'numbers.xlsx', bytes: sheetOf(rows, { styles: stylesOf(...NUMBER_FORMATS) }) })
    books.push(...samples())
    saved = savedByOffice(books, 'ods', folder.path)
  }, 240_000)
  afterAll(() => folder.remove())

  it('holds in every cell what it held as .xlsx', () => {
    expect(books.length).toBeGreaterThan(25)
    for (const [at, { name, bytes }] of books.entries()) {
      if (name === 'days counted from 1904.xlsx') continue
      const before = readOk(bytes)
      const after = readOk(saved[at]!)
      const held = { name, grids: after.grids.map(heldBy), names: [...after.names] }
      expect(held).toEqual({ name, grids: before.grids.map(heldBy), names: [...before.names] })
      for (const [key, value] of before.properties) expect(after.properties.get(key)).toBe(value)
    }
  })

  it('gives the findings that it gave as .xlsx', () => {
    for (const [at, { name, bytes }] of books.entries()) {
      const said = (content: Uint8Array): unknown => {
        const verdict = checkFile(content, name, catalogue)
        return verdict.kind === 'own-output' ? verdict : verdict.findings
      }
      expect({ name, said: said(saved[at]!) }).toEqual({ name, said: said(bytes) })
    }
  })

  it('says that nothing is written in it', () => {
    for (const bytes of saved) expect(readOk(bytes!).notes[0]).toEqual({ kind: 'open-document' })
  })
})
