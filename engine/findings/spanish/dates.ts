import { shownDate } from '../../calendar/iso-date.js'
import type { DateFacts } from '../facts/dates.js'
import { plural, quoted, WHY_TIDY } from './phrases.js'
import type { WordsOf } from './words.js'

const WHY_DATES =
  'Sin una fecha cierta no se puede programar la actividad ni saber en cada corte si va a tiempo.'

/** What stands in place of a date. */
export const UNREADABLE_DATE: Readonly<Record<DateFacts['date-unreadable']['looksLike'], string>> = {
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
  },
  'date-unreadable': {
    title: 'No es una fecha',
    message: ({ text, looksLike }) =>
      `Aquí debe ir una fecha y dice ${quoted(text)}, que ${UNREADABLE_DATE[looksLike]}.`,
    why: WHY_DATES,
    how: ({ looksLike }) =>
      looksLike === 'duration'
        ? 'Cambie el plazo por la fecha concreta, como dd/mm/aaaa.'
        : looksLike === 'range'
          ? 'Escriba solo la fecha que pide la columna: la de inicio en una celda y la final en la otra.'
          : 'Escriba una sola fecha, como dd/mm/aaaa.',
  },
  'date-multiple': {
    title: 'Varias fechas en una celda',
    message: ({ count }) =>
      `La celda tiene ${String(count)} fechas; se leyeron como ${String(count)} períodos, en el orden en que están.`,
    why: 'Excel no reconoce dos fechas en una celda: no se pueden ordenar, filtrar ni comparar con el corte.',
    how: () =>
      'Deje en cada fila una fecha de inicio y una final; si faltan filas, insértelas debajo de la actividad.',
  },
  'date-format-mixed': {
    title: 'Fechas escritas de varias maneras',
    message: ({ asText, asDate }) =>
      asDate === 0
        ? `Las fechas de este libro están escritas de varias maneras, todas como texto (${String(asText)}).`
        : `En este libro ${plural(asText, 'fecha está escrita', 'fechas están escritas')} de otra manera que las demás (${String(asDate)} ${asDate === 1 ? 'es fecha' : 'son fechas'} de Excel).`,
    why: WHY_TIDY,
    how: () => 'Deje todas como fecha de Excel con formato dd/mm/aaaa.',
  },
  'date-order': {
    title: 'Termina antes de empezar',
    message: ({ start, end }) =>
      `La fecha final (${shownDate(end)}) es anterior a la de inicio (${shownDate(start)}).`,
    why: WHY_DATES,
    how: () => 'Revise las dos fechas; puede que estén cambiadas de columna.',
  },
  'date-outside-vigencia': {
    title: 'Fecha fuera de la vigencia',
    message: ({ date, vigencia }) => `La fecha ${shownDate(date)} no es de la vigencia ${String(vigencia)}.`,
    why: 'El plan es anual: lo que pasa fuera del año no puede programarse ni medirse en él.',
    how: ({ vigencia }) =>
      `Escriba una fecha entre el 01/01/${String(vigencia)} y el 31/12/${String(vigencia)}, o revise la vigencia del libro.`,
  },
  'date-nonworking': {
    title: 'Día no hábil',
    message: ({ date, day }) => `El ${shownDate(date)} ${DAY[day]}.`,
    why: 'Un plazo que vence en un día no hábil suele cumplirse en otro.',
    how: () => 'Si le conviene, cámbiela por el día hábil más cercano; si no, déjela así.',
  },
  'date-before-publication': {
    title: 'Empieza antes de publicarse el plan',
    message: ({ date, publication }) =>
      `Empieza el ${shownDate(date)}, antes de la publicación del plan (a más tardar el ${shownDate(publication)}).`,
    why: 'Solo la construcción y la publicación del plan pueden empezar antes de que el plan exista.',
    how: () =>
      'Revise la fecha de inicio, o deje claro que la actividad es parte de construir o publicar el plan.',
  },
}
