import { anexo, check, line, more, read, says, sheet, texts, who, windows } from '../../support/sheet.js'

const LABEL = 'Subcomponente 1. Política de riesgos'

describe('the number of an activity', () => {
  it.each([
    ['1.1 Pintar', '1.1', 'Pintar'],
    ['1.10 Pintar', '1.10', 'Pintar'],
    ['2.8. Pintar', '2.8', 'Pintar'],
    ['1. Pintar', '1', 'Pintar'],
    ['1) Pintar', '1', 'Pintar'],
    ['⍽5.2 Pintar', '5.2', 'Pintar'],
    ['5.2⍽Pintar', '5.2', 'Pintar'],
    ['4.1␣␣Pintar', '4.1', 'Pintar'],
    ['1.1Pintar', '1.1', 'Pintar'],
    ['1.1 - Pintar', '1.1', 'Pintar'],
    ['1.1⏎Pintar', '1.1', 'Pintar'],
    ['1.1 pintar', '1.1', 'pintar'],
    ['12.34 Pintar', '12.34', 'Pintar'],
    ['1.1 3 murales pintados', null, null],
    ['3 murales pintados', null, '3 murales pintados'],
    ['Pintar 3 murales', null, 'Pintar 3 murales'],
    ['Pintar', null, 'Pintar'],
  ])('in «%s» is %s', (written, number, text) => {
    const [activity] = read(anexo(line({ activity: written }))).activities
    if (text === null) return
    expect(activity!.number).toBe(number)
    expect(texts(activity)).toMatchObject({ activity: text })
  })

  it('is a text: 1.1 and 1.10 are two', () => {
    const plan = read(anexo(`${line({ activity: '1.1 Pintar' })}\n${line({ activity: '1.10 Cantar' })}`))
    expect(plan.activities.map(({ number }) => number)).toEqual(['1.1', '1.10'])
  })
})

