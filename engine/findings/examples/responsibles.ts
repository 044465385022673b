import type { ResponsibleFacts } from '../facts/responsibles.js'
import type { ExamplesOf } from './example.js'

export const RESPONSIBLES_EXAMPLES: ExamplesOf<ResponsibleFacts> = {
  'responsible-missing': {
    example: { written: 'Responsable: (vacío), en una fila con actividad', facts: {} },
    counterExample:
      'La actividad que tiene su responsable en una celda combinada o en la fila siguiente sí lo tiene.',
  },
  'responsible-unknown': {
    example: {
      written: 'Responsable: Oficina de Asuntos Pluviales',
      facts: { text: 'Oficina de Asuntos Pluviales', suggestions: [] },
    },
    counterExample:
      '«Secretaria general» sin tilde ni mayúsculas sí se reconoce, y también una sigla del directorio.',
  },
  'responsible-alias': {
    example: { written: 'Responsable: UAC', facts: { text: 'UAC', name: 'Unidad de Atención al Ciudadano' } },
    counterExample:
      'El nombre oficial seguido de su sigla, «Unidad de Atención al Ciudadano – UAC», está bien escrito.',
  },
  'responsible-collective': {
    example: {
      written: 'Responsable: Todas las dependencias',
      facts: { name: 'Todas las dependencias', leads: true },
    },
    counterExample:
      '«Secretaría General», y debajo «Oficina de Comunicación Social»: lidera la primera y la otra acompaña.',
  },
  'responsible-list-ambiguous': {
    example: {
      written: 'Responsable: Secretaría General, Oficina de Comunicación Social',
      facts: { names: ['Secretaría General', 'Oficina de Comunicación Social'] },
    },
    counterExample:
      'Las mismas dos dependencias, cada una en su renglón de la celda, o separadas por «;» o por «y».',
  },
}
