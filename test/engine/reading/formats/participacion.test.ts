import { check, formatOf, read, says, sheet, texts, windows } from '../../../support/sheet.js'

const format = formatOf('participacion')

const plan = sheet(
  'PC.PL.002',
  `
  | CONCEJO DE VILLA AURORA | | | CÓDIGO: PC.PL.002 |
  | PLAN DE MEJORAMIENTO POLÍTICA PARTICIPACIÓN CIUDADANA |
  |
  | CATEGORÍAS | ACTIVIDADES DE GESTIÓN | DISEÑE ALTERNATIVAS DE MEJORA | FECHA | EVALUACIÓN DE LA EFICACIA DE LAS ACCIONES IMPLEMENTADAS |
  | Ejecutar el Plan de participación | Citar a la gente | Citar por radio 3 veces | 5 meses | |
  | | Oír a la gente | Abrir 2 mesas | {2025-06-13} | Eficaz, según el acta 4 |
  | Evaluación de Resultados | Contar lo que se hizo | Publicar 1 cartilla | 30/11/2025 | |`,
)

describe('the plan for participation', () => {
  const { activities, observations } = read(plan, { format, vigencia: 2025 })

  it('carries its categories down', () => {
    expect(activities.map(({ fields }) => fields.get('category')!.text)).toEqual([
      'Ejecutar el Plan de participación',
      'Ejecutar el Plan de participación',
      'Evaluación de Resultados',
    ])
    expect(observations).toEqual([])
  })

  it('reads every column', () => {
    expect(texts(activities[1])).toEqual({
      category: 'Ejecutar el Plan de participación',
      activity: 'Oír a la gente',
      improvement: 'Abrir 2 mesas',
      end: '13/06/2025',
      evaluation: 'Eficaz, según el acta 4',
    })
    expect(activities.map(windows)).toEqual([['-…?'], ['-…2025-06-13'], ['-…2025-11-30']])
  })

  it('speaks once of a term that is no date', () => {
    const checked = check(plan, { format, vigencia: 2025 })
    expect(says(checked).filter((said) => said.endsWith(' D5'))).toEqual(['date-unreadable D5'])
  })

  it('takes the columns that other versions have', () => {
    const wide = sheet(
      'Plan',
      `
      | Categoría | Actividades de gestión | Puntaje | Alternativas de mejora | Responsable | Fecha límite | Producto | Evidencia |
      | Evaluación de Resultados | Contar lo que se hizo | {number 60} | Publicar 1 cartilla | OPGI | {2025-11-28} | Cartilla | |`,
    )
    const [row] = read(wide, { format, vigencia: 2025 }).activities
    expect(row!.fields.get('score')!.number).toBe(60)
    expect(row!.responsibles.map(({ id }) => id)).toEqual(['opgi'])
    expect(texts(row)).toMatchObject({
      product: 'Cartilla',
      evidence: '',
      improvement: 'Publicar 1 cartilla',
    })
  })
})
