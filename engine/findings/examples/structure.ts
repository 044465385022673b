import type { StructureFacts } from '../facts/structure.js'
import type { ExamplesOf } from './example.js'

export const STRUCTURE_EXAMPLES: ExamplesOf<StructureFacts> = {
  'section-missing': {
    example: {
      written: 'ninguna entrega trae actividades del componente 5',
      facts: { section: 5, title: 'Componente 5. Transparencia y acceso a la información' },
    },
    counterExample: 'Un componente que dice «Ver documento anexo» y remite a otro documento no está vacío.',
  },
  'section-title': {
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
    example: {
      written: 'Componente 2: «Ver documento anexo de trámites», y en la carpeta no está',
      facts: { reference: 'Ver documento anexo de trámites' },
    },
    counterExample: 'Si la estrategia llega en un libro aparte, en la misma carpeta, el anexo no falta.',
  },
  'plan-name-superseded': {
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
