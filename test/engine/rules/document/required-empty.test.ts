import { about, anexo, check, line, more, says, sheet } from '../../../support/sheet.js'

const LABEL = 'Subcomponente 1. Política de Administración de Riesgos de Corrupción'

describe('required-empty', () => {
  it('is silent where every cell says something', () => {
    expect(about('required-empty', check(anexo(line())))).toEqual([])
  })

  it('speaks of an empty product', () => {
    expect(check(anexo(line({ product: '' }))).findings).toEqual([
      {
        rule: 'required-empty',
        severity: 'error',
        place: {
          sheet: 'Anexo 1',
          cell: 'C3',
          column: 'Producto',
          row: '1.1 Pintar el mural de los riesgos',
          value: '',
        },
        facts: { header: 'Producto' },
        fix: null,
      },
    ])
  })

  it.each([
    [{ product: '' }, ['required-empty C3']],
    [{ goal: '' }, ['required-empty D3']],
    [{ goal: '␣⍽␣' }, ['required-empty D3']],
    [{ start: '' }, ['required-empty F3']],
    [{ end: '' }, ['required-empty G3']],
    [{ start: '', end: '' }, ['required-empty F3', 'required-empty G3']],
    [{ product: '', goal: '' }, ['required-empty C3', 'required-empty D3']],
  ])('speaks of each empty cell and of nothing else: %j', (cells, said) => {
    expect(says(check(anexo(line(cells))))).toEqual(said)
  })

  it('leaves an empty responsible to the rule that is its own', () => {
    expect(says(check(anexo(line({ responsible: '' }))))).toEqual(['responsible-missing E3'])
  })

  it('speaks of an empty activity in a row that otherwise is whole', () => {
    const rows = `
      ${line()}
      ${line({ activity: '', product: 'Ronda cantada', goal: '1 ronda cantada' })}
    `
    expect(says(check(anexo(rows)))).toEqual(['required-empty B4'])
  })

  it('speaks of a subcomponent that no row above gives', () => {
    expect(says(check(anexo(line({ subcomponent: '' }))))).toEqual(['required-empty A3'])
  })

  it('is not alarmed by what a row above or a merge gives', () => {
    expect(says(check(anexo(`${line()}\n${line({ subcomponent: '', activity: '1.2 Cantar' })}`)))).toEqual([])
    const merged = `
      | ${LABEL} | 1.1 Pintar | Mural pintado | 1 mural | Secretaría General | {2023-03-01} | {2023-03-31} |
      | ^ | 1.2 Cantar | Ronda cantada | 1 ronda | ^ | ^ | ^ |
    `
    expect(says(check(anexo(merged)))).toEqual([])
  })

  it('is not alarmed by a cell that belongs to a merge with the one beside it', () => {
    const row = `| ${LABEL} | 1.1 Pintar | 1 mural pintado | < | Secretaría General | {2023-03-01} | {2023-03-31} |`
    expect(about('required-empty', check(anexo(row)))).toEqual([])
    const dates = line({ start: '01/03/2023 al 31/03/2023', end: '<' })
    expect(says(check(anexo(dates)))).toEqual(['date-unreadable F3'])
  })

  it('is not alarmed by continuation rows, which are empty but for what they add', () => {
    const rows = `
      ${line({ goal: '2 murales' })}
      ${more({ responsible: 'Secretaría General' })}
      ${more({ start: '{2023-08-01}', end: '{2023-08-31}' })}
    `
    expect(says(check(anexo(rows)))).toEqual([])
  })

  it('is not alarmed by a product that goes on in the row below', () => {
    const rows = `
      ${line({ product: 'Mural' })}
      | | | pintado | | | | |
    `
    expect(says(check(anexo(rows)))).toEqual([])
  })

  it('speaks of the missing end of a second window, in its own row', () => {
    const rows = `
      ${line({ goal: '2 murales' })}
      ${more({ start: '{2023-08-01}' })}
    `
    expect(says(check(anexo(rows)))).toEqual(['required-empty G4'])
  })

  it('does not call a cell empty that holds a date: two ends and one start are one finding, of the two dates', () => {
    const checked = check(anexo(line({ goal: '2 murales', end: '30/06/2023⏎29/09/2023' })))
    expect(about('required-empty', checked)).toEqual([])
    expect(about('date-multiple', checked).map(({ place }) => place.cell)).toEqual(['G3'])
  })

  it('leaves a cell with an error to the rule of errors, in every column', () => {
    for (const [cells, cell] of [
      [{ product: '{error #REF!}' }, 'C3'],
      [{ goal: '{formula}' }, 'D3'],
      [{ start: '{error #N/A}' }, 'F3'],
      [{ end: '{formula}' }, 'G3'],
    ] as const) {
      expect(says(check(anexo(line(cells))))).toEqual([`cell-error ${cell}`])
    }
  })

  it('does not ask component 6 for a subcomponent', () => {
    const six = anexo(
      line({ subcomponent: '', activity: '1. Sembrar' }),
      'Componente 6: Iniciativas adicionales',
    )
    expect(says(check(six))).toEqual([])
  })

  it('is not alarmed by rows that only hold formulas which yield nothing', () => {
    const nothing = '{formula ""}'
    const rows = `
      ${line()}
      | ${nothing} | ${nothing} | ${nothing} | ${nothing} | ${nothing} | ${nothing} | ${nothing} |
      | ${nothing} | ${nothing} | ${nothing} | ${nothing} | ${nothing} | ${nothing} | ${nothing} |
    `
    const checked = check(anexo(rows))
    expect(says(checked)).toEqual([])
    expect(checked.plan.activities).toHaveLength(1)
  })

  it('says nothing of a column that the table does not have: header-missing does', () => {
    const checked = check(
      sheet(
        'Anexo 1',
        `
        | Subcomponente / Proceso | Actividades | Meta | Responsable | Fecha Inicio | Fecha Final |
        | ${LABEL} | 1.1 Pintar | 1 mural | Secretaría General | {2023-03-01} | {2023-03-31} |
        `,
      ),
    )
    expect(checked.findings.map(({ rule }) => rule)).toEqual(['header-missing'])
  })
})
