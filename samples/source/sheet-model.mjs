import { COMPONENTS, activity, labelOf } from './plan-2023.mjs'

/** A value that a cell stores as a date. */
export const date = (iso) => ({ date: iso })

export const OFFICIAL = [
  'Subcomponente / Proceso',
  'Actividades',
  'Producto',
  'Meta',
  'Responsable',
  'Fecha Inicio',
  'Fecha Final',
]
const DATES = 5

/** A sheet before any library writes it: values by address, merges, and what each cell is for. */
export class Sheet {
  constructor(name) {
    this.name = name
    this.cells = new Map()
    this.merges = []
    this.widths = new Map()
  }

  /** @param value text, number, `date(iso)` or `{ error, formula }`; null takes the cell away */
  put(address, value, role) {
    const known = this.cells.get(address)
    if (value === null) this.cells.delete(address)
    else this.cells.set(address, { value, role: role ?? known?.role ?? 'body' })
  }

  merge(from, to) {
    if (from !== to) this.merges.push([from, to])
  }

  /** Takes the content of a row some columns to the right, as an inserted cell does. */
  shiftRow(row, columns) {
    const there = [...this.cells].filter(([address]) => placeOf(address).row === row)
    for (const [address] of there) this.cells.delete(address)
    for (const [address, { value, role }] of there) {
      const { column } = placeOf(address)
      this.put(addressOf(row, column + columns), value, role)
    }
  }
}

/**
 * Lays a component out from a row on.
 *
 * @param {Sheet} sheet
 * @param {object} layout
 *   top: first row; left: letter of the first column; component and ids of its activities;
 *   banner: 'merged', 'plain' or 'none'; header: texts, or null for none, or 'two-level';
 *   labels: 'merged', 'repeated' or 'first'; lists: responsibles in 'rows' or in one 'cell';
 *   dates: 'date', 'dd/mm/aaaa' or 'd/m/aaaa'; merged: whether continuation rows are merged;
 *   withoutLabel: whether the first column is left out (component 6)
 * @returns the next free row
 */
export function table(sheet, layout) {
  const { component, ids, banner = 'merged', header = OFFICIAL, withoutLabel = component === 6 } = layout
  const { left = 'A', labels = 'merged' } = layout
  const first = columnOf(left)
  const width = withoutLabel ? OFFICIAL.length - 1 : OFFICIAL.length
  let row = layout.top
  if (banner !== 'none') {
    sheet.put(addressOf(row, first), COMPONENTS[component].title, 'banner')
    if (banner === 'merged') sheet.merge(addressOf(row, first), addressOf(row, first + width - 1))
    row++
  }
  row = putHeader(sheet, row, first, header, withoutLabel)
  for (const offset of OFFICIAL.keys()) {
    const at = withoutLabel ? offset - 1 : offset
    if (at >= 0) sheet.widths.set(letters(first + at), offset >= DATES ? 13 : [26, 44, 32, 30, 34][offset])
  }
  let label = null
  let labelFrom = row
  const endLabel = () => {
    if (label !== null && labels === 'merged')
      sheet.merge(addressOf(labelFrom, first), addressOf(row - 1, first))
  }
  for (const id of ids) {
    const item = activity(id)
    const text = labelOf(item)
    if (!withoutLabel && (text !== label || labels === 'repeated')) {
      if (text !== label) {
        endLabel()
        labelFrom = row
      }
      sheet.put(addressOf(row, first), text, 'label')
      label = text
    }
    row = putActivity(sheet, row, withoutLabel ? first - 1 : first, item, layout)
  }
  endLabel()
  return row
}

function putHeader(sheet, row, first, header, withoutLabel) {
  if (header === null) return row
  const twoLevels = header === 'two-level'
  const texts = twoLevels ? [...OFFICIAL.slice(0, DATES), 'Inicio', 'Final'] : header
  const shown = withoutLabel ? texts.slice(1) : texts
  const dates = shown.length - 2
  for (const [i, text] of shown.entries()) {
    const lower = twoLevels && i >= dates
    sheet.put(addressOf(lower ? row + 1 : row, first + i), text, 'header')
    if (twoLevels && !lower) sheet.merge(addressOf(row, first + i), addressOf(row + 1, first + i))
  }
  if (!twoLevels) return row + 1
  sheet.put(addressOf(row, first + dates), 'Fecha programada', 'header')
  sheet.merge(addressOf(row, first + dates), addressOf(row, first + dates + 1))
  return row + 2
}

/** @param first column of the label, whether or not it is there */
function putActivity(sheet, row, first, item, { lists = 'rows', dates = 'date', merged = true, names = {} }) {
  const responsibles = item.responsibles.map((name) => names[name] ?? name)
  const people = lists === 'cell' ? [responsibles.join('\n')] : responsibles
  const height = Math.max(people.length, item.windows.length)
  const separator = item.number.includes('.') ? ' ' : '. '
  const texts = [`${item.number}${separator}${item.text}`, item.product, item.goal]
  const down = (offset, values) => {
    for (const [i, value] of values.entries()) sheet.put(addressOf(row + i, first + offset), value)
    if (merged && values.length === 1)
      sheet.merge(addressOf(row, first + offset), addressOf(row + height - 1, first + offset))
  }
  for (const [i, text] of texts.entries()) down(i + 1, [text])
  down(4, people)
  for (const side of [0, 1]) {
    down(
      DATES + side,
      item.windows.map((window) => dated(window[side], dates)),
    )
  }
  return row + height
}

function dated(iso, style) {
  const [year, month, day] = iso.split('-')
  if (style === 'date') return date(iso)
  return style === 'd/m/aaaa' ? `${Number(day)}/${Number(month)}/${year}` : `${day}/${month}/${year}`
}

export function letters(column) {
  return String.fromCharCode(64 + column)
}

export function columnOf(letter) {
  return letter.charCodeAt(0) - 64
}

/** One-based row and column → `B7`; the samples stay within the first 26 columns. */
export function addressOf(row, column) {
  return `${letters(column)}${row}`
}

export function placeOf(address) {
  return { column: columnOf(address), row: Number(address.slice(1)) }
}
