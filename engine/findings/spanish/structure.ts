import type { StructureFacts } from '../facts/structure.js'
import { quoted } from './phrases.js'
import type { WordsOf } from './words.js'

export const STRUCTURE_WORDS: WordsOf<StructureFacts> = {
  'section-missing': {
    title: 'Componente sin actividades',
    message: ({ title }) =>
      `Nadie envió actividades de «${title}», ni una referencia al documento que las contiene.`,
    why: 'El formato oficial lleva todos sus componentes; el que no tiene nada se publica en blanco.',
    how: () => 'Pida a la dependencia encargada sus actividades, o incluya la referencia al documento anexo.',
  },
  'section-title': {
    title: 'Componente con otro nombre',
    message: ({ title, official }) => `${quoted(title)} se llama ${quoted(official)} en el formato oficial.`,
    why: 'Con un solo nombre para cada componente, los planes se reúnen y se buscan sin confusión.',
    how: ({ official }) => `Escriba ${quoted(official)}.`,
  },
  'subcomponent-unknown': {
    title: 'Subcomponente que no es del formato',
    message: ({ name, section }) => `${quoted(name)} no es un subcomponente de «${section}».`,
    why: 'Una actividad en un subcomponente que no existe no suma en ninguno.',
    how: ({ official }) =>
      official === null
        ? 'Elija el subcomponente de la lista del formato.'
        : `Elija el subcomponente de la lista; el que tiene ese número es ${quoted(official)}.`,
  },
  'subcomponent-empty': {
    title: 'Subcomponente sin actividades',
    message: ({ name, section }) => `Nadie envió actividades de «${name}», de «${section}».`,
    why: 'El documento oficial lleva todos los subcomponentes de cada componente.',
    how: () => 'Pida a la dependencia encargada sus actividades, o confirme que este año no las hay.',
  },
  'annex-missing': {
    title: 'Falta el documento anexo',
    message: ({ reference }) =>
      `El plan dice ${quoted(reference)} y ese documento no se recibió, ni como hoja, ni con su enlace, ni aparte.`,
    why: 'Sin el anexo, el componente que remite a él queda vacío y no se puede seguir.',
    how: () => 'Incluya en la carpeta el libro de la estrategia de racionalización de trámites, o su enlace.',
  },
  'plan-name-superseded': {
    title: 'Plan con su nombre anterior',
    message: ({ name, from }) => `Desde la vigencia ${String(from)} este plan se llama «${name}».`,
    why: 'La norma ordena leer el nombre anterior como el nuevo; el libro conserva el anterior.',
    how: ({ name, basis }) => `Use el nombre «${name}» (${basis}) en el título y en lo que se publique.`,
  },
}
