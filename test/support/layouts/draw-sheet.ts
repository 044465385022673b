import { serial, shownDate, typedDate, DATE_FORMATS, type DateFormat, type PlannedDate } from './dates.js'
import { placed, type SeenActivity, type SeenDate } from './expected.js'
import { dateGroup, headerText, styled } from './header-text.js'
import { KEYS, type ExtraHeader, type Key, type Layout, type Manner } from './layout.js'
import type { PlannedActivity, PlannedComponent } from './logical-plan.js'
import { officialName, wrapped, written } from './names.js'
import { SheetSketch, text, type Content } from './sketch.js'
import { TableColumns } from './table-columns.js'
import {
  bannerText,
  componentName,
  isAmbiguousList,
  labelText,
  listed,
  listedDates,
  numberedText,
  roughened,
} from './wording.js'

const REFERENCE_TEXT = 'Ver documento anexo «Estrategia de racionalización de trámites 2023»'

/** Something to put into a row of an activity. */
interface Placement {
  readonly row: number
  readonly key: Key | { readonly extra: number }
  readonly content: Content
  /** rows that it takes when it is merged downwards */
  readonly height: number
}

/** Draws the components that share a sheet, noting what a reader must find. */
export class SheetDrawer {
  readonly sheet: SheetSketch
  readonly activities: SeenActivity[] = []
  readonly observations: string[] = []
  readonly components: [number, string | null][] = []

  readonly #layout: Layout
  #row = 0
  #columns: TableColumns
  #headerDrawn = false
  #sinceHeader = 0
  #drawn = 0
  /** the subcomponent in force: its label's cell, and the first row of its merge */
  #label: { readonly subcomponent: number; readonly cell: string; readonly row: number } | null = null
  #labelEnd = 0

  constructor(name: string, layout: Layout) {
    this.sheet = new SheetSketch(name)
    this.#layout = layout
    this.#columns = new TableColumns(layout, false)
  }

