import type { ActivityFacts } from '../facts/activities.js'
import { shownNumber } from '../../text/numbers.js'
import { quoted } from './phrases.js'
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
  },
  'activity-verb': {
    title: 'La actividad no empieza con un verbo',
    message: ({ opening }) => `La actividad empieza con ${quoted(opening)} y no con un verbo en infinitivo.`,
    why: 'Empezar por el verbo deja claro qué se va a hacer, y así lo piden las guías.',
    how: () => 'Empiece por lo que se va a hacer: «Publicar…», «Realizar…», «Instalar…».',
  },
  'activity-verb-vague': {
    title: 'Verbo que no se puede verificar',
    message: ({ verb }) =>
      `El verbo ${quoted(verb)} no dice qué se va a hacer de manera que se pueda verificar.`,
    why: 'Al cierre del año nadie podrá decir si se hizo o no.',
    how: () => 'Use un verbo con resultado: «Publicar…», «Capacitar…», «Entregar…».',
  },
  'activities-in-one-cell': {
    title: 'Varias actividades en una celda',
    message: ({ count }) => `La celda tiene ${shownNumber(count)} actividades.`,
    why: 'Juntas no se sabe qué indicador, qué meta ni qué responsable es de cada una.',
    how: () => 'Ponga cada actividad en su fila, con su indicador y su meta.',
  },
}
