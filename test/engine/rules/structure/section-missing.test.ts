import { judgeWhole } from '../../../../engine/rules/judge-whole.js'
import { about, anexo, check, directory, line, paac, read, says, sheet } from '../../../support/sheet.js'
import type { Grid } from '../../../../engine/grid/grid.js'

const TITLES = paac.sections.map(({ title }) => title)

/** A sheet with one activity of a component. */
function component(number: number): Grid {
  return anexo(line({ subcomponent: number === 6 ? '' : 'Subcomponente 1' }), TITLES[number - 1])
}

const trámites = sheet(
  'Anexo 1',
  `
  | Componente 2: Racionalización de trámites | < | < | < | < | < | < |
  | Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |
  | Ver documento anexo «Trámites sin vueltas 2023» | < | < | < | < | < | < |
  `,
)

function missing(...sheets: Grid[]): number[] {
  const plans = sheets.map((one) => read(one))
  const whole = {
    vigencia: 2023,
    activities: plans.flatMap(({ activities }) => activities),
    sections: plans.flatMap(({ sections }) => sections),
  }
  return about('section-missing', { findings: judgeWhole(whole, { format: paac, directory }) }).map(
    ({ facts }) => facts.section,
  )
}

describe('section-missing', () => {
  it('is silent where every component has an activity, and component 2 its reference', () => {
    expect(missing(component(1), trámites, component(3), component(4), component(5), component(6))).toEqual(
      [],
    )
  })

  it('speaks of the components of which nobody sent anything', () => {
    const findings = judgeWhole(read(component(1)), { format: paac, directory })
    expect(missing(component(1))).toEqual([3, 4, 5, 6])
    expect(about('section-missing', { findings })[1]).toEqual({
      rule: 'section-missing',
      severity: 'error',
      place: {
        sheet: null,
        cell: null,
        column: 'Componente 4: Servicio al ciudadano',
        row: null,
        value: null,
      },
      facts: { section: 4, title: 'Componente 4: Servicio al ciudadano' },
      fix: null,
    })
  })

  it('speaks of a component that has its banner and its header, and nothing under them', () => {
    const empty = anexo('|', TITLES[3])
    expect(missing(component(1), trámites, component(3), empty, component(5), component(6))).toEqual([4])
  })

  it('never holds a component against one dependencia’s part', () => {
    expect(says(check(component(3)))).toEqual([])
  })

  it('is not alarmed by a component 2 with activities of its own in place of the reference', () => {
    expect(
      missing(component(1), component(2), component(3), component(4), component(5), component(6)),
    ).toEqual([])
  })

  it('is not alarmed where a component’s sheet holds only the reference and no table', () => {
    const only = sheet('Componente 2', '| Ver documento anexo «Trámites sin vueltas 2023» |')
    const plan = read([component(1), only])
    const [found] = plan.sections.filter(({ number }) => number === 2)
    expect(found?.reference).toBe('Ver documento anexo «Trámites sin vueltas 2023»')
  })
})
