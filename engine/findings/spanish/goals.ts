import { shownNumber } from '../../text/numbers.js'
import type { GoalFacts } from '../facts/goals.js'
import { plural, quoted } from './phrases.js'
import type { WordsOf } from './words.js'

export const GOALS_WORDS: WordsOf<GoalFacts> = {
  'goal-not-measurable': {
    title: 'Meta sin cantidad',
    message: (_, { value }) => `La meta ${quoted((value ?? '').trim())} no dice cuánto se va a lograr.`,
    why: 'Sin una cantidad no se puede medir el avance ni saber si se cumplió (Ley 1474 de 2011, art. 74).',
    how: () =>
      'Empiece la meta por la cantidad: «1 informe publicado», «100% de solicitudes respondidas», «Al menos 3 jornadas».',
    example: {
      written: 'Meta: Señalización instalada.',
      facts: {},
      place: { column: 'Meta', value: 'Señalización instalada.' },
    },
    counterExample: '«Al menos un 90% de los ítems» sí dice cuánto, y «Un mural pintado» también.',
  },
  'goal-quantity-in-words': {
    title: 'Cantidad en letras',
    message: ({ words, quantity, percent }) =>
      `La cantidad está en letras: ${quoted(words)} se entendió como ${shownNumber(quantity)}${percent ? '%' : ''}.`,
    why: 'En cifras se lee, se suma y se compara sin interpretar.',
    how: ({ quantity, percent }) => `Escriba ${shownNumber(quantity)}${percent ? '%' : ''}.`,
    example: {
      written: 'Meta: Dos (2) murales pintados',
      facts: { words: 'Dos (2)', quantity: 2, percent: false },
    },
    counterExample: '«2 murales pintados por una cuadrilla»: «una» no es la cantidad de la meta.',
  },
  'number-ambiguous': {
    title: 'Número que puede leerse de dos maneras',
    message: ({ text, readAs, certain }) =>
      certain
        ? `${quoted(text)} se leyó como ${String(readAs)}: el punto separa los miles.`
        : `${quoted(text)} puede leerse de dos maneras; se leyó como ${shownNumber(readAs)}.`,
    why: 'En Colombia el punto separa los miles y la coma los decimales; en otros programas es al revés.',
    how: ({ certain }) =>
      certain
        ? 'Si es así, no hay que hacer nada.'
        : 'Escríbalo sin separador de miles, con coma para los decimales.',
    example: {
      written: 'Meta: 1.5 kilómetros señalizados',
      facts: { text: '1.5', readAs: 1.5, certain: false },
    },
    counterExample: '«1,5 kilómetros» se lee de una sola manera: la coma separa los decimales.',
  },
  'goal-schedule-count': {
    title: 'La meta y las fechas no cuadran',
    message: ({ quantity, unit, windows }) =>
      `La meta es ${shownNumber(quantity)}${unit === '' ? '' : ` (${unit})`} y hay ${plural(windows, 'período', 'períodos')} de fechas.`,
    why: 'Si cada período entrega uno, la meta o las fechas están mal y el avance no va a cuadrar.',
    how: ({ windows }) =>
      `Ajuste la meta a lo que se entregará en los ${String(windows)} períodos, o deje los períodos que correspondan.`,
    example: {
      written: 'Meta: 2 murales pintados, con tres períodos de fechas',
      facts: { quantity: 2, unit: 'murales', windows: 3 },
    },
    counterExample:
      '«100% de las solicitudes respondidas» con tres períodos está bien: un porcentaje no se reparte por períodos.',
  },
}