describe('rows that go on with an activity', () => {
  it('bring further responsibles, in order; the first leads', () => {
    const plan = read(
      anexo(`
        ${line({ responsible: 'OPGI' })}
        ${more({ responsible: 'Secretaría General' })}
        ${more({ responsible: 'UAC⏎Unidad de Correspondencia' })}
        ${line({ activity: '1.2 Cantar' })}
      `),
    )
    expect(who(plan.activities[0])).toEqual(['opgi', 'general', 'uac', 'correspondencia'])
    expect(plan.activities[0]).toMatchObject({ row: 2, lastRow: 4 })
    expect(plan.activities[0]!.responsibles.map(({ at }) => at.row)).toEqual([2, 3, 4, 4])
    expect(plan.activities).toHaveLength(2)
  })

  it('bring further windows, in order', () => {
    const plan = read(
      anexo(`
        ${line()}
        ${more({ start: '{2023-08-01}', end: '31/08/2023' })}
        ${more({ start: '2/10/2023', end: '{2023-10-31}' })}
      `),
    )
    expect(windows(plan.activities[0])).toEqual([
      '2023-03-01…2023-03-31',
      '2023-08-01…2023-08-31',
      '2023-10-02…2023-10-31',
    ])
  })

  it('bring both at once', () => {
    const plan = read(
      anexo(`${line()}\n${more({ responsible: 'OPGI', start: '{2023-08-01}', end: '{2023-08-31}' })}`),
    )
    expect(who(plan.activities[0])).toEqual(['comunicacion', 'opgi'])
    expect(windows(plan.activities[0])).toHaveLength(2)
  })

  it('bring the rest of a text', () => {
    const plan = read(anexo(`${line({ product: 'Mural con cielo,' })}\n| | | río y luna | | | | |`))
    expect(texts(plan.activities[0])).toMatchObject({ product: 'Mural con cielo, río y luna' })
    expect(plan.activities).toHaveLength(1)
  })

  it('also where the cells of the activity are merged down over them', () => {
    const checked = check(
      anexo(`
        | ${LABEL} | 1.1 Pintar | Mural pintado | 2 murales | OPGI | {2023-03-01} | {2023-03-31} |
        | ^ | ^ | ^ | ^ | Secretaría General | {2023-08-01} | {2023-08-31} |
        | ^ | 1.2 Cantar | Ronda cantada | 1 ronda | OPGI | {2023-03-01} | {2023-03-31} |
      `),
    )
    expect(checked.plan.activities.map(({ number }) => number)).toEqual(['1.1', '1.2'])
    expect(who(checked.plan.activities[0])).toEqual(['opgi', 'general'])
    expect(windows(checked.plan.activities[0])).toEqual(['2023-03-01…2023-03-31', '2023-08-01…2023-08-31'])
  })

  it('with the dates merged down over them, count one window', () => {
    const plan = read(
      anexo(`
        | ${LABEL} | 1.1 Pintar | Mural pintado | 1 mural | OPGI | {2023-03-01} | {2023-03-31} |
        | ^ | ^ | ^ | ^ | Secretaría General | ^ | ^ |
        | ^ | ^ | ^ | ^ | Unidad de Correspondencia | ^ | ^ |
      `),
    )
    expect(windows(plan.activities[0])).toEqual(['2023-03-01…2023-03-31'])
    expect(who(plan.activities[0])).toEqual(['opgi', 'general', 'correspondencia'])
  })

  it('with the responsible merged down over them, count one responsible', () => {
    const plan = read(
      anexo(`
        | ${LABEL} | 1.1 Pintar | Mural pintado | 2 murales | OPGI | {2023-03-01} | {2023-03-31} |
        | ^ | ^ | ^ | ^ | ^ | {2023-08-01} | {2023-08-31} |
      `),
    )
    expect(who(plan.activities[0])).toEqual(['opgi'])
    expect(windows(plan.activities[0])).toHaveLength(2)
  })

  it('share what is merged over several activities: each has that responsible and those dates', () => {
    const plan = read(
      anexo(`
        | ${LABEL} | 1.1 Pintar | Mural pintado | 1 mural | OPGI⏎Secretaría General | {2023-03-01} | {2023-03-31} |
        | ^ | 1.2 Cantar | Ronda cantada | 1 ronda | ^ | ^ | ^ |
        | ^ | 1.3 Reír | Risa | 1 risa | Unidad de Correspondencia | {2023-04-03} | {2023-04-28} |
      `),
    )
    expect(plan.activities.map(who)).toEqual([['opgi', 'general'], ['opgi', 'general'], ['correspondencia']])
    expect(plan.activities.map(windows)).toEqual([
      ['2023-03-01…2023-03-31'],
      ['2023-03-01…2023-03-31'],
      ['2023-04-03…2023-04-28'],
    ])
  })

  it('go on over an empty row', () => {
    const plan = read(anexo(`${line()}\n|\n|\n${more({ responsible: 'OPGI' })}`))
    expect(who(plan.activities[0])).toEqual(['comunicacion', 'opgi'])
  })

  it('do not swallow an activity whose own cell is empty but that is whole otherwise', () => {
    const plan = read(anexo(`${line()}\n${line({ subcomponent: '', activity: '' })}`))
    expect(plan.activities).toHaveLength(2)
  })
})

describe('several things in one cell', () => {
  it('responsibles by line, bullet, semicolon, "y" and commas', () => {
    for (const responsible of [
      'OPGI⏎SSI',
      '• OPGI⏎• SSI',
      'OPGI; SSI',
      'OPGI y SSI',
      'OPGI, SSI',
      'OPGI SSI',
    ]) {
      expect(who(read(anexo(line({ responsible }))).activities[0])).toEqual(['opgi', 'ssi'])
    }
  })

  it('two dates in each date cell, paired in order', () => {
    const row = line({ start: '01/05/2023⏎01/10/2023', end: '31/05/2023⏎31/10/2023' })
    expect(windows(read(anexo(row)).activities[0])).toEqual([
      '2023-05-01…2023-05-31',
      '2023-10-01…2023-10-31',
    ])
  })

  it('two ends for one start', () => {
    const row = line({ start: '{2023-05-02}', end: '30/06/2023⏎31/10/2023' })
    expect(windows(read(anexo(row)).activities[0])).toEqual(['2023-05-02…2023-06-30', '-…2023-10-31'])
  })

  it('two goals', () => {
    const [activity] = read(anexo(line({ goal: '• 2 murales⏎• 1 video' }))).activities
    expect(activity!.goal).toEqual([
      { quantity: 2, comparator: 'exactly', kind: 'count', unit: 'murales' },
      { quantity: 1, comparator: 'exactly', kind: 'count', unit: 'video' },
    ])
  })
})

