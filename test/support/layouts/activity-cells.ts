import { DATE_FORMATS, serial, shownDate, typedDate, type DateFormat, type PlannedDate } from './dates.js'
import type { ExtraHeader, Key, Layout, Manner } from './layout.js'
import type { PlannedActivity } from './logical-plan.js'
import { wrapped, written } from './names.js'
import { text, type Content } from './sketch.js'
import { listed, listedDates, numberedText, roughened } from './wording.js'

/** Something to put into a row of an activity. */
export interface Placement {
  /** row within the activity */
  readonly row: number
  readonly key: Key | { readonly extra: number }
  readonly content: Content
  /** rows that it takes when it is merged downwards */
  readonly height: number
}

/**
 * What an activity writes into its rows, its label apart.
 * @param ordinal how many activities the sheet has so far, with this one
 */
export function activityCells(
  activity: PlannedActivity,
  layout: Layout,
  manner: Manner,
  ordinal: number,
): Placement[] {
  const names = nameCells(activity, layout, manner)
  const dates = dateCells(activity, layout, manner)
  const height = Math.max(names.length, dates.length)
  const { roughness } = manner
  const texts: readonly (readonly [Key, Content])[] = [
    ['activity', text(numberedText(activity.number, roughened(activity.text, roughness), manner.number))],
    ['product', text(roughened(activity.product, roughness))],
    ['goal', goalCell(activity, manner)],
  ]
  const down = (key: Key, contents: readonly Content[]): Placement[] => {
    const n = contents.length
    const even = layout.merge === 'all' && (n === 1 || (layout.spread && height % n === 0))
    return contents.map((content, i) =>
      even
        ? { row: (i * height) / n, key, content, height: height / n }
        : { row: i, key, content, height: 1 },
    )
  }
  return [
    ...texts.map(([key, content]) => ({
      row: 0,
      key,
      content,
      height: layout.merge === 'none' ? 1 : height,
    })),
    ...down('responsible', names),
    ...down(
      'start',
      dates.map(({ start }) => start),
    ),
    ...down(
      'end',
      dates.map(({ end }) => end),
    ),
    ...layout.extras.map(({ header }, extra) => ({
      row: 0,
      key: { extra },
      content: extraCell(header, ordinal),
      height: 1,
    })),
  ]
}

/** What the reader must repeat of a date: as its cell shows it, or as it is typed in a list. */
export function dateWords(date: PlannedDate, { dates }: Manner, inList: boolean): string {
  if ('typed' in date) return date.typed
  if (dates === 'serial') return inList ? typedDate(date.iso, 'dd/mm/aaaa') : String(serial(date.iso))
  if (!isFormat(dates)) return typedDate(date.iso, dates)
  // a cell stores one date only: a list of them is always typed
  return inList ? typedDate(date.iso, 'dd/mm/aaaa') : shownDate(date.iso, dates)
}

function goalCell({ goal }: PlannedActivity, { roughness }: Manner): Content {
  if (goal.stored) return { kind: 'number', ...goal.stored, shown: goal.text }
  // in a goal a line break parts one promise from the next
  return text(goal.lines?.join('\n') ?? roughened(goal.text, roughness === 'break' ? 'none' : roughness))
}

function nameCells({ responsibles }: PlannedActivity, layout: Layout, manner: Manner): Content[] {
  const names = responsibles.map((id, i) => written(id, manner.names[i % manner.names.length]!))
  const style = layout.responsibles
  if (style === 'rows') return names.map((name) => text(manner.wrapName ? wrapped(name) : name))
  const one = names.length === 1 && manner.wrapName ? [wrapped(names[0]!)] : names
  return [text(listed(one, style))]
}

function dateCells(
  { windows }: PlannedActivity,
  layout: Layout,
  manner: Manner,
): { readonly start: Content; readonly end: Content }[] {
  const style = layout.windows
  if (style === 'rows' || windows.length === 1) {
    return windows.map(({ start, end }) => ({ start: dateCell(start, manner), end: dateCell(end, manner) }))
  }
  const list = (side: 'start' | 'end'): Content =>
    text(
      listedDates(
        windows.map((window) => dateWords(window[side], manner, true)),
        style,
      ),
    )
  return [{ start: list('start'), end: list('end') }]
}

function dateCell(date: PlannedDate, manner: Manner): Content {
  const words = dateWords(date, manner, false)
  if ('typed' in date) return text(words)
  if (manner.dates === 'serial')
    return { kind: 'number', value: serial(date.iso), format: 'General', shown: words }
  if (isFormat(manner.dates)) return { kind: 'date', iso: date.iso, format: manner.dates }
  return text(manner.roughness === 'ends' ? roughened(words, 'ends') : words)
}

function extraCell(header: ExtraHeader, ordinal: number): Content {
  switch (header) {
    case 'N.º':
      return { kind: 'number', value: ordinal, format: 'General', shown: String(ordinal) }
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

function isFormat(dates: Manner['dates']): dates is DateFormat {
  return (DATE_FORMATS as readonly string[]).includes(dates)
}
