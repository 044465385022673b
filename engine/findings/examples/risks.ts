import type { RiskFacts } from '../facts/risks.js'
import type { ExamplesOf } from './example.js'

export const RISKS_EXAMPLES: ExamplesOf<RiskFacts> = {
  'risk-wording': {
    example: {
      written: '«Pérdida de documentos»',
      facts: { lacks: ['el uso del poder', 'qué de lo público se desvía', 'quién se beneficia'] },
    },
    counterExample: '«Recibir dádivas para favorecer a un proponente en un contrato» sí es de corrupción.',
  },
  'risk-scale': {
    example: {
      written: 'Probabilidad «Frecuente»',
      facts: {
        text: 'Frecuente',
        values: ['Rara vez', 'Improbable', 'Posible', 'Probable', 'Casi seguro'],
      },
      place: { column: 'Probabilidad' },
    },
    counterExample: '«3 - Posible» dice lo mismo en número y en palabra.',
  },
  'risk-zone': {
    example: {
      written: 'Probabilidad «Casi seguro», impacto «Catastrófico» y zona «Baja»',
      facts: { problem: 'zone', text: 'Baja', zones: ['Extrema'] },
    },
    counterExample: 'Un riesgo residual igual al inherente: los controles aún no lo bajan.',
  },
  'risk-control-missing': {
    example: { written: 'Controles: «Ninguno»', facts: { what: 'control' } },
    counterExample: 'Un solo control, con su período y su registro, basta.',
  },
}
