import type ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import type { Publication } from '../../../../pipeline/publish/publication.js'
import { progressFigures } from '../../../../pipeline/publish/report/progress/figures.js'
import { informeMonitoreo } from '../../../../pipeline/publish/report/workbook.js'
import type { SheetSpec } from '../../../../pipeline/publish/workbook/workbook-spec.js'
import { writeWorkbook } from '../../../../pipeline/publish/workbook/write-workbook.js'
import { list, number, numberOrNone, tablesUnder, type Row } from '../../../engine/progress/worked-page.js'
import { officialName, pageName, WORKED_CUTOFFS, workedYear } from '../../../support/worked-year.js'
import { opened } from '../open-workbook.js'
import { HOSTILE } from './fixture.js'

const COMPONENTS = new Map([
  [1, '1. Gestión del riesgo de corrupción'],
  [2, '2. Racionalización de trámites'],
  [3, '3. Rendición de cuentas'],
])

type Cell = string | number | null

/** The rows under a header row of a sheet, by their headers, up to the first row with nothing in the first column. */
function table(book: ExcelJS.Workbook, sheet: string, first: string): Record<string, Cell>[] {
  const grid = book.getWorksheet(sheet)!
  let header = 0
  for (let r = 1; r <= grid.rowCount && header === 0; r++) if (grid.getCell(r, 1).text === first) header = r
  expect([sheet, header]).not.toEqual([sheet, 0])
  const rows: Record<string, Cell>[] = []
  for (let r = header + 1; r <= grid.rowCount && grid.getCell(r, 1).text !== ''; r++) {
    const row: Record<string, Cell> = {}
    for (let c = 1; c <= grid.columnCount; c++) {
      const { value, text } = grid.getCell(r, c)
      row[grid.getCell(header, c).text] = typeof value === 'number' ? value : (plain(value) ?? text)
    }
    rows.push(row)
  }
  return rows
}

/** A number that leads somewhere is a number. */
function plain(value: ExcelJS.CellValue): number | string | null {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  const text = value !== null && typeof value === 'object' && 'text' in value ? value.text : null
  return typeof text === 'number' ? text : null
}

function percent(text: string): Cell {
  return numberOrNone(text) ?? '—'
}

function names(rows: readonly Record<string, Cell>[]): string[] {
  return rows.map((row) => pageName(String(row['Código'])))
}

/** Which activities the page counts under a heading: `8: A1, A4` → A1, A4. */
function counted(what: string, day: string): string[] {
  const said = tablesUnder('Cuántas')[0]!.find((row) => row['Conteo'] === what)![day]!
  return said === '0' ? [] : list(said.replace(/^\d+: /, ''))
}

