import { shownNumber } from '../../../engine/text/numbers.js'
import type { Risk, Sample } from '../../monitor/sample.js'
import type { VerifiedActivity } from '../../monitor/verification.js'
import { count } from '../report/words.js'

/** What of a report calls for a look, as Control Interno would say it. */
export const RISK_LABEL: Readonly<Record<Risk, string>> = {
  'full-without-evidence': 'Dice estar cumplida y no dice dónde está la evidencia',
  'without-evidence': 'Reporta avance y no dice dónde está la evidencia',
  'over-executed': 'Reporta más de lo programado',
  'went-back': 'Retrocedió desde el corte anterior',
  conflicting: 'Los corresponsables reportan cifras distintas',
  'from-percent': 'Reporta un porcentaje y no la cantidad',
  'overdue-now-fulfilled': 'Estaba vencida y ahora dice estar cumplida',
}

export const CHOSEN_LABEL = { risk: 'Por riesgo', draw: 'Por sorteo' } as const

export const OUTCOME_LABEL: Readonly<Record<VerifiedActivity['outcome'], string>> = {
  same: 'Coincide',
  different: 'Difiere',
  pending: 'Sin verificar',
}

/** Why an activity was chosen: its signs of risk, one per line, or that it was drawn. */
export function whyChosen({ sampled }: Pick<VerifiedActivity, 'sampled'>): string {
  if (sampled === null) return 'Se verificó además de la muestra'
  const risks = sampled.risks.map((risk) => RISK_LABEL[risk])
  return sampled.by === 'risk' ? risks.join('\n') : ['Por sorteo', ...risks].join('\n')
}

/** How a sample was drawn, one sentence each, so that an auditor can draw it again. */
export function sampleWords({ percent, seed, reported, activities, components, risky }: Sample): string[] {
  const byRisk = activities.filter(({ by }) => by === 'risk').length
  const signs = new Set(Object.values(risky).flat()).size
  const chosen = activities.length
  const many = (n: number, rest: string): string => `${count(n, 'actividad', 'actividades')} ${rest}`
  return [
    `De ${many(reported, 'con reporte')} al corte se ${chosen === 1 ? 'escogió' : 'escogieron'} ${shownNumber(chosen)}: el ${shownNumber(percent)} %, redondeado hacia arriba, y al menos una de cada componente con reportes (${count(components.length, 'componente', 'componentes')}).`,
    signs === 0
      ? 'Ningún reporte tiene señales de riesgo: toda la muestra se sorteó.'
      : `Por riesgo: ${many(signs, signs === 1 ? 'tiene' : 'tienen')} alguna señal de las que se cuentan abajo. Con ellas se llena hasta la mitad de la muestra, primero las de más señales: ${shownNumber(byRisk)}.`,
    `Por sorteo: ${shownNumber(chosen - byRisk)}. Cada puesto es del componente al que más le falta para su proporción (método de Sainte-Laguë) y, en él, de la actividad con el turno más bajo. El turno es la huella SHA-256 del texto «semilla|código de la actividad».`,
    'El porcentaje y el modo de escoger los decide Control Interno: no salen de ninguna norma.',
    `Semilla: ${seed}. Quien tenga la semilla y los mismos reportes obtiene la misma muestra.`,
  ]
}