describe('dates and figures', () => {
  it.each([
    ['{2023-03-31}', '2023-03-31', 'excel'],
    ['{2023-03-31 as 31-mar}', '2023-03-31', 'excel'],
    ['31/03/2023', '2023-03-31', 'dd/mm/aaaa'],
    ['31/3/2023', '2023-03-31', 'd/m/aaaa'],
    ['{number 45016}', '2023-03-31', 'other'],
    ['31/04/2023', null, 'dd/mm/aaaa'],
    ['Permanente', null, 'other'],
  ])('an end of %s is %s', (end, iso, style) => {
    const [activity] = read(anexo(line({ end }))).activities
    expect(activity!.windows[0]!.end).toMatchObject({ iso, style })
  })

  it('15.000 is fifteen thousand', () => {
    const [activity] = read(anexo(line({ goal: '15.000 volantes' }))).activities
    expect(activity!.goal[0]!.quantity).toBe(15_000)
  })

  it('a percentage of Excel’s is read as it is shown', () => {
    const [activity] = read(anexo(line({ goal: '{number 0.9 as 90%}' }))).activities
    expect(activity!.goal).toEqual([{ quantity: 90, comparator: 'exactly', kind: 'percent', unit: '' }])
  })
})

describe('what is echoed back', () => {
  it('a field is clean to read, and keeps what the cell shows', () => {
    const [activity] = read(anexo(line({ product: '␣Mural⍽␣pintado⏎' }))).activities
    expect(activity!.fields.get('product')).toEqual({
      text: 'Mural pintado',
      raw: ' Mural\u00A0 pintado\n',
      at: { row: 2, column: 2 },
      stored: 'text',
      number: null,
    })
  })

  it('a responsible keeps what was typed, beside the official name', () => {
    const [activity] = read(anexo(line({ responsible: 'OPGI.' }))).activities
    expect(activity!.responsibles[0]).toMatchObject({
      id: 'opgi',
      name: 'Oficina de Planeación de Gestión Institucional',
      text: 'OPGI.',
    })
  })

  it('a date keeps what was typed', () => {
    const [activity] = read(anexo(line({ end: '31/04/2023' }))).activities
    expect(activity!.windows[0]!.end).toMatchObject({ iso: null, text: '31/04/2023' })
  })
})

describe('around the table', () => {
  it.each([
    '| Elaboró: la abeja |',
    '| | Elaboró: la abeja | | Revisó: el oso |',
    '|\n| | __________________ |\n| | Firma del responsable |',
    '| Fuente: el panal, 2023 | < | < | < | < | < | < |',
    '|\n| Nota: los murales se pintan de día. | < | < | < | < | < | < |',
    '|\n| | | | | Total actividades: | 1 |',
  ])('%s is no activity', (footer) => {
    const checked = check(anexo(`${line()}\n${footer}`))
    expect(checked.plan.activities).toHaveLength(1)
    expect(says(checked)).toEqual([])
  })

  it('an empty table is a plan without activities', () => {
    const checked = check(anexo('|'))
    expect(checked.plan.activities).toEqual([])
    expect(says(checked)).toEqual([])
  })

  it('rows that the form left prefilled with numbers only are no activities that somebody promised', () => {
    const checked = check(
      sheet(
        'C1',
        `
      | Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |
      ${line()}
      | | {formula ""} | | {formula ""} | | | |
    `,
      ),
    )
    expect(checked.plan.activities).toHaveLength(1)
  })
})
