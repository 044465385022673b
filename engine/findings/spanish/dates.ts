import { shownDate } from '../../calendar/iso-date.js'
import type { DateFacts } from '../facts/dates.js'
import { plural, quoted, WHY_TIDY } from './phrases.js'
import type { WordsOf } from './words.js'

const WHY_DATES =
  'Sin una fecha cierta no se puede programar la actividad ni saber en cada corte si va a tiempo.'

const LOOKS_LIKE: Readonly<Record<DateFacts['date-unreadable']['looksLike'], string>> = {
  duration: 'es una duración, no una fecha',
  years: 'son años, no una fecha',
  month: 'es un mes, sin el día',
  range: 'es un período en una sola celda',
  ambiguous: 'puede leerse de dos maneras',
  text: 'no es una fecha',
}

const DAY: Readonly<Record<DateFacts['date-nonworking']['day'], string>> = {
  saturday: 'es sábado',
  sunday: 'es domingo',
  holiday: 'es festivo en Colombia',
  local: 'no es hábil para la entidad',
}

export const DATES_WORDS: WordsOf<DateFacts> = {
  'date-nonexistent': {
    title: 'Fecha que no existe',
    message: ({ text }) => `La fecha ${quoted(text)} no existe en el calendario.`,
    why: WHY_DATES,
    how: ({ suggestion }) =>
      suggestion === null
        ? 'Escriba la fecha correcta, como dd/mm/aaaa.'
        : `Escriba la fecha correcta; ¿quiso decir ${shownDate(suggestion)}?`,
    example: { written: 'Fecha Final: 31/06/2023', facts: { text: '31/06/2023', suggestion: '2023-06-30' } },
    counterExample: '«29/02/2024» sí existe: 2024 es bisiesto.',
  },
  'date-unreadable': {
    title: 'No es una fecha',
    message: ({ text, looksLike }) =>
      `Aquí debe ir una fecha y dice ${quoted(text)}, que ${LOOKS_LIKE[looksLike]}.`,
    why: WHY_DATES,
    how: ({ looksLike }) =>
      looksLike === 'duration'
        ? 'Cambie el plazo por la fecha concreta, como dd/mm/aaaa.'
        : looksLike === 'range'
          ? 'Escriba solo la fecha que pide la columna: la de inicio en una celda y la final en la otra.'
          : 'Escriba una sola fecha, como dd/mm/aaaa.',
    example: { written: 'Fecha Inicio: Tres meses', facts: { text: 'Tres meses', looksLike: 'duration' } },
    counterExample: '«30 de junio de 2023» sí es una fecha, aunque tenga el mes en letras.',
  },
  'date-multiple': {
    title: 'Varias fechas en una celda',
    message: ({ count }) =>
      `La celda tiene ${String(count)} fechas; se leyeron como ${String(count)} períodos, en el orden en que están.`,
    why: 'Excel no reconoce dos fechas en una celda: no se pueden ordenar, filtrar ni comparar con el corte.',
    how: () =>
      'Deje en cada fila una fecha de inicio y una final; si faltan filas, insértelas debajo de la actividad.',
    example: { written: 'Fecha Final: 30/06/2023 y 15/12/2023', facts: { count: 2 } },
    counterExample:
      'Dos fechas de la misma actividad en dos filas, una debajo de otra, son dos períodos bien escritos.',
  },
  'date-format-mixed': {
    title: 'Fechas escritas de varias maneras',
    message: ({ asText, asDate }) =>
      asDate === 0
        ? `Las fechas de este libro están escritas de varias maneras, todas como texto (${String(asText)}).`
        : `En este libro ${plural(asText, 'fecha está escrita', 'fechas están escritas')} de otra manera que las demás (${String(asDate)} ${asDate === 1 ? 'es fecha' : 'son fechas'} de Excel).`,
    why: WHY_TIDY,
    how: () => 'Deje todas como fecha de Excel con formato dd/mm/aaaa.',
    example: {
      written: 'unas fechas como texto («1/03/2023») y otras como fecha de Excel (01/03/2023)',
      facts: { asText: 3, asDate: 21, styles: ['excel', 'd/m/aaaa'] },
    },
    counterExample:
      'Un libro con todas las fechas como fechas de Excel está bien, aunque unas celdas las muestren «01-mar» y otras «01/03/2023».',
  },
  'date-order': {
    title: 'Termina antes de empezar',
    message: ({ start, end }) =>
      `La fecha final (${shownDate(end)}) es anterior a la de inicio (${shownDate(start)}).`,
    why: WHY_DATES,
    how: () => 'Revise las dos fechas; puede que estén cambiadas de columna.',
    example: {
      written: 'Fecha Inicio: 15/09/2023 · Fecha Final: 15/03/2023',
      facts: { start: '2023-09-15', end: '2023-03-15' },
    },
    counterExample: 'Una actividad que empieza y termina el mismo día está bien.',
  },
  'date-outside-vigencia': {
    title: 'Fecha fuera de la vigencia',
    message: ({ date, vigencia }) => `La fecha ${shownDate(date)} no es de la vigencia ${String(vigencia)}.`,
    why: 'El plan es anual: lo que pasa fuera del año no puede programarse ni medirse en él.',
    how: ({ vigencia }) =>
      `Escriba una fecha entre el 01/01/${String(vigencia)} y el 31/12/${String(vigencia)}, o revise la vigencia del libro.`,
    example: {
      written: 'Fecha Final: 30/06/2024, en un plan de 2023',
      facts: { date: '2024-06-30', vigencia: 2023 },
    },
    counterExample: 'El último seguimiento del año puede publicarse en enero del año siguiente.',
  },
  'date-nonworking': {
    title: 'Día no hábil',
    message: ({ date, day }) => `El ${shownDate(date)} ${DAY[day]}.`,
    why: 'Un plazo que vence en un día no hábil suele cumplirse en otro.',
    how: () => 'Si le conviene, cámbiela por el día hábil más cercano; si no, déjela así.',
    example: { written: 'Fecha Final: 01/05/2023', facts: { date: '2023-05-01', day: 'holiday' } },
    counterExample: 'El 2 de mayo de 2023 fue martes y día hábil.',
  },
  'date-before-publication': {
    title: 'Empieza antes de publicarse el plan',
    message: ({ date, publication }) =>
      `Empieza el ${shownDate(date)}, antes de la publicación del plan (a más tardar el ${shownDate(publication)}).`,
    why: 'Solo la construcción y la publicación del plan pueden empezar antes de que el plan exista.',
    how: () =>
      'Revise la fecha de inicio, o deje claro que la actividad es parte de construir o publicar el plan.',
    example: {
      written: 'Actividad: 1.2 Pintar el mural · Fecha Inicio: 16/01/2023',
      facts: { date: '2023-01-16', publication: '2023-01-31' },
    },
    counterExample:
      '«Publicar el Plan Anticorrupción en la página web» sí puede empezar el 16 de enero: es parte de publicarlo.',
  },
}
