import { shownDate } from '../../calendar/iso-date.js'
import { unreadableWhy } from '../../findings/spanish-unreadable.js'
import type { Severity } from '../../findings/finding.js'
import type { AnnotateOptions, NotAnnotated, Observation } from './observation.js'

export const AUTHOR = 'Cotejo'
export const SHEET_NAME = 'Observaciones'

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Advertencia',
  info: 'Sugerencia',
}

/** Something to say, with the number under which the sheet lists it. */
export interface Numbered extends Observation {
  readonly number: number
}

/** What the comment of a cell says, from the line by which it is known as ours to the one that ends it. */
export function commentText(
  all: readonly Numbered[],
  sheet: string,
): { readonly head: string; readonly body: string } {
  const head = `Cotejo: ${String(all.length)} ${all.length === 1 ? 'observación' : 'observaciones'}\n`
  const items = all.map(({ number, severity, message, how, proposal }) =>
    [
      `${String(number)}. ${SEVERITY_WORDS[severity]}: ${message}`,
      `Cómo se corrige: ${how}`,
      ...(proposal === null ? [] : [`Propuesta: ${proposal}`]),
    ].join('\n'),
  )
  const numbers = all.map(({ number }) => String(number))
  return { head, body: `${items.join('\n\n')}\n\nVea la hoja «${sheet}», n.º ${inList(numbers)}.` }
}

/** A line end as XML may write it. */
const LINE_END = '(?:\\r?\\n|&#13;|&#10;|&#x0*[ad];)'
const BEGINNING = `Cotejo: \\d+ observaci(?:ón|ones)${LINE_END}[\\s\\S]*`

/** That text wherever it stands in a comment, as it is written in XML. */
export const COMMENT_TEXT = new RegExp(
  `(?:${LINE_END}){0,2}${BEGINNING}Vea la hoja «[^»]*», n\\.º [\\d, y]+\\.`,
  'i',
)

/** The same in a comment of ours of which somebody changed the end. */
export const COMMENT_BEGINNING = new RegExp(`^${BEGINNING}$`, 'i')

/** Between what somebody else wrote in the comment of a cell and what we add. */
export const BETWEEN = '\n\n'

export function inList(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} y ${last}`
}

/** The lines above the table. */
export function headingWords(
  all: readonly Observation[],
  { entity, deadline }: AnnotateOptions,
): { readonly subtitle: string; readonly deadline: string | null; readonly note: string } {
  const count = (severity: Severity, one: string, many: string): string[] => {
    const found = all.filter((o) => o.severity === severity).length
    return found === 0 ? [] : [`${String(found)} ${found === 1 ? one : many}`]
  }
  const counts = [
    ...count('error', 'error que debe corregirse', 'errores que deben corregirse'),
    ...count('warning', 'advertencia por revisar', 'advertencias por revisar'),
    ...count('info', 'sugerencia', 'sugerencias'),
  ]
  return {
    subtitle: [entity, inList(counts)].filter((part) => part !== '').join(' · '),
    deadline: deadline === null ? null : `Envíe el libro corregido a más tardar el ${shownDate(deadline)}.`,
    note:
      'Haga clic en la columna «Celda» para ir a cada una: allí hay un comentario y una marca de color con borde. ' +
      'Corrija en este mismo libro, guárdelo y envíelo completo. No tiene que borrar esta hoja, los comentarios ni las marcas: ' +
      'Cotejo los pasa por alto y los retira cuando vuelve a revisar el libro.',
  }
}

export const HEADERS = [
  'N.º',
  'Gravedad',
  'Hoja',
  'Celda',
  'Columna',
  'Actividad o fila',
  'Está escrito',
  'Qué pasa',
  'Por qué importa',
  'Cómo se corrige',
] as const

export const WHOLE_FILE = 'Todo el archivo'
export const WHOLE_SHEET = 'Toda la hoja'
export const proposalWords = (proposal: string): string => `Propuesta: ${proposal}`
export const HIDDEN_SHEET = '(hoja oculta)'
export const ONLY_HERE =
  'En la celda ya hay una conversación, que no se tocó: esta observación está solo aquí.'

/** Why a workbook was not annotated, in one sentence. */
export function notAnnotatedWhy(why: NotAnnotated): string {
  switch (why.kind) {
    case 'unreadable':
      return unreadableWhy(why.why)
    case 'signed':
      return 'El libro tiene firma digital: anotarlo la dañaría.'
    case 'macros':
      return 'El libro trae macros, y Cotejo no entrega libros con macros.'
    case 'open-document':
      return 'El libro es de LibreOffice u OpenOffice (.ods), y Cotejo solo anota libros de Excel.'
    case 'unknown-make':
      return `El libro está hecho de una manera que Cotejo no sabe anotar sin dañarlo (en su parte ${why.part}).`
  }
}