describe.each(WORKED_CUTOFFS)('the workbook of the worked year at $day', ({ cutoff, day, heading }) => {
  let book: ExcelJS.Workbook
  let weighted: ExcelJS.Workbook
  beforeAll(async () => {
    book = await opened(informeMonitoreo(workedYear(cutoff)))
    weighted = await opened(informeMonitoreo(workedYear(cutoff, { weighted: true })))
  })
  const ofDay = (title: string): Row[] => tablesUnder(title)[0]!.filter((row) => row['Corte'] === day)

  test('averages by component and of the whole plan', () => {
    const whole = ofDay('Todo el plan')[0]!
    const rows = table(book, 'Por componente', 'Componente')
    expect(rows.map((row) => [row['Componente'], row['Promedio simple']])).toEqual([
      ...ofDay('Por componente').map((row) => [
        COMPONENTS.get(number(row['Componente']!)),
        percent(row['Promedio simple']!),
      ]),
      ['Todo el plan', number(whole['Promedio simple']!)],
      ['Promedio de componentes', number(whole['Promedio de componentes']!)],
    ])
    expect(rows.slice(0, 4).map((row) => row['Semáforo'])).toEqual([
      ...ofDay('Por componente').map((row) => row['Semáforo']),
      whole['Semáforo'],
    ])
    const total = table(weighted, 'Por componente', 'Componente').at(-1)!
    expect([total['Componente'], total['Promedio ponderado']]).toEqual([
      'Todo el plan',
      number(whole['Promedio ponderado']!),
    ])
  })

  test('averages by subcomponent', () => {
    const rows = table(book, 'Por componente', 'Componente y subcomponente')
    expect(rows.map((row) => row['Promedio simple'])).toEqual(
      ofDay('Por subcomponente').map((row) => percent(row['Promedio simple']!)),
    )
  })

  test('averages by dependencia, the highest first', () => {
    const rows = table(book, 'Por dependencia', 'Dependencia')
    const said = ofDay('Por dependencia')
    expect(new Set(rows.slice(0, -1).map((row) => rowOf(row, 'Dependencia')))).toEqual(
      new Set(
        said.map((row) =>
          JSON.stringify([
            officialName(row['Dependencia']!),
            number(row['Promedio simple']!),
            number(row['Promedio de componentes']!),
            row['Semáforo'],
          ]),
        ),
      ),
    )
    const simple = rows.slice(0, -1).map((row) => Number(row['Promedio simple']))
    expect(simple).toEqual([...simple].sort((a, b) => b - a))
    const total = rows.at(-1)!
    expect([total['Lidera'], total['Programadas'], total['Sin reporte'], total['Vencidas']]).toEqual([
      12,
      counted('Programadas', day).length,
      counted('Sin reporte', day).length,
      counted('Vencidas', day).length,
    ])
  })

  test('the lists', () => {
    const at = (sheet: string, first: string): string[] => {
      const grid = book.getWorksheet(sheet)!
      const none = grid.getCell(5, 1).text
      return grid.getCell(5, 2).text === none ? [] : names(table(book, sheet, first))
    }
    expect(at('Vencidas', 'Componente')).toEqual(counted('Vencidas', day))
    expect(at('Sin reporte', 'Lidera')).toEqual(counted('Sin reporte', day))
    expect(at('Sobre-ejecutadas', 'Componente')).toEqual(counted('Sobre-ejecutadas', day))
    const evidence = table(book, 'Evidencias', 'Evidencia')
    expect(names(evidence.filter((row) => row['Evidencia'] === 'Falta'))).toEqual(
      counted('Sin evidencia', day),
    )
    expect(evidence.map((row) => row['Evidencia']).lastIndexOf('Falta')).toBe(
      counted('Sin evidencia', day).length - 1,
    )
    expect(evidence).toHaveLength(tablesUnder(heading)[0]!.length)
  })

  test('what a person has to settle or know', () => {
    const rows = table(book, 'Diferencias', 'Qué pasa')
    const under = (what: string): string[] => names(rows.filter((row) => row['Qué pasa'] === what))
    expect(under('Reportes distintos')).toEqual(counted('Reportes distintos', day))
    expect(under('Ejecución anticipada')).toEqual(counted('Anticipadas', day))
    expect(under('Empeoró')).toEqual(counted('Empeoraron', day))
    expect(under('Sin cálculo posible')).toEqual(counted('Sin cálculo posible', day))
    expect(under('Con una fecha final que no es fecha')).toEqual(
      counted('Con una fecha final que no es fecha', day),
    )
  })

  test('the annex: every activity, its progress and its execution as the page works them out', () => {
    const rows = table(book, 'Actividades', 'Componente')
    const said = tablesUnder(heading)[1]!
    // of an activity with several goals the page has a row for each and one for all
    const expected = [...new Map(said.map((row) => [row['Actividad']!.split(' ')[0]!, row['Avance']!]))]
    expect(rows.map((row) => [pageName(String(row['Código'])), row['% de avance']])).toEqual(
      expected.map(([name, progress]) => [name, /^\d/.test(progress) ? number(progress) : '']),
    )
    const single = said.filter((row) => !/\(/.test(row['Actividad']!) && row['Actividad'] !== 'A5')
    const byName = new Map(rows.map((row) => [pageName(String(row['Código'])), row]))
    for (const row of single)
      expect([row['Actividad'], byName.get(row['Actividad']!)!['Ejecución sin tope']]).toEqual([
        row['Actividad'],
        numberOrNone(row['Sin tope']!) ?? '',
      ])
    expect(Object.keys(rows[0]!).slice(1, 8)).toEqual([
      'Subcomponente / Proceso',
      'Actividades',
      'Producto',
      'Meta',
      'Responsable',
      'Fecha Inicio',
      'Fecha Final',
    ])
    expect(names(rows.filter((row) => row['Entra en el promedio'] === 'Sí'))).toEqual(
      list(ofDay('Todo el plan')[0]!['Actividades']!),
    )
    for (const [what, notice] of [
      ['Vencidas', 'Vencida'],
      ['Sobre-ejecutadas', 'Sobre-ejecutada'],
      ['Sin evidencia', 'Sin evidencia'],
    ] as const)
      expect(names(rows.filter((row) => String(row['Avisos']).split('\n').includes(notice)))).toEqual(
        counted(what, day),
      )
  })

  test('the summary opens with the figures of the page', () => {
    const grid = book.getWorksheet('Resumen')!
    const whole = ofDay('Todo el plan')[0]!
    const shown = [5, 7].flatMap((r) => [1, 4, 7, 10].map((c) => grid.getCell(r, c)))
    expect(shown.map(({ value }) => plain(value) ?? value)).toEqual([
      number(whole['Promedio simple']!),
      number(whole['Promedio de componentes']!),
      ...['Cumplidas', 'Sin reporte', 'Vencidas', 'Programadas', 'Iniciadas', 'Con plazo cumplido'].map(
        (what) => counted(what, day).length,
      ),
    ])
    expect(shown[0]!.numFmt).toBe('0.0" %"')
  })

  test('the cut-offs, one row for each and group', () => {
    const rows = table(book, 'Cortes anteriores', 'Corte')
    const until = WORKED_CUTOFFS.filter((one) => one.cutoff <= cutoff).map((one) => one.day)
    const whole = tablesUnder('Todo el plan')[0]!.filter((row) => until.includes(row['Corte'] as never))
    expect(
      rows
        .filter((row) => row['Nivel'] === 'Todo el plan')
        .map((row) => [row['Corte'], row['Promedio simple'], row['Promedio de componentes']]),
    ).toEqual(
      whole.map((row) => [
        row['Corte'],
        number(row['Promedio simple']!),
        number(row['Promedio de componentes']!),
      ]),
    )
    expect(rows).toHaveLength(until.length * (1 + 3 + 4))
  })
})

function rowOf(row: Record<string, Cell>, name: string): string {
  return JSON.stringify([row[name], row['Promedio simple'], row['Promedio de componentes'], row['Semáforo']])
}

test.each([
  ['2027-08-31', 'De abril a agosto', 'Puntos a agosto'],
  ['2027-12-31', 'De agosto a diciembre', 'Puntos a diciembre'],
])('what moved until %s', async (cutoff, kind, points) => {
  const book = await opened(informeMonitoreo(workedYear(cutoff)))
  const rows = table(book, 'Qué se movió', 'Movimiento')
  const said = tablesUnder('De un corte al siguiente')[0]!
  expect(
    new Map(
      rows.map((row) => [
        pageName(String(row['Código'])),
        [String(row['Movimiento']).toLowerCase(), row['Puntos de diferencia']],
      ]),
    ),
  ).toEqual(new Map(said.map((row) => [row['Actividad']!, [row[kind], numberOrNone(row[points]!) ?? '']])))
})

test('the sheets, in the order in which a person reads them', () => {
  const sheets = (publication: Publication): string[] =>
    informeMonitoreo(publication).sheets.map(({ name }) => name)
  expect(sheets(workedYear('2027-12-31'))).toEqual([
    'Resumen',
    'Por componente',
    'Por dependencia',
    'Vencidas',
    'Sin reporte',
    'Sobre-ejecutadas',
    'Evidencias',
    'Cortes anteriores',
    'Qué se movió',
    'Diferencias',
    'Actividades',
    'Lo que viene',
    'Hallazgos por regla',
    'Entregas',
  ])
  expect(sheets(workedYear('2027-12-31', { reported: false }))).toEqual([
    'Resumen',
    'Por componente',
    'Por dependencia',
    'Diferencias',
    'Actividades',
    'Lo que viene',
    'Hallazgos por regla',
    'Entregas',
  ])
})

test('where nobody reported: what is scheduled, and no average', async () => {
  const book = await opened(informeMonitoreo(workedYear('2027-04-30', { reported: false })))
  expect(book.getWorksheet('Resumen')!.getCell(3, 1).text).toContain(
    'todavía no se ha recibido el seguimiento de ninguna dependencia',
  )
  const [first] = table(book, 'Por componente', 'Componente')
  expect(first).toEqual({
    Componente: '1. Gestión del riesgo de corrupción',
    Actividades: 4,
    Programadas: 2,
    'No programadas': 2,
    'Iniciadas según sus fechas': 4,
    'Con el plazo cumplido': 0,
  })
  for (const sheet of book.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        expect(cell.numFmt ?? '').not.toContain('%')
      }),
    )
})

