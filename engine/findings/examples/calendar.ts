import type { CalendarFacts } from '../facts/calendar.js'
import type { ExamplesOf } from './example.js'

export const CALENDAR_EXAMPLES: ExamplesOf<CalendarFacts> = {
  'follow-up-calendar': {
    example: {
      written: 'Publicar el seguimiento: del 01/05/2023 al 31/05/2023',
      facts: {
        problem: 'late',
        date: '2023-05-31',
        cutoffs: ['2023-04-30'],
        workingDays: 10,
        deadline: '2023-05-15',
      },
    },
    counterExample: 'Publicar hasta el 15/05/2023 está a tiempo: es el décimo día hábil de mayo.',
  },
  'follow-up-published-early': {
    example: {
      written: 'Publicar el tercer seguimiento: del 01/12/2023 al 31/12/2023',
      facts: { date: '2023-12-31', cutoff: '2023-12-31' },
    },
    counterExample: 'Hacer el seguimiento en diciembre está bien; lo que debe esperar a enero es publicarlo.',
  },
  'follow-up-role': {
    example: {
      written: 'Monitorear el cumplimiento del PAAC · Responsable: Oficina de Control Interno de Gestión',
      facts: { role: 'monitoring', responsible: 'Oficina de Control Interno de Gestión' },
    },
    counterExample: 'Que Planeación acompañe a Control Interno en el seguimiento no es un cambio de papeles.',
  },
}
