import { activityCells, dateWords, type Placement } from './activity-cells.js'
import { placed, type SeenActivity, type SeenDate } from './expected.js'
import { drawBlank, drawFooters, drawObjective, drawPageTitles, drawTitles } from './furniture.js'
import { drawHeader } from './draw-header.js'
import type { Key, Layout, Manner } from './layout.js'
import type { PlannedActivity, PlannedComponent } from './logical-plan.js'
import { Pen } from './pen.js'
import { text, type SheetSketch } from './sketch.js'
import { shiftOf, strayOf } from './slips.js'
import { TableColumns } from './table-columns.js'
import { bannerText, isAmbiguousList, labelText } from './wording.js'

const REFERENCE_TEXT = 'Ver documento anexo «Estrategia de racionalización de trámites 2023»'

/** Draws the components that share a sheet, noting what a reader must find. */
export class SheetDrawer {
  readonly activities: SeenActivity[] = []
  readonly observations: string[] = []
  readonly components: [number, string | null][] = []

  readonly #layout: Layout
  readonly #pen: Pen
  #columns: TableColumns
  #headerDrawn = false
  #sinceHeader = 0
  #drawn = 0
  /** the subcomponent in force: its label's cell, and the first row of its merge */
  #label: { readonly subcomponent: number; readonly cell: string; readonly row: number } | null = null
  #labelEnd = 0

  constructor(name: string, layout: Layout) {
    this.#pen = new Pen(name)
    this.#layout = layout
    this.#columns = new TableColumns(layout, false)
  }

  get sheet(): SheetSketch {
    return this.#pen.sheet
  }

