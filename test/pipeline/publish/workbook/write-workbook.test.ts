import ExcelJS from 'exceljs'
import { isOwnOutput } from '../../../../engine/reading/document-facts.js'
import { readWorkbook } from '../../../../engine/workbook/read-workbook.js'
import { OUTPUT_MARK, writeWorkbook } from '../../../../pipeline/publish/workbook/write-workbook.js'
import type { Row, Value, WorkbookSpec } from '../../../../pipeline/publish/workbook/workbook-spec.js'
import { column, opened, partsOf } from '../open-workbook.js'

const row = (value: Value, style: Row['style'] = 'body'): Row => ({ cells: [value], style })

/** The same sheet through both writers: a protected sheet is a form. */
const writers = [
  ['ourselves', {}],
  ['hucre', { protect: true }],
] as const

describe.each(writers)('written by %s', (_, more) => {
  const first = async (value: Value, style: Row['style'] = 'body'): Promise<ExcelJS.Cell> =>
    (await opened(column([row(value, style)], more))).worksheets[0]!.getCell('A1')

  it.each([
    '=1+1',
    '+573001234567',
    '-5',
    '@SUM(A1)',
    '=HYPERLINK("http://x.invalid")',
    '#N/A',
    '#REF! roto',
  ])('keeps %s as text', async (text) => {
    const cell = await first(text)
    expect(cell.text).toBe(text)
    expect([ExcelJS.ValueType.String, ExcelJS.ValueType.RichText]).toContain(cell.type)
    const sheet = partsOf(await writeWorkbook(column([row(text)], more))).get('xl/worksheets/sheet1.xml')
    expect(sheet).not.toMatch(/<f>|t="e"/)
  })

  it('takes out what XML cannot hold', async () => {
    expect((await first('a\u0000b\u0008c\u001Fd\uFFFEe')).text).toBe('abcde')
    expect((await first('solo \uD83D aquí')).text).toBe('solo \uFFFD aquí')
    expect((await first('árbol 🌳')).text).toBe('árbol 🌳')
  })

  it('keeps what merely looks like an escape', async () => {
    const read = readWorkbook(await writeWorkbook(column([row('código _x0041_ del formato')], more)))
    expect(read.ok && read.workbook.grids[0]!.rows.get(0)?.get(0)?.text).toBe('código _x0041_ del formato')
  })

  it('keeps spaces and line breaks, whatever the system that made them', async () => {
    expect((await first(' uno\r\ndos\rtres ')).text).toBe(' uno\ndos\ntres ')
  })

  it('cuts what no cell can hold', async () => {
    const { text } = await first('x'.repeat(40_000))
    expect(text).toHaveLength(32_767)
    expect(text.endsWith('…')).toBe(true)
    expect((await first('x'.repeat(32_765) + '🌳🌳')).text.at(-2)).toBe('x')
  })

  it('writes days as serial numbers shown as dd/mm/yyyy', async () => {
    const cell = await first({ date: '2031-02-28' }, 'date')
    expect(cell.value).toEqual(new Date(Date.UTC(2031, 1, 28)))
    expect(cell.numFmt).toBe('dd/mm/yyyy')
    expect((await first({ date: '0031-02-28' }, 'date')).text).toBe('0031-02-28')
  })

  it('leaves out numbers that are none', async () => {
    expect((await first(Number.NaN, 'number')).value).toBeNull()
    expect((await first(Infinity, 'number')).value).toBeNull()
    expect((await first(0, 'number')).value).toBe(0)
  })

  it('makes the names of sheets legal and unique, and links follow them', async () => {
    const long = 'Secretaría de las Mujeres y la Equidad de Género'
    const spec: WorkbookSpec = {
      title: 'Prueba',
      sheets: ['Índice', long, `${long} `, 'a/b:c', ''].map((name, i) => ({
        name,
        widths: [20],
        rows: [i === 0 ? row({ text: 'ver', sheet: long, cell: 'A1' }, 'link') : row('x')],
        ...more,
      })),
    }
    const workbook = await opened(spec)
    const names = workbook.worksheets.map((s) => s.name)
    expect(names).toEqual([
      'Índice',
      'Secretaría de las Mujeres…',
      'Secretaría de las Mujeres… (2)',
      'a b c',
      'Hoja',
    ])
    const parts = partsOf(await writeWorkbook(spec))
    expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(
      /<hyperlink ref="A1" location="(&apos;|')Secretaría de las Mujeres…(&apos;|')!A1"/,
    )
    expect([...parts.values()].join()).not.toContain('TargetMode="External"')
  })

  it('sets up the page', async () => {
    const { pageSetup, headerFooter, views, autoFilter } = (
      await opened(
        column([row('Título', 'title'), row('Encabezado', 'header'), row('x'), row('y')], {
          ...more,
          printTitles: '2:2',
          printArea: 'A1:A4',
          frozenRows: 2,
          filter: 'A2:A4',
          footer: 'Salud & Vida',
        }),
      )
    ).worksheets[0]!
    expect(pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 1,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '2:2',
      printArea: 'A1:A4',
    })
    expect(headerFooter.oddFooter).toBe('&L&8 Salud && Vida&R&8 Página &P de &N')
    expect(views[0]).toMatchObject({ state: 'frozen', ySplit: 2 })
    expect(autoFilter).toBe('A2:A4')
  })

  it('merges after the last row, whoever collects the merges', async () => {
    const merges: { top: number; left: number; bottom: number; right: number }[] = []
    const sheet = (
      await opened({
        title: 'Prueba',
        sheets: [
          {
            ...more,
            name: 'Hoja',
            widths: [10, 10],
            merges,
            rows: (function* () {
              yield { cells: ['a', null], style: 'body' } as const
              merges.push({ top: 0, left: 0, bottom: 1, right: 1 })
              yield { cells: [null, null], style: 'body', height: 30 } as const
            })(),
          },
        ],
      })
    ).worksheets[0]!
    expect(sheet.getCell('B2').master.address).toBe('A1')
    expect(sheet.getCell('B2').border.bottom?.style).toBe('thin')
  })

  it('gives the same bytes again, in any time zone', async () => {
    const make = (): Promise<Uint8Array> =>
      writeWorkbook(
        column(
          Array.from({ length: 3000 }, (_, i) => row(i % 2 ? { date: '2031-12-31' } : `fila ${i}`)),
          more,
        ),
      )
    const zone = process.env['TZ']
    const written: Uint8Array[] = []
    for (const TZ of ['America/Bogota', 'UTC', 'Pacific/Kiritimati']) {
      process.env['TZ'] = TZ
      written.push(await make())
    }
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(Buffer.compare(written[0]!, written[1]!)).toBe(0)
    expect(Buffer.compare(written[0]!, written[2]!)).toBe(0)
  })

  it('carries the mark by which the collector knows it, unless it says what it is', async () => {
    const read = async (spec: WorkbookSpec) => {
      const result = readWorkbook(await writeWorkbook(spec))
      if (!result.ok) throw new Error('unreadable')
      return result.workbook
    }
    const marked = await read(column([row('x')], more))
    expect(Object.fromEntries(marked.names)).toEqual(OUTPUT_MARK)
    expect(isOwnOutput(marked)).toBe(true)
    const own = await read({ ...column([row('x')], more), names: { 'Cotejo.Formato': 'prueba@1' } })
    expect(isOwnOutput(own)).toBe(false)
    expect(own.names.get('Cotejo.Formato')).toBe('prueba@1')
  })
})

