import { shownDate } from '../../../engine/calendar/iso-date.js'
import type { AsideStatus } from '../../lifecycle/status.js'
import { escape, inline } from '../page/escape.js'
import { paragraph, section } from '../page/section.js'
import { table } from '../page/table.js'

/** The files that became no version of a plan, and what settles each; empty where there are none. */
export function asideSection(aside: readonly AsideStatus[]): string {
  if (aside.length === 0) return ''
  const intro = paragraph(
    'Estos archivos se guardaron tal como llegaron, pero no cuentan como entrega de nadie hasta que alguien diga qué son. Para descartar uno que no es una entrega: cotejo retirar ARCHIVO --motivo "…".',
  )
  return section(
    'apartados',
    'Archivos apartados',
    intro +
      table({
        caption: 'Archivos apartados',
        cards: true,
        className: 'aside',
        columns: [
          { header: 'Archivo', heads: true },
          { header: 'Llegó' },
          { header: 'Por qué' },
          { header: 'Qué hacer' },
        ],
        rows: aside.map(({ file, day, why, how }) => [
          inline(file),
          shownDate(day),
          escape(why),
          escape(how),
        ]),
      }),
  )
}
