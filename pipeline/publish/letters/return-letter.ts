import type { WordedFinding } from '../../consolidate/consolidated.js'
import { isOpenError } from '../../../engine/findings/status.js'
import { localMoment } from '../receipt/local-moment.js'
import { count, listed, thousands } from '../report/words.js'
import { findingColumns, howText, messageText, placeText, rowText } from './finding-rows.js'
import type { Block, Text } from '../word/block.js'
import type { Letter, LetterHead } from './letter.js'
import {
  type Addressee,
  addresseeLines,
  byProcedure,
  day,
  type LetterSaid,
  letterSaid,
  type NamedFormat,
} from './phrases.js'

/** Rows that a letter lists at most, unless there are more errors: of those none is left out. */
const MOST_ROWS = 40
const HASH_SHOWN = 16

/** A finding, and whether an earlier return of the same plan already told it. */
export interface ToldFinding extends WordedFinding {
  readonly toldBefore: boolean
}

/** A plan as it was handed in. */
export interface ReceivedPlan {
  readonly format: NamedFormat
  readonly vigencia: number
  readonly version: number
  readonly file: string
  readonly sha256: string
  /** ISO moment, UTC, or day */
  readonly received: string
}

/** The workbook that goes with the letter. */
export interface ReturnAnnex {
  /** its file name */
  readonly name: string
  /** whether it is their own, with its cells marked; else it only lists what was found */
  readonly annotated: boolean
}

export interface ReturnFacts {
  readonly head: LetterHead
  readonly number: string | null
  /** ISO day */
  readonly date: string
  readonly addressee: Addressee
  readonly plan: ReceivedPlan
  /** in the order in which they are told; errors go before warnings in any case */
  readonly findings: readonly ToldFinding[]
  /** ISO day by which it is to be handed in again; null leaves a blank */
  readonly deadline: string | null
  readonly annex: ReturnAnnex
  /** earlier returns of the same plan, the first one first */
  readonly insistsOn: readonly LetterSaid[]
  readonly copies: readonly string[]
}

/** The letter that sends a plan back to be corrected: task 4 of procedure PE-P-002. */
export function returnLetter(facts: ReturnFacts): Letter {
  const { head, number, date, addressee, plan, findings, insistsOn, annex } = facts
  const errors = findings.filter(isOpenError)
  const warnings = open(findings, 'warning')
  const listedWarnings = warnings.slice(0, Math.max(0, MOST_ROWS - errors.length))
  const subject = `Devolución del plan presentado: ${plan.format.name}, vigencia ${String(plan.vigencia)}, versión ${String(plan.version)}`
  return {
    kind: 'oficio',
    head,
    number,
    date,
    addressee: addresseeLines(addressee),
    subject,
    reference:
      insistsOn.length === 0
        ? null
        : `${insistsOn.length === 1 ? 'Oficio de devolución' : 'Oficios de devolución'} ${listed(insistsOn.map(letterSaid))}`,
    body: [
      {
        kind: 'paragraph',
        text: `Esta oficina revisó el plan que presentó su dependencia y lo devuelve para su ajuste${byProcedure(4, plan.format)}. El plan revisado es el siguiente:`,
      },
      { kind: 'facts', facts: received(plan) },
      { kind: 'paragraph', text: found(facts, errors.length, warnings.length) },
      ...insisting(facts),
      {
        kind: 'paragraph',
        text: ['El plan corregido se presenta a más tardar el ', { strong: day(facts.deadline) }, '.'],
      },
      ...errorTable(errors),
      ...warningTable(listedWarnings, errors.length, warnings.length),
      { kind: 'heading', text: 'Cómo corregir y volver a presentar' },
      { kind: 'list', items: steps(annex, plan.file) },
    ],
    enclosures: [
      `${annex.annotated ? 'Libro de la dependencia, con las celdas por corregir marcadas' : 'Lista de lo que se encontró, con su hoja y su celda'}: ${annex.name}`,
    ],
    copies: facts.copies,
    annex: [],
  }
}

function received({ format, vigencia, version, file, sha256, received }: ReceivedPlan): [string, Text][] {
  return [
    ['Plan', `${format.name}, vigencia ${String(vigencia)}, versión ${String(version)}`],
    ['Archivo', file],
    ['Recibido', localMoment(received)],
    ['Huella', [`${sha256.slice(0, HASH_SHOWN)}…`, { soft: ' (SHA-256, como está en el recibo)' }]],
  ]
}

