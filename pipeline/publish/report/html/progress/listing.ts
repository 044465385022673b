import { escape } from '../../../page/escape.js'
import { table, type TableColumn } from '../../../page/table.js'
import { thousands } from '../../words.js'
import { beside } from '../beside.js'

/** Rows of a list that are in sight at once, and in the page at all; every activity is in the last list. */
const IN_SIGHT = 12
const SHOWN = 60

interface Listing {
  readonly title: string
  readonly columns: readonly TableColumn[]
  /** cells are HTML */
  readonly rows: readonly (readonly string[])[]
  /** by which those that the page does not list here are found: `con el filtro «Vencidas»` */
  readonly filter: string
  /** whether the last list has every activity */
  readonly every: boolean
}

/** A list of activities: the first in sight, more folded, and where the others are. */
export function listing({ title, columns, rows, filter, every }: Listing): string {
  const part = (from: number, to: number, caption: string): string =>
    table({ caption, cards: true, className: 'lst', columns, rows: rows.slice(from, to) })
  const folded = Math.min(rows.length, SHOWN) - IN_SIGHT
  const left =
    rows.length > SHOWN
      ? `<p class="note">Aquí se muestran ${thousands(SHOWN)} de ${thousands(rows.length)}; ${
          every
            ? `las demás están en la lista de actividades, ${escape(filter)}, y en el libro de Excel`
            : `todas están en ${beside('informe-monitoreo.xlsx')}`
        }.</p>`
      : ''
  return `${part(0, IN_SIGHT, title)}${
    folded > 0
      ? `<details class="more"><summary>Ver ${thousands(folded)} más</summary>${part(IN_SIGHT, SHOWN, `${title} (continuación)`)}</details>${left}`
      : ''
  }`
}
