import type { Block, Column, Text } from '../../word/block.js'
import { NOTHING } from '../../letters/phrases.js'
import { cut } from '../../workbook/cell-text.js'
import type { ProgressFigures } from '../progress/figures.js'
import { percentWords } from '../progress/quantity-words.js'
import type { ActivityRow, GroupRow } from '../progress/rows.js'
import { count, thousands } from '../words.js'
import { MOST_LISTED, WORKBOOK } from './content.js'

/** A longer text of an activity is told by its beginning: the workbook has it whole. */
const MOST_TEXT = 280

/** A table of no more rows than these is not parted over two pages. */
const KEPT_TOGETHER = 10

/** A column of a table of things, with what each of them says in it. */
export interface Told<T> extends Column {
  readonly of: (one: T) => Text
}

export function centred<T>(header: string, width: number, of: (one: T) => Text): Told<T> {
  return { header, width, align: 'center', of }
}

export function atEnd<T>(header: string, width: number, of: (one: T) => Text): Told<T> {
  return { header, width, align: 'end', of }
}

export function plain<T>(header: string, width: number, of: (one: T) => Text): Told<T> {
  return { header, width, of }
}

/** A table of all the things. */
export function tableOf<T>(
  caption: string,
  rows: readonly T[],
  columns: readonly Told<T>[],
  dense = false,
): Block {
  return {
    kind: 'table',
    caption,
    columns: columns.map(({ header, width, align }) => ({ header, width, ...(align && { align }) })),
    rows: rows.map((row) => columns.map(({ of }) => orNothing(of(row)))),
    dense,
    together: rows.length <= KEPT_TOGETHER,
  }
}

/** A table of the first of many, and where the rest is. */
export function listOf<T>(caption: string, rows: readonly T[], columns: readonly Told<T>[]): Block[] {
  const shown = rows.slice(0, MOST_LISTED)
  const more = rows.length - shown.length
  return [
    tableOf(caption, shown, columns),
    ...(more > 0
      ? [
          {
            kind: 'paragraph',
            text: `Se relacionan las primeras ${String(shown.length)}; ${count(more, 'actividad más está', 'actividades más están')} en el libro «${WORKBOOK}».`,
          } as const,
        ]
      : []),
  ]
}

/** `2.1 Visitar los puestos de salud`, with where it stands below. */
export function activityText({ number, activity, component }: ActivityRow): Text {
  const name = cut(`${number} ${activity}`.trim(), MOST_TEXT)
  return [name, '\n', { soft: component }]
}

export const activityColumn: Told<ActivityRow> = plain('Actividad', 38, activityText)
export const leaderColumn: Told<ActivityRow> = plain('Responsable', 24, ({ leader }) => leader)

/** The label of a group, the whole in bold; with the plan below it where groups of several stand in one table. */
export function groupColumn(header: string, width: number, ofSeveral = false): Told<GroupRow> {
  return plain(header, width, ({ label, plan }) => {
    if (plan === '') return [{ strong: label }]
    return ofSeveral ? [label, '\n', { soft: plan }] : label
  })
}

export function averageColumns({ anyReport }: ProgressFigures, weighting: string): Told<GroupRow>[] {
  return anyReport
    ? [
        atEnd('Promedio simple', 13, ({ simple }) => percentWords(simple)),
        atEnd(weighting, 17, ({ weighted }) => percentWords(weighted)),
        centred('Semáforo', 14, ({ band }) => band?.nombre ?? ''),
      ]
    : []
}

/** A count of a group. */
export function counted(
  header: string,
  width: number,
  name: keyof GroupRow['counts'],
): Told<{ readonly counts: GroupRow['counts'] }> {
  return atEnd(header, width, ({ counts }) => thousands(counts[name]))
}

/** `«Hacer la campaña “Sin filas”»` */
export function quoted(text: string): string {
  return `«${cut(text, MOST_TEXT).replaceAll('«', '“').replaceAll('»', '”')}»`
}

function orNothing(text: Text): Text {
  return text === '' ? [NOTHING] : text
}
