import { formatLocal } from '../model/address.js'
import type { Rect } from '../model/rect.js'
import type { SheetModel, Visibility } from '../model/sheet-model.js'
import type { ExcelHost } from './excel-host.js'

/** Brings a sheet to the front, and tells of it where it was not there yet. */
export function showSheet(host: ExcelHost, sheet: SheetModel): void {
  const before = host.model.active
  if (before === sheet) return
  host.model.active = sheet
  host.model.selection = { sheet, areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] }
  host.events.raise('deactivated', before.id, {})
  host.events.raise('activated', sheet.id, {})
}

/** Selects cells, on another sheet too, and tells of it. */
export function selectCells(host: ExcelHost, sheet: SheetModel, areas: readonly Rect[]): void {
  showSheet(host, sheet)
  host.model.selection = { sheet, areas: [...areas] }
  host.events.raise('selectionChanged', sheet.id, { address: areas.map(formatLocal).join(',') })
  host.events.raiseDocumentSelection()
}

/** Takes a sheet away and tells of it; false where it is the last visible one. */
export function removeSheet(host: ExcelHost, sheet: SheetModel): boolean {
  const { model } = host
  const others = model.sheets.filter((other) => other !== sheet)
  const next = others.find((other) => other.visibility === 'Visible')
  if (next === undefined) return false
  if (model.active === sheet) showSheet(host, next)
  model.sheets = others
  host.events.raise('deleted', sheet.id, { source: 'Local' })
  return true
}

export function renameSheet(host: ExcelHost, sheet: SheetModel, name: string): void {
  const nameBefore = sheet.name
  sheet.name = name
  host.events.raise('nameChanged', sheet.id, { source: 'Local', nameBefore, nameAfter: name })
}

export function setVisibility(host: ExcelHost, sheet: SheetModel, visibility: Visibility): void {
  const visibilityBefore = sheet.visibility
  sheet.visibility = visibility
  const facts = { source: 'Local', visibilityBefore, visibilityAfter: visibility }
  host.events.raise('visibilityChanged', sheet.id, facts)
}

/** Hides or shows whole rows, from a zero-based one on, and tells of it. */
export function hideRows(
  host: ExcelHost,
  sheet: SheetModel,
  first: number,
  count: number,
  hidden: boolean,
): void {
  for (let row = first; row < first + count; row++)
    if (hidden) sheet.hiddenRows.add(row)
    else sheet.hiddenRows.delete(row)
  const address = `${first + 1}:${first + count}`
  const changeType = hidden ? 'Hidden' : 'Unhidden'
  host.events.raise('rowHiddenChanged', sheet.id, { source: 'Local', changeType, address })
}
