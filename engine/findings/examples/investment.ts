import type { InvestmentFacts } from '../facts/investment.js'
import type { ExamplesOf } from './example.js'

export const INVESTMENT_EXAMPLES: ExamplesOf<InvestmentFacts> = {
  'poai-totals': {
    example: {
      written: 'Recursos propios 30.000.000, SGP 20.000.000 y total 60.000.000',
      facts: { problem: 'row', total: 60_000_000, sum: 50_000_000 },
    },
    counterExample: 'Un subtotal por sector que suma solo las filas de su sector.',
  },
  'poai-over-ceiling': {
    example: {
      written: 'Techo del programa 4501: $ 100.000.000; sus proyectos suman $ 120.000.000',
      facts: {
        program: '4501',
        programmed: 120_000_000,
        ceiling: 100_000_000,
        source: null,
        settledBy: { kind: 'plans', files: ['Plan de acción.xlsx'] },
      },
    },
    counterExample: 'Proyectos que suman exactamente el techo.',
  },
  'poai-execution': {
    example: {
      written: 'Compromisos 50.000.000 y apropiación definitiva 45.000.000',
      facts: { spent: 50_000_000, available: 45_000_000, within: 'Apropiación definitiva' },
      place: { column: 'Compromisos' },
    },
    counterExample: 'Pagos iguales a los compromisos: el proyecto terminó.',
  },
  'poai-unmatched': {
    example: {
      written: 'El BPIN 2026520010010 está en el POAI y en ningún plan de acción',
      facts: { project: '2026520010010', missingIn: 'plans', files: ['POAI.xlsx'] },
    },
    counterExample: 'Un proyecto de una dependencia que aún no entregó su plan de acción.',
  },
}
