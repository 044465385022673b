import type { Plan } from '../../../engine/plan/plan.js'
import { about, check, HEADER, line, read, says, sheet, texts, who, windows } from '../../support/sheet.js'

const LABEL = 'Subcomponente 1. Política de riesgos'
const ROW = `| ${LABEL} | 1.1 Pintar el mural | Mural pintado | 1 mural | Secretaría General | {2023-03-01} | {2023-03-31} |`
const READ = { subcomponent: LABEL, activity: 'Pintar el mural', product: 'Mural pintado', goal: '1 mural' }

/** Whether a plan holds the activity of ROW, whole and in its columns. */
function expectRow(plan: Plan): void {
  expect(plan.activities.map(texts)).toEqual([expect.objectContaining(READ)])
  expect(who(plan.activities[0])).toEqual(['general'])
  expect(windows(plan.activities[0])).toEqual(['2023-03-01…2023-03-31'])
}

describe('the table is found by its header', () => {
  it('on the first row', () => {
    expectRow(read(sheet('Hoja1', `${HEADER}\n${ROW}`)))
  })

  it('below titles, and beside blank columns and notes', () => {
    expectRow(
      read(
        sheet(
          'Hoja1',
          `
          | | | ALCALDÍA DE VILLA BRÚJULA | < | < | < |
          |
          | | | Anexo 1. Plan de la abeja y el oso | < | < | < |
          | | Código | F-01 | | Versión | 3 |
          |
          | | ${HEADER}
          | | ${ROW}
          `,
        ),
      ),
    )
  })

  it('with the cells where they stand in the sheet', () => {
    const plan = read(sheet('Hoja1', `|\n|\n| | ${HEADER}\n| | ${ROW}`))
    const [activity] = plan.activities
    expect(activity).toMatchObject({ sheet: 'Hoja1', row: 3, lastRow: 3 })
    expect(activity!.fields.get('activity')!.at).toEqual({ row: 3, column: 3 })
    expect(activity!.responsibles[0]!.at).toEqual({ row: 3, column: 6 })
    expect(activity!.windows[0]!.end!.at).toEqual({ row: 3, column: 8 })
    expect(activity!.cells.map(({ key, at }) => [key, at.column])).toEqual([
      ['subcomponent', 2],
      ['activity', 3],
      ['product', 4],
      ['goal', 5],
      ['responsible', 6],
      ['start', 7],
      ['end', 8],
    ])
  })
})

