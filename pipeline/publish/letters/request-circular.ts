import { shownDate } from '../../../engine/calendar/iso-date.js'
import { count, thousands } from '../report/words.js'
import type { Block, Text } from '../word/block.js'
import type { Letter, LetterHead } from './letter.js'
import { BLANK, byProcedure, day, type NamedFormat } from './phrases.js'

/** A form that a dependencia owes. */
export interface OwedFormat {
  readonly format: NamedFormat
  /** ISO day, null where none is fixed */
  readonly due: string | null
  /** file name of the workbook that goes with the circular, null where none does */
  readonly workbook: string | null
}

export interface Owing {
  readonly dependencia: string
  readonly formats: readonly OwedFormat[]
}

/** The most that may be programmed. */
export interface CircularCeiling {
  /** null for the whole entity */
  readonly dependencia: string | null
  readonly program: string
  /** source of funds in words, null for all together */
  readonly source: string | null
  /** pesos */
  readonly value: number
}

interface Annex {
  readonly title: string
  readonly blocks: readonly Block[]
}

const OWED = 'Qué entrega cada dependencia'

export interface CircularFacts {
  readonly head: LetterHead
  readonly number: string | null
  /** ISO day */
  readonly date: string
  readonly vigencia: number
  readonly owing: readonly Owing[]
  readonly ceilings: readonly CircularCeiling[]
  /** where the plans are handed in: a mail address or an office; null leaves a blank */
  readonly sendTo: string | null
  /** address of the page that checks a workbook, null where the entity has not published it */
  readonly page: string | null
}

/** With more rows the table is an annex, so that the signature stands below the text. */
const MOST_ROWS = 8

/** The circular that asks the dependencias for their plans: task 1 of procedure PE-P-002. */
export function requestCircular(facts: CircularFacts): Letter {
  const { head, number, date, vigencia, owing, ceilings } = facts
  const formats = distinctFormats(owing)
  const owed = owing.flatMap((o) => o.formats)
  const workbooks = owed.filter(({ workbook }) => workbook !== null).length
  const long = owed.length > MOST_ROWS
  const table = owedTable(owing, workbooks > 0)
  const annexes: readonly Annex[] = [
    ...(long ? [{ title: OWED, blocks: [table] }] : []),
    ...(ceilings.length > 0
      ? [{ title: 'Techos presupuestales por programa y fuente', blocks: ceilingBlocks(ceilings, vigencia) }]
      : []),
  ]
  return {
    kind: 'circular',
    head,
    number,
    date,
    addressee: owing.length === 1 ? [owing[0]!.dependencia] : ['Dependencias relacionadas en esta circular'],
    subject: `Solicitud de elaboración de los planes de la vigencia ${String(vigencia)}`,
    reference: null,
    body: [
      { kind: 'paragraph', text: 'Cordial saludo:' },
      {
        kind: 'paragraph',
        text: `Se inicia la elaboración de los planes de la vigencia ${String(vigencia)}${byProcedure(1, ...formats)}. Con esta circular cada dependencia recibe los formatos que debe diligenciar y la fecha en que debe presentarlos.`,
      },
      { kind: 'paragraph', text: deadline(owing, long) },
      ...(workbooks === 0 ? [] : [{ kind: 'paragraph', text: annexed(ceilings.length > 0) } as const]),
      { kind: 'heading', text: 'Cómo diligenciarlos y presentarlos' },
      { kind: 'list', items: steps(facts, workbooks > 0) },
      ...(long ? [] : [{ kind: 'heading', text: OWED } as const, table]),
      {
        kind: 'paragraph',
        text: 'Esta oficina atiende las inquietudes que surjan al diligenciar los formatos.',
      },
    ],
    enclosures: [
      ...(workbooks === 0 ? [] : [count(workbooks, 'libro de Excel', 'libros de Excel')]),
      ...annexes.map(({ title }) => title),
    ],
    copies: [],
    annex: annexes.flatMap(({ title, blocks }, i) => [
      { kind: 'heading', text: `Anexo${annexes.length > 1 ? ` ${String(i + 1)}` : ''}. ${title}` },
      ...blocks,
    ]),
  }
}

