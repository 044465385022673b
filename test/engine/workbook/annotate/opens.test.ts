import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { temporaryFolder } from '../../../support/commands.js'
import { planBook } from '../../../support/plan-book.js'
import { readOk } from '../make-xlsx.js'
import { makeZip } from '../make-zip.js'
import { annotated, cleaned, contents, observation } from './annotated.js'
import { everything } from './rich-book.js'

const PLAN = [
  observation({ sheet: 'Anexo 1', cell: 'G7' }),
  observation({ sheet: 'Transparencia', cell: 'F7', severity: 'warning' }),
]

/** The workbook as LibreOffice writes it once it has read it. */
function savedAgain(bytes: Uint8Array, folder: string): Uint8Array {
  const file = join(folder, 'libro.xlsx')
  writeFileSync(file, bytes)
  const out = join(folder, 'otra')
  const profile = `-env:UserInstallation=file://${join(folder, 'perfil')}`
  const made = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, file],
    { encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(made.stderr)
  return new Uint8Array(readFileSync(join(out, 'libro.xlsx')))
}

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.slice().buffer)
  return book
}

function noteAt(sheet: ExcelJS.Worksheet, cell: string): string {
  const { note } = sheet.getCell(cell)
  return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('')
}

describe('an annotated workbook in LibreOffice', () => {
  const folder = temporaryFolder()
  afterAll(() => folder.remove())

  it('opens with its comments, marks and links; saved there it is still known as annotated, and cleaned', async () => {
    const again = savedAgain(annotated(await planBook(), PLAN), folder.path)
    const book = await opened(again)
    expect(noteAt(book.getWorksheet('Anexo 1')!, 'G7')).toMatch(
      /^Cotejo: 1 observación\s+1\. Error: La fecha/,
    )
    const list = Object.values(contents(again)).find((text) => text.includes('<hyperlink ref="D6"'))!
    expect(list).toMatch(/<hyperlink ref="D6" location="(?:'|&apos;)Anexo 1(?:'|&apos;)!G7"/)
    expect(readOk(again).grids.map(({ name }) => name)).toEqual([
      'Anexo 1',
      'Transparencia',
      'Notas viejas',
      'Listas',
    ])
    const plain = await opened(cleaned(again))
    expect(plain.worksheets.map(({ name }) => name)).toEqual([
      'Anexo 1',
      'Transparencia',
      'Notas viejas',
      'Listas',
    ])
    expect(noteAt(plain.getWorksheet('Anexo 1')!, 'G7')).toBe('')
    const twice = await opened(annotated(again, PLAN))
    expect(noteAt(twice.getWorksheet('Anexo 1')!, 'G7').match(/Cotejo: /g)).toHaveLength(1)
  }, 120_000)

  it('opens with charts, tables and the comments of others', async () => {
    const cells = ['A2', 'A3', 'B2'].map((cell) => observation({ cell }))
    const book = await opened(savedAgain(annotated(makeZip(everything()), cells), folder.path))
    const sheet = book.getWorksheet('Hoja1')!
    expect(noteAt(sheet, 'A2')).toMatch(/^¿De qué color\?\s+Cotejo: 1 observación/)
    expect(noteAt(sheet, 'B2')).toMatch(/^Cotejo: 1 observación/)
  }, 120_000)
})
