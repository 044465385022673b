import type { Plan } from '../../../engine/plan/plan.js'
import { anexo, check, HEADER, line, paac, read, says, sheet, texts } from '../../support/sheet.js'

const ROW =
  '| Subcomponente 1 | 1.1 Pintar el mural | Mural pintado | 1 mural | Secretaría General | {2023-03-01} | {2023-03-31} |'
const SIX =
  '| 1. Sembrar un bosque | Bosque sembrado | 1 bosque | Secretaría General | {2023-03-01} | {2023-03-31} |'

const sections = (plan: Plan): (number | null)[] => plan.activities.map(({ section }) => section)

describe('one sheet with a banner per component', () => {
  const all = sheet(
    'Anexo 1',
    `
    | Anexo 1. Plan de la abeja y el oso | < | < | < | < | < | < |
    | Componente 1. Gestión del riesgo de corrupción – Mapa de riesgos de corrupción. | < | < | < | < | < | < |
    ${HEADER}
    ${ROW}
    | Componente 2: Racionalización de trámites | < | < | < | < | < | < |
    | Ver documento anexo «Trámites sin vueltas» | < | < | < | < | < | < |
    | Componente 3: Rendición de cuentas | < | < | < | < | < | < |
    ${HEADER}
    ${ROW}
    | Componente 4: Servicio al ciudadano | < | < | < | < | < | < |
    ${HEADER}
    ${ROW}
    | Componente 5: Transparencia y acceso a la información | < | < | < | < | < | < |
    ${HEADER}
    ${ROW}
    | Componente 6: Iniciativas adicionales | < | < | < | < | < |
    | Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |
    ${SIX}
    `,
  )

  it('gives each activity its component', () => {
    const checked = check(all)
    expect(sections(checked.plan)).toEqual([1, 3, 4, 5, 6])
    expect(checked.plan.observations).toEqual([])
  })

  it('tells which components it saw, and where; component 2 is a reference, not an empty component', () => {
    expect(read(all).sections.map(({ number, reference, at }) => [number, reference, at?.row])).toEqual([
      [1, null, 1],
      [2, 'Ver documento anexo «Trámites sin vueltas»', 4],
      [3, null, 6],
      [4, null, 9],
      [5, null, 12],
      [6, null, 15],
    ])
  })

  it('reads component 6 without its first column', () => {
    const six = read(all).activities[4]
    expect(six!.number).toBe('1')
    expect(texts(six)).toEqual({
      activity: 'Sembrar un bosque',
      product: 'Bosque sembrado',
      goal: '1 bosque',
      responsible: 'Secretaría General',
      start: '01/03/2023',
      end: '31/03/2023',
    })
  })

  it('under one header at the top of them all, component 6 with its first cell empty', () => {
    const checked = check(
      sheet(
        'Anexo 1',
        `
        ${HEADER}
        | Componente 1. Gestión del riesgo de corrupción | < | < | < | < | < | < |
        ${ROW}
        | Componente 6: Iniciativas adicionales | < | < | < | < | < | < |
        | ${SIX}
        `,
      ),
    )
    expect(sections(checked.plan)).toEqual([1, 6])
    expect(says(checked)).toEqual(['section-title A2'])
  })
})

describe('a banner is known', () => {
  it.each([
    ['Componente 3: Rendición de cuentas', 3],
    ['COMPONENTE 3. RENDICIÓN DE CUENTAS', 3],
    ['Componente 3 – Rendición de cuentas', 3],
    ['Componente 3', 3],
    ['Componente No. 3', 3],
    ['Componente III. Rendición de cuentas', 3],
    ['Componente: Rendición de cuentas', 3],
    ['Rendición de cuentas', 3],
    ['rendicion de cuentas.', 3],
    ['Componente 1. Gestión del riesgo de corrupción – Mapa de riesgos de corrupción.', 1],
    ['Mapa de riesgos de corrupción', 1],
    ['Atención al ciudadano', 4],
    ['Iniciativas adicionales', 6],
  ])('as «%s»', (banner, number) => {
    expect(sections(read(anexo(number === 6 ? `| ${SIX}` : ROW, banner)))).toEqual([number])
  })

  it('alone in its cell, without a merge', () => {
    expect(
      sections(read(sheet('Anexo 1', `| Componente 4: Servicio al ciudadano |\n${HEADER}\n${ROW}`))),
    ).toEqual([4])
  })

  it('beside a remark, above the table', () => {
    const plan = read(
      sheet('Anexo 1', `| Componente 4: Servicio al ciudadano | | | | | | 2023 |\n${HEADER}\n${ROW}`),
    )
    expect(sections(plan)).toEqual([4])
  })

  it('beside a remark, below another table', () => {
    const checked = check(
      anexo(`
        ${ROW}
        | Componente 4: Servicio al ciudadano | | | | | | Página 2 |
        ${HEADER}
        ${ROW}
      `),
    )
    expect(sections(checked.plan)).toEqual([1, 4])
    expect(checked.plan.observations).toEqual([])
  })

  it('not as the second line of a product', () => {
    const plan = read(
      anexo(`
        | Subcomponente 1 | 1.1 Contar | Audiencia de | 1 audiencia | Secretaría General | {2023-03-01} | {2023-03-31} |
        | | | rendición de cuentas | | | | |
        | | 1.2 Reír | Risa | 1 risa | Secretaría General | {2023-03-01} | {2023-03-31} |
      `),
    )
    expect(sections(plan)).toEqual([1, 1])
    expect(texts(plan.activities[0])).toMatchObject({ product: 'Audiencia de rendición de cuentas' })
  })

  it('not in the cells of the table: an activity may speak of components', () => {
    const checked = check(
      anexo(`
        ${ROW}
        | | 1.2 Contar el componente 3: rendición de cuentas | Rendición de cuentas | 1 cuento | Secretaría General | {2023-03-01} | {2023-03-31} |
        | | | Componente 4 | | | | |
        | | 1.3 Reír | Risa | 1 risa | Secretaría General | {2023-03-01} | {2023-03-31} |
      `),
    )
    expect(sections(checked.plan)[1]).toBe(1)
  })

  it('not where no such component is', () => {
    expect(sections(read(anexo(ROW, 'Componente 9: La luna')))).toEqual([null])
  })
})

