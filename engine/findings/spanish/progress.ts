import { shownDate } from '../../calendar/iso-date.js'
import { shownNumber } from '../../text/numbers.js'
import type { ProgressFacts } from '../facts/progress.js'
import { list, quoted } from './phrases.js'
import type { WordsOf } from './words.js'

const percent = (value: number): string => `${shownNumber(Math.round(value * 100) / 100)}%`
const MISSING = { done: 'qué se hizo', evidence: 'la evidencia' }

export const PROGRESS_WORDS: WordsOf<ProgressFacts> = {
  'progress-range': {
    title: 'Avance que no puede ser',
    message: (facts) => {
      switch (facts.problem) {
        case 'range':
          return `El avance es ${percent(facts.progress)} y debe estar entre 0% y 100%.`
        case 'text':
          return `El avance ${quoted(facts.text)} no es un porcentaje.`
        case 'executed':
          return `Lo ejecutado, ${quoted(facts.text)}, no es un número.`
        case 'negative':
          return `Lo ejecutado es ${shownNumber(facts.executed)} y no puede ser menos de 0.`
        case 'share':
          return `El avance dice ${percent(facts.progress)}, y ${shownNumber(facts.executed)} de ${shownNumber(facts.scheduled)} es ${percent(facts.expected)}.`
      }
    },
    why: 'Los avances se promedian: uno fuera de escala, o un ejecutado negativo o que no es un número, cambia el resultado de todo el componente.',
    how: ({ problem }) =>
      problem === 'share'
        ? 'Corrija el avance, o lo ejecutado y lo programado.'
        : problem === 'executed' || problem === 'negative'
          ? 'Escriba en lo ejecutado solo un número, de 0 en adelante (en una meta de sí o no, 1 o 0), y lo demás en las observaciones.'
          : 'Escriba un número de 0 a 100; si se hizo más de lo programado, escriba 100 y cuéntelo en las observaciones.',
  },
  'progress-not-scheduled': {
    title: 'Actividad no programada en este corte',
    message: ({ progress }) =>
      `No había nada programado para este corte y el avance dice ${percent(progress)}.`,
    why: 'Lo que no estaba programado no entra en el promedio: ni como 0%, ni como 100%.',
    how: () => 'Escriba «N/A» en el avance.',
  },
  'progress-evidence': {
    title: 'Avance sin soporte',
    message: ({ missing }) => `Se reporta avance y falta ${list(missing.map((what) => MISSING[what]))}.`,
    why: 'Control Interno solo puede dar por hecho lo que se describe y se demuestra.',
    how: () => 'Describa lo realizado y ponga dónde está la evidencia: un enlace, un acta, un radicado.',
  },
  'progress-decreased': {
    title: 'Se reporta menos que en el corte anterior',
    message: ({ what, value, before, cutoff, file }) =>
      what === 'executed'
        ? `Aquí se han ejecutado ${shownNumber(value)} y al ${shownDate(cutoff)} ya eran ${shownNumber(before)}, según ${quoted(file)}.`
        : `El avance es ${percent(value)} y al ${shownDate(cutoff)} era ${percent(before)}, según ${quoted(file)}.`,
    why: 'Lo ejecutado se cuenta desde el 1 de enero y no se deshace. Un porcentaje sí puede bajar: 1 informe de 1 es 100%, y 1 de los 2 que ya debían estar es 50%.',
    how: ({ what }) =>
      what === 'executed'
        ? 'Escriba todo lo ejecutado desde el 1 de enero, no solo lo de este corte; si el dato anterior estaba mal, dígalo en las observaciones.'
        : 'Compruebe los dos avances; si bajó porque ya debía estar hecho más, no hay que hacer nada.',
  },
  'progress-overdue': {
    title: 'Actividad vencida',
    message: ({ due, cutoff, progress }) =>
      `Debía terminar el ${shownDate(due)} y al ${shownDate(cutoff)} va en ${percent(progress)}.`,
    why: 'Lo vencido es lo primero que revisa Control Interno.',
    how: () => 'Explique el retraso en las observaciones y diga cuándo se cumplirá.',
  },
  'progress-over-execution': {
    title: 'Se ejecutó más de lo programado',
    message: ({ executed, scheduled }) =>
      `Se ejecutaron ${shownNumber(executed)} y estaban programadas ${shownNumber(scheduled)}.`,
    why: 'El dato se conserva y se informa aparte; en el promedio cuenta como 100%.',
    how: () => 'Compruebe las dos cifras; si están bien, no hay que hacer nada.',
  },
  'progress-row-unknown': {
    title: 'Actividad que no está en el plan',
    message: ({ files }) => `Esta actividad no está en el plan (${list(files.map(quoted))}).`,
    why: 'El seguimiento se hace sobre las actividades aprobadas: no se agregan ni se borran.',
    how: () => 'Use el número y el texto con que la actividad aparece en el plan.',
  },
  'progress-conflict': {
    title: 'Dos dependencias reportan avances distintos',
    message: ({ what, value, other, file }) =>
      what === 'executed'
        ? `Aquí se han ejecutado ${shownNumber(value)} y en ${quoted(file)}, ${shownNumber(other)}.`
        : `Aquí el avance es ${percent(value)} y en ${quoted(file)}, ${percent(other)}.`,
    why: 'De una misma actividad, al mismo corte, solo puede haber un avance.',
    how: () => 'Pónganse de acuerdo; la dependencia que lidera reporta el dato.',
  },
}
