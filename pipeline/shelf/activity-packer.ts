import type { Format } from '../../engine/format/format.js'
import type { Activity, DateMention, FieldCell, Responsible } from '../../engine/plan/plan.js'
import { jsonText, sharedJsonText } from './json-text.js'
import {
  BREAK,
  STYLES,
  type ActivityDetail,
  type PackedCell,
  type PackedMention,
  type PackedName,
} from './packed-row.js'
import {
  areCells,
  isCell,
  RowShapes,
  STORED,
  usualColumns,
  type KeyedField,
  type RowShape,
  type UsualColumns,
} from './row-shape.js'

/** What of an activity is packed. */
type PackedActivity = ActivityDetail & Pick<Activity, 'row'>

/** Packs the rows of a table. */
export class ActivityPacker {
  readonly #shapes = new RowShapes()
  readonly #usual: UsualColumns[] = []

  constructor(private readonly format: Format) {}

  /** Those of the rows packed so far. */
  get shapes(): readonly RowShape[] {
    return this.#shapes.all
  }

  /** The detail of an activity as text. */
  pack({ row, fields, cells, goal, responsibles, windows, dates }: PackedActivity): string {
    const keyed: KeyedField[] = []
    for (const [key, field] of fields) keyed.push({ key, field })
    const place = this.#shapes.of(keyed, cells)
    const shape = this.#shapes.all[place]!
    const usual = (this.#usual[place] ??= usualColumns(shape, this.format))
    let text = String(place)
    for (const { field } of keyed) text += BREAK + jsonText(field.text)
    text += BREAK + goalJson(goal) + BREAK + responsiblesJson(responsibles) + BREAK + scheduleJson(windows)
    const names = responsibles.map((one) => packedName(one, row, usual.responsibles))
    const mentions: PackedMention[] = []
    for (const { start, end } of windows)
      mentions.push(packedMention(start, row, usual.start), packedMention(end, row, usual.end))
    return (
      text +
      BREAK +
      `[${rowsJson(keyed, row)},${rawsJson(keyed)},${numbersJson(keyed)},${emptiedJson(keyed)}` +
      `,${areCells(shape, keyed, cells) ? '0' : JSON.stringify(cells.map((cell) => packedCell(cell, keyed)))}` +
      `,${names.every(isUsual) ? '0' : JSON.stringify(names)}` +
      `,${mentions.every(isUsual) ? '0' : JSON.stringify(mentions)}` +
      `,${dates.size === 0 ? '0' : JSON.stringify([...dates])}]`
    )
  }
}

function isUsual(packed: unknown): boolean {
  return packed === 0
}

function goalJson(goal: Activity['goal']): string {
  let items = ''
  for (const { quantity, comparator, kind, unit } of goal) {
    const item = `{"quantity":${String(quantity)},"comparator":"${comparator}","kind":"${kind}","unit":${sharedJsonText(unit)}}`
    items += items === '' ? item : `,${item}`
  }
  return `[${items}]`
}

function responsiblesJson(responsibles: Activity['responsibles']): string {
  let names = ''
  for (const { id, name, text } of responsibles) {
    const one = `{"id":${sharedJsonText(id)},"name":${sharedJsonText(name)},"text":${sharedJsonText(text)}}`
    names += names === '' ? one : `,${one}`
  }
  return `[${names}]`
}

function scheduleJson(windows: Activity['windows']): string {
  let schedule = ''
  for (const { start, end } of windows) {
    const texts = `[${jsonText(start?.text ?? '')},${jsonText(end?.text ?? '')}]`
    const one = `{"start":${isoJson(start)},"end":${isoJson(end)},"text":${texts}}`
    schedule += schedule === '' ? one : `,${one}`
  }
  return `[${schedule}]`
}

function isoJson(mention: DateMention | null): string {
  return mention === null || mention.iso === null ? 'null' : `"${mention.iso}"`
}

function rowsJson(fields: readonly KeyedField[], row: number): string {
  let rows = ''
  for (let i = 0; i < fields.length; i++) {
    const { at } = fields[i]!.field
    if (at && at.row !== row) rows += `${rows === '' ? '' : ','}${String(i)},${String(at.row)}`
  }
  return rows === '' ? '0' : `[${rows}]`
}

function rawsJson(fields: readonly KeyedField[]): string {
  let raws = ''
  for (let i = 0; i < fields.length; i++) {
    const { text, raw } = fields[i]!.field
    if (raw === text) continue
    const before = raw.endsWith(text) ? raw.slice(0, raw.length - text.length) : null
    const written =
      before === null ? `${String(-1 - i)},${jsonText(raw)}` : `${String(i)},${jsonText(before)}`
    raws += `${raws === '' ? '' : ','}${written}`
  }
  return raws === '' ? '0' : `[${raws}]`
}

function numbersJson(fields: readonly KeyedField[]): string {
  let numbers = ''
  for (let i = 0; i < fields.length; i++) {
    const { number } = fields[i]!.field
    if (number !== null) numbers += `${numbers === '' ? '' : ','}${String(i)},${String(number)}`
  }
  return numbers === '' ? '0' : `[${numbers}]`
}

function emptiedJson(fields: readonly KeyedField[]): string {
  let emptied = ''
  for (let i = 0; i < fields.length; i++) {
    const { text, stored } = fields[i]!.field
    if (text === '' && stored !== 'nothing')
      emptied += `${emptied === '' ? '' : ','}${String(i)},${String(STORED.indexOf(stored))}`
  }
  return emptied === '' ? '0' : `[${emptied}]`
}

function packedCell(cell: FieldCell, fields: readonly KeyedField[]): PackedCell {
  const place = fields.findIndex((field) => isCell(field, cell))
  return place < 0 ? [cell.key, cell.at.row, cell.at.column, cell.raw] : place
}

function packedName({ resolution, at }: Responsible, row: number, column: number): PackedName {
  const { how } = resolution
  const plain = how === 'official' && !resolution.collective && resolution.remark === null
  return plain && at.row === row && at.column === column ? 0 : [resolution, at.row, at.column]
}

function packedMention(mention: DateMention | null, row: number, column: number): PackedMention {
  if (mention === null) return null
  const { style, problem, at } = mention
  const place = STYLES.indexOf(style)
  return problem === null && at.row === row && at.column === column
    ? place
    : [place, problem, at.row, at.column]
}
