import { shownNumber } from '../../text/numbers.js'
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
  'strategy-differs': {
    title: 'La estrategia y el componente 3 no dicen lo mismo',
    message: (facts, { column }) =>
      facts.problem === 'field'
        ? `«${column ?? 'La celda'}» dice ${said(facts.ours)} y en el componente 3 (${where(facts).replace(/,$/, '')}) dice ${said(facts.theirs)}.`
        : facts.problem === 'only-here'
          ? `La actividad ${quoted(facts.activity)} está en la estrategia y no en el componente 3 (${quoted(facts.file)}).`
          : `La actividad ${quoted(facts.activity)} está en el componente 3 (${quoted(facts.file)}) y no en la estrategia.`,
    why: 'La estrategia de rendición de cuentas y el componente 3 son la misma tabla, publicada dos veces: no pueden decir cosas distintas (Ley 1757 de 2015, arts. 48 y siguientes).',
    how: () => 'Decida cuál es la correcta y déjela igual en los dos documentos.',
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
    title: 'Dos documentos dicen cosas distintas de lo mismo',
    message: (facts, { column }) =>
      `«${column ?? 'La celda'}» dice ${said(facts.ours)} y en ${where(facts)} dice ${said(facts.theirs)}.`,
    why: 'Los dos son documentos oficiales de la misma vigencia; quien los lea no sabrá a cuál creer.',
    how: () => 'Decida cuál dice lo correcto y corrija el otro.',
    example: {
      written: 'Meta del cuatrienio 40 en el plan de acción y 60 en el plan indicativo',
      facts: { ours: '40', theirs: '60', file: 'Plan indicativo.xlsx', cell: 'L12' },
      place: { column: 'Meta cuatrienio' },
    },
    counterExample: 'El mismo texto con otra tilde, en mayúsculas o con punto final.',
  },
  'totals-mismatch': {
    title: 'El total del plan no es la suma de las entregas',
    message: ({ what, received, consolidated }) =>
      `Se recibieron ${shownNumber(received)} ${what}, y en el plan reunido hay ${shownNumber(consolidated)}.`,
    why: 'Ninguna actividad puede perderse ni contarse dos veces al reunir las entregas.',
    how: () => 'No publique este resultado e informe a quien mantiene el programa.',
    example: {
      written: 'Un archivo con 12 actividades, de las que el plan reunido solo tiene 11',
      facts: { what: 'actividades de «PAAC Salud.xlsx»', received: 12, consolidated: 11 },
    },
    counterExample: 'Un archivo repetido: sus actividades se cuentan una vez.',
  },
}

const said = (text: string): string => (text === '' ? 'nada' : quoted(text))
const where = ({ file, cell }: { readonly file: string; readonly cell: string | null }): string =>
  cell === null ? quoted(file) : `${quoted(file)}, celda ${cell},`
