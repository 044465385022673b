import { formatOf, read, sheet, texts, who } from '../../../support/sheet.js'

const format = formatOf('mapa-riesgos')

describe('the map of risks', () => {
  const drawn = sheet(
    'Mapa',
    `
    | MAPA DE RIESGOS DE CORRUPCIÓN 2026 |
    | Procesos / Objetivo | Causas | Riesgo | Consecuencias | Riesgo inherente | < | < | Controles | Riesgo residual | < | < | Acciones asociadas al control | < | < | Monitoreo y revisión | < | < |
    | ^ | ^ | ^ | ^ | Probabilidad | Impacto | Zona del riesgo | ^ | Probabilidad | Impacto | Zona | Periodo de ejecución | Acciones | Registro | Acción realizada | Responsable | Fecha |
    | Contratación | 1. Afán⏎2. Poca vigilancia | Dirigir un contrato para beneficio de un tercero | Demandas | {number 3} | {number 10} | Alta | Doble firma | Improbable | Mayor | Moderada | Mensual | Revisar pliegos | Acta | | Secretaría General | {2026-06-12} |
    | ^ | Presiones | ^ | ^ | ^ | ^ | ^ | Sorteo de evaluadores | ^ | ^ | ^ | ^ | ^ | ^ | | ^ | ^ |
    | ^ | Cobros | Cobrar por un trámite gratuito | Quejas | Posible | Catastrófico | Extrema | Cámaras | Rara vez | Moderado | Baja | Anual | Mirar videos | Informe | | UAC | {2026-06-12} |`,
  )
  const { activities, observations } = read(drawn, { format, vigencia: 2026 })

  it('tells the inherent risk from the residual one under their titles', () => {
    expect(texts(activities[0])).toMatchObject({
      process: 'Contratación',
      probability: '3',
      impact: '10',
      zone: 'Alta',
      residualProbability: 'Improbable',
      residualImpact: 'Mayor',
      residualZone: 'Moderada',
      period: 'Mensual',
      record: 'Acta',
      monitoring: '',
    })
    expect(who(activities[1])).toEqual(['uac'])
    expect(observations).toEqual([])
  })

  it('puts the causes and controls of one risk together, one per line', () => {
    expect(activities.map(({ row, lastRow }) => [row + 1, lastRow + 1])).toEqual([
      [4, 5],
      [6, 6],
    ])
    expect(activities[0]!.fields.get('cause')!.raw.split('\n')).toEqual([
      '1. Afán',
      '2. Poca vigilancia',
      'Presiones',
    ])
    expect(activities[0]!.fields.get('controls')!.raw.split('\n')).toEqual([
      'Doble firma',
      'Sorteo de evaluadores',
    ])
  })

  it('takes the second of two equal headers for the residual one', () => {
    const flat = sheet(
      'Mapa',
      `
      | Proceso | Riesgo | Probabilidad | Impacto | Zona | Controles | Probabilidad | Impacto | Zona | Responsable |
      | Archivo | Perder un expediente por dinero | Posible | Mayor | Alta | Llave | Improbable | Moderado | Baja | OPGI |`,
    )
    const plan = read(flat, { format, vigencia: 2026 })
    expect(texts(plan.activities[0])).toMatchObject({
      probability: 'Posible',
      residualProbability: 'Improbable',
    })
    expect(plan.observations.filter(({ kind }) => kind === 'header-duplicated')).toEqual([])
  })

  it('knows the residual columns by a title alone, or by their own name', () => {
    const titled = sheet(
      'Mapa',
      `
      | Proceso | Riesgo | Causa | Consecuencia | Valoración del riesgo residual | < | < | Controles | Responsable |
      | ^ | ^ | ^ | ^ | Probabilidad | Impacto | Zona | ^ | ^ |
      | Archivo | Perder un expediente por dinero | Afán | Demanda | Posible | Mayor | Alta | Llave | OPGI |`,
    )
    expect([...read(titled, { format }).headers.keys()]).toEqual(
      expect.arrayContaining(['residualProbability', 'residualImpact', 'residualZone']),
    )
  })
})
