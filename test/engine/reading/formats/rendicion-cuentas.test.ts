import {
  check,
  formatOf,
  read,
  says,
  sheet,
  texts,
  who,
  windows,
  about,
  HEADER,
} from '../../../support/sheet.js'

const format = formatOf('rendicion-cuentas')

describe('the strategy of accountability', () => {
  const drawn = sheet(
    'Estrategia',
    `
    | Componente: Rendición de cuentas | < | < | < | < | < | < |
    ${HEADER}
    | Subcomponente 1. Información de calidad y en lenguaje comprensible | 1.1 Publicar el boletín | Boletín publicado | 12 boletines | Oficina de Comunicación Social | {2026-02-02} | {2026-12-15} |
    | 1.2 Pegar carteles | Carteles pegados | 30 carteles | OPGI | {2026-02-02} | {2026-12-15} | |
    | Subcomponente 2. Diálogo de doble vía con la ciudadanía y sus organizaciones | 2.1 Hacer la feria | Feria hecha | 2 ferias | Secretaría General | 01/05/2026 01/10/2026 | 31/05/2026 31/10/2026 |`,
  )

  it('is component 3, with its subcomponents', () => {
    const { activities, sections } = read(drawn, { format, vigencia: 2026 })
    expect(sections.map(({ number, title }) => [number, title])).toEqual([
      [3, 'Componente: Rendición de cuentas'],
    ])
    expect(activities.map((a) => [a.section, a.subcomponent, a.number])).toEqual([
      [3, 1, '1.1'],
      [3, 1, '1.2'],
      [3, 2, '2.1'],
    ])
    expect(windows(activities[2])).toEqual(['2026-05-01…2026-05-31', '2026-10-01…2026-10-31'])
  })

  it('is component 3 also where no banner says so', () => {
    const [activity] = read(
      sheet(
        'Hoja1',
        `${HEADER}\n| | 1.1 Publicar el boletín | Boletín | 12 boletines | OPGI | {2026-02-02} | {2026-12-15} |`,
      ),
      {
        format,
      },
    ).activities
    expect(activity!.section).toBe(3)
  })

  it('realigns a row that slipped one column, and says so', () => {
    const checked = check(drawn, { format, vigencia: 2026 })
    expect(texts(checked.plan.activities[1])).toMatchObject({
      activity: 'Pegar carteles',
      product: 'Carteles pegados',
      goal: '30 carteles',
    })
    expect(who(checked.plan.activities[1])).toEqual(['opgi'])
    expect(about('row-shifted', checked)).toHaveLength(1)
    expect(says(checked)).toContain('row-shifted A4')
  })
})
