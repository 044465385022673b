import { formatOf, read, sheet } from '../../../support/sheet.js'

const format = formatOf('plan-indicativo')

describe('the plan indicativo', () => {
  it('is read as SisPT exports it, each year in its own column', () => {
    const export_ = sheet(
      'Hoja1',
      `
      | codigoDane | entidadTerritorial | nombrePlan | codigoIndicador | lineaEstrategica | codigoSector | sector | codigoPrograma | programa | codigoProducto | producto | codigoIndicadorProducto | indicadorProducto | personalizacion | unidadMedida | metaCuatrienio | principal | codigoODS | ods | tipoAcumulacion | programacion2024 | programacion2025 | programacion2026 | programacion2027 | total2024 | total2025 | total2026 | total2027 | bpin |
      | {number 52001} | Pasto | Plan | {number 12} | Ciudad que cuida | {number 4 as 04} | Estadística | 0401 | Datos | 0401001 | Mapas | 040100100 | Mapas publicados | | Número | {number 8} | Sí | 16 | Paz | Acumulado | {number 1} | {number 2} | {number 2} | {number 3} | {number 100} | {number 45000} | {number 0} | | 2024520010007 |`,
    )
    const [row, ...others] = read(export_, { format, vigencia: null }).activities
    expect(others).toEqual([])
    const number = (key: string) => row!.fields.get(key)!.number
    const text = (key: string) => row!.fields.get(key)!.text
    expect(['p1', 'p2', 'p3', 'p4', 't1', 't2', 't3', 't4', 'fourYearGoal'].map(number)).toEqual([
      1,
      2,
      2,
      3,
      100,
      45000,
      0,
      null,
      8,
    ])
    expect(['goalCode', 'sectorCode', 'programCode', 'productCode', 'indicatorCode'].map(text)).toEqual([
      '12',
      '04',
      '0401',
      '0401001',
      '040100100',
    ])
    expect(['indicator', 'unit', 'accumulation', 'program', 'bpin'].map(text)).toEqual([
      'Mapas publicados',
      'Número',
      'Acumulado',
      'Datos',
      '2024520010007',
    ])
  })

  it('tells the years apart under one title, and where one is missing', () => {
    const drawn = sheet(
      'Plan indicativo',
      `
      | Código meta | Código programa | Código producto | Indicador de producto | Unidad de medida | Meta cuatrienio | Programación | < | < | Total recursos | < |
      | ^ | ^ | ^ | ^ | ^ | ^ | 2024 | 2026 | 2027 | 2025 | 2026 |
      | M-1 | 4501 | 4501048 | Faros pintados | Número | {number 6} | {number 1} | {number 2} | {number 3} | {number 500} | {number 600} |`,
    )
    const { activities, headers } = read(drawn, { format, vigencia: null })
    const of = (key: string) => activities[0]!.fields.get(key)?.number
    expect(['p1', 'p2', 'p3', 'p4', 't1', 't2', 't3'].map(of)).toEqual([
      1,
      undefined,
      2,
      3,
      undefined,
      500,
      600,
    ])
    expect([...headers.keys()]).not.toContain('p2')
  })
})
