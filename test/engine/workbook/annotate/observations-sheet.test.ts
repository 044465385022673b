import ExcelJS from 'exceljs'
import { bookParts, makeXlsx } from '../make-xlsx.js'
import { makeZip } from '../make-zip.js'
import { annotated, contents, expectSound, observation, OPTIONS } from './annotated.js'
import { DATA, richParts, STYLES } from './rich-book.js'

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.slice().buffer)
  return book
}

const textOf = (cell: ExcelJS.Cell): string => cell.text

/** The cells of a row, as text. */
function rowOf(sheet: ExcelJS.Worksheet, number: number): string[] {
  return Array.from({ length: 10 }, (_, at) => textOf(sheet.getRow(number).getCell(at + 1)))
}

describe('the sheet that lists what is observed', () => {
  it('stands last, says what it is, and lists the file first, then sheets, then cells by severity', async () => {
    const after = annotated(makeZip(richParts()), [
      observation({ severity: 'info', cell: 'C2', column: 'Meta', value: '3', message: 'Un número solo.' }),
      observation({ proposal: '30/04/2023' }),
      observation({ cell: null, column: null, row: null, value: null, message: 'Falta una columna.' }),
      observation({
        ...{ sheet: null, cell: null, column: null, row: null, value: null },
        severity: 'warning',
        message: 'Falta el nombre.',
      }),
    ])
    expectSound(after)
    const book = await opened(after)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Hoja1', 'Otra', 'Observaciones'])
    const sheet = book.getWorksheet('Observaciones')!
    expect([1, 2, 3].map((row) => textOf(sheet.getRow(row).getCell(1)))).toEqual([
      'Observaciones de la revisión',
      'Alcaldía de Prueba · 2 errores que deben corregirse, 1 advertencia por revisar y 1 sugerencia',
      'Envíe el libro corregido a más tardar el 04/12/2026.',
    ])
    expect(rowOf(sheet, 5)).toEqual([
      'N.º',
      'Gravedad',
      'Hoja',
      'Celda',
      'Columna',
      'Actividad o fila',
      'Está escrito',
      'Qué pasa',
      'Por qué importa',
      'Cómo se corrige',
    ])
    const why = 'Sin fecha no hay plazo.'
    const how = 'Escriba una fecha que exista.'
    expect([6, 7, 8, 9].map((row) => rowOf(sheet, row))).toEqual([
      ['1', 'Advertencia', 'Todo el archivo', '', '', '', '', 'Falta el nombre.', why, how],
      ['2', 'Error', 'Hoja1', 'Toda la hoja', '', '', '', 'Falta una columna.', why, how],
      [
        '3',
        'Error',
        'Hoja1',
        'B2',
        'Fecha Final',
        '1.2 Pintar el mural',
        '31/04/2023',
        'La fecha «31/04/2023» no existe.',
        why,
        `${how}\nPropuesta: 30/04/2023`,
      ],
      ['4', 'Sugerencia', 'Hoja1', 'C2', 'Meta', '1.2 Pintar el mural', '3', 'Un número solo.', why, how],
    ])
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    })
    expect(sheet.pageSetup.printTitlesRow).toBe('5:5')
  })

  it('links each cell, also of sheets whose names need care, and none of a hidden one', () => {
    const sheets = [
      { name: "Plan d'acción & «más»", data: DATA },
      { name: 'Oculta', state: 'hidden', data: DATA },
    ]
    const book = makeXlsx({ sheets, styles: STYLES })
    const after = annotated(book, [
      observation({ sheet: sheets[0]!.name }),
      observation({ sheet: 'Oculta' }),
      observation({ sheet: 'No existe' }),
      observation({ sheet: sheets[0]!.name, cell: 'no es' }),
    ])
    const xml = contents(after)['xl/worksheets/sheet3.xml']!
    expect(
      [...xml.matchAll(/<hyperlink ref="(\w+)" location="([^"]*)"/g)].map(([, ...rest]) => rest),
    ).toEqual([['D6', "'Plan d''acción &amp; «más»'!B2"]])
    expect(xml).toContain('B2 (hoja oculta)')
  })

  it('has a name of its own where theirs has taken it', async () => {
    const names = ['OBSERVACIONES', 'Observaciones (2)'].map((name) => ({ name, data: DATA }))
    const after = annotated(makeXlsx({ sheets: names, styles: STYLES }), [
      observation({ sheet: 'OBSERVACIONES' }),
    ])
    expect((await opened(after)).worksheets.map(({ name }) => name)).toEqual([
      'OBSERVACIONES',
      'Observaciones (2)',
      'Observaciones (3)',
    ])
    expect(contents(after)['xl/comments1.xml']).toContain('Vea la hoja «Observaciones (3)», n.º 1.')
  })

  it('holds texts only: nothing that somebody wrote becomes a formula or a link', () => {
    const bad = '=HYPERLINK("http://malo.example","clic")'
    const texts = { column: bad, row: bad, value: bad, message: bad, why: bad, how: bad, proposal: bad }
    const after = contents(annotated(makeZip(richParts()), [observation(texts)], { ...OPTIONS, entity: bad }))
    const xml = after['xl/worksheets/sheet3.xml']!
    expect(xml).not.toContain('<f>')
    expect(xml.match(/<hyperlink /g)).toHaveLength(1)
    expect(xml.match(/<c [^>]*t="(?!inlineStr)/g)).toBeNull()
  })

  it('keeps its header in sight, and does not become the sheet that opens', () => {
    const views = '<bookViews><workbookView activeTab="0"/></bookViews>'
    const parts = bookParts({ sheets: [{ data: DATA }], styles: STYLES }).map((part) =>
      part.name === 'xl/workbook.xml'
        ? { ...part, data: (part.data as string).replace('<sheets>', `${views}<sheets>`) }
        : part,
    )
    const after = contents(annotated(makeZip(parts)))
    expect(after['xl/worksheets/sheet2.xml']).toContain(
      '<pane ySplit="5" topLeftCell="A6" activePane="bottomLeft" state="frozen"/>',
    )
    expect(after['xl/worksheets/sheet2.xml']).not.toContain('tabSelected')
    expect(after['xl/workbook.xml']).toContain(views)
  })

  it('says no day where there is none', () => {
    const after = contents(
      annotated(makeZip(richParts()), [observation()], { entity: 'Alcaldía', deadline: null }),
    )
    expect(after['xl/worksheets/sheet3.xml']).not.toContain('a más tardar')
  })
})