  draw(components: readonly PlannedComponent[]): void {
    const { header } = this.#layout
    drawTitles(this.#pen, this.#layout, components[0]!.number)
    if (this.#layout.reversed) components = [...components].reverse()
    const shared = header !== 'each' && components.some(({ number }) => number !== 6)
    for (const [i, component] of components.entries()) {
      const own = component.number === 6 && !shared
      if (!this.#headerDrawn || header === 'each')
        this.#columns = new TableColumns(this.#layout, own, header === 'each' ? i : 0)
      if (i === 0 && header === 'top' && components.length > 1) this.#drawHeader(component.number)
      this.#drawBanner(component.number)
      if (component.number === 2) this.#drawReference()
      else this.#drawTable(component)
      this.#endLabel()
      this.#label = null
      const isLast = i === components.length - 1
      if (isLast || (this.#layout.footerEach && header === 'each'))
        drawFooters(this.#pen, this.#layout, this.#columns)
      if (!isLast && this.#layout.blankEvery !== null) drawBlank(this.#pen, this.#layout, this.#columns)
    }
  }

  #drawBanner(component: number): void {
    const { banner, bannerWording, bannerMerged, bannerFromA } = this.#layout
    if (!this.components.some(([number]) => number === component))
      this.components.push([component, component === 2 ? REFERENCE_TEXT : null])
    if (banner !== 'banner') return
    const { first, last } = this.#columns
    const from = bannerFromA ? 0 : first
    this.#pen.line(from, bannerText(component, bannerWording).split(' | '), bannerMerged ? last : null)
  }

  #drawReference(): void {
    const { reference, header } = this.#layout
    if (reference === 'under header' && header === 'each') this.#drawHeader(2)
    const { first, last } = this.#columns
    const column = reference === 'activity column' ? this.#columns.of('activity') : first
    this.#pen.line(column, [REFERENCE_TEXT], reference === 'merged' ? last : null)
  }

  #drawTable(component: PlannedComponent): void {
    const { header, headerEvery, repeatBanner, blankEvery } = this.#layout
    if (!this.#headerDrawn || header === 'each') {
      if (this.#layout.objective) drawObjective(this.#pen, this.#layout, this.#columns)
      this.#drawHeader(component.number)
    }
    for (const [i, activity] of component.activities.entries()) {
      if (i > 0 && headerEvery !== null && this.#sinceHeader >= headerEvery) {
        this.#endLabel()
        if (this.#layout.repeatTitles) drawPageTitles(this.#pen, this.#layout, this.#columns)
        if (repeatBanner && this.#layout.banner === 'banner') {
          this.#label = null
          this.#drawBanner(component.number)
        }
        this.#drawHeader(component.number)
      } else if (i > 0 && blankEvery !== null && i % blankEvery === 0)
        drawBlank(this.#pen, this.#layout, this.#columns)
      this.#drawActivity(activity, component.number)
    }
  }

  #drawHeader(component: number): void {
    drawHeader(this.#pen, this.#layout, this.#columns)
    this.#headerDrawn = true
    this.#sinceHeader = 0
    if (component === 6) this.#label = null
  }

  #drawActivity(activity: PlannedActivity, component: number): void {
    const manner = this.#layout.manners[this.#drawn % this.#layout.manners.length]!
    this.#drawn++
    this.#drawLabelRow(activity, component)
    const parts = activityCells(activity, this.#layout, manner, this.#drawn)
    const height = Math.max(...parts.map(({ row, height: rows }) => row + rows))
    const label = this.#labelPlacements(activity, component, height)
    const all = [...label, ...parts]
    const shift = shiftOf(all, this.#layout, manner, this.#columns)
    const stray = strayOf(all, this.#layout, manner, this.#columns)

    const rows = this.#sheetRows(height, component)
    const cellOf = new Map<Placement, string>()
    for (const part of all) {
      const row = rows[part.row]!
      const column = this.#columns.home(part.key) + shift + (part.row > 0 && part.height === 1 ? stray : 0)
      this.sheet.put(row, column, part.content)
      const width = typeof part.key === 'string' ? this.#columns.width(part.key) : 1
      this.sheet.merge(row, column, row + part.height - 1, column + width - 1)
      cellOf.set(part, placed({ row, column }))
    }
    for (const [i, row] of rows.entries()) {
      const offset = i === 0 ? shift : parts.some((part) => part.row === i) ? stray : 0
      if (offset !== 0)
        this.observations.push(`row-shifted ${this.sheet.name}!${String(row + 1)} by ${String(offset)}`)
    }
    this.#rememberLabel(activity, label, cellOf, rows)
    this.#note(activity, manner, component, rows[0]!, parts, cellOf)
    this.#pen.row = rows.at(-1)! + 1
    this.#sinceHeader += height
    this.#labelEnd = rows.at(-1)!
  }

  /** The rows of the sheet that an activity takes: a heading may stand between them. */
  #sheetRows(height: number, component: number): number[] {
    const { breakInside, headerEvery } = this.#layout
    const rows: number[] = []
    for (let i = 0; i < height; i++) {
      if (i > 0 && breakInside && headerEvery !== null && this.#sinceHeader + i >= headerEvery) {
        const keep = this.#label
        this.#drawHeader(component)
        this.#label = keep
        this.#sinceHeader = -i
      }
      rows.push(this.#pen.row++)
    }
    return rows
  }

  /** A label that has a row of its own. */
  #drawLabelRow({ subcomponent }: PlannedActivity, component: number): void {
    const { labels } = this.#layout
    if (labels !== 'merged row' && labels !== 'own row') return
    if (subcomponent === null || this.#label?.subcomponent === subcomponent) return
    const { first, last } = this.#columns
    const column = labels === 'own row' ? this.#columns.of('subcomponent') : first
    const { row } = this.#pen
    this.#label = { subcomponent, cell: placed({ row, column }), row }
    const words = labelText(component, subcomponent, this.#layout.labelWording)
    this.#pen.line(column, [words], labels === 'merged row' ? last : null)
  }

  #labelPlacements({ subcomponent }: PlannedActivity, component: number, height: number): Placement[] {
    const { labels, labelWording } = this.#layout
    if (subcomponent === null || labels === 'merged row' || labels === 'own row') return []
    const same = this.#label?.subcomponent === subcomponent
    if (same && (labels === 'first' || labels === 'merged')) return []
    if (!same) this.#endLabel()
    const content = text(labelText(component, subcomponent, labelWording))
    const rows = labels === 'every row' ? height : 1
    return Array.from({ length: rows }, (_, row) => ({ row, key: 'subcomponent', content, height: 1 }))
  }

  #rememberLabel(
    { subcomponent }: PlannedActivity,
    label: readonly Placement[],
    cellOf: ReadonlyMap<Placement, string>,
    rows: readonly number[],
  ): void {
    if (label.length > 0)
      this.#label = { subcomponent: subcomponent!, cell: cellOf.get(label[0]!)!, row: rows[0]! }
  }

  /** Closes the label in force: where labels are merged downwards, its merge ends at the last row drawn. */
  #endLabel(): void {
    if (this.#label && this.#layout.labels === 'merged') {
      const left = this.#columns.of('subcomponent')
      const right = left + this.#columns.width('subcomponent') - 1
      const sideways = this.sheet.merges.findIndex(
        (m) => m.top === this.#label!.row && m.left === left && m.bottom === m.top,
      )
      if (sideways >= 0) this.sheet.merges.splice(sideways, 1)
      this.sheet.merge(this.#label.row, left, this.#labelEnd, right)
    }
    if (this.#layout.labels === 'merged') this.#label = null
  }

  /** Notes what must be read of an activity just drawn. */
  #note(
    activity: PlannedActivity,
    manner: Manner,
    component: number,
    row: number,
    parts: readonly Placement[],
    cellOf: ReadonlyMap<Placement, string>,
  ): void {
    const cells = (key: Key): string[] =>
      parts.filter((part) => part.key === key).map((part) => cellOf.get(part)!)
    const each = <T>(items: readonly T[], key: Key): (readonly [T, string])[] => {
      const places = cells(key)
      return items.map((item, i) => [item, places[places.length === 1 ? 0 : i]!])
    }
    const dates = (side: 'start' | 'end'): SeenDate[] =>
      each(activity.windows, side).map(([window, cell]) => {
        const date = window[side]
        const inList = cells(side).length < activity.windows.length
        return ['iso' in date ? date.iso : null, dateWords(date, manner, inList), cell]
      })
    const ends = dates('end')
    this.activities.push({
      sheet: this.sheet.name,
      row,
      component,
      subcomponent: activity.subcomponent,
      number: activity.number,
      label: activity.subcomponent === null ? null : this.#label!.cell,
      activity: [activity.text, cells('activity')[0]!],
      product: [activity.product, cells('product')[0]!],
      goal: [activity.goal.text, cells('goal')[0]!],
      quantities: activity.goal.items,
      responsibles: each(activity.responsibles, 'responsible'),
      windows: dates('start').map((start, i) => ({ start, end: ends[i]! })),
    })
    const where = `${this.sheet.name}!`
    const { responsibles } = this.#layout
    if (responsibles !== 'rows' && isAmbiguousList(activity.responsibles.length, responsibles))
      this.observations.push(`responsibles-ambiguous ${where}${cells('responsible')[0]!}`)
    if (this.#layout.windows !== 'rows' && activity.windows.length > 1) {
      for (const key of ['start', 'end'] as const)
        this.observations.push(`dates-in-cell ${where}${cells(key)[0]!} ${String(activity.windows.length)}`)
    }
  }
}