function found({ findings }: ReturnFacts, errors: number, warnings: number): Text {
  const infos = open(findings, 'info').length
  const excepted = findings.filter(({ exception }) => exception !== null).length
  const parts = [
    ...(errors > 0 ? [count(errors, 'error que debe corregirse', 'errores que deben corregirse')] : []),
    ...(warnings > 0 ? [count(warnings, 'advertencia por revisar', 'advertencias por revisar')] : []),
  ]
  const first = errors + warnings === 1 ? 'Se encontró' : 'Se encontraron'
  return [
    ...(parts.length === 0
      ? ['No se encontraron errores ni advertencias.']
      : [`${first} `, { strong: listed(parts) }, '.']),
    infos === 0
      ? ''
      : ` Hay además ${count(infos, 'sugerencia, que no obliga', 'sugerencias, que no obligan')}: ${infos === 1 ? 'está' : 'están'} en la hoja «Observaciones» del libro anexo.`,
    excepted === 0
      ? ''
      : ` Aparte, ${count(excepted, 'hallazgo tiene', 'hallazgos tienen')} excepción justificada y no hay que ${excepted === 1 ? 'corregirlo' : 'corregirlos'}.`,
  ]
}

function insisting({ findings, insistsOn }: ReturnFacts): Block[] {
  const again = findings.filter((f) => f.toldBefore && f.exception === null && f.severity !== 'info').length
  if (insistsOn.length === 0 || again === 0) return []
  const letters = `${insistsOn.length === 1 ? 'en el oficio' : 'en los oficios'} ${listed(insistsOn.map(letterSaid))}`
  return [
    {
      kind: 'paragraph',
      text: `De lo encontrado, ${count(again, 'observación ya se había hecho', 'observaciones ya se habían hecho')} ${letters} y ${again === 1 ? 'sigue' : 'siguen'} sin corregir: ${again === 1 ? 'está señalada' : 'están señaladas'} como «Ya se había observado». Se insiste en que se ${again === 1 ? 'atienda' : 'atiendan'}.`,
    },
  ]
}

function errorTable(errors: readonly ToldFinding[]): Block[] {
  if (errors.length === 0) return []
  return [
    { kind: 'heading', text: `Errores: deben corregirse (${thousands(errors.length)})` },
    {
      kind: 'table',
      caption: 'Cada error, dónde está y cómo se corrige',
      columns: findingColumns('Qué pasa', 'Cómo se corrige'),
      rows: errors.map((f, i) => [
        String(i + 1),
        placeText(f),
        rowText(f),
        [messageText(f), ...again(f)],
        howText(f),
      ]),
    },
  ]
}

function warningTable(shown: readonly ToldFinding[], errors: number, all: number): Block[] {
  if (all === 0) return []
  const left = all - shown.length
  const others: Block[] =
    left === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: `${shown.length === 0 ? count(left, 'advertencia', 'advertencias') : count(left, 'advertencia más', 'advertencias más')} ${left === 1 ? 'no se lista' : 'no se listan'} aquí para no alargar este oficio: ${left === 1 ? 'está completa' : 'están completas'}, con su celda, en la hoja «Observaciones» del libro anexo.`,
          },
        ]
  return [
    { kind: 'heading', text: `Advertencias: revise y confirme (${thousands(all)})` },
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: 'Si está bien así, no hay que cambiar nada',
            columns: [
              { header: 'N.º', width: 6, align: 'center' },
              { header: 'Hoja y celda', width: 20 },
              { header: 'Actividad o fila', width: 30 },
              { header: 'Qué se observa', width: 44 },
            ],
            rows: shown.map((f, i) => [
              String(errors + i + 1),
              placeText(f),
              rowText(f),
              [messageText(f), ...again(f)],
            ]),
          } as const,
        ]),
    ...others,
  ]
}

function again({ toldBefore }: ToldFinding): readonly { readonly strong: string }[] {
  return toldBefore ? [{ strong: '\nYa se había observado.' }] : []
}

function steps({ name, annotated }: ReturnAnnex, file: string): string[] {
  const first = annotated
    ? [
        `Abra el libro anexo, «${name}». Es el mismo que presentó su dependencia: cada celda por corregir está marcada y comentada, y la hoja «Observaciones» lleva a cada una.`,
        'Corrija en ese mismo libro, guárdelo y revíselo de nuevo antes de enviarlo.',
      ]
    : [
        `Abra el libro anexo, «${name}». Su hoja «Observaciones» dice de cada celda qué pasa y cómo se corrige.`,
        `Corrija en el libro que presentó su dependencia, «${file}», guárdelo y revíselo de nuevo antes de enviarlo.`,
      ]
  return [
    ...first,
    'Preséntelo completo, no solo las filas corregidas. Quedará como una versión nueva; la anterior se conserva.',
  ]
}

function open(findings: readonly ToldFinding[], severity: ToldFinding['severity']): ToldFinding[] {
  return findings.filter((f) => f.severity === severity && f.exception === null)
}
