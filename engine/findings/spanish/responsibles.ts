import type { ResponsibleFacts } from '../facts/responsibles.js'
import { either, list, quoted, WHY_TIDY } from './phrases.js'
import type { WordsOf } from './words.js'

export const RESPONSIBLES_WORDS: WordsOf<ResponsibleFacts> = {
  'responsible-missing': {
    title: 'Sin responsable',
    message: () => 'Nadie responde por esta actividad.',
    why: 'Si nadie responde por ella, no hay a quién pedirle el avance.',
    how: () => 'Escriba la dependencia que responde, con su nombre oficial.',
  },
  'responsible-unknown': {
    title: 'Responsable que no está en el directorio',
    message: ({ text }) => `${quoted(text)} no está en el directorio de dependencias.`,
    why: 'Lo que no se reconoce no se puede sumar a ninguna dependencia, y al final nadie responde.',
    how: ({ suggestions }) =>
      suggestions.length === 0
        ? 'Escriba el nombre oficial de la dependencia.'
        : `Escriba el nombre oficial; ¿quiso decir ${either(suggestions.map(quoted))}?`,
  },
  'responsible-alias': {
    title: 'Responsable sin su nombre oficial',
    message: ({ text, name }) => `${quoted(text)} se entendió como ${quoted(name)}.`,
    why: WHY_TIDY,
    how: ({ name }) => `Si quiere, escriba ${quoted(name)}.`,
  },
  'responsible-collective': {
    title: 'Responsable colectivo',
    message: ({ name, leads }) =>
      leads
        ? `${quoted(name)} nombra a muchas dependencias y ninguna lidera.`
        : `${quoted(name)} nombra a muchas dependencias, además de la que lidera.`,
    why: 'Cuando responden todos, no se sabe a quién pedirle el avance.',
    how: ({ leads }) =>
      leads
        ? 'Escriba primero la dependencia que lidera y debajo las que acompañan.'
        : 'Si puede, nombre las dependencias que acompañan.',
  },
  'responsible-list-ambiguous': {
    title: 'Varios responsables sin separar',
    message: ({ names }) =>
      `En la celda hay varios responsables sin separar; se leyeron ${list(names.map(quoted))}.`,
    why: 'Sin una separación clara no se sabe dónde termina un nombre y empieza el otro, ni quién lidera.',
    how: () => 'Escriba uno por renglón (Alt+Enter), primero la dependencia que lidera.',
  },
}