describe('a sheet per component', () => {
  it.each([
    ['Componente 3', 3],
    ['C3', 3],
    ['C3. Rendición de cuentas', 3],
    ['Comp 3', 3],
    ['3. Rendición de cuentas', 3],
    ['Rendición de cuentas', 3],
    ['RENDICION DE CUENTAS', 3],
    ['Transparencia y acceso a la info', 5],
    ['Servicio al ciudadano', 4],
    ['Hoja1', null],
    ['2023', null],
  ])('named «%s» is of component %s', (name, number) => {
    expect(sections(read(sheet(name, `${HEADER}\n${ROW}`)))).toEqual([number])
  })

  it('gives way to a banner inside the sheet', () => {
    expect(
      sections(read(sheet('Componente 3', `| Componente 4: Servicio al ciudadano |\n${HEADER}\n${ROW}`))),
    ).toEqual([4])
  })

  it('reads them all, in the order of the workbook', () => {
    const plan = read([
      sheet('Componente 1', `${HEADER}\n${ROW}`),
      sheet('Componente 2', '| Ver documento anexo «Trámites sin vueltas» |'),
      sheet(
        'Componente 6',
        `| Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |\n${SIX}`,
      ),
    ])
    expect(plan.activities.map(({ sheet: name, section }) => [name, section])).toEqual([
      ['Componente 1', 1],
      ['Componente 6', 6],
    ])
    expect(plan.sections.map(({ number, reference }) => [number, reference])).toEqual(
      expect.arrayContaining([
        [1, null],
        [2, 'Ver documento anexo «Trámites sin vueltas»'],
        [6, null],
      ]),
    )
  })

  it('reads a component that the title only mentions', () => {
    const plan = read(
      sheet('Hoja1', `| Plan de la abeja 2023 – Componente 5 | < | < |\n|\n${HEADER}\n${ROW}`),
    )
    expect(sections(plan)).toEqual([5])
  })
})

describe('a reference to another document', () => {
  it.each([
    'Ver documento anexo «Estrategia de trámites 2023»',
    'VER ANEXO 2',
    'Véase el archivo adjunto de trámites',
    'Consultar la matriz de trámites',
    'Remitirse a la Estrategia de racionalización de trámites',
  ])('is known: %s', (text) => {
    const plan = read(
      anexo(`| ${text} | < | < | < | < | < | < |`, 'Componente 2: Racionalización de trámites'),
    )
    expect(plan.activities).toEqual([])
    expect(plan.sections).toEqual([expect.objectContaining({ number: 2, reference: text })])
  })

  it('is no activity that begins with "ver"', () => {
    const plan = read(anexo(ROW.replace('Pintar el mural', 'Ver el documento anexo')))
    expect(plan.activities).toHaveLength(1)
    expect(plan.sections[0]!.reference).toBeNull()
  })
})