function deadline(owing: readonly Owing[], annexed: boolean): Text {
  const days = [...new Set(owing.flatMap((o) => o.formats.map(({ due }) => due)))]
  if (days.length === 1) {
    return ['Todos los planes se presentan a más tardar el ', { strong: day(days[0]!) }, '.']
  }
  const fixed = days.filter((due) => due !== null).sort()
  if (fixed.length === 0) return ['Los planes se presentan a más tardar el ', { strong: BLANK }, '.']
  return [
    `Cada plan se presenta a más tardar en la fecha que le señala la tabla${annexed ? ' anexa' : ''}; la primera es el `,
    { strong: day(fixed[0]!) },
    '.',
  ]
}

function annexed(withCeilings: boolean): string {
  const ceilings = withCeilings ? ', los techos presupuestales' : ''
  return `Los libros anexos son los formatos oficiales. Cada uno ya trae el nombre de la dependencia, la vigencia${ceilings} y las listas de donde se elige. No es necesario, ni conviene, copiar la información a otro libro.`
}

function steps({ page, sendTo }: CircularFacts, withWorkbooks: boolean): Text[] {
  const alone = page === null ? '' : `, o en la página ${page}, donde el libro no sale de su computador`
  return [
    withWorkbooks
      ? 'Diligencie el libro anexo de su dependencia, sin cambiar los encabezados de las columnas.'
      : 'Diligencie el formato oficial, sin cambiar los encabezados de las columnas.',
    `Antes de presentarlo, revíselo: en Excel, con el botón «Revisar formato» de la pestaña Inicio, si su equipo lo tiene${alone}. La revisión señala cada celda por corregir y dice cómo se corrige.`,
    ['Envíe el libro en Excel (no en PDF ni en foto) a ', { strong: sendTo ?? BLANK }, '.'],
    'Por cada libro que se reciba se entrega un recibo con la fecha, la hora y lo que se encontró. Si el plan tiene errores se devuelve para su ajuste; un libro corregido se presenta otra vez completo.',
  ]
}

function owedTable(owing: readonly Owing[], withWorkbooks: boolean): Block {
  return {
    kind: 'table',
    caption: 'Formatos que debe presentar cada dependencia',
    columns: [
      { header: 'Dependencia', width: 27 },
      { header: 'Formato', width: withWorkbooks ? 27 : 60 },
      { header: 'Fecha límite', width: 13 },
      ...(withWorkbooks ? [{ header: 'Libro anexo', width: 33 }] : []),
    ],
    rows: owing.flatMap(({ dependencia, formats }) =>
      formats.map(({ format, due, workbook }): Text[] => [
        dependencia,
        format.name,
        due === null ? '________' : shownDate(due),
        ...(withWorkbooks ? [workbook ?? '—'] : []),
      ]),
    ),
  }
}

function ceilingBlocks(ceilings: readonly CircularCeiling[], vigencia: number): Block[] {
  const owned = ceilings.some(({ dependencia }) => dependencia !== null)
  return [
    {
      kind: 'paragraph',
      text: 'Lo programado en cada programa y fuente no puede pasar de estos valores. La revisión de los planes los compara peso a peso.',
    },
    {
      kind: 'table',
      caption: `Techos presupuestales de la vigencia ${String(vigencia)}, en pesos`,
      columns: [
        ...(owned ? [{ header: 'Dependencia', width: 28 }] : []),
        { header: 'Programa', width: 34 },
        { header: 'Fuente', width: 20 },
        { header: 'Techo', width: 18, align: 'end' },
      ],
      rows: ceilings.map(({ dependencia, program, source, value }) => [
        ...(owned ? [dependencia ?? 'Toda la entidad'] : []),
        program,
        source ?? 'Todas las fuentes',
        `$ ${thousands(value)}`,
      ]),
    },
  ]
}

function distinctFormats(owing: readonly Owing[]): NamedFormat[] {
  return [...new Map(owing.flatMap((o) => o.formats).map(({ format }) => [format.id, format])).values()]
}
