import type { TextFacts } from '../facts/texts.js'
import { quoted, WHY_TIDY } from './phrases.js'
import type { WordsOf } from './words.js'

export const TEXTS_WORDS: WordsOf<TextFacts> = {
  'text-whitespace': {
    title: 'Espacios sobrantes',
    message: (_, { column }) => `«${column ?? 'La celda'}» tiene espacios o saltos de línea de más.`,
    why: WHY_TIDY,
    how: () => 'Quite los espacios del comienzo, del final y los repetidos.',
    example: { written: 'Meta: «  1  mural pintado»', facts: {}, place: { column: 'Meta' } },
    counterExample: 'Varios responsables, uno por renglón, no son saltos de línea de más.',
  },
  'text-key-punctuation': {
    title: 'Punto final en un nombre',
    message: ({ text }) => `${quoted(text.trim())} termina en un signo de puntuación.`,
    why: WHY_TIDY,
    how: () => 'Quite el signo del final.',
    example: { written: 'Responsable: Secretaría General.', facts: { text: 'Secretaría General.' } },
    counterExample: 'El punto al final de una actividad o de un producto está bien: son frases.',
  },
  'text-truncated': {
    title: 'Texto cortado',
    message: ({ how, word }, { column }) =>
      how === 'split-word'
        ? `En «${column ?? 'la celda'}» hay una palabra partida: ${quoted(word ?? '')}.`
        : how === 'ends-open'
          ? `El texto de «${column ?? 'la celda'}» parece cortado: termina sin cerrar la frase.`
          : `El texto de «${column ?? 'la celda'}» parece cortado: empieza en minúscula.`,
    why: 'Un texto incompleto se publica incompleto.',
    how: () => 'Complete la frase o una la palabra.',
    example: {
      written: 'Producto: Campañas implementa das',
      facts: { how: 'split-word', word: 'implementa das' },
      place: { column: 'Producto' },
    },
    counterExample: '«Jornadas realizadas: 3» no está cortado: lo que sigue a los dos puntos está escrito.',
  },
  'text-control-characters': {
    title: 'Caracteres invisibles',
    message: (_, { column }) =>
      `«${column ?? 'La celda'}» tiene caracteres invisibles, de los que quedan al copiar de otro programa.`,
    why: WHY_TIDY,
    how: () => 'Quítelos, o escriba el texto de nuevo.',
    example: {
      written: 'Producto: Mural□ pintado (con un carácter que no se ve)',
      facts: {},
      place: { column: 'Producto' },
    },
    counterExample: 'Las tildes, la ñ, las comillas y los guiones largos son letras y signos como los demás.',
  },
}