test('rows and files that belong nowhere are told', async () => {
  const book = await opened(informeMonitoreo(workedYear('2027-04-30', { strays: true })))
  const rows = table(book, 'Diferencias', 'Qué pasa')
  expect(rows.find((row) => row['Qué pasa'] === 'Fila que no está en el plan')).toMatchObject({
    Detalle: 'Secretaría de Salud reportó: 9.9 Pintar el puente de madera',
    Archivo: 'Seguimiento de salud 2027-04-30.xlsx, hoja Seguimiento, fila 906',
  })
  expect(rows.find((row) => row['Qué pasa'] === 'Archivo que no cuenta')!['Archivo']).toBe(
    'Seguimiento sin dueño 2027-04-30.xlsx',
  )
})

test('every chart points at names and numbers, and carries what they hold now', async () => {
  const bytes = await writeWorkbook(informeMonitoreo(workedYear('2027-08-31')))
  const parts = unzipSync(bytes)
  const charts = Object.entries(parts).filter(([name]) => name.startsWith('xl/charts/chart'))
  expect(charts.length).toBeGreaterThanOrEqual(7)
  const xml = charts
    .map(([, part]) => strFromU8(part))
    .find((part) => part.includes('Avance promedio por componente'))!
  expect(xml).toContain("<c:f>'Por componente'!$A$5:$A$7</c:f>")
  const cache = (kind: string): string[] =>
    [
      .../<c:v>([^<]*)<\/c:v>/g[Symbol.matchAll](
        new RegExp(`<c:${kind}Cache>.*?</c:${kind}Cache>`).exec(xml)![0],
      ),
    ].map(([, value]) => value!)
  expect(cache('str')).toEqual([...COMPONENTS.values()])
  expect(cache('num')).toEqual(['76.7', '97.5', '76.7'])
  expect([...xml.matchAll(/<c:dPt>.*?srgbClr val="(\w+)"/g)].map(([, color]) => color)).toEqual([
    'ECC46A',
    '2F7D4F',
    'ECC46A',
  ])
  for (const [, part] of charts) {
    const chart = strFromU8(part)
    for (const [reference] of chart.matchAll(/<c:(str|num)Ref>.*?<\/c:\1Ref>/g))
      expect(reference).toContain('Cache>')
  }
})

