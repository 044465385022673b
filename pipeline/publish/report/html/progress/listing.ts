import { paragraph } from '../../../page/section.js'
import { table, type TableColumn } from '../../../page/table.js'
import { thousands } from '../../words.js'

/** Rows of a list that are in sight at once, and in the page at all; every activity is in the last list. */
const IN_SIGHT = 12
const SHOWN = 60

interface Listing {
  readonly title: string
  readonly columns: readonly TableColumn[]
  /** cells are HTML */
  readonly rows: readonly (readonly string[])[]
  /** where those are that the page does not list here: `con el filtro «Vencidas»` */
  readonly filter: string
}

/** A list of activities: the first in sight, more folded, and where the others are. */
export function listing({ title, columns, rows, filter }: Listing): string {
  const part = (from: number, to: number, caption: string): string =>
    table({ caption, cards: true, className: 'lst', columns, rows: rows.slice(from, to) })
  const folded = Math.min(rows.length, SHOWN) - IN_SIGHT
  const left =
    rows.length > SHOWN
      ? paragraph(
          `Aquí se muestran ${thousands(SHOWN)} de ${thousands(rows.length)}; las demás están en la lista de actividades, ${filter}, y en el libro de Excel.`,
          'note',
        )
      : ''
  return `${part(0, IN_SIGHT, title)}${
    folded > 0
      ? `<details class="more"><summary>Ver ${thousands(folded)} más</summary>${part(IN_SIGHT, SHOWN, `${title} (continuación)`)}</details>${left}`
      : ''
  }`
}