it('writes custom properties, which make a form known', async () => {
  const sheets = [{ name: 'Formato', widths: [10], rows: [{ cells: ['a'], style: 'body' as const }] }]
  const parts = partsOf(
    await writeWorkbook({ title: 'Prueba', properties: { CotejoFormato: 'prueba' }, sheets }),
  )
  expect(parts.get('docProps/custom.xml')).toContain('>prueba<')
})

it('writes charts as native parts of the sheet that has them', async () => {
  const parts = partsOf(
    await writeWorkbook({
      title: 'Prueba',
      sheets: [
        {
          name: 'Datos y más',
          widths: [10, 10],
          rows: [
            { cells: ['a', 1], style: 'body' },
            { cells: ['b', 2], style: 'body' },
          ],
          charts: [
            {
              kind: 'column',
              title: 'Conteo',
              series: [
                { name: 'Serie', values: "'Datos y más'!$B$1:$B$2", categories: "'Datos y más'!$A$1:$A$2" },
              ],
              from: { row: 3, column: 0 },
              to: { row: 15, column: 6 },
              description: 'Conteo de a y b',
            },
          ],
        },
      ],
    }),
  )
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<drawing r:id="rId1"/>')
  expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain('../drawings/drawing1.xml')
  expect(parts.get('[Content_Types].xml')).toContain('/xl/charts/chart1.xml')
  expect(parts.get('xl/charts/chart1.xml')).toContain('Conteo')
})
