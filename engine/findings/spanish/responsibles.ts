import type { ResponsibleFacts } from '../facts/responsibles.js'
import { either, list, quoted, WHY_TIDY } from './phrases.js'
import type { WordsOf } from './words.js'

export const RESPONSIBLES_WORDS: WordsOf<ResponsibleFacts> = {
  'responsible-missing': {
    title: 'Sin responsable',
    message: () => 'Nadie responde por esta actividad.',
    why: 'Si nadie responde por ella, no hay a quién pedirle el avance.',
    how: () => 'Escriba la dependencia que responde, con su nombre oficial.',
    example: { written: 'Responsable: (vacío), en una fila con actividad', facts: {} },
    counterExample:
      'La actividad que tiene su responsable en una celda combinada o en la fila siguiente sí lo tiene.',
  },
  'responsible-unknown': {
    title: 'Responsable que no está en el directorio',
    message: ({ text }) => `${quoted(text)} no está en el directorio de dependencias.`,
    why: 'Lo que no se reconoce no se puede sumar a ninguna dependencia, y al final nadie responde.',
    how: ({ suggestions }) =>
      suggestions.length === 0
        ? 'Escriba el nombre oficial de la dependencia.'
        : `Escriba el nombre oficial; ¿quiso decir ${either(suggestions.map(quoted))}?`,
    example: {
      written: 'Responsable: Oficina de Asuntos Pluviales',
      facts: { text: 'Oficina de Asuntos Pluviales', suggestions: [] },
    },
    counterExample:
      '«Secretaria general» sin tilde ni mayúsculas sí se reconoce, y también una sigla del directorio.',
  },
  'responsible-alias': {
    title: 'Responsable sin su nombre oficial',
    message: ({ text, name }) => `${quoted(text)} se entendió como ${quoted(name)}.`,
    why: WHY_TIDY,
    how: ({ name }) => `Si quiere, escriba ${quoted(name)}.`,
    example: { written: 'Responsable: UAC', facts: { text: 'UAC', name: 'Unidad de Atención al Ciudadano' } },
    counterExample:
      'El nombre oficial seguido de su sigla, «Unidad de Atención al Ciudadano – UAC», está bien escrito.',
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
    example: {
      written: 'Responsable: Todas las dependencias',
      facts: { name: 'Todas las dependencias', leads: true },
    },
    counterExample:
      '«Secretaría General», y debajo «Oficina de Comunicación Social»: lidera la primera y la otra acompaña.',
  },
  'responsible-list-ambiguous': {
    title: 'Varios responsables sin separar',
    message: ({ names }) =>
      `En la celda hay varios responsables sin separar; se leyeron ${list(names.map(quoted))}.`,
    why: 'Sin una separación clara no se sabe dónde termina un nombre y empieza el otro, ni quién lidera.',
    how: () => 'Escriba uno por renglón (Alt+Enter), primero la dependencia que lidera.',
    example: {
      written: 'Responsable: Secretaría General, Oficina de Comunicación Social',
      facts: { names: ['Secretaría General', 'Oficina de Comunicación Social'] },
    },
    counterExample:
      'Las mismas dos dependencias, cada una en su renglón de la celda, o separadas por «;» o por «y».',
  },
}
