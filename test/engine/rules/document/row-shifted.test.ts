import {
  about,
  anexo,
  check,
  edits,
  HEADER,
  line,
  more,
  says,
  sheet,
  texts,
  who,
  windows,
} from '../../../support/sheet.js'

const LABEL = 'Subcomponente 1. Política de riesgos'
const CELLS = [
  '1.2 Cantar la ronda',
  'Ronda cantada',
  '1 ronda cantada',
  'Secretaría General',
  '{2023-04-03}',
  '{2023-04-28}',
]

/** A table that begins in column D, with a good row 2 and a row 3 whose cells, from the activity on, slip by an offset. */
function slipped(offset: number): ReturnType<typeof check> {
  const blank = '| | |'
  const good = `${blank}${line({ subcomponent: LABEL })}`
  const bad = `${'| '.repeat(4 + offset)}| ${CELLS.join(' | ')} |`
  return check(sheet('Anexo 1', `${blank}${HEADER}\n${good}\n${bad}`))
}

describe('row-shifted', () => {
  it('is silent where every cell stands in its column', () => {
    expect(says(slipped(0))).toEqual([])
  })

  it('speaks of a row that slipped one column to the right; the fix moves every cell back', () => {
    const rows = `
      ${line()}
      | | | ${CELLS.join(' | ')} |
    `
    const checked = check(anexo(rows))
    expect(says(checked)).toEqual(['row-shifted C4'])
    const [found] = about('row-shifted', checked)
    expect(found).toMatchObject({
      severity: 'error',
      place: {
        sheet: 'Anexo 1',
        cell: 'C4',
        column: null,
        row: '1.2 Cantar la ronda',
        value: '1.2 Cantar la ronda',
      },
      facts: { offset: 1, what: 'row' },
      fix: { label: 'Poner cada dato en su columna' },
    })
    expect(edits(found)).toEqual({
      B4: '1.2 Cantar la ronda',
      C4: 'Ronda cantada',
      D4: '1 ronda cantada',
      E4: 'Secretaría General',
      F4: '2023-04-03',
      G4: '2023-04-28',
      H4: null,
    })
  })

  it.each([1, 2, 3, -1, -2, -3])('reads a row that slipped by %i columns as if it had not', (offset) => {
    const checked = slipped(offset)
    expect(checked.findings.map(({ rule }) => rule)).toEqual(['row-shifted'])
    expect(about('row-shifted', checked)[0]!.facts).toEqual({ offset, what: 'row' })
    const activity = checked.plan.activities[1]
    expect(texts(activity)).toMatchObject({
      subcomponent: LABEL,
      activity: 'Cantar la ronda',
      product: 'Ronda cantada',
      goal: '1 ronda cantada',
    })
    expect(who(activity)).toEqual(['general'])
    expect(windows(activity)).toEqual(['2023-04-03…2023-04-28'])
  })

  it('reads a row whose label slipped with it', () => {
    const rows = `| | ${LABEL} | ${CELLS.join(' | ')} |`
    const checked = check(anexo(rows))
    expect(says(checked)).toEqual(['row-shifted B3'])
    expect(texts(checked.plan.activities[0])).toMatchObject({
      subcomponent: LABEL,
      activity: 'Cantar la ronda',
    })
    expect(edits(about('row-shifted', checked)[0])).toEqual({
      A3: LABEL,
      B3: '1.2 Cantar la ronda',
      C3: 'Ronda cantada',
      D3: '1 ronda cantada',
      E3: 'Secretaría General',
      F3: '2023-04-03',
      G3: '2023-04-28',
      H3: null,
    })
  })

  it('reads a row that slipped from some column on: a date under Responsable', () => {
    const rows = `| ${LABEL} | 1.1 Pintar | Mural pintado | 1 mural | {2023-03-01} | {2023-03-31} | |`
    const checked = check(anexo(rows))
    expect(says(checked)).toEqual(['responsible-missing E3', 'row-shifted E3'])
    expect(windows(checked.plan.activities[0])).toEqual(['2023-03-01…2023-03-31'])
    expect(edits(about('row-shifted', checked)[0])).toEqual({ F3: '2023-03-01', G3: '2023-03-31', E3: null })
  })

  it('reads a row that slipped from the product on, behind an empty cell', () => {
    const rows = `| ${LABEL} | 1.1 Pintar | | Mural pintado | 1 mural | Secretaría General | {2023-03-01} | {2023-03-31} |`
    const checked = check(anexo(rows))
    expect(says(checked)).toEqual(['row-shifted D3'])
    expect(texts(checked.plan.activities[0])).toMatchObject({ product: 'Mural pintado', goal: '1 mural' })
    expect(who(checked.plan.activities[0])).toEqual(['general'])
  })

  it('takes a name alone in the first column, under an activity, for its responsible', () => {
    const rows = `
      ${line()}
      | Secretaría General | | | | | | |
    `
    const checked = check(anexo(rows))
    expect(says(checked)).toEqual(['row-shifted A4'])
    const [found] = about('row-shifted', checked)
    expect(found).toMatchObject({
      place: { cell: 'A4', row: '1.1 Pintar el mural de los riesgos', value: 'Secretaría General' },
      facts: { offset: -4, what: 'responsible' },
    })
    expect(edits(found)).toEqual({ E4: 'Secretaría General', A4: null })
    expect(who(checked.plan.activities[0])).toEqual(['comunicacion', 'general'])
    expect(checked.plan.activities).toHaveLength(1)
  })

  it('takes a window alone in the wrong columns, under an activity, for a window of its own', () => {
    const rows = `
      ${line({ goal: '2 murales' })}
      | | | | | {2023-08-01} | {2023-08-31} | |
    `
    const checked = check(anexo(rows))
    expect(says(checked)).toEqual(['row-shifted E4'])
    expect(about('row-shifted', checked)[0]).toMatchObject({ facts: { offset: -1, what: 'dates' } })
    expect(edits(about('row-shifted', checked)[0])).toEqual({ F4: '2023-08-01', G4: '2023-08-31', E4: null })
    expect(windows(checked.plan.activities[0])).toEqual(['2023-03-01…2023-03-31', '2023-08-01…2023-08-31'])
  })

  it('takes a name and a window that slipped together', () => {
    const rows = `
      ${line({ goal: '2 murales' })}
      | | | | Secretaría General | {2023-08-01} | {2023-08-31} | |
    `
    const checked = check(anexo(rows))
    expect(says(checked)).toEqual(['row-shifted D4'])
    expect(who(checked.plan.activities[0])).toEqual(['comunicacion', 'general'])
    expect(windows(checked.plan.activities[0])).toEqual(['2023-03-01…2023-03-31', '2023-08-01…2023-08-31'])
    expect(edits(about('row-shifted', checked)[0])).toEqual({
      E4: 'Secretaría General',
      F4: '2023-08-01',
      G4: '2023-08-31',
      D4: null,
    })
  })

  it('keeps a date written as text as the text it is', () => {
    const rows = `| ${LABEL} | 1.1 Pintar | Mural pintado | 1 mural | 1/03/2023 | 31/03/2023 | |`
    const checked = check(anexo(rows))
    expect(edits(about('row-shifted', checked)[0])).toEqual({ F3: '1/03/2023', G3: '31/03/2023', E3: null })
  })

  it.each([
    ['a product that is a name', { product: 'Secretaría General' }],
    ['a product that begins with a number', { product: '1.5 kilómetros pintados', goal: '2 kilómetros' }],
    ['a goal that holds a date', { goal: '1 mural al 31/03/2023' }],
    ['an activity that begins with a figure', { activity: '3 jornadas de pintura' }],
    ['an activity that names a unit', { activity: '1.1 Secretaría General: pintar su mural' }],
    ['a responsible that nobody knows', { responsible: 'La abeja y el oso' }],
    ['no responsible', { responsible: '' }],
    ['no dates', { start: '', end: '' }],
    ['one date only', { start: '' }],
    ['dates that are none', { start: 'Permanente', end: '5 meses' }],
    ['no product and no goal', { product: '', goal: '' }],
    [
      'nothing but its number and its text',
      { subcomponent: '', product: '', goal: '', responsible: '', start: '', end: '' },
    ],
  ])('is not alarmed by %s', (_, cells) => {
    expect(about('row-shifted', check(anexo(`${line({ activity: '1.9 Reír' })}\n${line(cells)}`)))).toEqual(
      [],
    )
  })

  it('is not alarmed by continuation rows that stand right, merged or not', () => {
    const rows = `
      | ${LABEL} | 1.1 Pintar | Mural pintado | 2 murales | Secretaría General | {2023-03-01} | {2023-03-31} |
      | ^ | ^ | ^ | ^ | Unidad de Correspondencia | {2023-08-01} | {2023-08-31} |
    `
    expect(says(check(anexo(rows)))).toEqual([])
    expect(about('row-shifted', check(anexo(`${line()}\n${more({ start: '{2023-08-01}' })}`)))).toEqual([])
    expect(about('row-shifted', check(anexo(`${line()}\n${more({ end: '{2023-08-31}' })}`)))).toEqual([])
  })

  it('is not alarmed by extra columns full of dates, names and numbers', () => {
    const checked = check(
      sheet(
        'Anexo 1',
        `
        | No. | Fecha de registro | Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final | Apoyo | Corte |
        | 1 | {2023-01-30} | ${LABEL} | 1.1 Pintar | Mural pintado | 1 mural | Secretaría General | {2023-03-01} | {2023-03-31} | OPGI | {2023-04-30} |
        | 2 | {2023-01-30} | | 1.2 Cantar | Ronda cantada | 1 ronda | | | | OPGI | {2023-04-30} |
        `,
      ),
    )
    expect(about('row-shifted', checked)).toEqual([])
    expect(windows(checked.plan.activities[1])).toEqual([])
    expect(who(checked.plan.activities[1])).toEqual([])
  })
})
