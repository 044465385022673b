import { useEffect, useMemo, useRef } from 'preact/hooks'
import { address, columnLetters } from '../../../engine/grid/address.js'
import { marksOf } from '../../pane/marks.js'
import type { PaneState } from '../../pane/state.js'
import { SEVERITY_WORDS } from '../../pane/counts.js'
import { SeverityMark } from '../findings/severity-mark.js'
import { excerptOf, firstPlace, type ExcerptCell, type Room } from './excerpt.js'
import { useWide } from './use-wide.js'

/** Beside the list, where the sheet has the height of the window. */
const MUCH_ROOM: Room = { around: 12, reach: 16 }

/** Of a file that no program shows: the part of the sheet around the selected cell. */
export function SheetExcerpt({ state }: { readonly state: PaneState }) {
  const { book, contents, verdict, selection, items } = state
  const region = useRef<HTMLDivElement>(null)
  const wide = useWide()
  const read = verdict?.kind === 'plan' ? verdict : null
  const place = useMemo(
    () => selection ?? (contents && read ? firstPlace(contents.workbook, read) : null),
    [selection, contents, read],
  )
  const grid = contents?.workbook.grids.find(({ name }) => name === place?.sheet)
  const excerpt = useMemo(
    () => (grid && place ? excerptOf(grid, place, read, wide ? MUCH_ROOM : undefined) : null),
    [grid, place, read, wide],
  )
  useEffect(() => {
    const { current } = region
    if (!current) return undefined
    // told at once, and whenever the strip below leaves more or less room
    const room = new ResizeObserver(() => {
      showSelected(current)
    })
    room.observe(current)
    return () => {
      room.disconnect()
    }
  }, [excerpt])
  if (!excerpt || !grid) return null
  const leads = items.some(({ finding }) => finding.place.cell !== null)
  const marks = marksOf(items).filter(({ sheet }) => sheet === grid.name)
  const gravest = new Map(marks.map(({ cell, severity }) => [cell, severity]))
  const select = ({ row, column }: ExcerptCell): void => {
    void book?.reveal({ sheet: grid.name, cell: address(row, column) })
  }
  const name = `Hoja "${grid.name}"`
  return (
    <section class={`excerpt${selection || !leads ? '' : ' excerpt-start'}`} aria-labelledby="excerpt-title">
      <h2 id="excerpt-title" class="excerpt-title">
        {name}
      </h2>
      {/* a region that scrolls must be within reach of the keyboard */}
      <div
        ref={region}
        class="excerpt-scroll"
        role="region"
        aria-label={`${name}, alrededor de la celda`}
        tabIndex={0}
      >
        <table class="excerpt-table" onKeyDown={moveAmongCells}>
          <thead>
            <tr>
              <th class="excerpt-corner" scope="col">
                <span class="visually-hidden">Fila</span>
              </th>
              {excerpt.columns.map((column) => (
                <th key={column} scope="col">
                  {columnLetters(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {excerpt.rows.map(({ row, header, apart, cells }) => (
              <tr key={row} class={`${header ? 'excerpt-header' : ''}${apart ? ' excerpt-apart' : ''}`}>
                <th scope="row">{row + 1}</th>
                {cells.map((cell) => {
                  const place = address(cell.row, cell.column)
                  const severity = gravest.get(place)
                  const word = severity && `con ${SEVERITY_WORDS[severity][0]}`
                  const label = [place, cell.text === '' ? 'vacía' : cell.text, word]
                    .filter(Boolean)
                    .join(', ')
                  return (
                    <td
                      key={place}
                      rowSpan={cell.rows}
                      colSpan={cell.columns}
                      class={cell.selected && selection ? 'excerpt-selected' : undefined}
                    >
                      <button
                        type="button"
                        class="excerpt-cell"
                        aria-label={label}
                        aria-current={cell.selected && selection ? 'true' : undefined}
                        tabIndex={cell.selected ? 0 : -1}
                        onClick={() => {
                          select(cell)
                        }}
                      >
                        {severity && <SeverityMark severity={severity} word={false} />}
                        <span class="excerpt-text">{cell.text}</span>
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Scrolls the excerpt, never the page, so that the selected cell is seen. */
function showSelected(region: HTMLElement): void {
  const cell = region.querySelector<HTMLElement>('.excerpt-selected')
  if (!cell) return
  const corner = region.querySelector('.excerpt-corner')!.getBoundingClientRect()
  const around = region.getBoundingClientRect()
  const own = cell.getBoundingClientRect()
  const spare = (room: number, size: number): number => Math.max(0, (room - size) / 2)
  if (own.left < corner.right || own.right > around.right)
    region.scrollLeft += own.left - corner.right - spare(around.right - corner.right, own.width)
  if (own.top < corner.bottom || own.bottom > around.bottom)
    region.scrollTop += own.top - corner.bottom - spare(around.bottom - corner.bottom, own.height)
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The arrows go from cell to cell, as in a sheet; Enter selects the one that has the focus. */
function moveAmongCells(event: KeyboardEvent): void {
  const step = STEPS[event.key]
  const from = event.target
  if (!step || !(from instanceof HTMLElement) || !from.matches('.excerpt-cell')) return
  const next = neighbour(from, step)
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** The cell that is seen next to another, whatever merges there are. */
function neighbour(from: HTMLElement, [down, right]: readonly [number, number]): HTMLElement | null {
  const own = from.closest('td')!.getBoundingClientRect()
  const x = right > 0 ? own.right + 3 : right < 0 ? own.left - 3 : own.left + 3
  const y = down > 0 ? own.bottom + 3 : down < 0 ? own.top - 3 : own.top + 3
  const cells = [...(from.closest('tbody')?.querySelectorAll('td') ?? [])]
  const found = cells.find((cell) => {
    const { left, right: end, top, bottom } = cell.getBoundingClientRect()
    return left <= x && x < end && top <= y && y < bottom
  })
  return found?.querySelector<HTMLElement>('.excerpt-cell') ?? null
}
