import { shownNumber } from '../../text/numbers.js'
import type { SubmissionFacts } from '../facts/submissions.js'
import { list, quoted } from './phrases.js'
import type { WordsOf } from './words.js'

const SINCE = {
  version: 'por su número de versión',
  modified: 'por ser la guardada más tarde',
  name: 'por su nombre, a falta de otra seña',
  register: 'según el registro',
} as const

export const SUBMISSIONS_WORDS: WordsOf<SubmissionFacts> = {
  'submission-superseded': {
    title: 'Hay otra versión de esta entrega',
    message: ({ by, because }) =>
      `La misma dependencia envió otra versión, «${by}», que es la que vale ${SINCE[because]}.`,
    why: 'Dos versiones de lo mismo no pueden valer a la vez; esta queda registrada y no entra en el documento oficial.',
    how: ({ because }) =>
      because === 'register'
        ? 'No hay que hacer nada: el registro conserva las dos.'
        : 'Confirme cuál es la vigente y retire la otra de la carpeta.',
  },
  'submission-missing': {
    title: 'Dependencia que no ha entregado',
    message: ({ dependencia, format, blank }) =>
      blank === null
        ? `${dependencia} no ha entregado «${format}».`
        : `${dependencia} entregó «${format}» en blanco: ${quoted(blank)} está sin diligenciar.`,
    why: 'Sin su parte, el plan está incompleto.',
    how: ({ blank, unidentified }) =>
      blank === null && unidentified > 0
        ? `Mire si es ${unidentified === 1 ? 'el archivo que no dice quién lo envía' : `uno de los ${String(unidentified)} archivos que no dicen quién los envía`}; si no, solicite la entrega.`
        : 'Solicite la entrega.',
  },
  'activity-conflict': {
    title: 'Dos entregas dicen cosas distintas',
    message: ({ files, fields }) =>
      `${fileNames(files)} traen la misma actividad con distinto contenido en ${list(fields.map(quoted))}.`,
    why: 'El plan no puede decir dos cosas de la misma actividad.',
    how: () =>
      'Póngase de acuerdo con la otra dependencia: o es la misma actividad y debe quedar una, o cambie el número de una de las dos.',
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
  },
  'documents-differ': {
    title: 'Dos documentos dicen cosas distintas de lo mismo',
    message: (facts, { column }) =>
      `«${column ?? 'La celda'}» dice ${said(facts.ours)} y en ${where(facts)} dice ${said(facts.theirs)}.`,
    why: 'Los dos son documentos oficiales de la misma vigencia; quien los lea no sabrá a cuál creer.',
    how: () => 'Decida cuál dice lo correcto y corrija el otro.',
  },
  'totals-mismatch': {
    title: 'El total del plan no es la suma de las entregas',
    message: ({ what, received, consolidated }) =>
      `Se recibieron ${shownNumber(received)} ${what}, y en el plan reunido hay ${shownNumber(consolidated)}.`,
    why: 'Ninguna actividad puede perderse ni contarse dos veces al reunir las entregas.',
    how: () => 'No publique este resultado e informe a quien mantiene el programa.',
  },
}

/** Beyond these, the rest are counted: the conflict itself names them all. */
const FILES_NAMED = 6

function fileNames(files: readonly string[]): string {
  const named = files.slice(0, files.length > FILES_NAMED + 1 ? FILES_NAMED : files.length).map(quoted)
  const rest = files.length - named.length
  return rest === 0 ? list(named) : `${named.join(', ')} y otros ${String(rest)} archivos`
}

const said = (text: string): string => (text === '' ? 'nada' : quoted(text))
const where = ({ file, cell }: { readonly file: string; readonly cell: string | null }): string =>
  cell === null ? quoted(file) : `${quoted(file)}, celda ${cell},`
