import { about, anexo, check, line, read, sheet, texts, who } from '../../../support/sheet.js'

describe('header-duplicated', () => {
  it('is silent where each header stands once', () => {
    expect(about('header-duplicated', check(anexo(line())))).toEqual([])
  })

  const twice = sheet(
    'Anexo 1',
    `
    | Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final | RESPONSABLE |
    | Subcomponente 1. Política de riesgos | 1.1 Pintar el mural | Mural pintado | 1 mural | Secretaría General | {2023-03-01} | {2023-03-31} | Unidad de Correspondencia |
    `,
  )

  it('speaks of two columns with one name, at the second', () => {
    expect(about('header-duplicated', check(twice))).toEqual([
      {
        rule: 'header-duplicated',
        severity: 'error',
        place: { sheet: 'Anexo 1', cell: 'H1', column: 'Responsable', row: null, value: 'RESPONSABLE' },
        facts: { header: 'Responsable', first: 'E1', second: 'H1' },
        fix: null,
      },
    ])
  })

  it('reads the first of the two', () => {
    expect(who(read(twice).activities[0])).toEqual(['general'])
  })

  it('is not alarmed by a second column of another name that is only a synonym', () => {
    const checked = check(
      sheet(
        'Anexo 1',
        `
        | Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final | Unidad responsable |
        | Subcomponente 1. Política de riesgos | 1.1 Pintar el mural | Mural pintado | 1 mural | Secretaría General | {2023-03-01} | {2023-03-31} | Despacho |
        `,
      ),
    )
    expect(about('header-duplicated', checked)).toEqual([])
    expect(who(checked.plan.activities[0])).toEqual(['general'])
  })

  it('reads the column that carries the official name, also where a synonym stands before it', () => {
    const checked = check(
      sheet(
        'Anexo 1',
        `
        | Subcomponente / Proceso | Acción | Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |
        | Subcomponente 1. Política de riesgos | Arte | 1.1 Pintar el mural | Mural pintado | 1 mural | Secretaría General | {2023-03-01} | {2023-03-31} |
        `,
      ),
    )
    expect(about('header-duplicated', checked)).toEqual([])
    expect(texts(checked.plan.activities[0])).toMatchObject({ activity: 'Pintar el mural' })
  })

  it('is not alarmed by a heading repeated lower down, as page breaks leave it', () => {
    const heading =
      '| Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |'
    const checked = check(
      sheet(
        'Anexo 1',
        `
        ${heading}
        ${line()}
        ${heading}
        ${line({ activity: '1.2 Cantar la ronda' })}
        `,
      ),
    )
    expect(about('header-duplicated', checked)).toEqual([])
    expect(checked.plan.activities).toHaveLength(2)
  })
})
