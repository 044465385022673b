import { formatOf, read, sheet, texts, who, windows } from '../../../support/sheet.js'

const format = formatOf('racionalizacion-tramites')

describe('the strategy to simplify procedures', () => {
  const drawn = sheet(
    'SUIT',
    `
    | ESTRATEGIA DE RACIONALIZACIÓN DE TRÁMITES 2026 |
    | N.º SUIT | Nombre del trámite | Tipo de racionalización | Acciones de racionalización | Situación actual | Mejora por implementar | Beneficio al ciudadano y/o entidad | Dependencia responsable | Fecha inicio | Fecha final |
    | {number 12345} | Permiso de cometas | Tecnológica | Trámite total en línea | Fila de 3 horas | Formulario en la web | Ahorra 3 horas | Secretaría de Gobierno Municipal | {2026-02-02} | {2026-06-30} |
    | 045210 | Licencia de faroles | Administrativa | Reducción de tiempo | 30 días | 10 días | 20 días menos | SSI | 1/03/2026 | 31/04/2026 |`,
  )
  const { activities, observations } = read(drawn, { format, vigencia: 2026 })

  it('reads every column', () => {
    expect(texts(activities[0])).toEqual({
      suitNumber: '12345',
      procedure: 'Permiso de cometas',
      type: 'Tecnológica',
      action: 'Trámite total en línea',
      situation: 'Fila de 3 horas',
      improvement: 'Formulario en la web',
      benefit: 'Ahorra 3 horas',
      responsible: 'Secretaría de Gobierno Municipal',
      start: '02/02/2026',
      end: '30/06/2026',
    })
    expect(activities[1]!.fields.get('suitNumber')!.text).toBe('045210')
    expect(activities.map(who)).toEqual([['gobierno'], ['ssi']])
    expect(activities.map(windows)).toEqual([['2026-02-02…2026-06-30'], ['2026-03-01…?']])
    expect(observations).toEqual([])
  })
})
