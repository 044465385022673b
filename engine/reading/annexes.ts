import type { Resolver } from '../directory/resolve.js'
import { formatOfAnnex, type Format } from '../format/format.js'
import type { Activity } from '../plan/plan.js'
import { headersIn, type Header } from './header.js'
import type { Recognition } from './read-plan.js'
import { SectionReader } from './section-reader.js'
import type { SheetView } from './sheet-view.js'
import { TableReader } from './table-reader.js'

/** A sheet that holds another table of the format. */
export interface AnnexSheet {
  readonly key: string
  /** the table as a format of its own */
  readonly format: Format
  readonly view: SheetView
  readonly headers: ReadonlyMap<number, Header>
}

/** The sheets that hold the format's other tables; one that holds the main table holds no other. */
export function annexSheets({ format, sheets }: Recognition): AnnexSheet[] {
  return format.annexes.flatMap((annex) => {
    const own = formatOfAnnex(format, annex)
    return sheets.flatMap(({ view, headers: main }) => {
      const headers = main.size > 0 ? null : headersIn(view, own)
      return headers && headers.size > 0 ? [{ key: annex.key, format: own, view, headers }] : []
    })
  })
}

/** The rows of a format's other tables, by the table's key; a table that no sheet holds is absent. */
export function readAnnexes(
  sheets: readonly AnnexSheet[],
  resolver: Resolver,
): ReadonlyMap<string, readonly Activity[]> {
  const annexes = new Map<string, Activity[]>()
  for (const { key, format, view, headers } of sheets) {
    const table = new TableReader(view, format, headers, new SectionReader(format), resolver).read()
    annexes.set(key, [...(annexes.get(key) ?? []), ...table.activities])
  }
  return annexes
}
