import { list } from '../../../engine/findings/spanish/phrases.js'
import type { CellPlace } from '../../book/book.js'

const MOST = 8

/** Cells by sheet, as a person would name them: `G31 y H4 (hoja "Anexo 1")`; beyond a handful only how many more. */
export function placesInWords(places: readonly CellPlace[]): string {
  const bySheet = new Map<string, Set<string>>()
  for (const { sheet, cell } of places.slice(0, MOST)) {
    const cells = bySheet.get(sheet)
    if (cells) cells.add(cell)
    else bySheet.set(sheet, new Set([cell]))
  }
  const named = [...bySheet].map(([sheet, cells]) => `${list([...cells])} (hoja "${sheet}")`)
  const more = places.length - MOST
  return more > 0 ? `${named.join('; ')} y ${String(more)} más` : named.join('; ')
}
