import { about, anexo, check, line, more } from '../../../support/sheet.js'

const CONTROL = 'Oficina de Control Interno de Gestión'

const published = (activity: string, ...windows: readonly (readonly [string, string])[]) => {
  const [[start, end] = ['', ''], ...others] = windows
  return anexo(
    [
      line({ subcomponent: 'Subcomponente 5. Seguimiento', activity, responsible: CONTROL, start, end }),
      ...others.map(([from, to]) => more({ start: from, end: to })),
    ].join('\n'),
  )
}

const early = (...sheet: Parameters<typeof published>): unknown[] =>
  about('follow-up-published-early', check(published(...sheet))).map(({ place, facts }) => [
    place.cell,
    facts,
  ])

const MAY = ['{2023-05-02}', '{2023-05-12}'] as const
const SEPTEMBER = ['{2023-09-01}', '{2023-09-08}'] as const

describe('follow-up-published-early', () => {
  it('speaks of the third publication in December', () => {
    const activity = '5.2 Publicar los informes de seguimiento al PAAC'
    const found = check(published(activity, MAY, SEPTEMBER, ['{2023-12-01}', '{2023-12-29}']))
    expect(about('follow-up-published-early', found)).toEqual([
      {
        rule: 'follow-up-published-early',
        severity: 'error',
        place: {
          sheet: 'Anexo 1',
          cell: 'G5',
          column: 'Fecha Final',
          row: '5.2 Publicar los informes de seguimiento al PAAC',
          value: '29/12/2023',
        },
        facts: { date: '2023-12-29', cutoff: '2023-12-31' },
        fix: null,
      },
    ])
  })

  it('speaks of a lone one on the very day of the cut-off, and of one done and published together', () => {
    const facts = { date: '2023-12-31', cutoff: '2023-12-31' }
    const window = ['01/12/2023', '31/12/2023'] as const
    expect(early('5.2 Divulgar el seguimiento al mapa de riesgos', window)).toEqual([['G3', facts]])
    expect(early('5.1 Elaborar y publicar el seguimiento al PAAC', window)).toEqual([['G3', facts]])
  })

  it('takes a follow-up of nothing in particular, under «Seguimiento», for the plan’s', () => {
    const december = ['{2023-12-01}', '{2023-12-29}'] as const
    expect(early('5.2 Publicar los informes de seguimiento en el portal web', december)).toHaveLength(1)
    expect(early('5.2 Publicar el seguimiento en los barrios', december)).toEqual([])
  })

  it('is silent where it is published in January', () => {
    const activity = '5.2 Publicar los informes de seguimiento al PAAC'
    expect(early(activity, MAY, SEPTEMBER, ['{2024-01-02}', '{2024-01-12}'])).toEqual([])
    expect(early(activity, MAY, SEPTEMBER, ['{2023-12-20}', '{2024-01-12}'])).toEqual([])
  })

  it('is not alarmed by the follow-up itself, which may end with its cut-off', () => {
    expect(early('5.1 Realizar seguimiento al PAAC', ['{2023-12-01}', '{2023-12-31}'])).toEqual([])
  })

  it('is not alarmed by what is published of something else, nor by a window over the whole year', () => {
    const window = ['{2023-12-01}', '{2023-12-20}'] as const
    expect(early('5.2 Publicar el seguimiento a los murales', window)).toEqual([])
    expect(early('5.2 Publicar el PAAC', window)).toEqual([])
    expect(early('5.2 Publicar el seguimiento al PAAC', ['{2023-02-01}', '{2023-12-31}'])).toEqual([])
  })
})
