import type { RationalizationFacts } from '../facts/rationalization.js'
import type { ExamplesOf } from './example.js'

export const RATIONALIZATION_EXAMPLES: ExamplesOf<RationalizationFacts> = {
  'rationalization-type': {
    example: { written: 'Tipo «Digital»', facts: { problem: 'unknown', text: 'Digital' } },
    counterExample: '«Administrativas» y «TECNOLOGICA» sí son tipos, aunque les falte la tilde.',
  },
  'rationalization-incomplete': {
    example: {
      written: 'La situación actual y la mejora dicen «Se atiende en ventanilla»',
      facts: { problem: 'same', as: 'Situación actual' },
      place: { column: 'Descripción de la mejora' },
    },
    counterExample: 'Un trámite sin número SUIT, pero con su nombre.',
  },
  'rationalization-benefit': {
    example: { written: '«Mejor atención»', facts: { text: 'Mejor atención' } },
    counterExample: '«El trámite queda gratuito» sí dice cuánto se gana.',
  },
}
