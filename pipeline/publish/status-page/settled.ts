import { shownDate } from '../../../engine/calendar/iso-date.js'
import type { SettledFile } from '../../lifecycle/status.js'
import { escape, inline } from '../page/escape.js'
import { paragraph, section } from '../page/section.js'
import { table } from '../page/table.js'
import { settledWords } from './words.js'

/** The files that were set aside and whose name or bytes were taken in afterwards; empty where there are none. */
export function settledSection(files: readonly SettledFile[]): string {
  if (files.length === 0) return ''
  const intro = paragraph(
    'Estos archivos se apartaron cuando llegaron, y después se recibió otro con el mismo nombre, o el mismo con otro nombre: ya no esperan a nadie. Se conservan tal como llegaron.',
  )
  return section(
    'resueltos',
    'Apartados ya resueltos',
    intro +
      table({
        caption: 'Apartados ya resueltos',
        cards: true,
        className: 'aside',
        columns: [
          { header: 'Archivo', heads: true },
          { header: 'Llegó' },
          { header: 'Por qué se apartó' },
          { header: 'Qué pasó' },
        ],
        rows: files.map((one) => [
          inline(one.file),
          shownDate(one.day),
          escape(one.why),
          inline(settledWords(one)),
        ]),
      }),
  )
}
