import { strFromU8, unzipSync } from 'fflate'
import { informeMonitoreo } from '../../../../pipeline/publish/report/workbook.js'
import type { SheetSpec, Value } from '../../../../pipeline/publish/workbook/workbook-spec.js'
import { writeWorkbook } from '../../../../pipeline/publish/workbook/write-workbook.js'
import { HOSTILE, publication } from './fixture.js'

const spec = informeMonitoreo(publication)
const grids = new Map(spec.sheets.map((sheet) => [sheet.name, [...sheet.rows].map((r) => r.cells)]))

/** The cells that a chart points at: `'Por componente'!$F$6:$F$11`. */
function cellsAt(reference: string): Value[] {
  const parts = /^'([^']+)'!\$([A-Z])\$(\d+):\$([A-Z])\$(\d+)$/.exec(reference)!
  const [, sheet, left, top, right, bottom] = parts
  const column = (letter: string): number => letter.charCodeAt(0) - 65
  return grids
    .get(sheet!)!
    .slice(Number(top) - 1, Number(bottom))
    .flatMap((cells) => cells.slice(column(left!), column(right!) + 1))
}

function sheet(name: string): SheetSpec {
  return spec.sheets.find((s) => s.name === name)!
}

test('its sheets', () => {
  expect([...grids.keys()]).toEqual([
    'Resumen',
    'Por componente',
    'Por dependencia',
    'Cronograma',
    'En la fecha de corte',
    'Hallazgos por regla',
    'Entregas',
  ])
})

test('every chart points at names and numbers of the workbook', () => {
  for (const { charts = [] } of spec.sheets) {
    for (const { series } of charts) {
      for (const { categories, values } of series) {
        expect(cellsAt(categories).every((c) => typeof c === 'string' && c !== '')).toBe(true)
        expect(cellsAt(values).every((c) => typeof c === 'number')).toBe(true)
        expect(cellsAt(values)).toHaveLength(cellsAt(categories).length)
      }
    }
  }
})

test('the charts show the figures', () => {
  const [files, components, months] = sheet('Resumen').charts!
  expect(files!.series.map((s) => [s.name, ...cellsAt(s.values)])).toEqual([
    ['Válidos', 3],
    ['Con advertencias', 2],
    ['Con errores', 7],
    ['Ilegibles', 1],
  ])
  expect(components!.series.map((s) => cellsAt(s.values))).toEqual([
    [1, 0, 1, 0, 1, 0],
    [1, 0, 1, 1, 1, 0],
    [1, 0, 1, 1, 1, 0],
    [1, 0, 1, 1, 0, 3],
  ])
  expect(cellsAt(months!.series[0]!.values)).toEqual([3, 4, 5, 4, 6, 4, 3, 3, 2, 2, 2, 2])
  const [units] = sheet('Por dependencia').charts!
  expect(cellsAt(units!.series[0]!.categories)[0]).toBe('Oficina de Cartas')
  expect(cellsAt(units!.series[0]!.values)).toEqual([2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 2])
  const [rules] = sheet('Hallazgos por regla').charts!
  expect(rules!.series.map((s) => cellsAt(s.values).reduce((sum: number, n) => sum + Number(n), 0))).toEqual([
    9, 5, 2,
  ])
})

test('one row per date around the cut-off, real dates', () => {
  const rows = grids.get('En la fecha de corte')!.slice(4)
  expect(rows.map((cells) => cells[0])).toEqual([
    ...Array.from({ length: 3 }, () => 'Debería estar terminada'),
    ...Array.from({ length: 4 }, () => 'Inicia en 30 días'),
    'Inicia en 31 a 60 días',
    ...Array.from({ length: 2 }, () => 'Vence en 30 días'),
    ...Array.from({ length: 2 }, () => 'Vence en 31 a 60 días'),
    ...Array.from({ length: 6 }, () => 'Con fechas por corregir'),
  ])
  expect(rows[0]![1]).toEqual({ date: '2031-02-20' })
  expect(sheet('En la fecha de corte').filter).toBe('A4:J22')
})

test('every file received has its row', () => {
  const names = grids.get('Entregas')!.map((cells) => cells[0])
  for (const { file } of publication.consolidated.files) expect(names).toContain(file)
})

test('no cell is a formula, whatever was typed, and the same bytes come twice', async () => {
  expect(JSON.stringify([...grids])).toContain(JSON.stringify(HOSTILE).slice(1, -1))
  const bytes = await writeWorkbook(informeMonitoreo(publication))
  const again = await writeWorkbook(informeMonitoreo(structuredClone(publication)))
  expect(Buffer.compare(bytes, again)).toBe(0)
  const parts = unzipSync(bytes)
  for (const [name, part] of Object.entries(parts)) {
    if (name.startsWith('xl/worksheets/sheet')) expect(strFromU8(part)).not.toMatch(/<f[ >]/)
  }
  expect(Object.keys(parts).filter((name) => name.startsWith('xl/charts/chart'))).toHaveLength(7)
})
