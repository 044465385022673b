import { formatOf, read, sheet, texts } from '../../../support/sheet.js'

const format = formatOf('seguimiento')

describe('the follow-up', () => {
  const drawn = sheet(
    'Seguimiento 1',
    `
    | SEGUIMIENTO AL PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026 |
    | Corte: | 30/04/2026 |
    | Componente 1. Gestión del riesgo de corrupción – Mapa de riesgos de corrupción. |
    | Subcomponente / Proceso | Actividades Programadas | Actividades Realizadas | Meta Producto | Responsable | Fecha Programada | Programado | Ejecutado | % de Avance | Observaciones | Evidencia (enlace) |
    | Subcomponente 3. Comunicación y divulgación | 3.1 Publicar el mapa | Se publicó | 1 mapa publicado | OPGI | Enero 2026 | {number 1} | {number 1} | {number 1 as 100%} | | https://villaaurora.example/mapa |
    | ^ | 3.2 Contar el mapa en radio | Van 45123 oyentes | 3 programas | Oficina de Comunicación Social | Febrero a diciembre | {number 2} | {number 1} | 50% | Falta uno | |
    | Componente 6: Iniciativas adicionales |
    | | 1. Sembrar un bosque | | 1 bosque | Secretaría General | | {number 0} | {number 0} | N/A | | |`,
  )
  const { activities, sections, headings } = read(drawn, { format, vigencia: 2026 })

  it('has the components and the numbers of the plan', () => {
    expect(sections.map(({ number }) => number)).toEqual([1, 6])
    expect(activities.map((a) => [a.section, a.subcomponent, a.number])).toEqual([
      [1, 3, '3.1'],
      [1, 3, '3.2'],
      [6, null, '1'],
    ])
    expect(headings.map(({ text }) => text)).toContain('Corte:')
  })

  it('reads what was done, scheduled and executed', () => {
    expect(texts(activities[0])).toMatchObject({
      activity: 'Publicar el mapa',
      done: 'Se publicó',
      scheduledDate: 'Enero 2026',
      evidence: 'https://villaaurora.example/mapa',
    })
    const numbers = ['scheduled', 'executed', 'progress']
    expect(activities.map(({ fields }) => numbers.map((key) => fields.get(key)!.number))).toEqual([
      [1, 1, 100],
      [2, 1, 50],
      [0, 0, null],
    ])
  })
})
