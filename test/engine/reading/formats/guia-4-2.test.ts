import { check, formatOf, read, says, sheet, texts, who } from '../../../support/sheet.js'

const format = formatOf('guia-4-2')

const HEAD = `
  | RENDICIÓN PÚBLICA DE CUENTAS DE LA NIÑEZ 2020-2023 | < | < | < | < | < | < | < |
  | GUÍA 4.2 PLAN DE MEJORAMIENTO | < | < | < | < | < | < | < |
  | DEPARTAMENTO: NARIÑO ␣ MUNICIPIO: PASTO | < | < | < | < | < | < | < |
  | Acciones de Fortalecimiento | Situaciones objeto de mejoramiento | Recomendaciones de niños, niñas, adolescentes, jóvenes y sociedad civil | Plan de acción | < | < | < | Seguimiento |
  | ^ | ^ | ^ | Actividades a implementar | Indicador | Metas | Instancia y/ entidad responsable | Fecha de seguimiento |`

const plan = sheet(
  'Guía 4.2',
  `${HEAD}
  | GARANTÍA DE DERECHOS / REALIZACIONES Y ATENCIONES | < | < | < | < | < | < | < |
  | Primera infancia (desde la gestación hasta los 5 años) | Ludotecas cerradas | • Abrir las ludotecas⏎• Llevarlas a los barrios | • Abrir ludotecas⏎• Comprar un bus | • Número de ludotecas abiertas⏎• Número de buses | • 4 ludotecas⏎• 1 bus | Secretaría de Bienestar Social y Secretaría de Educación Municipal | 2024 - 2027 |
  | ^ | Parques oscuros | Poner luz | Iluminar parques | Número de parques iluminados | {number 2025} | Secretaría de Gobierno Municipal | {2025-03-14} |
  | Infancia (6-11 años) | Comedores lejanos | Acercar los comedores | Mudar comedores | Comedores mudados | {number 3} | | {2025-06-13} |
  | GOBERNANZA | < | < | < | < | < | < | < |
  | Arquitectura Institucional | Mesas sin reunir | Reunir las mesas | | | | | |
  | | | Escuchar a la gente | Citar las mesas | Mesas citadas | 4 mesas | Secretaría de Salud Municipal | 30/06/2025⏎30/11/2025 |`,
)

describe('the Guía 4.2', () => {
  const { activities, sections, headings } = read(plan, { format, vigencia: null })

  it('has its bands, and its groups carried down to the next', () => {
    expect(sections.map(({ number, at }) => [number, at?.row])).toEqual([
      [1, 5],
      [2, 9],
    ])
    expect(activities.map(({ row, section, subcomponent }) => [row + 1, section, subcomponent])).toEqual([
      [7, 1, 1],
      [8, 1, 1],
      [9, 1, 2],
      [11, 2, 1],
      [12, 2, 1],
    ])
    expect(activities[1]!.fields.get('group')!.text).toBe(
      'Primera infancia (desde la gestación hasta los 5 años)',
    )
  })

  it('reads every column under its two-level header', () => {
    expect(texts(activities[1])).toEqual({
      group: 'Primera infancia (desde la gestación hasta los 5 años)',
      situation: 'Parques oscuros',
      recommendations: 'Poner luz',
      activity: 'Iluminar parques',
      indicator: 'Número de parques iluminados',
      goal: '2025',
      responsible: 'Secretaría de Gobierno Municipal',
      followUpDate: '14/03/2025',
    })
  })

  it('keeps the lists in lines, so that they pair up', () => {
    const { fields, goal } = activities[0]!
    expect(fields.get('indicator')!.raw.split('\n')).toEqual([
      '• Número de ludotecas abiertas',
      '• Número de buses',
    ])
    expect(fields.get('goal')!.raw.split('\n')).toEqual(['• 4 ludotecas', '• 1 bus'])
    expect(goal.map(({ quantity, unit }) => [quantity, unit])).toEqual([
      [4, 'ludotecas'],
      [1, 'bus'],
    ])
    expect(who(activities[0])).toEqual(['bienestar', 'educacion'])
  })

  it('takes a bare number for a goal, also where it could be a year', () => {
    expect(activities[1]!.goal.map(({ quantity }) => quantity)).toEqual([2025])
  })

  it('keeps the dates of the follow-up apart from the term, which it has not', () => {
    expect(activities.map(({ dates }) => dates.get('followUpDate')?.map(({ iso }) => iso))).toEqual([
      [null],
      ['2025-03-14'],
      ['2025-06-13'],
      undefined,
      ['2025-06-30', '2025-11-30'],
    ])
    expect(activities.every(({ windows }) => windows.length === 0)).toBe(true)
  })

  it('has a row for a situation without an activity', () => {
    expect(texts(activities[3])).toMatchObject({ situation: 'Mesas sin reunir', activity: '', goal: '' })
  })

  it('has the texts above the table', () => {
    expect(headings.map(({ text }) => text)).toContain('DEPARTAMENTO: NARIÑO MUNICIPIO: PASTO')
  })

  it('says nothing of dates besides its own rule', () => {
    const dates = says(check(plan, { format })).filter((said) => /date/.test(said))
    expect(dates).toEqual(['follow-up-date H7'])
  })

  it('is read without merges too, as other programs leave it', () => {
    const flat = sheet(
      'Hoja1',
      `
      | Acciones de Fortalecimiento | Situaciones objeto de mejoramiento | Recomendaciones | Plan de acción | | | | Seguimiento |
      | | | | Actividades a implementar | Indicador | Metas | Entidad responsable | Fecha de seguimiento |
      | Juventud | Canchas rotas | Arreglarlas | Arreglar canchas | Canchas arregladas | 2 canchas | Secretaría General | {2025-03-14} |
      | | Pocas bibliotecas | Abrir más | Abrir bibliotecas | Bibliotecas abiertas | 1 biblioteca | Secretaría General | {2025-03-14} |`,
    )
    const { activities: rows } = read(flat, { format, vigencia: null })
    expect(rows.map(({ fields }) => fields.get('group')!.text)).toEqual(['Juventud', 'Juventud'])
    expect(rows.map(({ fields }) => fields.get('situation')!.text)).toEqual([
      'Canchas rotas',
      'Pocas bibliotecas',
    ])
  })
})

it('counts an activity of which only its name is written, right under a band', () => {
  const { activities } = read(
    sheet(
      'Guía 4.2',
      `${HEAD}
      | GARANTÍA DE DERECHOS / REALIZACIONES Y ATENCIONES | < | < | < | < | < | < | < |
      | | | | Iluminar parques | | | | |
      | | | | Abrir ludotecas | | 4 ludotecas | | |`,
    ),
    { format, vigencia: null },
  )
  expect(activities.map(({ row, section }) => [row + 1, section])).toEqual([
    [7, 1],
    [8, 1],
  ])
})
