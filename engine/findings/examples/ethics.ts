import type { EthicsFacts } from '../facts/ethics.js'
import type { ExamplesOf } from './example.js'

export const ETHICS_EXAMPLES: ExamplesOf<EthicsFacts> = {
  'legal-basis-repealed': {
    example: {
      written: '«… conforme al Decreto 124 de 2016», en un programa de 2026',
      facts: { norm: 'Decreto 124 de 2016', repealedBy: 'Decreto 1122 de 2024, art. 4' },
    },
    counterExample: '«El Decreto 1122 de 2024 derogó el Decreto 124 de 2016» cuenta lo que pasó y está bien.',
  },
  'ptep-coverage': {
    example: {
      written: 'ninguna actividad del programa habla de denuncias ni lleva el literal «d»',
      facts: { literal: 'd' },
    },
    counterExample: 'Un programa sin iniciativas adicionales, que son las del literal f), está completo.',
  },
  'ptep-misplaced': {
    example: {
      written: 'Iniciativas adicionales: 4.1 Mejorar el servicio al ciudadano en las ventanillas',
      facts: { policy: 'service' },
    },
    counterExample: 'Un canal de denuncias para la ciudadanía sí es del programa.',
  },
}
