import { shownDate } from '../../../../../engine/calendar/iso-date.js'
import type { MovementKind } from '../../../../../engine/progress/movement.js'
import type { SheetSpec } from '../../../workbook/workbook-spec.js'
import type { ProgressFigures } from '../../progress/figures.js'
import { beforeAndAfter } from '../../progress/movements.js'
import { thousands } from '../../words.js'
import { COLUMN, whichActivity } from './activity-columns.js'
import { listSheet } from './list-sheet.js'
import { SHEETS } from './sheet.js'

/** What asks for a question comes first. */
const ORDER: readonly MovementKind[] = [
  'back',
  'silent',
  'still',
  'moved',
  'first-report',
  'added',
  'not-comparable',
  'no-figures',
]

/** What became of each activity since the cut-off before; null where there is none. */
export function movementsSheet(figures: ProgressFigures): SheetSpec | null {
  const before = figures.earlier.at(-1)
  if (!before) return null
  const told = figures.movements.map(({ label, count }) => `${label}: ${thousands(count)}`)
  return listSheet(
    {
      name: SHEETS.movements,
      title: `Qué se movió desde el ${shownDate(before.cutoff)}`,
      sentence: `Se compara lo ejecutado, no el porcentaje. ${told.join(' · ')}. Primero, lo que retrocedió, quien dejó de reportar y lo que sigue igual.`,
      nothing: 'No hay actividades que comparar.',
      columns: [
        { header: 'Movimiento', width: 17, style: 'body-strong', value: ({ movement }) => movement },
        ...whichActivity(figures),
        {
          header: `Ejecutado al ${shownDate(before.cutoff)}`,
          width: 18,
          style: 'body',
          value: (row) => beforeAndAfter(row).before,
        },
        {
          header: `Ejecutado al ${shownDate(figures.cutoff)}`,
          width: 18,
          style: 'body',
          value: (row) => beforeAndAfter(row).after,
        },
        COLUMN.progress,
        { header: 'Puntos de diferencia', width: 11, style: 'points', value: ({ points }) => points },
        COLUMN.observations,
      ],
      unprinted: [COLUMN.id],
      items: ORDER.flatMap((kind) => figures.moved(kind)),
    },
    figures,
  )
}
