import type { RiskFacts } from '../facts/risks.js'
import { either, list, quoted } from './phrases.js'
import type { WordsOf } from './words.js'

const WHAT = { control: 'un control', period: 'el período de ejecución', record: 'el registro o evidencia' }

export const RISKS_WORDS: WordsOf<RiskFacts> = {
  'risk-wording': {
    title: 'Riesgo que no se lee como de corrupción',
    message: ({ lacks }) => `En la redacción del riesgo no se ve ${list(lacks)}.`,
    why: 'Un riesgo de corrupción dice qué se haría u omitiría, usando qué poder, qué se desviaría de lo público y quién se beneficiaría; sin eso es un riesgo de otra clase.',
    how: () =>
      'Redáctelo así: «Posibilidad de (acción u omisión), usando el poder, para desviar (lo público) en beneficio de un particular».',
  },
  'risk-scale': {
    title: 'Valor que no está en la escala',
    message: ({ text }, { column }) => `${quoted(text)} no es un valor de «${column ?? 'la escala'}».`,
    why: 'Con escalas distintas no se pueden comparar los riesgos, ni saber cuál es más grave.',
    how: ({ values }) => `Elija uno de estos: ${either(values)}.`,
  },
  'risk-zone': {
    title: 'Zona de riesgo que no corresponde',
    message: (facts) =>
      facts.problem === 'zone'
        ? `La zona dice ${quoted(facts.text)}, y con esa probabilidad y ese impacto es ${either(facts.zones.map(quoted))}.`
        : 'El riesgo residual quedó mayor que el inherente.',
    why: 'La zona sale de la probabilidad y el impacto, y decide qué tan urgente es el tratamiento; los controles nunca aumentan un riesgo.',
    how: ({ problem }) =>
      problem === 'zone'
        ? 'Corrija la zona, o la probabilidad y el impacto.'
        : 'Revise la probabilidad y el impacto después de los controles.',
  },
  'risk-control-missing': {
    title: 'Riesgo sin control completo',
    message: ({ what }) => `El riesgo no tiene ${WHAT[what]}.`,
    why: 'Cada riesgo necesita un control, cuándo se ejecuta y con qué se demuestra; sin eso no se está administrando.',
    how: ({ what }) =>
      what === 'control'
        ? 'Escriba al menos un control que ya exista o que se vaya a aplicar.'
        : what === 'period'
          ? 'Escriba cuándo se ejecuta la acción.'
          : 'Escriba qué registro queda: un acta, un informe, una lista.',
  },
}
