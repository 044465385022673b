import { check, formatOf, read, says, sheet, texts, who, windows } from '../../../support/sheet.js'

const format = formatOf('plan-accion')

const HEAD = `
  | PLAN DE ACCIÓN | | | | | CÓDIGO: PE-F-012 |
  | Dependencia: | OPGI |
  | Línea estratégica | Sector | Programa | Producto | Indicador de producto | Código y descripción de la meta de producto | Indicador | Unidad de medida | Línea base | < | < | Tipo de acumulación | Meta cuatrienio | Meta vigencia | Trimestres | < | < | < | BPIN | Proyecto | Actividad | Responsable | Fecha inicio | Fecha fin | Fuentes | < | < | Total |
  | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | L.B | Año | Fuente | ^ | ^ | ^ | T1 | T2 | T3 | T4 | ^ | ^ | ^ | ^ | ^ | ^ | Recursos propios (ICLD/ICDE) | SGP | Otros | ^ |`

const plan = sheet(
  'PE-F-012',
  `${HEAD}
  | Ciudad que cuida | 45 Gobierno territorial | {number 4501} | 4501048 | 450104800 | M-12 Puestos de mediación | Puestos de mediación abiertos | Número | {number 45000} | {number 2023} | Informe de gestión | Acumulado | {number 60000} | {number 45000} | {number 11000} | {number 11000} | {number 11000} | {number 12000} | {number 2024520010007 as 2,02452E+12} | Mediadores del barrio | 1. Abrir puestos de mediación | OPGI | {2026-02-02} | {2026-11-27} | {number 45000} | {number 0} | | {number 45000} |
  | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | Formar mediadores | Secretaría de Gobierno Municipal | {2026-03-02} | {2026-10-30} | {number 38000} | | {number 2000} | {number 40000} |
  | | 45 | 4502 | 4502001 | 450200100 | M-13 Mesas | Mesas reunidas | Número | SD | | | Flujo | {number 4} | {number 1} | | | | {number 1} | | Mesas vivas | | | | | {number 5000} | | | {number 5000} |
  | TOTAL | | | | | | | | | | | | | | | | | | | | | | | | {number 88000} | {number 0} | {number 2000} | {number 90000} |
  | Elaboró: Ana Luna |`,
)

const ceilings = sheet(
  'Techos',
  `
  | Techos presupuestales 2026 |
  | Programa | Fuente | Techo presupuestal |
  | 4501 | Recursos propios | {number 90000} |
  | {number 4502} | SGP | 45.000 |`,
)

const modifications = sheet(
  'Cambios',
  `
  | Fecha | No. oficio | Campo | Antes | Después | Aprobado por |
  | {2026-06-15} | 1220/114 | Meta vigencia, M-12 | 50000 | 45000 | Consejo de Gobierno |`,
)

