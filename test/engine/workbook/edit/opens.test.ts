import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { temporaryFolder } from '../../../support/commands.js'
import { edited, edits } from './edited.js'

/** What LibreOffice reads in the first sheet of a workbook, as CSV. */
function csvOf(bytes: Uint8Array, folder: string): string {
  const file = join(folder, 'libro.xlsx')
  writeFileSync(file, bytes)
  const profile = `-env:UserInstallation=file://${join(folder, 'perfil')}`
  const made = spawnSync(
    'soffice',
    [
      profile,
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):59,34,76,1',
      '--outdir',
      folder,
      file,
    ],
    { encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(made.stderr)
  return readFileSync(join(folder, 'libro.csv'), 'utf8')
}

describe('an edited workbook in LibreOffice', () => {
  const folder = temporaryFolder()
  afterAll(() => folder.remove())

  it('opens with what the edits say', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('Plan')
    sheet.addRows([
      ['Actividad', 'Inicio', 'Meta'],
      ['5.1 Hacer', '31/04/2023', 3],
      ['5.2 Otra', null, { formula: 'C2+1', result: 4 }],
    ])
    sheet.getCell('B2').numFmt = '@'
    const book = new Uint8Array(await workbook.xlsx.writeBuffer())
    const all = edits(
      { A2: '5.1 Hacer «más» & mejor', B2: '2023-04-30', C3: 12.5, B5: 'al final', C2: null },
      'Plan',
    )
    const lines = csvOf(edited(book, all), folder.path).replaceAll('"', '').trim().split('\n')
    expect(lines[0]).toBe('Actividad;Inicio;Meta')
    expect(lines[1]).toMatch(/^5\.1 Hacer «más» & mejor;(?:30\/04\/2023|0?4\/30\/(?:20)?23);$/)
    expect(lines[2]).toMatch(/^5\.2 Otra;;12[.,]5$/)
    expect(lines[4]).toBe(';al final;')
  }, 120_000)
})
