import type { SubmissionFacts } from '../facts/submissions.js'
import { list, quoted } from './phrases.js'
import type { WordsOf } from './words.js'

export const SUBMISSIONS_WORDS: WordsOf<SubmissionFacts> = {
  'submission-superseded': {
    title: 'Hay otra versión de esta entrega',
    message: ({ by, because }) =>
      `La misma dependencia envió otra versión, «${by}», que es la que vale ${because === 'version' ? 'por su número de versión' : because === 'modified' ? 'por ser la guardada más tarde' : 'por su nombre, a falta de otra seña'}.`,
    why: 'Dos versiones de lo mismo no pueden valer a la vez; esta queda registrada y no entra en el documento oficial.',
    how: () => 'Confirme cuál es la vigente y retire la otra de la carpeta.',
    example: {
      written: '«Plan 2023 Cultura v1.xlsx» y «Plan 2023 Cultura v2.xlsx» en la misma carpeta',
      facts: { by: 'Plan 2023 Cultura v2.xlsx', because: 'version' },
    },
    counterExample: 'El mismo archivo dos veces, con otro nombre, es una copia y no otra versión.',
  },
  'submission-missing': {
    title: 'Dependencia que no ha entregado',
    message: ({ dependencia, format, blank }) =>
      blank === null
        ? `${dependencia} no ha entregado «${format}».`
        : `${dependencia} entregó «${format}» en blanco: ${quoted(blank)} no tiene ninguna actividad.`,
    why: 'Sin su parte, el plan está incompleto.',
    how: ({ blank, unidentified }) =>
      blank === null && unidentified > 0
        ? `Mire si es ${unidentified === 1 ? 'el archivo que no dice quién lo envía' : `uno de los ${String(unidentified)} archivos que no dicen quién los envía`}; si no, solicite la entrega.`
        : 'Solicite la entrega.',
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
    title: 'Dos entregas dicen cosas distintas',
    message: ({ files, fields }) =>
      `${list(files.map(quoted))} traen la misma actividad con distinto contenido en ${list(fields.map(quoted))}.`,
    why: 'El plan no puede decir dos cosas de la misma actividad.',
    how: () =>
      'Póngase de acuerdo con la otra dependencia: o es la misma actividad y debe quedar una, o cambie el número de una de las dos.',
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
}
