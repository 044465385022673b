import type { DateFacts } from '../facts/dates.js'
import type { ExamplesOf } from './example.js'

export const DATES_EXAMPLES: ExamplesOf<DateFacts> = {
  'date-nonexistent': {
    example: { written: 'Fecha Final: 31/06/2023', facts: { text: '31/06/2023', suggestion: '2023-06-30' } },
    counterExample: '«29/02/2024» sí existe: 2024 es bisiesto.',
  },
  'date-unreadable': {
    example: { written: 'Fecha Inicio: Tres meses', facts: { text: 'Tres meses', looksLike: 'duration' } },
    counterExample: '«30 de junio de 2023» sí es una fecha, aunque tenga el mes en letras.',
  },
  'date-multiple': {
    example: { written: 'Fecha Final: 30/06/2023 y 15/12/2023', facts: { count: 2 } },
    counterExample:
      'Dos fechas de la misma actividad en dos filas, una debajo de otra, son dos períodos bien escritos.',
  },
  'date-format-mixed': {
    example: {
      written: 'unas fechas como texto («1/03/2023») y otras como fecha de Excel (01/03/2023)',
      facts: { asText: 3, asDate: 21, styles: ['excel', 'd/m/aaaa'] },
    },
    counterExample:
      'Un libro con todas las fechas como fechas de Excel está bien, aunque unas celdas las muestren «01-mar» y otras «01/03/2023».',
  },
  'date-order': {
    example: {
      written: 'Fecha Inicio: 15/09/2023 · Fecha Final: 15/03/2023',
      facts: { start: '2023-09-15', end: '2023-03-15' },
    },
    counterExample: 'Una actividad que empieza y termina el mismo día está bien.',
  },
  'date-outside-vigencia': {
    example: {
      written: 'Fecha Final: 30/06/2024, en un plan de 2023',
      facts: { date: '2024-06-30', vigencia: 2023 },
    },
    counterExample: 'El último seguimiento del año puede publicarse en enero del año siguiente.',
  },
  'date-nonworking': {
    example: { written: 'Fecha Final: 01/05/2023', facts: { date: '2023-05-01', day: 'holiday' } },
    counterExample: 'El 2 de mayo de 2023 fue martes y día hábil.',
  },
  'date-before-publication': {
    example: {
      written: 'Actividad: 1.2 Pintar el mural · Fecha Inicio: 16/01/2023',
      facts: { date: '2023-01-16', publication: '2023-01-31' },
    },
    counterExample:
      '«Publicar el Plan Anticorrupción en la página web» sí puede empezar el 16 de enero: es parte de publicarlo.',
  },
}
