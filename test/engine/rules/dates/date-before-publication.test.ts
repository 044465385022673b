import { about, anexo, check, line, more, says } from '../../../support/sheet.js'

describe('date-before-publication', () => {
  it('is silent from the day of publication on', () => {
    expect(says(check(anexo(line({ start: '{2023-01-31}' }))))).toEqual([])
    expect(says(check(anexo(line({ start: '{2023-02-01}' }))))).toEqual([])
  })

  it('speaks of an activity that starts before', () => {
    expect(check(anexo(line({ start: '{2023-01-30}' }))).findings).toEqual([
      {
        rule: 'date-before-publication',
        severity: 'warning',
        place: {
          sheet: 'Anexo 1',
          cell: 'F3',
          column: 'Fecha Inicio',
          row: '1.1 Pintar el mural de los riesgos',
          value: '30/01/2023',
        },
        facts: { date: '2023-01-30', publication: '2023-01-31' },
        fix: null,
      },
    ])
  })

  it.each([
    ['1.1 Consolidar el PAAC de la vigencia', 'PAAC consolidado', '1 PAAC consolidado'],
    ['1.1 Publicar el mapa de riesgos en el portal', 'Mapa publicado', '1 mapa publicado'],
    ['1.1 Socializar el Plan Anticorrupción', 'Plan socializado', '1 plan socializado'],
    ['1.1 Formular la estrategia de racionalización de trámites', 'Estrategia formulada', '1 estrategia'],
  ])('is not alarmed by what builds or publishes the plan itself: %s', (activity, product, goal) => {
    const checked = check(
      anexo(line({ activity, product, goal, start: '{2023-01-16}', end: '{2023-01-31}' })),
    )
    expect(about('date-before-publication', checked)).toEqual([])
  })

  it('speaks of any other thing that is published', () => {
    const row = line({ activity: '1.1 Publicar el boletín de la abeja', start: '{2023-01-16}' })
    expect(about('date-before-publication', check(anexo(row)))).toHaveLength(1)
  })

  it('is not alarmed by an end in January, nor by a later window', () => {
    const rows = `
      ${line({ goal: '2 murales', start: '{2023-01-31}', end: '{2023-01-31}' })}
      ${more({ start: '{2023-08-01}', end: '{2023-08-31}' })}
    `
    expect(says(check(anexo(rows)))).toEqual([])
  })

  it('leaves another year to the rule of the vigencia', () => {
    expect(says(check(anexo(line({ start: '{2022-01-13}', end: '{2023-03-31}' }))))).toEqual([
      'date-outside-vigencia F3',
    ])
  })

  it('is not evaluated without a vigencia', () => {
    const checked = check(anexo(line({ start: '{2023-01-13}' })), { vigencia: null })
    expect(about('date-before-publication', checked)).toEqual([])
    expect(checked.notEvaluated.map(({ rule }) => rule)).toContain('date-before-publication')
  })
})
