import type { ImprovementFacts } from '../facts/improvement.js'
import type { ExamplesOf } from './example.js'

export const IMPROVEMENT_EXAMPLES: ExamplesOf<ImprovementFacts> = {
  'group-invalid': {
    example: {
      written: 'Acciones de Fortalecimiento: «Personas mayores»',
      facts: { problem: 'unknown', group: 'Personas mayores' },
    },
    counterExample: '«Infancia (6 a 11 años)» es el grupo de la guía escrito de otra manera.',
  },
  'entity-missing': {
    example: { written: 'DEPARTAMENTO: ____ MUNICIPIO: Pasto', facts: { fields: ['DEPARTAMENTO'] } },
    counterExample: 'El nombre puede ir en la misma celda del rótulo o en la de al lado.',
  },
  'follow-up-date': {
    example: {
      written: 'Fecha de seguimiento: 2024 - 2027',
      facts: { text: '2024 - 2027', looksLike: 'years' },
    },
    counterExample: '«30/06/2024 y 30/06/2025» son dos fechas concretas.',
  },
  'catalogue-altered': {
    example: {
      written: 'Actividad de gestión: «Hablar con los vecinos», que el autodiagnóstico no tiene',
      facts: { what: 'activity', expected: null },
    },
    counterExample: 'Las mayúsculas, las tildes y el punto final no cuentan como cambios.',
  },
  'improvement-incomplete': {
    example: {
      written: 'Producto: (vacío), en una tabla que tiene esa columna',
      facts: { headers: ['PRODUCTO'] },
    },
    counterExample: 'Si la tabla no tiene la columna, no se reclama fila por fila: se dice una sola vez.',
  },
  'score-range': {
    example: { written: 'Puntaje: 120', facts: { problem: 'out-of-range', text: '120' } },
    counterExample: 'Un puntaje de 0 está bien: dice que la actividad no se ha empezado.',
  },
}
