import type { ProgrammingFacts } from '../facts/programming.js'
import type { ExamplesOf } from './example.js'

export const PROGRAMMING_EXAMPLES: ExamplesOf<ProgrammingFacts> = {
  'goal-outside-plan': {
    example: {
      written: 'Meta «MP-250», y el plan indicativo llega hasta «MP-240»',
      facts: { code: 'MP-250', file: 'Plan indicativo.xlsx' },
    },
    counterExample: '«MP-12 Árboles sembrados» es la meta «MP-12» aunque lleve su nombre.',
  },
  'code-prefix': {
    example: {
      written: 'Programa 4501 y producto 4102048',
      facts: { problem: 'prefix', code: '4102048', within: 'Programa', prefix: '4501' },
    },
    counterExample: '«45 Gobierno territorial» es el código 45: el nombre que sigue no cuenta.',
  },
  'goal-quarters': {
    example: {
      written: 'Meta 12, con 2, 3, 3 y 3 por trimestre (Acumulado)',
      facts: { goal: 12, quarters: [2, 3, 3, 3], sum: 11, accumulated: true },
    },
    counterExample: 'Una cobertura que se mantiene en 90 los cuatro trimestres sí da una meta de 90.',
  },
  'goal-exceeds-balance': {
    example: {
      written: 'Meta del cuatrienio 40, meta de la vigencia 50',
      facts: { goal: 50, balance: 40, fourYearGoal: 40, file: null },
    },
    counterExample: 'Una meta de reducción puede empezar el año por encima de la del cuatrienio.',
  },
  'budget-over-ceiling': {
    example: {
      written: 'Techo del programa 4501: $ 100.000.000; las filas suman $ 100.000.001',
      facts: { program: '4501', source: null, programmed: 100_000_001, ceiling: 100_000_000 },
    },
    counterExample: 'Un programa que suma exactamente su techo está bien.',
  },
  'budget-source': {
    example: {
      written: 'Recursos propios 10.000.000, SGP 5.000.000 y total 14.000.000',
      facts: { problem: 'total', total: 14_000_000, sum: 15_000_000 },
    },
    counterExample: 'Todas las fuentes en 0 y «Gestión» en el total: no cuesta, y lo dice.',
  },
  'goal-after-approval': {
    example: {
      written: 'Una meta que se agregó en mayo, después de que se aprobó el plan',
      facts: {
        problem: 'new-goal',
        goal: 'MP-45 Bibliotecas dotadas',
        rows: 1,
        act: '012',
        date: '2026-01-30',
      },
    },
    counterExample:
      'Una meta aprobada que pasa de 10 a 12, o cambia de fecha o de presupuesto: se puede, con su oficio.',
  },
  'goal-unit': {
    example: {
      written: 'Unidad «Número», meta 2,5',
      facts: { problem: 'fraction', unit: 'Número', goal: 2.5 },
    },
    counterExample: '«Kilómetros de vía mejorados», unidad «Número», meta 2,5: los kilómetros sí se parten.',
  },
  'baseline-invalid': {
    example: {
      written: 'Línea base «Hay pocos parques»',
      facts: { problem: 'not-a-number' },
      place: { value: 'Hay pocos parques' },
    },
    counterExample: '«SD» (sin dato) también es una línea base.',
  },
  'goal-trend': {
    example: {
      written: 'Tipo «Reducción», línea base 20, meta 25',
      facts: { problem: 'reduction', text: 'Reducción', goal: 25, baseline: 20 },
    },
    counterExample: 'Tipo «Reducción», línea base 20, meta 15.',
  },
  'bpin-invalid': {
    example: {
      written: '«202452001012» en la columna BPIN',
      facts: { problem: 'digits', text: '202452001012', dane: '52001' },
    },
    counterExample: 'Una actividad sin proyecto no necesita BPIN.',
  },
  'integrated-plans': {
    example: {
      written: 'Nadie marcó el Plan Institucional de Capacitación',
      facts: { missing: ['Plan Institucional de Capacitación'] },
    },
    counterExample: '«PIC» es el Plan Institucional de Capacitación.',
  },
}
