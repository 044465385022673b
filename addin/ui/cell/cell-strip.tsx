import { useMemo } from 'preact/hooks'
import { address, parseAddress } from '../../../engine/grid/address.js'
import { cellAt, type Cell } from '../../../engine/grid/grid.js'
import { expectedAt, type Expected } from '../../../engine/reading/expected.js'
import { rowLabel } from '../../../engine/rules/place.js'
import type { CellPlace } from '../../book/book.js'
import type { Session } from '../../pane/session.js'
import type { Item } from '../../pane/item.js'
import type { PaneState } from '../../pane/state.js'
import { countsInWords, countsOf } from '../../pane/counts.js'
import { CellPicker } from './cell-picker.js'
import { understoodIn } from './understood.js'

interface Props {
  readonly session: Session
  readonly state: PaneState
}

/** The cell under the cursor: what it is, what was understood of it, and what may be chosen for it. */
export function CellStrip({ session, state }: Props) {
  const { contents, verdict, selection, items } = state
  const seen = useMemo(() => look(contents, verdict, selection), [contents, verdict, selection])
  if (!seen || verdict?.kind !== 'plan') return null
  const { place, expected, cell } = seen
  const own = items.filter(({ finding }) => isAt(finding.place, place))
  const { understood, not } = expected ? understoodIn(expected) : { understood: [], not: [] }
  const row =
    expected && (expected.activity ? rowLabel(expected.activity, expected.table) : 'fila sin diligenciar')
  return (
    <section class="cell-strip" aria-label="Celda seleccionada">
      <p class="cell-where">
        <strong>{place.cell}</strong>
        {expected ? ` ${expected.column.header}` : ' Fuera de la tabla del formato'}
        {row && <span class="cell-row"> · {row}</span>}
      </p>
      {understood.length > 0 && (
        <p class="cell-understood">
          <span class="cell-label">Se entendió:</span> {understood.join(' · ')}
        </p>
      )}
      {not.length > 0 && <p class="cell-understood">{not.join(' · ')}</p>}
      {own.length > 0 && <p class="cell-count">{countsInWords(countsOf(own))} en esta celda</p>}
      {expected && !verdict.format.readOnly && (
        <CellPicker
          key={`${place.sheet}!${place.cell}`}
          session={session}
          expected={expected}
          place={place}
          cell={cell}
          suggested={suggestedDate(own)}
        />
      )}
    </section>
  )
}

/** The date (ISO) that the findings of a cell propose in place of one that does not exist; null where none does. */
function suggestedDate(own: readonly Item[]): string | null {
  return (
    own.flatMap(
      ({ finding }) => (finding.rule === 'date-nonexistent' && finding.facts.suggestion) || [],
    )[0] ?? null
  )
}

/** A selected cell, with where the value stands that it shows. */
interface Seen {
  readonly place: CellPlace
  readonly expected: Expected | null
  readonly cell: Cell | undefined
}

function look(
  contents: PaneState['contents'],
  verdict: PaneState['verdict'],
  selection: PaneState['selection'],
): Seen | null {
  const at = parseAddress(selection?.cell.split(':')[0] ?? '')
  const grid = contents?.workbook.grids.find(({ name }) => name === selection?.sheet)
  if (!at || !grid || verdict?.kind !== 'plan') return null
  const expected = expectedAt(grid, at, verdict.plan, verdict.format)
  const { row, column } = expected?.home ?? at
  return {
    place: { sheet: grid.name, cell: address(row, column) },
    expected,
    cell: cellAt(grid, row, column),
  }
}

function isAt(
  { sheet, cell }: { readonly sheet: string | null; readonly cell: string | null },
  place: CellPlace,
): boolean {
  return sheet === place.sheet && cell === place.cell
}
