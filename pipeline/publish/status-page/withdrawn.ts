import { shownDate } from '../../../engine/calendar/iso-date.js'
import type { WithdrawnFile } from '../../lifecycle/status.js'
import { inline } from '../page/escape.js'
import { paragraph, section } from '../page/section.js'
import { table } from '../page/table.js'
import { wasWords } from './words.js'

/** The files whose version was withdrawn, and why; empty where there are none. */
export function withdrawnSection(files: readonly WithdrawnFile[]): string {
  if (files.length === 0) return ''
  const intro = paragraph(
    'Estos archivos se recibieron y después se retiraron: se conservan, con su recibo y su historia, pero ya no cuentan como entrega. Si uno debe contar, recíbalo otra vez por su nombre: cotejo recibir ARCHIVO --dependencia ID.',
  )
  return section(
    'retirados',
    'Archivos retirados',
    intro +
      table({
        caption: 'Archivos retirados',
        cards: true,
        className: 'aside',
        columns: [
          { header: 'Archivo', heads: true },
          { header: 'Se retiró' },
          { header: 'Se recibió como' },
          { header: 'Motivo' },
        ],
        rows: files.map((one) => [
          inline(one.file),
          shownDate(one.was.withdrawn),
          inline(wasWords(one)),
          inline(one.was.motive),
        ]),
      }),
  )
}
