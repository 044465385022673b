import type { ImprovementFacts } from '../facts/improvement.js'
import { list, quoted } from './phrases.js'
import type { WordsOf } from './words.js'

const LOOKS_LIKE: Readonly<Record<ImprovementFacts['follow-up-date']['looksLike'], string>> = {
  duration: 'es una duración',
  years: 'son años',
  month: 'es un mes, sin el día',
  range: 'es un período',
  ambiguous: 'puede leerse de dos maneras',
  text: 'no es una fecha',
  nonexistent: 'no existe en el calendario',
}

const SCORE: Readonly<Record<ImprovementFacts['score-range']['problem'], string>> = {
  'no-number': 'no es un número',
  'not-whole': 'no es un número entero',
  'out-of-range': 'no está entre 0 y 100',
}

export const IMPROVEMENT_WORDS: WordsOf<ImprovementFacts> = {
  'group-invalid': {
    title: 'Grupo que no es de la guía',
    message: ({ problem, group }) =>
      problem === 'unknown'
        ? `${quoted(group)} no es un grupo de la guía.`
        : `${quoted(group)} no tiene ninguna fila debajo.`,
    why: 'El plan se lee y se rinde por grupos: lo que no está en uno de ellos no se cuenta.',
    how: ({ problem }) =>
      problem === 'unknown'
        ? 'Elija el grupo de la lista del formato, o pase la fila al grupo que le corresponde.'
        : 'Escriba sus filas, o quite el título si no hay nada que mejorar en él.',
  },
  'entity-missing': {
    title: 'Falta decir de qué municipio es',
    message: ({ fields }) =>
      `En el encabezado falta ${list(fields.map((field) => quoted(field.toLowerCase())))}.`,
    why: 'Sin el departamento y el municipio no se sabe de quién es el plan cuando se junta con otros.',
    how: ({ fields }) =>
      `Escriba ${list(fields.map((field) => `el ${field.toLowerCase()}`))} en el encabezado, antes de la tabla.`,
  },
  'follow-up-date': {
    title: 'Seguimiento sin fecha concreta',
    message: ({ text, looksLike }) =>
      `Aquí va la fecha del seguimiento y dice ${quoted(text)}, que ${LOOKS_LIKE[looksLike]}.`,
    why: 'Sin un día señalado, el seguimiento se aplaza hasta que el período termina.',
    how: () => 'Escriba la fecha o las fechas en que se hará, como dd/mm/aaaa.',
  },
  'catalogue-altered': {
    title: 'No es como en el autodiagnóstico',
    message: ({ what, expected }) => {
      const subject = what === 'activity' ? 'Esta actividad de gestión' : 'Esta categoría'
      return expected === null
        ? `${subject} no está en el catálogo del autodiagnóstico.`
        : what === 'activity'
          ? `${subject} no está escrita como en el autodiagnóstico: ${quoted(expected)}.`
          : `${subject} no es la de su actividad en el autodiagnóstico: ${quoted(expected)}.`
    },
    why: 'Las categorías y las actividades son las del autodiagnóstico: si cambian, el plan ya no responde a él.',
    how: ({ expected }) =>
      expected === null
        ? 'Copie la actividad del autodiagnóstico, sin redactarla de nuevo.'
        : 'Cópiela tal como está en el autodiagnóstico.',
  },
  'improvement-incomplete': {
    title: 'Acción de mejora incompleta',
    message: ({ headers }) => `A esta acción le falta ${list(headers.map((header) => quoted(header)))}.`,
    why: 'Una mejora sin quién, cuándo o con qué se comprueba no se puede dar por cumplida.',
    how: ({ headers }) =>
      headers.length === 1 ? 'Escriba el dato que falta.' : 'Escriba los datos que faltan.',
  },
  'score-range': {
    title: 'Puntaje fuera de la escala',
    message: ({ problem, text }) => `El puntaje ${quoted(text)} ${SCORE[problem]}.`,
    why: 'El autodiagnóstico califica cada actividad con un número entero de 0 a 100.',
    how: () => 'Escriba un número entero entre 0 y 100.',
  },
}
