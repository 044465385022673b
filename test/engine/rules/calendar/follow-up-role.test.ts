import { about, anexo, check, line } from '../../../support/sheet.js'

const CONTROL = 'Oficina de Control Interno de Gestión'
const PLANNING = 'Oficina de Planeación de Gestión Institucional'

const swapped = (subcomponent: string, activity: string, responsible: string): unknown[] =>
  about('follow-up-role', check(anexo(line({ subcomponent, activity, responsible })))).map(({ facts }) => [
    facts.role,
    facts.responsible,
  ])

const MONITORING = 'Subcomponente 4. Monitoreo y revisión'
const FOLLOW_UP = 'Subcomponente 5. Seguimiento'

describe('follow-up-role', () => {
  it('speaks of Control Interno that monitors the plan', () => {
    const grid = anexo(
      line({ subcomponent: MONITORING, activity: '4.1 Monitorear el PAAC', responsible: CONTROL }),
    )
    expect(about('follow-up-role', check(grid))).toEqual([
      {
        rule: 'follow-up-role',
        severity: 'warning',
        place: {
          sheet: 'Anexo 1',
          cell: 'E3',
          column: 'Responsable',
          row: '4.1 Monitorear el PAAC',
          value: CONTROL,
        },
        facts: { role: 'monitoring', responsible: CONTROL },
        fix: null,
      },
    ])
  })

  it('speaks of the risks of corruption too: their map is of the plan', () => {
    expect(swapped(MONITORING, '4.1 Efectuar monitoreo a los riesgos de corrupción', CONTROL)).toHaveLength(1)
  })

  it('speaks of planning, or a leader, that follows it up', () => {
    expect(swapped(FOLLOW_UP, '5.1 Realizar seguimiento al PAAC', 'OPGI')).toEqual([['follow-up', PLANNING]])
    expect(swapped(FOLLOW_UP, '5.1 Hacer seguimiento al mapa de riesgos', 'Secretaría General')).toHaveLength(
      1,
    )
  })

  it('is silent where each does what is theirs', () => {
    expect(swapped(MONITORING, '4.1 Monitorear el cumplimiento del PAAC', 'OPGI')).toEqual([])
    expect(swapped(FOLLOW_UP, '5.1 Realizar seguimiento al PAAC', CONTROL)).toEqual([])
  })

  it('is not alarmed where one helps the other', () => {
    expect(swapped(FOLLOW_UP, '5.1 Realizar seguimiento al PAAC', `OPGI⏎${CONTROL}`)).toEqual([])
    expect(swapped(MONITORING, '4.1 Monitorear el PAAC', `OPGI⏎${CONTROL}`)).toEqual([])
  })

  it('is not alarmed by who follows up something else, or says follow-up and means monitoring', () => {
    expect(swapped(FOLLOW_UP, '5.3 Realizar seguimiento a los murales', 'Secretaría General')).toEqual([])
    expect(swapped(MONITORING, '4.2 Realizar seguimiento interno al PAAC', 'OPGI')).toEqual([])
  })

  it('is not alarmed by a name that the directory does not know', () => {
    expect(swapped(FOLLOW_UP, '5.1 Realizar seguimiento al PAAC', 'Oficina de Evaluación')).toEqual([])
  })
})
