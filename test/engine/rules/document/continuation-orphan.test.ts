import { about, anexo, check, line, more, says, sheet, who, windows } from '../../../support/sheet.js'

describe('continuation-orphan', () => {
  it('is silent where a row of responsibles or dates follows its activity', () => {
    const rows = `
      ${line({ goal: '2 murales' })}
      ${more({ responsible: 'Secretaría General' })}
      ${more({ start: '{2023-08-01}', end: '{2023-08-31}' })}
    `
    expect(says(check(anexo(rows)))).toEqual([])
  })

  it('speaks of a responsible above the first activity', () => {
    const checked = check(anexo(`${more({ responsible: 'Secretaría General' })}\n${line()}`))
    expect(checked.findings).toEqual([
      {
        rule: 'continuation-orphan',
        severity: 'error',
        place: { sheet: 'Anexo 1', cell: 'E3', column: null, row: null, value: 'Secretaría General' },
        facts: { text: 'Secretaría General' },
        fix: null,
      },
    ])
    expect(who(checked.plan.activities[0])).toEqual(['comunicacion'])
  })

  it('speaks of dates above the first activity', () => {
    const checked = check(anexo(`${more({ start: '{2023-08-01}', end: '{2023-08-31}' })}\n${line()}`))
    expect(says(checked)).toEqual(['continuation-orphan F3'])
    expect(about('continuation-orphan', checked)[0]!.facts).toEqual({ text: '01/08/2023' })
    expect(windows(checked.plan.activities[0])).toEqual(['2023-03-01…2023-03-31'])
  })

  it('speaks of a row right below the banner of another component: it is not of the activity above the banner', () => {
    const checked = check(
      anexo(`
        ${line()}
        | Componente 4: Servicio al ciudadano | < | < | < | < | < | < |
        | Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |
        ${more({ responsible: 'Secretaría General' })}
      `),
    )
    expect(says(checked)).toEqual(['continuation-orphan E6'])
    expect(who(checked.plan.activities[0])).toEqual(['comunicacion'])
  })

  it('is not alarmed by a heading between an activity and the row that goes on with it: that is a page break', () => {
    const checked = check(
      anexo(`
        ${line()}
        | Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |
        ${more({ responsible: 'Secretaría General' })}
      `),
    )
    expect(says(checked)).toEqual([])
    expect(who(checked.plan.activities[0])).toEqual(['comunicacion', 'general'])
  })

  it('is not alarmed by a page break that repeats the banner of the same component too', () => {
    const checked = check(
      anexo(`
        ${line()}
        | Componente 1. Gestión del riesgo de corrupción – Mapa de riesgos de corrupción. | < | < | < | < | < | < |
        | Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |
        ${more({ responsible: 'Secretaría General' })}
      `),
    )
    expect(says(checked)).toEqual([])
    expect(who(checked.plan.activities[0])).toEqual(['comunicacion', 'general'])
  })

  it('is not alarmed by an empty row between an activity and the row that goes on with it', () => {
    const checked = check(anexo(`${line()}\n|\n${more({ responsible: 'Secretaría General' })}`))
    expect(says(checked)).toEqual([])
    expect(who(checked.plan.activities[0])).toEqual(['comunicacion', 'general'])
  })

  it('is not alarmed by titles and signatures around the table', () => {
    const checked = check(
      sheet(
        'Anexo 1',
        `
        | | Secretaría General | |
        | Aprobado | | | | | | 30/01/2023 |
        | Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |
        ${line()}
        |
        | Elaboró: la abeja |
        | Revisó: el oso | < | < | < | < | < | < |
        `,
      ),
    )
    expect(says(checked)).toEqual([])
    expect(checked.plan.activities).toHaveLength(1)
  })
})
