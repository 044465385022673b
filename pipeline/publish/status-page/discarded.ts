import { shownDate } from '../../../engine/calendar/iso-date.js'
import type { DiscardedFile } from '../../lifecycle/status.js'
import { escape, inline } from '../page/escape.js'
import { paragraph, section } from '../page/section.js'
import { table } from '../page/table.js'

/** The files that were set aside and discarded, and why; empty where there are none. */
export function discardedSection(files: readonly DiscardedFile[]): string {
  if (files.length === 0) return ''
  const intro = paragraph(
    'Estos archivos se apartaron y alguien decidió que no cuentan. Se conservan tal como llegaron. Si uno debe contar, recíbalo otra vez por su nombre: cotejo recibir ARCHIVO.',
  )
  return section(
    'descartados',
    'Archivos descartados',
    intro +
      table({
        caption: 'Archivos descartados',
        cards: true,
        className: 'aside',
        columns: [
          { header: 'Archivo', heads: true },
          { header: 'Llegó' },
          { header: 'Se descartó' },
          { header: 'Por qué se apartó' },
          { header: 'Motivo' },
        ],
        rows: files.map(({ file, day, discarded, why, motive }) => [
          inline(file),
          shownDate(day),
          shownDate(discarded),
          escape(why),
          inline(motive),
        ]),
      }),
  )
}
