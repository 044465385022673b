import type { GoalFacts } from '../facts/goals.js'
import type { ExamplesOf } from './example.js'

export const GOALS_EXAMPLES: ExamplesOf<GoalFacts> = {
  'goal-not-measurable': {
    example: {
      written: 'Meta: Señalización instalada.',
      facts: {},
      place: { column: 'Meta', value: 'Señalización instalada.' },
    },
    counterExample: '«Al menos un 90% de los ítems» sí dice cuánto, y «Un mural pintado» también.',
  },
  'goal-quantity-in-words': {
    example: {
      written: 'Meta: Dos (2) murales pintados',
      facts: { words: 'Dos (2)', quantity: 2, percent: false },
    },
    counterExample: '«2 murales pintados por una cuadrilla»: «una» no es la cantidad de la meta.',
  },
  'number-ambiguous': {
    example: {
      written: 'Meta: 1.5 kilómetros señalizados',
      facts: { text: '1.5', readAs: 1.5, certain: false },
    },
    counterExample: '«1,5 kilómetros» se lee de una sola manera: la coma separa los decimales.',
  },
  'goal-schedule-count': {
    example: {
      written: 'Meta: 2 murales pintados, con tres períodos de fechas',
      facts: { quantity: 2, unit: 'murales', windows: 3 },
    },
    counterExample:
      '«100% de las solicitudes respondidas» con tres períodos está bien: un porcentaje no se reparte por períodos.',
  },
  'goal-repeats-activity': {
    example: {
      written: 'Actividad: Realizar un mural de la plaza. Meta: Realizar un mural de la plaza.',
      facts: { column: 'Actividades', literally: true },
      place: { column: 'Meta' },
    },
    counterExample: '«1 mural pintado» junto al producto «Mural pintado» está bien: agrega la cantidad.',
  },
  'goal-copied': {
    example: {
      written: 'La fila «Lectura en casa» trae la meta «200 árboles sembrados» de la fila «Arbolado»',
      facts: { what: 'goal', from: 'Arbolado urbano' },
      place: { column: 'Metas' },
    },
    counterExample:
      'Dos sedes con la misma actividad y la meta «1 audiencia realizada» cada una están bien: las dos hablan de lo suyo.',
  },
  'goal-indicator-mismatch': {
    example: {
      written: 'Producto: Informe publicado. Meta: 2 capacitaciones realizadas',
      facts: { goal: '2 capacitaciones realizadas', other: 'Informe publicado', column: 'Producto' },
    },
    counterExample:
      '«30 personas» con el producto «Taller de lectura» está bien: un taller se mide por quienes asisten.',
  },
  'goal-activity-quantity': {
    example: {
      written: 'Actividad: Realizar 3 ferias de lectura. Meta: 2 ferias realizadas',
      facts: { goal: 2, activity: 3, unit: 'ferias', percent: false },
    },
    counterExample:
      '«Recorrer 12 comunas y 17 corregimientos» con la meta «29 recorridos» está bien: no se cuentan las mismas cosas.',
  },
  'goal-without-denominator': {
    example: { written: 'Meta: 100%', facts: { goal: '100%' } },
    counterExample: '«100% de las solicitudes recibidas» sí dice de qué.',
  },
  'goal-conditional': {
    example: {
      written: 'Meta: 1 plan de choque ejecutado en caso de materialización',
      facts: { condition: 'en caso de materialización' },
    },
    counterExample:
      '«100% de las quejas recibidas» no depende de nada: si no hay quejas, el total es cero y se informa así.',
  },
  'goal-indicator-count': {
    example: {
      written: 'Tres indicadores, uno por renglón, y dos metas',
      facts: { goals: 2, indicators: 3 },
    },
    counterExample: 'Dos indicadores y dos metas, cada uno en su renglón, están bien.',
  },
  'indicator-generic': {
    example: {
      written: 'Indicador: No. de actividades a desarrollar',
      facts: { text: 'No. de actividades a desarrollar', problem: 'generic' },
    },
    counterExample: '«Número de escenarios deportivos mejorados» está bien: dice qué se cuenta.',
  },
  'goal-percent-scale': {
    example: {
      written: 'Unidad de medida: Porcentaje. Meta: 1',
      facts: { written: '1', value: 1, problem: 'fraction' },
    },
    counterExample: '«0,5 hectáreas restauradas» está bien: no es un porcentaje.',
  },
  'goal-without-baseline': {
    example: {
      written: 'Meta: 60% de reducción en los accidentes',
      facts: { goal: '60% de reducción en los accidentes' },
    },
    counterExample: '«Pasar del 40% al 50% de cobertura» sí dice desde dónde.',
  },
  'goal-double-count': {
    example: {
      written: 'Dos filas con «Realizar ferias de lectura» y «4 ferias realizadas»',
      facts: { other: '2.1 Realizar ferias de lectura', row: 12, sheet: null },
    },
    counterExample: 'Dos audiencias, cada una de una secretaría que la actividad nombra, no son la misma.',
  },
  'schedule-frequency': {
    example: {
      written: 'Meta: 12 informes mensuales, del 01/01 al 01/12',
      facts: { times: 12, frequency: 'mensuales', fit: 11 },
    },
    counterExample:
      '«4 informes trimestrales» del 01/04 al 31/12 está bien: el del primer trimestre se hace en abril.',
  },
  'schedule-single-window': {
    example: { written: 'Meta: 3 informes, del 01/02 al 31/12', facts: { quantity: 3, unit: 'informes' } },
    counterExample: '«3 informes» con los períodos de abril, agosto y diciembre está bien.',
  },
}
