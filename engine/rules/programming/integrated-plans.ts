import { NOWHERE } from '../../findings/finding.js'
import { fold } from '../../text/fold.js'
import { textIn } from '../fields.js'
import { headerOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** The plans that Decreto 612 de 2018 (art. 1) brings into the plan de acción, and how people call them. */
const PLANS: readonly (readonly [string, RegExp])[] = [
  ['Plan Institucional de Archivos (PINAR)', /\bpinar\b|plan institucional de archivos?/],
  ['Plan Anual de Adquisiciones', /adquisiciones|\bpaa\b/],
  ['Plan Anual de Vacantes', /vacantes/],
  ['Plan de Previsión de Recursos Humanos', /prevision/],
  [
    'Plan Estratégico de Talento Humano',
    /estrategico (de |del )?(talento|gestion del talento)|talento humano|\bpeth\b/,
  ],
  ['Plan Institucional de Capacitación', /capacitacion|\bpic\b/],
  ['Plan de Incentivos Institucionales', /incentivos/],
  ['Plan de Seguridad y Salud en el Trabajo', /seguridad y salud|\bsg ?sst\b|\bsst\b/],
  ['Programa de Transparencia y Ética Pública', /anticorrupcion|\bpaac\b|\bptep\b|transparencia y etica/],
  ['Plan Estratégico de Tecnologías de la Información (PETI)', /\bpeti\b|tecnologias de (la )?informacion/],
  [
    'Plan de Tratamiento de Riesgos de Seguridad y Privacidad de la Información',
    /tratamiento (de |del )?riesgos?/,
  ],
  ['Plan de Seguridad y Privacidad de la Información', /seguridad y privacidad|\bmspi\b|\bpspi\b/],
]
const TREATMENT = /tratamiento (de |del )?riesgos?( de)? seguridad y privacidad/g

/**
 * The plans de acción together take in the twelve institutional plans (Decreto 612 de 2018, art. 1). Judged only where
 * somebody filled the column with their names.
 */
export const integratedPlans: Rule = {
  id: 'integrated-plans',
  scope: 'consolidated',
  needs: ['integratedPlans'],
  checkWhole: ({ activities }, { format }) => {
    const marked = activities.map((activity) => fold(textIn(activity, 'integratedPlans')))
    const all = marked.join(' / ')
    const others = all.replace(TREATMENT, 'tratamiento de riesgos')
    const missing = PLANS.filter(([, words], i) => !words.test(i === PLANS.length - 1 ? others : all))
    if (missing.length === 0 || missing.length === PLANS.length) return []
    const place = { ...NOWHERE, column: headerOf(format, 'integratedPlans') }
    return [finding('integrated-plans', 'warning', place, { missing: missing.map(([name]) => name) })]
  },
}
