import { shownDate } from '../../../../../engine/calendar/iso-date.js'
import type { UnderstoodWindow } from '../../../../../engine/plan/understood.js'
import type { Block } from '../../../word/block.js'
import { cut } from '../../../workbook/cell-text.js'
import { PENDING_LABEL } from '../../progress/labels.js'
import { percentWords } from '../../progress/quantity-words.js'
import type { ActivityRow } from '../../progress/rows.js'
import { count, thousands } from '../../words.js'
import { WORKBOOK, type Chapter, type DocumentFacts } from '../content.js'
import { atEnd, plain, tableOf, type Told } from '../tables.js'

/** More activities than these are no reading on paper: the workbook is their annex. */
export const MOST_ACTIVITIES = 500

/** A longer text is told by its beginning: the workbook has it whole. */
const MOST_TEXT = 400

const columnsOf = (anyReport: boolean): readonly Told<ActivityRow>[] => [
  plain('Subcomponente / Proceso', 13, ({ subcomponent }) => subcomponent),
  plain('Actividad', 19, ({ number, activity }) => cut(`${number} ${activity}`.trim(), MOST_TEXT)),
  plain('Producto', 12, ({ product }) => cut(product, MOST_TEXT)),
  plain('Meta', 11, ({ goal }) => cut(goal, MOST_TEXT)),
  plain('Responsable', 13, ({ responsibles }) => cut(responsibles.join('\n'), MOST_TEXT)),
  plain('Fecha inicio', 10, ({ entry }) => datesOf(entry.activity.schedule, 'start')),
  plain('Fecha final', 10.5, ({ entry }) => datesOf(entry.activity.schedule, 'end')),
  plain('Programado', 11, ({ scheduled }) => scheduled),
  plain('Ejecutado', 11, ({ executed }) => executed),
  atEnd('Avance', 7, ({ progress }) => percentWords(anyReport ? progress : null)),
  plain('Estado', 12, ({ standing, state }) =>
    anyReport || state === 'not-scheduled' ? standing : PENDING_LABEL,
  ),
]

/** Every activity, as the plan has it and as it stands: a table for each component. */
export function annex({ figures }: DocumentFacts): Chapter {
  const title = 'Anexo: todas las actividades'
  const { activities, plans, anyReport } = figures
  if (activities.length > MOST_ACTIVITIES)
    return {
      title,
      blocks: [
        {
          kind: 'paragraph',
          text: `El plan tiene ${count(activities.length, 'actividad', 'actividades')}, más de las ${thousands(MOST_ACTIVITIES)} que caben en un anexo impreso. El anexo de este informe es la hoja con todas las actividades del libro «${WORKBOOK}», que se entrega con él y trae las mismas cifras.`,
        },
      ],
    }
  return {
    title,
    blocks: [
      {
        kind: 'paragraph',
        text: 'Las siete columnas del formato oficial, y al lado lo programado al corte, lo ejecutado y el avance.',
      },
      ...sections(activities).map(([first, ...more]): Block =>
        tableOf(
          plans.length > 1 ? `${first!.plan}: ${first!.component}` : first!.component,
          [first!, ...more],
          columnsOf(anyReport),
          true,
        ),
      ),
    ],
  }
}

/** The activities of each component of each plan, in order. */
function sections(activities: readonly ActivityRow[]): ActivityRow[][] {
  const parts = new Map<string, ActivityRow[]>()
  for (const row of activities) {
    const key = `${row.plan}\n${row.component}`
    const part = parts.get(key)
    if (part) part.push(row)
    else parts.set(key, [row])
  }
  return [...parts.values()]
}

/** One date of each window; what is no date as it was written. */
function datesOf(schedule: readonly UnderstoodWindow[], edge: 'start' | 'end'): string {
  return schedule
    .map((window) => {
      const iso = window[edge]
      const written = window.text[edge === 'start' ? 0 : 1].trim()
      return iso === null ? (written === '' ? '' : `«${written}»`) : shownDate(iso)
    })
    .join('\n')
}
