import { PLAN_ROW } from '../../../support/rows.js'
import { about, anexo, check, line, type Line } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'
import { GUIDE_ROW } from './rows.js'

const told = (row: Line) => about('goal-indicator-mismatch', check(anexo(line(row))))
const ofGuide = (row: Row) =>
  about('goal-indicator-mismatch', checkTable('guia-4-2', [{ ...GUIDE_ROW, ...row }]))

describe('goal-indicator-mismatch', () => {
  it('is silent where the goal counts the product', () => {
    expect(told({})).toEqual([])
    expect(ofGuide({})).toEqual([])
  })

  it('speaks of a goal that counts something else than its product', () => {
    const [found, ...others] = told({ product: 'Informe publicado', goal: '2 capacitaciones realizadas' })
    expect([found?.severity, found?.place.cell, found?.facts]).toEqual([
      'warning',
      'D3',
      { goal: '2 capacitaciones realizadas', other: 'Informe publicado', column: 'Producto' },
    ])
    expect(others).toEqual([])
  })

  it.each<[string, string, string]>([
    ['1.1 Formar a los lectores', 'Lectores formados', '1 informe publicado'],
    ['1.1 Publicar el balance', 'Informe publicado', 'Al menos 50 encuestas aplicadas'],
    ['1.1 Instalar vallas contra el ruido', 'Vallas instaladas', '45 talleres de lectura'],
    ['1.1 Cuidar las semillas', 'Semillas guardadas', '3 audiencias públicas'],
    ['1.1 Dictar talleres de lectura', 'Informe publicado', '3 talleres dictados'],
    ['1.1 Cumplir los acuerdos de las rondas', 'Acuerdos cumplidos', '18 kilómetros de sendero'],
  ])('of «%s», «%s» and «%s» too', (activity, product, goal) => {
    expect(told({ activity, product, goal })).toHaveLength(1)
  })

  it.each<[string, string, string]>([
    ['1.1 Dictar talleres de lectura', 'Lectores formados', '3 talleres dictados'],
    ['1.1 Dictar talleres de lectura', 'Listas de asistencia', '3 talleres dictados'],
    ['1.1 Dictar talleres de lectura', 'Taller dictado', '40 personas'],
    ['1.1 Abrir un foro de preguntas', 'Foro en funcionamiento', '100% de las preguntas respondidas'],
    ['1.1 Evaluar las rondas', 'Evaluación de las rondas', '200 encuestas aplicadas'],
    ['1.1 Señalizar la sede', 'Señalética instalada', '12 avisos'],
    ['1.1 Adoptar el manual', 'Manual adoptado', '1 documento'],
    ['1.1 Adoptar el manual', 'Manual adoptado', '1 resolución de adopción'],
    ['1.1 Divulgar la ruta', 'Estrategia de divulgación', '4 videos'],
    ['1.1 Divulgar la ruta', 'Ruta divulgada', '1.000 plegables repartidos'],
    ['1.1 Comprar carros', 'Parque automotor renovado', '3 camionetas compradas'],
    ['1.1 Reciclar', 'Reciclaje en marcha', '5 brigadas'],
    ['1.1 Atender a los vecinos', 'N/A', '98% de vecinos atendidos'],
    ['1.1 Abrir el buzón cada mes', 'Buzón abierto', '12 informes de apertura'],
    ['1.1 Adecuar la sede', 'Sede adecuada', '1 rampa'],
    ['1.1 Entregar ayudas', 'Ayudas entregadas', '200 cobijas'],
    ['1.1 Asegurar las sedes', 'Pólizas expedidas', '8 cupos'],
    ['1.1 Organizar el archivo', 'Archivo organizado', '50 metros lineales'],
    ['1.1 Socializar el mapa', 'Mapa socializado', '100% funcionarios'],
    ['1.1 Pintar', 'Mural', '100%'],
    ['1.1 Pintar', 'Mural', '3'],
  ])('is not alarmed by «%s», «%s» and «%s»', (activity, product, goal) => {
    expect(told({ activity, product, goal })).toEqual([])
  })

  it('leaves a goal without a quantity to goal-not-measurable', () => {
    expect(told({ product: 'Informe publicado', goal: 'Capacitaciones realizadas' })).toEqual([])
  })

  it('compares each goal with its own indicator, in their order', () => {
    const indicator = '• Número de talleres⏎• Número de informes'
    expect(ofGuide({ indicator, goal: '• 3 talleres⏎• 2 informes' })).toEqual([])
    expect(
      ofGuide({ indicator, goal: '• 3 talleres⏎• 2 audiencias' }).map(({ place, facts }) => [
        place.cell,
        facts,
      ]),
    ).toEqual([
      [
        cellOf('guia-4-2', 'goal'),
        { goal: '2 audiencias', other: 'Número de informes', column: 'Indicador' },
      ],
    ])
  })

  it('speaks of a percentage of what is counted, and of a count of what is a percentage', () => {
    expect(ofGuide({ goal: '100% de los patios pintados' })).toHaveLength(1)
    expect(
      ofGuide({ indicator: 'Porcentaje de patios pintados', goal: '3 talleres de pintura' }),
    ).toHaveLength(1)
  })

  it('is not alarmed by a rise of what is counted, nor by a bare number', () => {
    expect(ofGuide({ goal: 'Incremento del 50%' })).toEqual([])
    expect(ofGuide({ goal: '50% más que en 2025' })).toEqual([])
    expect(ofGuide({ indicator: 'Porcentaje de patios pintados', goal: '80' })).toEqual([])
    expect(about('goal-indicator-mismatch', checkTable('plan-accion', [PLAN_ROW]))).toEqual([])
  })

  it('says that it cannot be asked of a format without product or indicator', () => {
    const { notEvaluated } = checkTable('seguimiento', [{ activity: '1.1 Pintar', goal: '3 murales' }])
    expect(notEvaluated.filter(({ rule }) => rule === 'goal-indicator-mismatch')).toEqual([
      { rule: 'goal-indicator-mismatch', reason: { kind: 'format-lacks', what: ['Producto', 'Indicador'] } },
    ])
  })
})
