import type { Format } from '../../../../engine/format/format.js'
import type { Publication } from '../../publication.js'
import type { Figures } from '../../report/figures.js'
import type { Entry } from '../../report/figures/entries.js'
import { hasTerms } from '../../../consolidate/planned.js'
import { openMonths } from '../../report/figures/months.js'
import { leftOut, notDrawn } from '../../report/phrases.js'
import { count } from '../../report/words.js'
import type { Row, SheetSpec, StyleName, Value } from '../../workbook/workbook-spec.js'
import { sectionLabel } from '../official-columns.js'
import { lead } from './master-sheet.js'

export const CALENDAR_SHEET = 'Calendario'

const MONTHS = ['Ene', 'Feb', 'Mar', 'Abr', 'May', 'Jun', 'Jul', 'Ago', 'Sep', 'Oct', 'Nov', 'Dic']
const HEAD = ['N.º', 'Actividad', 'Responsable líder']
const HEADER = 3

/** The activities of the year by month: a cell is filled where a window of the activity is open. */
export function calendarSheet({ directory, formats }: Publication, figures: Figures): SheetSpec {
  const { year } = figures
  const formatOf = new Map(formats.map((f) => [f.id, f]))
  const entries = dated(figures, formatOf)
  const several = new Set(entries.map((e) => e.activity.format)).size > 1
  return {
    name: CALENDAR_SHEET,
    widths: [7, 52, 30, ...MONTHS.map(() => 5)],
    rows: (function* (): Generator<Row> {
      yield { cells: [`Calendario ${year}`], style: 'title', height: 27 }
      yield { cells: [noteOf(figures, entries.length)], style: 'subtitle', height: 18 }
      yield { cells: [], style: 'body', height: 8 }
      yield { cells: [...HEAD, ...MONTHS], style: 'header' }
      let component: string | null = null
      for (const entry of entries) {
        if (entry.component !== component) {
          component = entry.component
          const { format, component: number } = entry.activity
          const own = formatOf.get(format)
          const label = sectionLabel(own, number)
          yield bandRow(several && own && label !== own.shortName ? `${own.shortName} · ${label}` : label)
        }
        yield activityRow(entry, lead(directory, entry), year)
      }
    })(),
    frozenRows: HEADER + 1,
    frozenColumns: 2,
    printTitles: `${HEADER + 1}:${HEADER + 1}`,
    footer: `Calendario ${year} · ${directory.entity}`,
  }
}

/** The activities with terms that count. */
function dated({ entries }: Figures, formatOf: ReadonlyMap<string, Format>): Entry[] {
  return entries.filter(
    ({ standing, activity }) => standing === 'counted' && hasTerms(formatOf.get(activity.format)),
  )
}

function noteOf(figures: Figures, shown: number): string {
  const { undrawn, year } = figures
  return [`${count(shown, 'actividad', 'actividades')}.`, leftOut(figures), notDrawn(undrawn, year)]
    .filter(Boolean)
    .join(' ')
}

function bandRow(label: string): Row {
  return { cells: [null, label, null, ...MONTHS.map(() => null)], style: 'band', height: 20 }
}

function activityRow({ activity, windows }: Entry, leader: string, year: number): Row {
  const open = openMonths(windows, year)
  const { number, activity: words } = activity
  const { cells, style } = monthsRow(open)
  return { cells: [number, words, leader, ...cells], style }
}

/** By the months that are open, one bit each: how they are shown. */
const monthRows = new Map<
  number,
  { readonly cells: readonly Value[]; readonly style: readonly StyleName[] }
>()

function monthsRow(open: number): { readonly cells: readonly Value[]; readonly style: readonly StyleName[] } {
  let row = monthRows.get(open)
  if (row === undefined) {
    const filled = MONTHS.map((_, month) => (open & (1 << month)) !== 0)
    const looks = filled.map((is): StyleName => (is ? 'calendar' : 'body-center'))
    row = { cells: filled.map((is) => (is ? '■' : null)), style: ['body-center', 'body', 'body', ...looks] }
    monthRows.set(open, row)
  }
  return row
}