describe('subcomponents', () => {
  const numbers = (plan: Plan): (number | null)[] => plan.activities.map(({ subcomponent }) => subcomponent)

  it.each([
    ['Subcomponente 4. Monitoreo y revisión.', 4],
    ['Subcomponente 4: Monitoreo y revisión', 4],
    ['SUBCOMPONENTE 4 MONITOREO Y REVISION', 4],
    ['Monitoreo y revisión', 4],
    ['4. Monitoreo y revisión', 4],
    ['Subcomponente 4', 4],
    ['Monitoreo o revisión', 4],
    ['Monitoreo y revisón', 4],
    ['Subcomponente / Proceso 4. Monitoreo y revisión', 4],
    ['El vuelo de la abeja', null],
  ])('«%s» of component 1 is number %s', (label, number) => {
    expect(numbers(read(anexo(line({ subcomponent: label }))))).toEqual([number])
  })

  it('are known by their name first: real documents number them otherwise', () => {
    const plan = read(
      anexo(line({ subcomponent: 'Subcomponente 3. Talento Humano' }), 'Componente 4: Servicio al ciudadano'),
    )
    expect(numbers(plan)).toEqual([1])
  })

  it('hold for the rows below, whether merged, left out or repeated', () => {
    const plan = read(
      anexo(`
        | Subcomponente 1. Política de riesgos | 1.1 Pintar | Mural | 1 mural | OPGI | {2023-03-01} | {2023-03-31} |
        | ^ | 1.2 Cantar | Ronda | 1 ronda | OPGI | {2023-03-01} | {2023-03-31} |
        | | 1.3 Reír | Risa | 1 risa | OPGI | {2023-03-01} | {2023-03-31} |
        | Subcomponente 1. Política de riesgos | 1.4 Bailar | Baile | 1 baile | OPGI | {2023-03-01} | {2023-03-31} |
        | Subcomponente 2. Gestión de riesgos de corrupción | 2.1 Volar | Vuelo | 1 vuelo | OPGI | {2023-03-01} | {2023-03-31} |
      `),
    )
    expect(numbers(plan)).toEqual([1, 1, 1, 1, 2])
    expect(plan.activities[2]!.fields.get('subcomponent')!.text).toBe('Subcomponente 1. Política de riesgos')
  })

  it('may stand as a banner of their own, merged over the table or alone in the first column', () => {
    const merged = `
      | Subcomponente 5. Seguimiento | < | < | < | < | < | < |
      | | 5.1 Pintar | Mural | 1 mural | OPGI | {2023-03-01} | {2023-03-31} |
    `
    const alone = `
      | Subcomponente 5. Seguimiento |
      | | 5.1 Pintar | Mural | 1 mural | OPGI | {2023-03-01} | {2023-03-31} |
    `
    expect(numbers(read(anexo(merged)))).toEqual([5])
    expect(numbers(read(anexo(alone)))).toEqual([5])
  })

  it('end with their component', () => {
    const plan = read(
      anexo(`
        ${line()}
        | Componente 4: Servicio al ciudadano | < | < | < | < | < | < |
        ${HEADER}
        ${line({ subcomponent: '', activity: '1.1 Reír' })}
      `),
    )
    expect(numbers(plan)).toEqual([1, null])
    expect(plan.activities[1]!.fields.get('subcomponent')!.text).toBe('')
  })
})

describe('hidden sheets', () => {
  const visible = sheet('C1', `| Componente 1 |\n${HEADER}\n${ROW}`)
  const hidden = sheet('Viejo', `| Componente 3 |\n${HEADER}\n${ROW}`, { visibility: 'hidden' })
  const veryHidden = sheet('Más viejo', `| Componente 4 |\n${HEADER}\n${ROW}`, { visibility: 'veryHidden' })

  it('are left out where a visible one has a table', () => {
    expect(sections(read([hidden, visible, veryHidden]))).toEqual([1])
  })

  it('are read where no visible one has', () => {
    expect(sections(read([sheet('Portada', '| La abeja y el oso |'), hidden]))).toEqual([3])
  })

  it('do not lend their title to the plan', () => {
    const old = sheet('Viejo', `| Vigencia 2019 |\n| Componente 3 |\n${HEADER}\n${ROW}`, {
      visibility: 'hidden',
    })
    const plan = read([old, sheet('C1', `| Vigencia 2023 |\n| Componente 1 |\n${HEADER}\n${ROW}`)], {
      vigencia: null,
    })
    expect(plan.vigencia).toBe(2023)
  })
})

describe('hidden rows and columns', () => {
  it('are read: what the official document would print is what the cells hold', () => {
    const plan = read(
      sheet('C1', `${HEADER}\n${ROW}\n${ROW.replace('1.1', '1.2')}`, {
        hiddenRows: [3],
        hiddenColumns: ['C'],
      }),
    )
    expect(plan.activities).toHaveLength(2)
    expect(texts(plan.activities[1])).toMatchObject({ product: 'Mural pintado' })
  })
})

it('the format has six components, five of them with a first column', () => {
  expect(paac.sections.map(({ number, without }) => [number, without])).toEqual([
    [1, []],
    [2, []],
    [3, []],
    [4, []],
    [5, []],
    [6, ['subcomponent']],
  ])
})