describe('the plan de acción', () => {
  const { activities, totals, annexes, observations, dependencia, sheets } = read(
    [plan, ceilings, modifications],
    { format, vigencia: 2026 },
  )

  it('has a row for each activity, also where the row above holds its meta or its subject is missing', () => {
    expect(activities.map(({ row, fields }) => [row + 1, fields.get('activity')!.text])).toEqual([
      [5, '1. Abrir puestos de mediación'],
      [6, 'Formar mediadores'],
      [7, ''],
    ])
    expect(dependencia).toBe('opgi')
    expect(observations).toEqual([])
  })

  it('reads codes, with a name or without, and shows them through merges', () => {
    for (const { fields } of activities.slice(0, 2)) {
      expect(fields.get('sectorCode')!.text).toBe('45 Gobierno territorial')
      expect(fields.get('programCode')!.text).toBe('4501')
      expect(fields.get('productCode')!.text).toBe('4501048')
      expect(fields.get('indicatorCode')!.text).toBe('450104800')
      expect(fields.get('goalCode')!.text).toBe('M-12 Puestos de mediación')
    }
    expect(activities[0]!.fields.get('bpin')!.text).toBe('2024520010007')
    expect(activities[1]!.fields.get('strategicLine')!.text).toBe('Ciudad que cuida')
    expect(activities[2]!.fields.get('strategicLine')!.text).toBe('Ciudad que cuida')
  })

  it('takes a number for a number, also one that could be a date', () => {
    const numbers = [
      'baseline',
      'baselineYear',
      'fourYearGoal',
      'goal',
      'q1',
      'q4',
      'ownFunds',
      'sgp',
      'total',
    ]
    expect(numbers.map((key) => activities[0]!.fields.get(key)!.number)).toEqual([
      45000, 2023, 60000, 45000, 11000, 12000, 45000, 0, 45000,
    ])
    expect(activities[1]!.fields.get('otherFunds')!.number).toBe(2000)
    expect(activities[0]!.goal).toEqual([{ quantity: 45000, comparator: 'exactly', kind: 'count', unit: '' }])
    expect(activities.map(windows)).toEqual([['2026-02-02…2026-11-27'], ['2026-03-02…2026-10-30'], []])
    expect(activities.map(who)).toEqual([['opgi'], ['gobierno'], []])
  })

  it('keeps the words that stand for a number', () => {
    const { text, number, stored } = activities[2]!.fields.get('baseline')!
    expect([text, number, stored]).toEqual(['SD', null, 'text'])
  })

  it('keeps its totals apart, labelled or not', () => {
    expect(totals.map(({ row, label }) => [row + 1, label])).toEqual([[8, 'TOTAL']])
    expect([...totals[0]!.totals].map(([key, { number }]) => [key, number])).toEqual([
      ['ownFunds', 88000],
      ['sgp', 0],
      ['otherFunds', 2000],
      ['total', 90000],
    ])
    const bare = sheet(
      'PE-F-012',
      `
      | Programa | Producto | Meta vigencia | Proyecto | Actividad | Responsable | Recursos propios | Total |
      | 4501 | 4501048 | {number 3} | Faros | Pintar faros | OPGI | {number 100} | {number 100} |
      | 4501 | 4501048 | {number 5} | Faros | Cuidar faros | OPGI | {number 250} | {number 250} |
      | | | | | | | {formula 350} | {formula 350} |`,
    )
    const unlabelled = read(bare, { format, vigencia: 2026 })
    expect(unlabelled.activities).toHaveLength(2)
    expect(unlabelled.totals.map(({ label, totals: sums }) => [label, sums.get('total')?.number])).toEqual([
      ['', 350],
    ])
  })

  it('reads a row with only numbers as a row', () => {
    const lone = sheet(
      'PE-F-012',
      `
      | Programa | Producto | Meta vigencia | Proyecto | Actividad | Responsable | Recursos propios | Total |
      | 4501 | 4501048 | {number 3} | Faros | Pintar faros | OPGI | {number 100} | {number 100} |
      | | | {number 45123} | | | | | |
      | | | | | | | {number 45000} | {number 45000} |`,
    )
    const rows = read(lone, { format, vigencia: 2026 }).activities
    expect(rows.map(({ row, windows: terms }) => [row + 1, terms.length])).toEqual([
      [2, 0],
      [4, 0],
    ])
  })

  it('reads its ceilings and its modifications from their own sheets', () => {
    expect([...annexes.keys()]).toEqual(['ceilings', 'modifications'])
    expect(annexes.get('ceilings')!.map(texts)).toEqual([
      { programCode: '4501', source: 'Recursos propios', value: '90000' },
      { programCode: '4502', source: 'SGP', value: '45.000' },
    ])
    expect(annexes.get('ceilings')!.map(({ fields }) => fields.get('value')!.number)).toEqual([90000, 45000])
    const [change] = annexes.get('modifications')!
    expect(texts(change)).toMatchObject({ letter: '1220/114', field: 'Meta vigencia, M-12', after: '45000' })
    expect(change!.dates.get('date')!.map(({ iso }) => iso)).toEqual(['2026-06-15'])
    expect(sheets.map(({ role }) => role)).toEqual(['main', 'annex', 'annex'])
  })

  it('has no annex where the workbook has none', () => {
    expect(read(plan, { format }).annexes.size).toBe(0)
  })

  it('misses the subject where it is missing, and reads no date out of a figure', () => {
    const said = says(check([plan, ceilings, modifications], { format, vigencia: 2026 }))
    expect(said).toContain('required-empty U7')
    expect(said.filter((each) => /^date-|row-shifted/.test(each))).toEqual([])
  })
})
