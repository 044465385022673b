import type { SubmissionFacts } from '../facts/submissions.js'
import type { ExamplesOf } from './example.js'

export const SUBMISSIONS_EXAMPLES: ExamplesOf<SubmissionFacts> = {
  'submission-superseded': {
    example: {
      written: '«Plan 2023 Cultura v1.xlsx» y «Plan 2023 Cultura v2.xlsx» en la misma carpeta',
      facts: { by: 'Plan 2023 Cultura v2.xlsx', because: 'version' },
    },
    counterExample: 'El mismo archivo dos veces, con otro nombre, es una copia y no otra versión.',
  },
  'submission-missing': {
    example: {
      written:
        'la lista de quienes deben entregar tiene a la Secretaría de Cultura y no hay ningún archivo suyo',
      facts: {
        dependencia: 'Secretaría de Cultura',
        format: 'Anexo 1 del Plan Anticorrupción y de Atención al Ciudadano',
        blank: null,
        unidentified: 0,
      },
    },
    counterExample: 'A una dependencia que según la lista no debe este formato no se le reclama.',
  },
  'activity-conflict': {
    example: {
      written: 'la actividad 1.2 con meta «1 mural» en un archivo y «2 murales» en otro',
      facts: {
        id: 'paac-anexo-1/2023/1/1.2',
        files: ['Cultura.xlsx', 'Apoyo Logístico.xlsx'],
        fields: ['Meta'],
      },
    },
    counterExample:
      'Dos dependencias que envían la misma actividad con el mismo contenido, salvo mayúsculas, tildes o puntos finales, no se contradicen.',
  },
  'strategy-differs': {
    example: {
      written: 'En la estrategia, «2 ferias realizadas»; en el componente 3, «3 ferias realizadas»',
      facts: {
        problem: 'field',
        ours: '2 ferias realizadas',
        theirs: '3 ferias realizadas',
        file: 'PAAC 2023.xlsx',
        cell: 'D31',
      },
      place: { column: 'Meta' },
    },
    counterExample: '«OPGI.» y «Oficina de Planeación de Gestión Institucional» son la misma dependencia.',
  },
  'documents-differ': {
    example: {
      written: 'Meta del cuatrienio 40 en el plan de acción y 60 en el plan indicativo',
      facts: { ours: '40', theirs: '60', file: 'Plan indicativo.xlsx', cell: 'L12' },
      place: { column: 'Meta cuatrienio' },
    },
    counterExample: 'El mismo texto con otra tilde, en mayúsculas o con punto final.',
  },
  'totals-mismatch': {
    example: {
      written: 'Un archivo con 12 actividades, de las que el plan reunido solo tiene 11',
      facts: { what: 'actividades de «PAAC Salud.xlsx»', received: 12, consolidated: 11 },
    },
    counterExample: 'Un archivo repetido: sus actividades se cuentan una vez.',
  },
}
