import type { TextFacts } from '../facts/texts.js'
import type { ExamplesOf } from './example.js'

export const TEXTS_EXAMPLES: ExamplesOf<TextFacts> = {
  'text-whitespace': {
    example: { written: 'Meta: «  1  mural pintado»', facts: {}, place: { column: 'Meta' } },
    counterExample: 'Varios responsables, uno por renglón, no son saltos de línea de más.',
  },
  'text-key-punctuation': {
    example: { written: 'Responsable: Secretaría General.', facts: { text: 'Secretaría General.' } },
    counterExample: 'El punto al final de una actividad o de un producto está bien: son frases.',
  },
  'text-truncated': {
    example: {
      written: 'Producto: Campañas implementa das',
      facts: { how: 'split-word', word: 'implementa das' },
      place: { column: 'Producto' },
    },
    counterExample: '«Jornadas realizadas: 3» no está cortado: lo que sigue a los dos puntos está escrito.',
  },
  'text-control-characters': {
    example: {
      written: 'Producto: Mural□ pintado (con un carácter que no se ve)',
      facts: {},
      place: { column: 'Producto' },
    },
    counterExample: 'Las tildes, la ñ, las comillas y los guiones largos son letras y signos como los demás.',
  },
}
