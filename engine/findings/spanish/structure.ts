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
    example: {
      written: 'ninguna entrega trae actividades del componente 5',
      facts: { section: 5, title: 'Componente 5. Transparencia y acceso a la información' },
    },
    counterExample: 'Un componente que dice «Ver documento anexo» y remite a otro documento no está vacío.',
  },
  'section-title': {
    title: 'Componente con otro nombre',
    message: ({ title, official }) => `${quoted(title)} se llama ${quoted(official)} en el formato oficial.`,
    why: 'Con un solo nombre para cada componente, los planes se reúnen y se buscan sin confusión.',
    how: ({ official }) => `Escriba ${quoted(official)}.`,
    example: {
      written: 'Componente 4: Mecanismos para atender mejor',
      facts: {
        title: 'Componente 4: Mecanismos para atender mejor',
        official: 'Componente 4: Servicio al ciudadano',
      },
    },
    counterExample: '«COMPONENTE IV. SERVICIO AL CIUDADANO» es el mismo nombre con otra tipografía.',
  },
  'subcomponent-unknown': {
    title: 'Subcomponente que no es del formato',
    message: ({ name, section }) => `${quoted(name)} no es un subcomponente de «${section}».`,
    why: 'Una actividad en un subcomponente que no existe no suma en ninguno.',
    how: ({ official }) =>
      official === null
        ? 'Elija el subcomponente de la lista del formato.'
        : `Elija el subcomponente de la lista; el que tiene ese número es ${quoted(official)}.`,
    example: {
      written: 'Subcomponente 4. Fiestas y celebraciones',
      facts: {
        name: 'Subcomponente 4. Fiestas y celebraciones',
        section: 'Componente 1. Gestión del riesgo de corrupción',
        official: 'Monitoreo y revisión',
      },
    },
    counterExample: '«Subcomponente 4», sin el nombre, es el cuarto del componente.',
  },
  'subcomponent-empty': {
    title: 'Subcomponente sin actividades',
    message: ({ name, section }) => `Nadie envió actividades de «${name}», de «${section}».`,
    why: 'El documento oficial lleva todos los subcomponentes de cada componente.',
    how: () => 'Pida a la dependencia encargada sus actividades, o confirme que este año no las hay.',
    example: {
      written: 'ninguna entrega trae actividades de «Seguimiento», en el componente 1',
      facts: {
        section: 'Componente 1. Gestión del riesgo de corrupción',
        subcomponent: 5,
        name: 'Seguimiento',
      },
    },
    counterExample: 'A una dependencia que solo envía sus actividades no se le reclaman las de las demás.',
  },
  'annex-missing': {
    title: 'Falta el documento anexo',
    message: ({ reference }) =>
      `El plan dice ${quoted(reference)} y ese documento no se recibió, ni como hoja, ni con su enlace, ni aparte.`,
    why: 'Sin el anexo, el componente que remite a él queda vacío y no se puede seguir.',
    how: () => 'Incluya en la carpeta el libro de la estrategia de racionalización de trámites, o su enlace.',
    example: {
      written: 'Componente 2: «Ver documento anexo de trámites», y en la carpeta no está',
      facts: { reference: 'Ver documento anexo de trámites' },
    },
    counterExample: 'Si la estrategia llega en un libro aparte, en la misma carpeta, el anexo no falta.',
  },
  'plan-name-superseded': {
    title: 'Plan con su nombre anterior',
    message: ({ name, from }) => `Desde la vigencia ${String(from)} este plan se llama «${name}».`,
    why: 'La norma ordena leer el nombre anterior como el nuevo; el libro conserva el anterior.',
    how: ({ name, basis }) => `Use el nombre «${name}» (${basis}) en el título y en lo que se publique.`,
    example: {
      written: 'un libro de la vigencia 2025 con el título «Plan Anticorrupción y de Atención al Ciudadano»',
      facts: {
        name: 'Programa de Transparencia y Ética Pública',
        basis: 'Decreto 1122 de 2024',
        from: 2025,
      },
    },
    counterExample: 'Un plan de la vigencia 2022 se llamaba así y no se le reclama.',
  },
}
