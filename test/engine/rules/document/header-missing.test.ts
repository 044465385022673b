import { about, anexo, check, line, says, sheet } from '../../../support/sheet.js'

const ROW = '1.1 Pintar el mural'

describe('header-missing', () => {
  it('is silent where the official headers stand, whatever their case, accents or line breaks', () => {
    const checked = check(
      sheet(
        'Anexo 1',
        `
        | SUBCOMPONENTE/PROCESO | actividades | PRODUCTO | Meta: | Responsable⏎ | Fecha⏎Inicio | FECHA  FINAL |
        ${line()}
        `,
      ),
    )
    expect(about('header-missing', checked)).toEqual([])
  })

  it('speaks once of a column that is not there, and the rules that need it are not evaluated', () => {
    const checked = check(
      sheet(
        'Anexo 1',
        `
        | Componente 1. Gestión del riesgo de corrupción – Mapa de riesgos de corrupción. | < | < | < | < | < |
        | Subcomponente / Proceso | Actividades | Producto | Responsable | Fecha Inicio | Fecha Final |
        | Subcomponente 1. Política de riesgos | ${ROW} | Mural pintado | Secretaría General | {2023-03-01} | {2023-03-31} |
        | | 1.2 Cantar la ronda | Ronda cantada | Secretaría General | {2023-03-01} | {2023-03-31} |
        `,
      ),
    )
    const [found, ...others] = checked.findings
    expect(others).toEqual([])
    expect(found).toMatchObject({
      rule: 'header-missing',
      severity: 'error',
      place: { sheet: 'Anexo 1', column: 'Meta', row: null, value: null },
      facts: { header: 'Meta', nearest: null },
      fix: null,
    })
    expect(checked.notEvaluated.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        'goal-not-measurable',
        'goal-quantity-in-words',
        'goal-schedule-count',
        'number-ambiguous',
      ]),
    )
    expect(checked.notEvaluated.map(({ rule }) => rule)).not.toContain('date-order')
    expect(checked.notEvaluated[0]!.reason).toEqual({ kind: 'column-missing', column: 'Meta' })
  })

  it('speaks of a header that was renamed, at the header itself', () => {
    const checked = check(
      sheet(
        'Anexo 1',
        `
        | Subcomponente / Proceso | Actividades | Lo que queda | Meta | Responsable | Fecha Inicio | Fecha Final |
        ${line()}
        `,
      ),
    )
    expect(about('header-missing', checked)).toEqual([
      {
        rule: 'header-missing',
        severity: 'error',
        place: { sheet: 'Anexo 1', cell: 'C1', column: 'Producto', row: null, value: 'Lo que queda' },
        facts: { header: 'Producto', nearest: 'Lo que queda' },
        fix: null,
      },
    ])
  })

  it('speaks once of a column that is missing under every repeated heading', () => {
    const heading = '| Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha Inicio |'
    const checked = check(
      sheet(
        'Anexo 1',
        `
        ${heading}
        | Subcomponente 1. Política de riesgos | ${ROW} | Mural pintado | 1 mural | Secretaría General | {2023-03-01} |
        ${heading}
        | | 1.2 Cantar la ronda | Ronda cantada | 1 ronda | Secretaría General | {2023-03-01} |
        `,
      ),
    )
    expect(about('header-missing', checked)).toHaveLength(1)
    expect(about('required-empty', checked)).toEqual([])
  })

  it('speaks of the one sheet that lacks a column, and no other rule holds the same gap against its rows', () => {
    const whole = sheet(
      'C1',
      `
      | Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |
      ${line()}
      `,
    )
    const lacking = sheet(
      'C3',
      `
      | Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha Inicio |
      | Subcomponente 1. Información | 1.1 Publicar la gaceta | Gaceta publicada | 1 gaceta | Secretaría General | {2023-03-01} |
      `,
    )
    const checked = check([whole, lacking])
    expect(checked.findings.map(({ rule, place }) => [rule, place.sheet, place.column])).toEqual([
      ['header-missing', 'C3', 'Fecha Final'],
    ])
  })

  it('does not ask component 6 for the column that it does not have', () => {
    const six = '| Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |'
    const row =
      '| 1. Sembrar un bosque | Bosque sembrado | 1 bosque | Secretaría General | {2023-03-01} | {2023-03-31} |'
    const banner = '| Componente 6: Iniciativas adicionales | < | < | < | < | < |'
    expect(says(check(sheet('Anexo 1', `${banner}\n${six}\n${row}`)))).toEqual([])
    expect(says(check(sheet('Componente 6', `${six}\n${row}`)))).toEqual([])
  })

  it('does not ask it either where the banner stands between the header and the rows', () => {
    const checked = check(
      sheet(
        'Anexo 1',
        `
        | Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |
        | Componente 6: Iniciativas adicionales | < | < | < | < | < |
        | 1. Sembrar un bosque | Bosque sembrado | 1 bosque | Secretaría General | {2023-03-01} | {2023-03-31} |
        `,
      ),
    )
    expect(says(checked)).toEqual([])
  })

  it('is not alarmed by synonyms, typing errors or extra columns', () => {
    const checked = check(
      sheet(
        'Anexo 1',
        `
        | No. | Subcomponentes | Actvidades programadas | Productos | Metas | Dependencia responsable | Fecha de inicio | Fecha de terminación | Observaciones |
        | 1 | Subcomponente 1. Política de riesgos | ${ROW} | Mural pintado | 1 mural | Secretaría General | {2023-03-01} | {2023-03-31} | Ninguna |
        `,
      ),
    )
    expect(says(checked)).toEqual([])
  })

  it('is silent on the sheet on which the other tests stand', () => {
    expect(about('header-missing', check(anexo(line())))).toEqual([])
  })
})
