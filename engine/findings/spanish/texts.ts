import type { TextFacts } from '../facts/texts.js'
import { quoted, WHY_TIDY } from './phrases.js'
import type { WordsOf } from './words.js'

export const TEXTS_WORDS: WordsOf<TextFacts> = {
  'text-whitespace': {
    title: 'Espacios sobrantes',
    message: (_, { column }) => `«${column ?? 'La celda'}» tiene espacios o saltos de línea de más.`,
    why: WHY_TIDY,
    how: () => 'Quite los espacios del comienzo, del final y los repetidos.',
  },
  'text-key-punctuation': {
    title: 'Punto final en un nombre',
    message: ({ text }) => `${quoted(text.trim())} termina en un signo de puntuación.`,
    why: WHY_TIDY,
    how: () => 'Quite el signo del final.',
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
  },
  'text-control-characters': {
    title: 'Caracteres invisibles',
    message: (_, { column }) =>
      `«${column ?? 'La celda'}» tiene caracteres invisibles, de los que quedan al copiar de otro programa.`,
    why: WHY_TIDY,
    how: () => 'Quítelos, o escriba el texto de nuevo.',
  },
}
