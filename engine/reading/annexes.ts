import type { Resolver } from '../directory/resolve.js'
import { formatOfAnnex, type Format } from '../format/format.js'
import type { Activity } from '../plan/plan.js'
import { headersIn } from './header.js'
import type { Recognition } from './read-plan.js'
import { SectionReader } from './section-reader.js'
import { TableReader } from './table-reader.js'

/** The rows of a format's other tables, by the table's key; a table that no sheet holds is absent. */
export function readAnnexes(
  format: Format,
  { sheets }: Recognition,
  resolver: Resolver,
): ReadonlyMap<string, readonly Activity[]> {
  const annexes = new Map<string, Activity[]>()
  for (const annex of format.annexes) {
    const own = formatOfAnnex(format, annex)
    for (const { view, headers: main } of sheets) {
      if (main.size > 0) continue
      const headers = headersIn(view, own)
      if (headers.size === 0) continue
      const table = new TableReader(view, own, headers, new SectionReader(own), resolver).read()
      annexes.set(annex.key, [...(annexes.get(annex.key) ?? []), ...table.activities])
    }
  }
  return annexes
}
