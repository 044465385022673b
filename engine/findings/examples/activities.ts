import type { ActivityFacts } from '../facts/activities.js'
import type { ExamplesOf } from './example.js'

export const ACTIVITIES_EXAMPLES: ExamplesOf<ActivityFacts> = {
  'activity-number': {
    example: {
      written: 'Actividad: 2.1 Pintar el mural, en el subcomponente 1',
      facts: { problem: 'not-of-subcomponent', number: '2.1', other: '1' },
    },
    counterExample: '«1.10» después de «1.9» está bien: es la décima actividad, no la «1.1» repetida.',
  },
  'activity-verb': {
    example: { written: 'Actividad: 3.4 Apertura del buzón', facts: { opening: 'Apertura' } },
    counterExample: '«En articulación con Salud, realizar visitas» está bien: el verbo llega después.',
  },
  'activity-verb-vague': {
    example: { written: 'Actividad: Velar por el buen uso del parque', facts: { verb: 'velar' } },
    counterExample: '«Realizar el análisis de las quejas» está bien: deja un análisis hecho.',
  },
  'activities-in-one-cell': {
    example: { written: 'Cuatro actividades con viñetas en una celda', facts: { count: 4 } },
    counterExample: 'Una actividad escrita en varios renglones es una sola.',
  },
}
