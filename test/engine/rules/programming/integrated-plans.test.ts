import { integratedPlansInWhole } from '../../../../engine/rules/programming/integrated-plans.js'
import type { Document } from '../../../../engine/rules/rule.js'
import { PLAN_ROW } from '../../../support/rows.js'
import { about, directory } from '../../../support/sheet.js'
import { checkWhole, documentOf } from '../../../support/table.js'

const ALL = [
  'PINAR',
  'Plan Anual de Adquisiciones',
  'Plan Anual de Vacantes',
  'Plan de Previsión de Recursos Humanos',
  'Plan Estratégico de Talento Humano',
  'PIC',
  'Plan de Incentivos',
  'SST',
  'PTEP',
  'PETI',
  'Plan de Tratamiento de Riesgos de Seguridad y Privacidad de la Información',
  'Plan de Seguridad y Privacidad de la Información',
]
const plan = (integratedPlans: string, file = 'plan.xlsx') =>
  documentOf('plan-accion', [{ ...PLAN_ROW, integratedPlans }], { file })
const told = (...documents: readonly Document[]) =>
  about('integrated-plans', { findings: checkWhole(...documents) })

describe('integrated-plans', () => {
  it('is silent where the twelve are there, in the plans of several dependencias', () => {
    expect(told(plan(ALL.slice(0, 5).join('⏎')), plan(ALL.slice(5).join('; '), 'otro.xlsx'))).toEqual([])
  })

  it('speaks once of those that nobody marked', () => {
    const found = told(plan(ALL.filter((name) => name !== 'PIC' && name !== 'SST').join('; ')))
    expect(found.map(({ severity, facts }) => [severity, facts])).toEqual([
      [
        'warning',
        { missing: ['Plan Institucional de Capacitación', 'Plan de Seguridad y Salud en el Trabajo'] },
      ],
    ])
  })

  it('tells the plan of security and privacy from that of its risks', () => {
    expect(told(plan(ALL.slice(0, -1).join('; '))).map(({ facts }) => facts)).toEqual([
      { missing: ['Plan de Seguridad y Privacidad de la Información'] },
    ])
  })

  it('takes the PAAC and the PTEP for the same plan, and names it by the vigencia', () => {
    const others = ALL.filter((name) => name !== 'PTEP')
    expect(told(plan([...others, 'PAAC'].join('; ')))).toEqual([])
    const missing = (vigencia: number | null) =>
      integratedPlansInWhole(
        { vigencia, activities: plan(others.join('; ')).plan.activities, sections: [] },
        { format: plan('').format, directory },
      ).map(({ facts }) => facts)
    expect(missing(2024)).toEqual([{ missing: ['Plan Anticorrupción y de Atención al Ciudadano (PAAC)'] }])
    expect(missing(2025)).toEqual([{ missing: ['Programa de Transparencia y Ética Pública (PTEP)'] }])
  })

  it('is not alarmed where nobody filled the column', () => {
    expect(told(plan(''))).toEqual([])
    expect(told(plan('N/A'))).toEqual([])
  })
})
