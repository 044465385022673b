import type { ProgressFacts } from '../facts/progress.js'
import type { ExamplesOf } from './example.js'

export const PROGRESS_EXAMPLES: ExamplesOf<ProgressFacts> = {
  'progress-range': {
    example: { written: '% de avance: 150', facts: { problem: 'range', progress: 150 } },
    counterExample:
      '7 ejecutadas de 6 programadas son 100%; 0 ejecutadas es un dato, y «−1» o «casi todo» no.',
  },
  'progress-not-scheduled': {
    example: { written: 'Programado 0 y avance 0%', facts: { progress: 0 } },
    counterExample: 'Programado 0 y avance «N/A».',
  },
  'progress-evidence': {
    example: { written: 'Avance 50% y la evidencia vacía', facts: { missing: ['evidence'] } },
    counterExample: 'Avance 0% sin evidencia: no hay nada que demostrar.',
  },
  'progress-decreased': {
    example: {
      written: '3 jornadas ejecutadas en abril y 2 en agosto',
      facts: { what: 'executed', value: 2, before: 3, cutoff: '2026-04-30', file: 'Seguimiento 1.xlsx' },
    },
    counterExample: '1 informe en abril (de 1) y 1 en agosto (de 2): el avance baja, lo hecho no.',
  },
  'progress-overdue': {
    example: {
      written: 'Fecha programada 31/03/2026, avance 80%, corte 30/04/2026',
      facts: { due: '2026-03-31', cutoff: '2026-04-30', progress: 80 },
    },
    counterExample: 'Una actividad que termina el mismo día del corte.',
  },
  'progress-over-execution': {
    example: { written: 'Programado 6, ejecutado 7', facts: { executed: 7, scheduled: 6 } },
    counterExample: 'Programado 6, ejecutado 6.',
  },
  'progress-row-unknown': {
    example: {
      written: '«3.9 Pintar el coliseo», y el plan llega hasta la 3.8',
      facts: { files: ['PAAC.xlsx'] },
    },
    counterExample: 'La misma actividad con una tilde de menos.',
  },
  'progress-conflict': {
    example: {
      written: 'La 2.1 va en 50% según Salud y en 80% según Educación',
      facts: { what: 'progress', value: 50, other: 80, file: 'Seguimiento Educación.xlsx' },
    },
    counterExample: 'Dos dependencias que reportan el mismo avance.',
  },
}
