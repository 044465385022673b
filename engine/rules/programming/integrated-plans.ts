import { NOWHERE } from '../../findings/finding.js'
import { fold } from '../../text/fold.js'
import { textIn } from '../fields.js'
import { headerOf } from '../place.js'
import { finding, type Rule, type WholeCheck } from '../rule.js'

const TRANSPARENCY = 'Programa de Transparencia y Ética Pública (PTEP)'
const ANTICORRUPTION = 'Plan Anticorrupción y de Atención al Ciudadano (PAAC)'

/** First vigencia in which the ninth plan of the decree is read as the programme that replaced it (Decreto 1122 de 2024). */
const PROGRAMME_FROM = 2025

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
  [TRANSPARENCY, /anticorrupcion|\bpaac\b|\bptep\b|transparencia y etica/],
  ['Plan Estratégico de Tecnologías de la Información (PETI)', /\bpeti\b|tecnologias de (la )?informacion/],
  [
    'Plan de Tratamiento de Riesgos de Seguridad y Privacidad de la Información',
    /tratamiento (de |del )?riesgos?/,
  ],
  ['Plan de Seguridad y Privacidad de la Información', /seguridad y privacidad|\bmspi\b|\bpspi\b/],
]
const TREATMENT = /tratamiento (de |del )?riesgos?( de)? seguridad y privacidad/g

/**
 * The plans de acción together take in the twelve institutional plans (Decreto 612 de 2018, art. 1). The ninth, the PAAC, is
 * called by the name that it bears in the vigencia; either counts. Judged only where somebody filled the column.
 */
export const integratedPlans: Rule = {
  id: 'integrated-plans',
  scope: 'consolidated',
  needs: ['integratedPlans'],
}

export const integratedPlansInWhole: WholeCheck = ({ vigencia, activities }, { format }) => {
  const marked = activities.map((activity) => fold(textIn(activity, 'integratedPlans')))
  const all = marked.join(' / ')
  const others = all.replace(TREATMENT, 'tratamiento de riesgos')
  const missing = PLANS.filter(([, words], i) => !words.test(i === PLANS.length - 1 ? others : all))
  if (missing.length === 0 || missing.length === PLANS.length) return []
  const place = { ...NOWHERE, column: headerOf(format, 'integratedPlans') }
  return [
    finding('integrated-plans', 'warning', place, {
      missing: missing.map(([name]) => (name === TRANSPARENCY ? ninthPlan(vigencia) : name)),
    }),
  ]
}

function ninthPlan(vigencia: number | null): string {
  if (vigencia === null) return `${ANTICORRUPTION}, hoy ${TRANSPARENCY}`
  return vigencia < PROGRAMME_FROM ? ANTICORRUPTION : TRANSPARENCY
}
