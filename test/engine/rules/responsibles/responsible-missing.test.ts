import { about, anexo, check, line, more, says, sheet } from '../../../support/sheet.js'

describe('responsible-missing', () => {
  it('is silent where somebody answers', () => {
    expect(about('responsible-missing', check(anexo(line())))).toEqual([])
  })

  it('speaks where nobody does', () => {
    expect(check(anexo(line({ responsible: '' }))).findings).toEqual([
      {
        rule: 'responsible-missing',
        severity: 'error',
        place: {
          sheet: 'Anexo 1',
          cell: 'E3',
          column: 'Responsable',
          row: '1.1 Pintar el mural de los riesgos',
          value: '',
        },
        facts: {},
        fix: null,
      },
    ])
  })

  it.each(['-', '–', '.', '␣⍽', '⏎'])('speaks where only %j stands', (responsible) => {
    expect(about('responsible-missing', check(anexo(line({ responsible }))))).toHaveLength(1)
  })

  it('is not alarmed where a row below, or a merge from above, names who answers', () => {
    expect(
      says(check(anexo(`${line({ responsible: '' })}\n${more({ responsible: 'Secretaría General' })}`))),
    ).toEqual([])
    const merged = `
      ${line()}
      | | 1.2 Cantar | Ronda cantada | 1 ronda | ^ | {2023-03-01} | {2023-03-31} |
    `
    expect(says(check(anexo(merged)))).toEqual([])
  })

  it('leaves a name that nobody knows to the rule of unknown names', () => {
    expect(
      about('responsible-missing', check(anexo(line({ responsible: 'Oficina de los Sueños' })))),
    ).toEqual([])
  })

  it('leaves a cell with an error to the rule of errors', () => {
    expect(says(check(anexo(line({ responsible: '{error #N/A}' }))))).toEqual(['cell-error E3'])
    expect(says(check(anexo(line({ responsible: '{formula}' }))))).toEqual(['cell-error E3'])
  })

  it('is not evaluated where the column is missing', () => {
    const checked = check(
      sheet(
        'Anexo 1',
        `
        | Subcomponente / Proceso | Actividades | Producto | Meta | Fecha Inicio | Fecha Final |
        | Subcomponente 1. Política de riesgos | 1.1 Pintar | Mural pintado | 1 mural | {2023-03-01} | {2023-03-31} |
        `,
      ),
    )
    expect(checked.findings.map(({ rule }) => rule)).toEqual(['header-missing'])
    expect(checked.notEvaluated.map(({ rule }) => rule).sort()).toEqual([
      'follow-up-role',
      'responsible-alias',
      'responsible-collective',
      'responsible-list-ambiguous',
      'responsible-missing',
      'responsible-unknown',
    ])
  })
})
