import type ExcelJS from 'exceljs'
import { planMaestro } from '../../../pipeline/publish/plan-maestro.js'
import { writeWorkbook } from '../../../pipeline/publish/workbook/write-workbook.js'
import { consolidated, directory, publication } from './invented-plan.js'
import { opened, partsOf, shown } from './open-workbook.js'

let workbook: ExcelJS.Workbook
const sheet = (name: string): ExcelJS.Worksheet => workbook.getWorksheet(name)!
const table = (name: string, header = 0): Record<string, unknown>[] => {
  const rows = shown(sheet(name))
  return rows.slice(header + 1).map((r) => Object.fromEntries(r.map((v, i) => [String(rows[header]![i]), v])))
}
beforeAll(async () => {
  workbook = await opened(planMaestro(publication))
})

describe('Portada', () => {
  const rows = () => shown(sheet('Portada'))
  const after = (text: string): (string | number | null)[][] =>
    rows().slice(rows().findIndex((r) => r[0] === text) + 1)

  it('adds up: received is the sum of the states, of files and of activities', () => {
    const lines = after('En qué estado')
    const total = lines.findIndex((r) => r[0] === 'Recibidos')
    const sum = (column: number) => lines.slice(0, total).reduce((n, r) => n + Number(r[column]), 0)
    expect(lines[total]!.slice(2, 4)).toEqual([sum(2), sum(3)])
    expect(sum(2)).toBe(consolidated.files.length)
    expect(Object.fromEntries(lines.slice(0, total).map((r) => [r[0], r[2]]))).toEqual({
      'Sin observaciones': 4,
      'Con advertencias': 4,
      'Con errores': 2,
      Reemplazados: 1,
      Repetidos: 1,
      'Sin formato reconocido': 1,
      Ilegibles: 1,
    })
    expect(lines[total + 1]![0]).toBe(
      'De 17 actividades leídas: 13 cuentan en el plan, 1 está en conflicto, 1 es de una versión reemplazada, 2 son de copias repetidas.',
    )
  })

  it('lists every file once, with what became of it', () => {
    const files = after('Archivo').slice(0, consolidated.files.length)
    expect(files.map((r) => r[0])).toEqual(consolidated.files.map((f) => f.file))
    const remark = (name: string) => files.find((r) => String(r[0]).includes(name))!.at(-1)
    expect(remark('(copia)')).toBe('Copia idéntica de «PAAC 2031 - hacienda.xlsx».')
    expect(remark('salud v1')).toBe('Reemplazado por «PAAC 2031 - salud v2.xlsx».')
    expect(remark('escaneado')).toBe('No se pudo leer.')
    expect(remark('.xlsm')).toBe('Consolidado. Traía macros: no se conservaron.')
  })
})

