import { shownNumber } from '../../text/numbers.js'
import type { GoalFacts } from '../facts/goals.js'
import type { Place } from '../finding.js'
import { plural, quoted } from './phrases.js'
import type { WordsOf } from './words.js'

export const GOALS_WORDS: WordsOf<GoalFacts> = {
  'goal-not-measurable': {
    title: 'Meta sin cantidad',
    message: (_, { value }) => `La meta ${quoted((value ?? '').trim())} no dice cuánto se va a lograr.`,
    why: 'Sin una cantidad no se puede medir el avance ni saber si se cumplió.',
    how: () =>
      'Empiece la meta por la cantidad: «1 informe publicado», «100% de solicitudes respondidas», «Al menos 3 jornadas».',
  },
  'goal-quantity-in-words': {
    title: 'Cantidad en letras',
    message: ({ words, quantity, percent }) =>
      `La cantidad está en letras: ${quoted(words)} se entendió como ${shownNumber(quantity)}${percent ? '%' : ''}.`,
    why: 'En cifras se lee, se suma y se compara sin interpretar.',
    how: ({ quantity, percent }) => `Escriba ${shownNumber(quantity)}${percent ? '%' : ''}.`,
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
  },
  'goal-schedule-count': {
    title: 'La meta y las fechas no cuadran',
    message: ({ quantity, unit, windows }) =>
      `La meta es ${shownNumber(quantity)}${unit === '' ? '' : ` (${unit})`} y hay ${plural(windows, 'período', 'períodos')} de fechas.`,
    why: 'Si cada período entrega uno, la meta o las fechas están mal y el avance no va a cuadrar.',
    how: ({ windows }) =>
      `Ajuste la meta a lo que se entregará en los ${String(windows)} períodos, o deje los períodos que correspondan.`,
  },
  'goal-repeats-activity': {
    title: 'La meta repite otra columna',
    message: ({ column, literally }, place) =>
      literally
        ? `${columnOf(place)} dice lo mismo que la columna «${column}».`
        : `${columnOf(place)} dice casi lo mismo que la columna «${column}» y no agrega una cantidad.`,
    why: 'Una copia no dice cuánto se va a lograr ni qué va a cambiar.',
    how: ({ column }) =>
      `Escriba qué se va a lograr, en qué cantidad y con qué diferencia frente a lo que ya dice «${column}».`,
  },
  'goal-copied': {
    title: 'Texto copiado de otra fila',
    message: ({ what, from }) =>
      what === 'goal'
        ? `La meta es la misma de la fila ${quoted(from)} y no habla de lo que trata esta fila.`
        : `La actividad es la misma de la fila ${quoted(from)} y no habla de lo que trata esta fila.`,
    why: 'Con la meta de otro asunto, el avance de esta fila mediría algo que no es suyo.',
    how: ({ what }) =>
      what === 'goal'
        ? 'Escriba la meta que corresponde a la actividad y al indicador de esta fila.'
        : 'Escriba la actividad que responde a la situación de esta fila.',
  },
  'goal-indicator-mismatch': {
    title: 'La meta y lo que mide no hablan de lo mismo',
    message: ({ goal, other, column }) =>
      `La meta ${quoted(goal)} y la columna «${column}» (${quoted(other)}) no hablan de lo mismo.`,
    why: 'Si se promete una cosa y se mide otra, no hay manera de saber si se cumplió.',
    how: ({ column }) =>
      `Deje en la meta y en «${column}» la misma unidad: lo que se va a entregar o a contar.`,
  },
  'goal-activity-quantity': {
    title: 'La actividad y la meta dicen cantidades distintas',
    message: ({ goal, activity, unit, percent }) => {
      const sign = percent ? '%' : ''
      return `La actividad anuncia ${shownNumber(activity)}${sign} y la meta ${shownNumber(goal)}${sign}${unit === '' ? '' : ` (${unit})`}.`
    },
    why: 'Quien haga el seguimiento no sabrá cuál de las dos cantidades es la que se prometió.',
    how: () => 'Deje la misma cantidad en la actividad y en la meta.',
  },
  'goal-without-denominator': {
    title: 'Porcentaje que no dice de qué',
    message: ({ goal }) => `${quoted(goal)} no dice de qué total es ese porcentaje.`,
    why: 'Un porcentaje solo se puede calcular si se sabe sobre qué total.',
    how: () => 'Diga de qué: «100% de las solicitudes recibidas en el año».',
  },
  'goal-conditional': {
    title: 'Meta que depende de que algo ocurra',
    message: ({ condition }) => `La meta solo aplica ${quoted(condition)}.`,
    why: 'Si no ocurre, la fila no se puede calificar ni como cumplida ni como incumplida.',
    how: () =>
      'Acuerde qué se informará si no ocurre («No aplica»), o cambie la meta por una que siempre se pueda cumplir.',
  },
  'goal-indicator-count': {
    title: 'No hay una meta para cada indicador',
    message: ({ goals, indicators }) =>
      `Hay ${plural(indicators, 'indicador', 'indicadores')} y ${plural(goals, 'meta', 'metas')}.`,
    why: 'Cada indicador necesita su meta, y cada meta el indicador con que se mide.',
    how: () => 'Escriba tantas metas como indicadores, una por renglón y en el mismo orden.',
  },
  'indicator-generic': {
    title: 'Indicador que no mide nada propio',
    message: ({ text, problem }) => {
      switch (problem) {
        case 'generic':
          return `El indicador ${quoted(text)} sirve para cualquier actividad: no dice qué se mide en esta.`
        case 'circular':
          return `El indicador ${quoted(text)} solo dice que se hará lo que ya dice la fila.`
        case 'no-measure':
          return `${quoted(text)} no es una medida: no dice qué se cuenta ni con qué unidad.`
      }
    },
    why: 'Un indicador tiene que poder medirse y decir algo de lo que la actividad logra.',
    how: () =>
      'Escriba qué se cuenta y en qué condición: «Número de familias visitadas», «Porcentaje de aulas reparadas».',
  },
  'goal-percent-scale': {
    title: 'Porcentaje en una escala dudosa',
    message: ({ written, value, problem }) =>
      problem === 'no-sign'
        ? `El indicador es un porcentaje y la meta dice ${quoted(written)}, sin el signo %.`
        : `${quoted(written)} puede ser ${shownNumber(value)}% o ${shownNumber(Math.round(value * 10_000) / 100)}%.`,
    why: 'Con una escala dudosa, al sumar o comparar se confunde el 1% con el 100%.',
    how: ({ problem }) =>
      problem === 'no-sign'
        ? 'Escriba el porcentaje con su signo: «90%».'
        : 'Escriba el porcentaje de 0 a 100 y con su signo: «90%», «100%».',
  },
  'goal-without-baseline': {
    title: 'Aumento o reducción sin punto de partida',
    message: ({ goal }) => `${quoted(goal)} no dice desde qué valor se parte.`,
    why: 'Sin la línea base no se puede calcular si el aumento o la reducción se logró.',
    how: () => 'Diga desde dónde: «Reducir en 10% los casos frente a los 200 de 2022».',
  },
  'goal-double-count': {
    title: 'La misma meta en dos filas',
    message: ({ other, row, sheet }) =>
      `La misma actividad con la misma meta ya está en la fila ${String(row)}${sheet === null ? '' : ` de la hoja «${sheet}»`}: ${quoted(other)}.`,
    why: 'Al sumar el plan, lo mismo se contaría dos veces.',
    how: () => 'Deje una sola fila con todos sus responsables, o diga en cada una qué le toca a cada cual.',
  },
  'schedule-frequency': {
    title: 'El período no alcanza para la frecuencia de la meta',
    message: ({ times, frequency, fit }) =>
      `La meta pide ${shownNumber(times)} (${quoted(frequency)}) y entre sus fechas caben ${shownNumber(fit)}.`,
    why: 'Con esas fechas la meta no se puede cumplir como está escrita.',
    how: () => 'Amplíe el período o ajuste la cantidad de la meta.',
  },
  'schedule-single-window': {
    title: 'Varios informes en un solo período',
    message: ({ quantity, unit }) =>
      `La meta es de ${shownNumber(quantity)} ${unit.toLowerCase()} y hay un solo período de fechas.`,
    why: 'Sin cortes intermedios, el seguimiento del año no puede saber si va al día.',
    how: ({ quantity, unit }) =>
      `Si los ${shownNumber(quantity)} ${unit.toLowerCase()} no salen juntos, ponga el período de cada uno en su renglón.`,
  },
}

/** The column of a finding as the subject of a sentence. */
function columnOf({ column }: Place): string {
  return column === null || /^metas?$/i.test(column) ? 'La meta' : `La columna «${column}»`
}
