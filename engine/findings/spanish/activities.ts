import type { ActivityFacts } from '../facts/activities.js'
import type { WordsOf } from './words.js'

export const ACTIVITIES_WORDS: WordsOf<ActivityFacts> = {
  'activity-number': {
    title: 'Número de la actividad',
    message: ({ problem, number, other }) => {
      switch (problem) {
        case 'missing':
          return 'La actividad no tiene número.'
        case 'duplicated':
          return `El número ${number ?? ''} ya lo tiene otra actividad: ${other ?? ''}.`
        case 'not-of-subcomponent':
          return `El número ${number ?? ''} no corresponde al subcomponente ${other ?? ''}.`
        case 'gap':
          return `En la numeración falta la actividad ${number ?? ''}${other === null ? '' : ` de «${other}»`}.`
      }
    },
    why: 'Por su número se sigue cada actividad en los informes de todo el año.',
    how: ({ problem, other }) =>
      problem === 'missing'
        ? 'Escriba su número antes del texto: «1.1 Realizar…».'
        : problem === 'not-of-subcomponent'
          ? `Use un número que empiece por ${other ?? ''}, o ponga la actividad en su subcomponente.`
          : problem === 'gap'
            ? 'Compruebe si alguna dependencia no la envió o si la numeración saltó.'
            : 'Dé a cada actividad un número distinto.',
    example: {
      written: 'Actividad: 2.1 Pintar el mural, en el subcomponente 1',
      facts: { problem: 'not-of-subcomponent', number: '2.1', other: '1' },
    },
    counterExample: '«1.10» después de «1.9» está bien: es la décima actividad, no la «1.1» repetida.',
  },
}