  draw(components: readonly PlannedComponent[]): void {
    const { header } = this.#layout
    this.#drawTitles(components[0]!.number)
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
      if (isLast || (this.#layout.footerEach && header === 'each')) this.#drawFooters()
      if (!isLast && this.#layout.blankEvery !== null) this.#drawBlank()
    }
  }

  #drawTitles(component: number): void {
    const { titles, left, banner, unit } = this.#layout
    for (const title of titles) {
      const parts = title
        .replace('name', officialName(unit))
        .replace('ACRONYM', written(unit, 'acronym'))
        .split(' | ')
      for (const [i, part] of parts.entries()) {
        if (part === '') continue
        const content: Content =
          part === '2023' ? { kind: 'number', value: 2023, format: 'General', shown: '2023' } : text(part)
        this.sheet.put(this.#row, left + i, content)
      }
      this.#row++
    }
    if (banner === 'title') {
      this.sheet.put(
        this.#row,
        left,
        text(`Plan anticorrupción 2023 – Componente ${String(component)}: ${componentName(component)}`),
      )
      this.#row++
    }
    if (titles.length > 2) this.#row++
  }

  #drawBanner(component: number): void {
    const { banner, bannerWording, bannerMerged, bannerFromA } = this.#layout
    if (!this.components.some(([number]) => number === component))
      this.components.push([component, component === 2 ? REFERENCE_TEXT : null])
    if (banner !== 'banner') return
    const { first, last } = this.#columns
    const from = bannerFromA ? 0 : first
    const parts = bannerText(component, bannerWording).split(' | ')
    for (const [i, part] of parts.entries()) this.sheet.put(this.#row, from + i, text(part))
    if (bannerMerged && parts.length === 1) this.sheet.merge(this.#row, from, this.#row, last)
    this.#row++
  }

  #drawReference(): void {
    const { reference, header } = this.#layout
    if (reference === 'under header' && header === 'each') this.#drawHeader(2)
    const { first, last } = this.#columns
    const column = reference === 'activity column' ? this.#columns.of('activity') : first
    this.sheet.put(this.#row, column, text(REFERENCE_TEXT))
    if (reference === 'merged') this.sheet.merge(this.#row, first, this.#row, last)
    this.#row++
  }

  #drawTable(component: PlannedComponent): void {
    const { header, headerEvery, repeatBanner, blankEvery } = this.#layout
    if (!this.#headerDrawn || header === 'each') {
      if (this.#layout.objective) {
        this.sheet.put(this.#row, this.#columns.first, text('Objetivo: acercar la gestión a la ciudadanía'))
        if (this.#layout.bannerMerged)
          this.sheet.merge(this.#row, this.#columns.first, this.#row, this.#columns.last)
        this.#row++
      }
      this.#drawHeader(component.number)
    }
    for (const [i, activity] of component.activities.entries()) {
      if (i > 0 && headerEvery !== null && this.#sinceHeader >= headerEvery) {
        this.#endLabel()
        if (this.#layout.repeatTitles) this.#drawPageTitles()
        if (repeatBanner && this.#layout.banner === 'banner') {
          this.#label = null
          this.#drawBanner(component.number)
        }
        this.#drawHeader(component.number)
      } else if (i > 0 && blankEvery !== null && i % blankEvery === 0) this.#drawBlank()
      this.#drawActivity(activity, component.number)
    }
  }

  #drawBlank(): void {
    if (this.#layout.blankSpaces) this.sheet.put(this.#row, this.#columns.first, text(' '))
    this.#row++
  }

  #drawPageTitles(): void {
    const { first, last } = this.#columns
    for (const title of ['ALCALDÍA DE PASTO', 'PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2023']) {
      this.sheet.put(this.#row, first, text(title))
      if (this.#layout.bannerMerged) this.sheet.merge(this.#row, first, this.#row, last)
      this.#row++
    }
  }

  #drawHeader(component: number): void {
    const { headerCells, typo, twoLevels, dateGroup: group, extras } = this.#layout
    const columns = this.#columns
    const upper = this.#row
    const lower = twoLevels === null ? upper : upper + 1
    const others = twoLevels === 'lower' ? lower : upper
    for (const [i, key] of KEYS.entries()) {
      if (!columns.has(key)) continue
      const left = columns.of(key)
      const right = left + columns.width(key) - 1
      const dated = twoLevels !== null && (key === 'start' || key === 'end')
      if (dated) {
        const name = dateGroup(group)[key === 'start' ? 1 : 2]
        this.sheet.put(lower, left, text(styled(name, headerCells[i]!.style, i)))
        this.sheet.merge(lower, left, lower, right)
        continue
      }
      this.sheet.put(others, left, text(headerText(key, headerCells[i]!, typo)))
      if (twoLevels === 'merged') this.sheet.merge(upper, left, lower, right)
      else this.sheet.merge(others, left, others, right)
    }
    for (const [i, { header }] of extras.entries()) {
      if (header === '') continue
      this.sheet.put(others, columns.ofExtra(i), text(header))
      if (twoLevels === 'merged') this.sheet.merge(upper, columns.ofExtra(i), lower, columns.ofExtra(i))
    }
    if (twoLevels !== null) {
      this.sheet.put(upper, columns.of('start'), text(dateGroup(group)[0]))
      this.sheet.merge(upper, columns.of('start'), upper, columns.of('end') + columns.width('end') - 1)
    }
    this.#row = lower + 1
    this.#headerDrawn = true
    this.#sinceHeader = 0
    if (component === 6) this.#label = null
  }

  #drawActivity(activity: PlannedActivity, component: number): void {
    const manner = this.#layout.manners[this.#drawn % this.#layout.manners.length]!
    this.#drawn++
    this.#drawLabelRow(activity, component)
    const parts = this.#placements(activity, manner)
    const height = Math.max(...parts.map(({ row, height: rows }) => row + rows))
    const label = this.#labelPlacements(activity, component, height)
    const all = [...label, ...parts]
    const shift = this.#shiftOf(all, manner, height)
    const stray = this.#strayOf(all, manner, height)

    const rows = this.#sheetRows(height, component)
    const cellOf = new Map<Placement, string>()
    for (const part of all) {
      const row = rows[part.row]!
      const home =
        typeof part.key === 'string' ? this.#columns.of(part.key) : this.#columns.ofExtra(part.key.extra)
      const column = home + shift + (part.row > 0 && part.height === 1 ? stray : 0)
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
    this.#note(activity, component, rows[0]!, parts, cellOf)
    this.#row = rows.at(-1)! + 1
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
      rows.push(this.#row++)
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
    this.sheet.put(this.#row, column, text(labelText(component, subcomponent, this.#layout.labelWording)))
    if (labels === 'merged row') this.sheet.merge(this.#row, first, this.#row, last)
    this.#label = { subcomponent, cell: placed({ row: this.#row, column }), row: this.#row }
    this.#row++
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

  /** What an activity writes, its label apart. */
  #placements(activity: PlannedActivity, manner: Manner): Placement[] {
    const { merge, spread } = this.#layout
    const names = this.#names(activity, manner)
    const dates = this.#dates(activity, manner)
    const height = Math.max(names.length, dates.length)
    const { goal } = activity
    const goalText =
      goal.lines?.join('\n') ?? roughened(goal.text, manner.roughness === 'break' ? 'none' : manner.roughness)
    const goalContent: Content = goal.stored
      ? { kind: 'number', ...goal.stored, shown: goal.text }
      : text(goalText)
    const own = merge === 'none' ? 1 : height
    const placements: Placement[] = [
      {
        row: 0,
        key: 'activity',
        content: text(
          numberedText(activity.number, roughened(activity.text, manner.roughness), manner.number),
        ),
        height: own,
      },
      { row: 0, key: 'product', content: text(roughened(activity.product, manner.roughness)), height: own },
      { row: 0, key: 'goal', content: goalContent, height: own },
    ]
    const down = (key: Key, contents: readonly Content[]): void => {
      const n = contents.length
      const even = merge === 'all' && (n === 1 || (spread && height % n === 0))
      for (const [i, content] of contents.entries()) {
        placements.push({ row: even ? (i * height) / n : i, key, content, height: even ? height / n : 1 })
      }
    }
    down('responsible', names)
    down(
      'start',
      dates.map(([start]) => start),
    )
    down(
      'end',
      dates.map(([, end]) => end),
    )
    for (const [extra, { header }] of this.#layout.extras.entries()) {
      placements.push({ row: 0, key: { extra }, content: this.#extraContent(header), height: 1 })
    }
    return placements
  }

  #names({ responsibles }: PlannedActivity, manner: Manner): Content[] {
    const style = this.#layout.responsibles
    const names = responsibles.map((id, i) => written(id, manner.names[i % manner.names.length]!))
    if (style !== 'rows') {
      const one = names.length === 1 && manner.wrapName ? [wrapped(names[0]!)] : names
      return [text(listed(one, style))]
    }
    return names.map((name) => text(manner.wrapName ? wrapped(name) : name))
  }

  #dates({ windows }: PlannedActivity, manner: Manner): [Content, Content][] {
    const style = this.#layout.windows
    const content = (date: PlannedDate): Content =>
      'typed' in date
        ? text(date.typed)
        : manner.dates === 'serial'
          ? unformatted(date.iso)
          : isFormat(manner.dates)
            ? { kind: 'date', iso: date.iso, format: manner.dates }
            : text(
                roughened(typedDate(date.iso, manner.dates), manner.roughness === 'ends' ? 'ends' : 'none'),
              )
    if (style === 'rows' || windows.length === 1)
      return windows.map(({ start, end }) => [content(start), content(end)])
    return [
      [
        text(
          listedDates(
            windows.map(({ start }) => dateText(start, manner)),
            style,
          ),
        ),
        text(
          listedDates(
            windows.map(({ end }) => dateText(end, manner)),
            style,
          ),
        ),
      ],
    ]
  }

  #extraContent(header: ExtraHeader): Content {
    switch (header) {
      case 'N.º':
        return { kind: 'number', value: this.#drawn, format: 'General', shown: String(this.#drawn) }
      case 'Observaciones':
        return text('Sujeto a disponibilidad de recursos')
      case 'Indicador':
        return text('Número de ferias realizadas / programadas')
      case 'Fecha de revisión':
        return { kind: 'date', iso: '2023-02-15', format: 'dd/mm/yyyy' }
      case 'Revisó':
        return text('Secretaría General')
      case 'Presupuesto':
        return { kind: 'number', value: 12_000_000, format: '#,##0', shown: '12.000.000' }
      case '% de avance':
        return { kind: 'number', value: 0.5, format: '0%', shown: '50%' }
      case '':
        return text('ok')
    }
  }

  /** How far the row slips: only one that stands alone, with free cells where it lands. */
  #shiftOf(parts: readonly Placement[], { shift }: Manner, height: number): number {
    if (height > 1 || shift === 0) return 0
    const columns = parts.map(({ key }) => this.#home(key) + shift)
    if (columns.some((column) => column < 0)) return 0
    // a label merged downwards cannot slip, nor can anything land under it
    if (this.#layout.labels === 'merged' && this.#columns.has('subcomponent')) {
      if (parts.some(({ key }) => key === 'subcomponent')) return 0
      if (columns.includes(this.#columns.of('subcomponent'))) return 0
    }
    return shift
  }

  /** How far what only goes on with an activity slips. */
  #strayOf(parts: readonly Placement[], manner: Manner, height: number): number {
    const { stray } = manner
    // numbers without a format are dates only where a date's column says so
    if (height === 1 || stray === 0 || manner.dates === 'serial') return 0
    if (parts.some(({ height: rows }) => rows > 1)) return 0
    const moved = parts.filter(({ row }) => row > 0)
    const columns = moved.map(({ key }) => this.#home(key) + stray)
    if (moved.some(({ key }) => key === 'subcomponent') || columns.some((column) => column < 0)) return 0
    if (this.#layout.labels === 'merged' && this.#columns.has('subcomponent')) {
      if (columns.includes(this.#columns.of('subcomponent'))) return 0
    }
    // in a column with a heading of its own, a date or a name is that column's
    if (this.#layout.extras.some((_, i) => columns.includes(this.#columns.ofExtra(i)))) return 0
    return stray
  }

  #home(key: Placement['key']): number {
    return typeof key === 'string' ? this.#columns.of(key) : this.#columns.ofExtra(key.extra)
  }

  /** Notes what must be read of an activity just drawn. */
  #note(
    activity: PlannedActivity,
    component: number,
    row: number,
    parts: readonly Placement[],
    cellOf: ReadonlyMap<Placement, string>,
  ): void {
    const manner = this.#layout.manners[(this.#drawn - 1) % this.#layout.manners.length]!
    const cells = (key: Key): string[] =>
      parts.filter((part) => part.key === key).map((part) => cellOf.get(part)!)
    const each = <T>(items: readonly T[], key: Key): (readonly [T, string])[] => {
      const places = cells(key)
      return items.map((item, i) => [item, places[places.length === 1 ? 0 : i]!])
    }
    const dates = (side: 'start' | 'end'): SeenDate[] =>
      each(activity.windows, side).map(([window, cell]) => {
        const date = window[side]
        const alone = cells(side).length === activity.windows.length
        if ('typed' in date) return [null, date.typed, cell]
        return [date.iso, alone ? shown(date.iso, manner) : dateText(date, manner), cell]
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

  /** The block of a quality system: what changed, when, and who answers for it. */
  #drawChanges(): void {
    const { first } = this.#columns
    const rows = [
      ['Control de cambios'],
      ['Versión', 'Fecha', 'Descripción', 'Responsable'],
      ['01', '10/01/2023', 'Creación del documento', 'Oficina de Planeación de Gestión Institucional'],
    ]
    for (const cells of rows) {
      for (const [i, cell] of cells.entries()) this.sheet.put(this.#row, first + i, text(cell))
      this.#row++
    }
  }

  #drawFooters(): void {
    const { footers, footerMerged } = this.#layout
    if (footers.length > 0) this.#row++
    const { first, last } = this.#columns
    for (const footer of footers) {
      if (footer === 'changes') {
        this.#drawChanges()
        continue
      }
      const parts = footer.split(' | ')
      for (const [i, part] of parts.entries()) this.sheet.put(this.#row, first + i, text(part))
      if (footerMerged && parts.length === 1) this.sheet.merge(this.#row, first, this.#row, last)
      this.#row++
    }
  }
}

/** A date as the number that its cell stores, where nobody gave it a format. */
function unformatted(iso: string): Content {
  return { kind: 'number', value: serial(iso), format: 'General', shown: String(serial(iso)) }
}

function isFormat(dates: Manner['dates']): dates is DateFormat {
  return (DATE_FORMATS as readonly string[]).includes(dates)
}

/** A date of a list: always typed, for a cell stores one date only. */
function dateText(date: PlannedDate, { dates }: Manner): string {
  if ('typed' in date) return date.typed
  return typedDate(date.iso, isFormat(dates) || dates === 'serial' ? 'dd/mm/aaaa' : dates)
}

function shown(iso: string, { dates }: Manner): string {
  if (dates === 'serial') return String(serial(iso))
  return isFormat(dates) ? shownDate(iso, dates) : typedDate(iso, dates)
}