describe('Plan maestro', () => {
  it('holds every activity once, with where it comes from', () => {
    const rows = table('Plan maestro')
    expect(rows.map((r) => r['Id']).sort()).toEqual(consolidated.activities.map((a) => a.id).sort())
    const row = rows.find((r) => r['N.º'] === '5.1')!
    expect(row).toMatchObject({
      Componente: '1. Gestión del riesgo de corrupción',
      Subcomponente: '5. Seguimiento',
      'Meta entendida': '3 informes de seguimiento',
      'Responsable líder': 'Oficina de Control Interno',
      'Primer inicio': '2031-04-01',
      'Último fin': '2031-12-31',
      Períodos: 3,
      Fechas: '01/04/2031 a «31/04/2031»\n01/08/2031 a 31/08/2031\n01/12/2031 a 31/12/2031',
      Estado: 'Con errores',
      Hallazgos: 'Fecha que no existe\nResponsable sin su nombre oficial',
      'Dependencia que la envió': 'Oficina de Control Interno',
      Archivo: 'PAAC 2031 - control interno.xlsx',
      Hoja: 'Anexo 1',
      Celda: 'B12',
    })
  })

  it('says how each stands', () => {
    const states = Object.fromEntries(
      table('Plan maestro').map((r) => [String(r['Id']).slice(18), r['Estado']]),
    )
    expect(states).toMatchObject({
      '1/1.1': 'Sin observaciones',
      '3/1.2~2': 'En conflicto',
      '3/1.10': 'Con advertencias',
      '3/2.1': 'De un archivo reemplazado',
      '3/2.1~2': 'Con sugerencias',
    })
  })

  it('can be filtered under a frozen header, and prints what a person reads', () => {
    const plan = sheet('Plan maestro')
    expect(plan.autoFilter).toBe(`A1:U${consolidated.activities.length + 1}`)
    expect(plan.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(plan.pageSetup.printArea).toBe(`A1:O${consolidated.activities.length + 1}`)
  })
})

describe('sheets of who leads', () => {
  it('hold every activity that stands once, those of nobody known together', () => {
    const names = workbook.worksheets.map((s) => s.name).slice(4)
    expect(names).toContain('OCI')
    expect(names.at(-1)).toBe('Sin identificar')
    const led = names.flatMap((name) => table(name, 3).map((r) => r['Actividad']))
    const standing = consolidated.activities.filter((a) => !a.source.file.includes('salud v1'))
    expect(led.sort()).toEqual(standing.map((a) => a.activity).sort())
    expect(table('Sin identificar', 3)).toHaveLength(2)
  })

  it('are reached from the cover', async () => {
    const cover = partsOf(await writeWorkbook(planMaestro(publication))).get('xl/worksheets/sheet1.xml')!
    const links = [...cover.matchAll(/location="'(.*?)'!A1"/g)].map((link) => link[1])
    expect(links).toEqual(
      expect.arrayContaining(['OCI', 'Sin identificar', 'Plan maestro', 'Calendario', 'Hallazgos']),
    )
  })
})

describe('Calendario', () => {
  const months = (activity: string): string => {
    const row = table('Calendario', 3).find((r) => r['Actividad'] === activity)!
    return ['Ene', 'Feb', 'Mar', 'Abr', 'May', 'Jun', 'Jul', 'Ago', 'Sep', 'Oct', 'Nov', 'Dic']
      .map((m) => (row[m] === '■' ? 'x' : '·'))
      .join('')
  }

  it('fills the months in which a window is open', () => {
    const [, , seguimiento, cartilla] = consolidated.activities
    expect(months(cartilla!.activity)).toBe('····xx···xx·')
    expect(months(seguimiento!.activity)).toBe('·······x···x')
  })

  it('groups by component and leaves out what was replaced or is in conflict', () => {
    const rows = shown(sheet('Calendario')).slice(4)
    expect(rows.filter((r) => r[0] === null && r[2] === null).map((r) => r[1])).toEqual([
      '1. Gestión del riesgo de corrupción',
      '3. Rendición de cuentas',
      '4. Servicio al ciudadano',
      '5. Transparencia y acceso a la información',
      '6. Iniciativas adicionales',
    ])
    expect(rows).toHaveLength(consolidated.activities.length - 2 + 5)
  })
})

it('has every finding on its sheet', () => {
  const rows = table('Hallazgos')
  expect(rows).toHaveLength(consolidated.findings.length)
  expect(rows.find((row) => row['Celda'] === 'G12')).toMatchObject({
    Gravedad: 'Error',
    Regla: 'Fecha que no existe',
    Archivo: 'PAAC 2031 - control interno.xlsx',
    'Dependencia que lo envió': directory.dependencias[1]!.name,
    Celda: 'G12',
    'Está escrito': '31/04/2031',
  })
  const places = rows.map((row) => `${String(row['Gravedad'])} ${String(row['Archivo'])}`)
  const rank = (place: string): string =>
    `${String(['E', 'A', 'S'].indexOf(place[0]!))} ${place.replace('Del plan', '~')}`
  expect(places.map(rank)).toEqual(places.map(rank).sort())
})