describe('headers are known', () => {
  it.each([
    ['in capitals', HEADER.toUpperCase()],
    ['in lower case', HEADER.toLowerCase()],
    [
      'with stops, spaces and breaks',
      '| Subcomponente/Proceso: | Actividades. | Producto␣ | ⍽Meta | Responsable⏎ | Fecha⏎Inicio | Fecha␣␣Final |',
    ],
    [
      'with numbers before them',
      '| 1. Subcomponente / Proceso | 2. Actividades | 3. Producto | 4. Meta | 5. Responsable | 6. Fecha Inicio | 7. Fecha Final |',
    ],
    [
      'with remarks in brackets',
      '| Subcomponente / Proceso | Actividades (verbo en infinitivo) | Producto | Meta (cantidad) | Responsable (dependencia) | Fecha Inicio (dd/mm/aaaa) | Fecha Final (dd/mm/aaaa) |',
    ],
    [
      'by synonyms',
      '| Subcomponente | Actividad | Entregable | Meta anual | Responsables | Fecha de inicio | Fecha de terminación |',
    ],
  ])('%s', (_, header) => {
    const checked = check(sheet('Hoja1', `${header}\n${ROW}`))
    expectRow(checked.plan)
    expect(says(checked)).toEqual([])
  })

  it.each([
    ['Subcomponente / Proceso', 'Subcomponete / Proceso'],
    ['Actividades', 'Actvidades'],
    ['Producto', 'Poducto'],
    ['Responsable', 'Responsabel'],
    ['Fecha Inicio', 'Fecha Incio'],
    ['Fecha Final', 'Fcha Final'],
  ])('with a typing error: %s as %s', (header, typed) => {
    const checked = check(sheet('Hoja1', `${HEADER.replace(header, typed)}\n${ROW}`))
    expectRow(checked.plan)
    expect(says(checked)).toEqual([])
  })

  it('with several typing errors', () => {
    const header =
      '| Subcomponete / Proceso | Actvidades | Poducto | Meta | Responsable | Fecha Incio | Fecha Final |'
    const checked = check(sheet('Hoja1', `${header}\n${ROW}`))
    expectRow(checked.plan)
    expect(says(checked)).toEqual([])
  })

  it('without their accents', () => {
    const header =
      '| Subcomponente / Proceso | Descripcion de la actividad | Producto | Meta | Area responsable | Fecha de iniciacion | Fecha de finalizacion |'
    const checked = check(sheet('Hoja1', `${header}\n${ROW}`))
    expectRow(checked.plan)
    expect(says(checked)).toEqual([])
  })

  it('on two levels: a group over "Inicio" and "Final", the others merged downwards', () => {
    const checked = check(
      sheet(
        'Hoja1',
        `
        | Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha | < |
        | ^ | ^ | ^ | ^ | ^ | Inicio | Final |
        ${ROW}
        `,
      ),
    )
    expectRow(checked.plan)
    expect(says(checked)).toEqual([])
  })

  it('on two levels without a merge downwards', () => {
    const checked = check(
      sheet(
        'Hoja1',
        `
        | | | | | | Fechas programadas | < |
        | Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Inicio | Fin |
        ${ROW}
        `,
      ),
    )
    expectRow(checked.plan)
    expect(says(checked)).toEqual([])
  })

  it('merged over more than one column', () => {
    const checked = check(
      sheet(
        'Hoja1',
        `
        | Subcomponente / Proceso | Actividades | < | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |
        | ${LABEL} | 1.1 Pintar el mural | < | Mural pintado | 1 mural | Secretaría General | {2023-03-01} | {2023-03-31} |
        `,
      ),
    )
    expectRow(checked.plan)
    expect(says(checked)).toEqual([])
  })

  it('merged over the number and the text of an activity, which stand in a column each', () => {
    const checked = check(
      sheet(
        'Hoja1',
        `
        | Subcomponente / Proceso | Actividades | < | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |
        | ${LABEL} | 1.1 | Pintar el mural | Mural pintado | 1 mural | Secretaría General | {2023-03-01} | {2023-03-31} |
        `,
      ),
    )
    expectRow(checked.plan)
    expect(checked.plan.activities[0]!.number).toBe('1.1')
    expect(says(checked)).toEqual([])
  })

  it('between extra columns of any kind', () => {
    const checked = check(
      sheet(
        'Hoja1',
        `
        | No. | Subcomponente / Proceso | Objetivo | Actividades | Producto | Meta | Indicador | Responsable | Presupuesto | Fecha Inicio | Fecha Final | Estado | Observaciones |
        | 1 | ${LABEL} | Alegrar | 1.1 Pintar el mural | Mural pintado | 1 mural | Murales / 1 | Secretaría General | 500 | {2023-03-01} | {2023-03-31} | Bien | Ninguna |
        `,
      ),
    )
    expectRow(checked.plan)
    expect(says(checked)).toEqual([])
  })

  it('in another order', () => {
    const checked = check(
      sheet(
        'Hoja1',
        `
        | Actividades | Subcomponente / Proceso | Meta | Producto | Fecha Inicio | Fecha Final | Responsable |
        | 1.1 Pintar el mural | ${LABEL} | 1 mural | Mural pintado | {2023-03-01} | {2023-03-31} | Secretaría General |
        `,
      ),
    )
    expectRow(checked.plan)
    expect(says(checked)).toEqual([])
  })

  it('by their place, where one was renamed between its neighbours: it is read, and said', () => {
    const checked = check(
      sheet(
        'Hoja1',
        `| Subcomponente / Proceso | Actividades | Lo que queda | Meta | Responsable | Fecha Inicio | Fecha Final |\n${ROW}`,
      ),
    )
    expectRow(checked.plan)
    expect(says(checked)).toEqual(['header-missing C1'])
  })

  it('only where they are: a column that is nobody’s is read as nobody’s', () => {
    const plan = read(
      sheet(
        'Hoja1',
        `
        | Subcomponente / Proceso | Actividades | Presupuesto | Fuente | Meta | Responsable | Fecha Inicio | Fecha Final |
        | ${LABEL} | 1.1 Pintar el mural | 500 | Propia | 1 mural | Secretaría General | {2023-03-01} | {2023-03-31} |
        `,
      ),
    )
    expect(texts(plan.activities[0])['product'] ?? '').toBe('')
  })

  it('as written in the document, for whoever wants to know', () => {
    const plan = read(sheet('Hoja1', `${HEADER.replace('Responsable', 'RESPONSABLES')}\n${ROW}`))
    expect(plan.headers.get('responsible')).toBe('RESPONSABLES')
    expect([...plan.headers.keys()]).toHaveLength(7)
  })
})

describe('a heading that comes again', () => {
  it('at a page break is no row', () => {
    const plan = read(sheet('Hoja1', `${HEADER}\n${ROW}\n${HEADER}\n${ROW.replace('1.1', '1.2')}`))
    expect(plan.activities.map(({ number }) => number)).toEqual(['1.1', '1.2'])
  })

  it('may have moved: the rows below it are read by it', () => {
    const plan = read(sheet('Hoja1', `${HEADER}\n${ROW}\n|\n| | ${HEADER}\n| | ${ROW.replace('1.1', '1.2')}`))
    expect(plan.activities.map(({ number }) => number)).toEqual(['1.1', '1.2'])
    expect(texts(plan.activities[1])).toMatchObject(READ)
  })

  it('on two levels is no row either', () => {
    const two = `
      | Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha | < |
      | ^ | ^ | ^ | ^ | ^ | Inicio | Final |`
    const checked = check(sheet('Hoja1', `${two}\n${ROW}\n${two}\n${ROW.replace('1.1', '1.2')}`))
    expect(checked.plan.activities.map(({ number }) => number)).toEqual(['1.1', '1.2'])
    expect(checked.plan.observations).toEqual([])
  })
})

describe('what is no header', () => {
  it('a row of data that speaks of goals and products', () => {
    const checked = check(
      sheet(
        'Hoja1',
        `${HEADER}\n${line({ product: 'Producto', goal: '1 meta', activity: '1.1 Definir la meta del producto' })}`,
      ),
    )
    expect(checked.plan.activities).toHaveLength(1)
    expect(about('header-duplicated', checked)).toEqual([])
  })

  it('a sheet of instructions that lists the columns one below the other', () => {
    const plan = read([
      sheet(
        'Instrucciones',
        '| Columna | Ayuda |\n| Actividades | Un verbo |\n| Producto | Un sustantivo |\n| Meta | Una cantidad |',
      ),
      sheet('Hoja1', `${HEADER}\n${ROW}`),
    ])
    expectRow(plan)
  })
})