test('what somebody wrote is text: no formula, no link out, and the same bytes come twice', async () => {
  const hostile = (): Publication => {
    const publication = workedYear('2027-04-30')
    const monitoring = structuredCloneOf(publication.monitoring!)
    return { ...publication, monitoring }
  }
  const bytes = await writeWorkbook(informeMonitoreo(hostile()))
  expect(Buffer.compare(bytes, await writeWorkbook(informeMonitoreo(hostile())))).toBe(0)
  const parts = unzipSync(bytes)
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/'))
  const all = sheets.map(([, part]) => strFromU8(part)).join('')
  expect(strFromU8(parts['xl/sharedStrings.xml']!)).toContain('=HYPERLINK(')
  expect(all).not.toMatch(/<f[ >]/)
  expect(all).not.toContain('TargetMode="External"')
})

/** The same monitoring in which every report says what nobody should open. */
function structuredCloneOf(monitoring: NonNullable<Publication['monitoring']>): typeof monitoring {
  const evidenceText = `=HYPERLINK("https://malo.example") ${HOSTILE}`
  return {
    ...monitoring,
    entries: monitoring.entries.map((entry) => {
      const reports = entry.reports.map((report) => ({ ...report, evidenceText, done: HOSTILE }))
      return { ...entry, reports, counted: entry.counted && reports[0]! }
    }),
  }
}

test('numbers that lead to their rows', () => {
  const publication = workedYear('2027-12-31')
  const spec = informeMonitoreo(publication)
  const sheet = (name: string): SheetSpec => spec.sheets.find((one) => one.name === name)!
  const links = [...sheet('Resumen').rows].flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell !== null && typeof cell === 'object' && 'sheet' in cell ? [cell] : [])),
  )
  expect(links.filter(({ text }) => typeof text === 'number')).toEqual([
    { text: 1, sheet: 'Sin reporte', cell: 'A4' },
    { text: 1, sheet: 'Vencidas', cell: 'A4' },
  ])
  expect(links.map((link) => link.sheet).every((name) => spec.sheets.some((one) => one.name === name))).toBe(
    true,
  )
  expect(
    progressFigures(publication)!
      .list('unreported')
      .map(({ id }) => pageName(id)),
  ).toEqual(['A12'])
})
