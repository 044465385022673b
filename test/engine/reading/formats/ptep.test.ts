import { formatOf, read, sheet, texts, who } from '../../../support/sheet.js'

const format = formatOf('ptep')

describe('the PTEP', () => {
  const drawn = sheet(
    'PTEP',
    `
    | PROGRAMA DE TRANSPARENCIA Y ÉTICA PÚBLICA 2026 |
    | Acción estratégica | Literal art. 73 | Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |
    | Gestión de riesgos para la integridad | b | 1.1 Dibujar el mapa de riesgos | Mapa dibujado | 1 mapa | OPGI | {2026-02-02} | {2026-03-31} |
    | | | | | | Secretaría General | {2026-08-03} | {2026-09-30} |
    | | d | 1.2 Abrir el buzón de denuncias | Buzón abierto | 1 buzón | UAC | {2026-02-02} | {2026-03-31} |
    | Estado abierto | e | 3.1 Publicar los datos | Datos publicados | 12 juegos de datos | SSI | {2026-02-02} | {2026-12-31} |`,
  )
  const { activities, observations } = read(drawn, { format, vigencia: 2026 })

  it('carries its strategic actions down and keeps each literal', () => {
    expect(
      activities.map((a) => [a.number, a.fields.get('strategicAction')!.text, a.fields.get('literal')!.text]),
    ).toEqual([
      ['1.1', 'Gestión de riesgos para la integridad', 'b'],
      ['1.2', 'Gestión de riesgos para la integridad', 'd'],
      ['3.1', 'Estado abierto', 'e'],
    ])
    expect(activities.every((a) => a.section === null && a.subcomponent === null)).toBe(true)
    expect(observations).toEqual([])
  })

  it('goes on in rows like the PAAC', () => {
    expect(who(activities[0])).toEqual(['opgi', 'general'])
    expect(activities[0]!.windows).toHaveLength(2)
    expect(texts(activities[2])).toMatchObject({
      activity: 'Publicar los datos',
      product: 'Datos publicados',
    })
  })
})
