import type { Directory } from '../../../../engine/directory/directory.js'
import type { Publication } from '../../publication.js'
import type { Figures } from '../../report/figures.js'
import type { Entry } from '../../report/figures/entries.js'
import type { UnitFigures } from '../../report/figures/units.js'
import { count, thousands } from '../../report/words.js'
import type { SheetSpec } from '../../workbook/workbook-spec.js'
import { activityState } from '../activity-state.js'
import { sectionLabel } from '../official-columns.js'
import { scheduleWords } from '../schedule-words.js'
import { bodyRows, headerRow, type TableColumn, tableRange } from '../table.js'
import { date, others } from './master-sheet.js'

const HEADER = 3

/** A dependencia and the activities that it leads. */
export interface Leadership {
  readonly unit: UnitFigures
  readonly sheet: string
  readonly entries: readonly Entry[]
}

/** Who leads what, in the order of the report; activities of replaced files, and those published twice, are left out. */
export function leaderships({ units, entries }: Figures, directory: Directory): Leadership[] {
  const led = new Map<string | null, Entry[]>()
  for (const entry of entries) {
    if (entry.standing === 'superseded' || entry.standing === 'repeated') continue
    const own = led.get(entry.leader)
    if (own) own.push(entry)
    else led.set(entry.leader, [entry])
  }
  return units.flatMap((unit) => {
    const own = led.get(unit.id)
    const acronym = directory.dependencias.find((u) => u.id === unit.id)?.acronym
    return own ? [{ unit, sheet: acronym ?? unit.name, entries: own }] : []
  })
}

/** What one dependencia leads, on a page of its own. */
export function unitSheet({ unit, sheet, entries }: Leadership, publication: Publication): SheetSpec {
  const columns = columnsFor(publication)
  const disputed = entries.filter((e) => e.standing === 'conflicting').length
  const share = [
    `Lidera ${count(unit.leads, 'actividad', 'actividades')}`,
    unit.supports > 0 ? `apoya ${thousands(unit.supports)}` : '',
    disputed > 0 ? `${thousands(disputed)} en conflicto` : '',
  ].filter(Boolean)
  return {
    name: sheet,
    widths: columns.map((c) => c.width),
    rows: (function* () {
      yield { cells: [unit.name], style: 'title', height: 27 } as const
      yield {
        cells: [share.join(' · ')],
        style: 'subtitle',
        height: 18,
      } as const
      yield { cells: [], style: 'body', height: 8 } as const
      yield headerRow(columns)
      yield* bodyRows(columns, entries)
    })(),
    frozenRows: HEADER + 1,
    filter: tableRange(columns.length, HEADER, entries.length),
    printTitles: `${HEADER + 1}:${HEADER + 1}`,
    footer: `${unit.name} · ${publication.directory.entity}`,
    tabColor: '8EA9DB',
  }
}

function columnsFor({ directory, formats }: Publication): TableColumn<Entry>[] {
  const formatOf = new Map(formats.map((f) => [f.id, f]))
  return [
    { header: 'N.º', width: 7, style: 'body-center', value: ({ activity }) => activity.number },
    { header: 'Actividad', width: 44, style: 'body', value: ({ activity }) => activity.activity },
    {
      header: 'Componente',
      width: 20,
      style: 'body',
      value: ({ activity: a }) => sectionLabel(formatOf.get(a.format), a.component),
    },
    { header: 'Producto', width: 28, style: 'body', value: ({ activity }) => activity.product },
    { header: 'Meta', width: 28, style: 'body', value: ({ activity }) => activity.goal.text },
    { header: 'Con', width: 24, style: 'body', value: ({ activity }) => others(directory, activity) },
    { header: 'Primer inicio', width: 12, style: 'date', value: ({ span }) => date(span.firstStart) },
    { header: 'Último fin', width: 12, style: 'date', value: ({ span }) => date(span.lastEnd) },
    {
      header: 'Fechas',
      width: 26,
      style: 'body',
      value: ({ activity, span }) => scheduleWords(activity.schedule, span.asked),
    },
    {
      header: 'Estado',
      width: 17,
      style: 'body',
      value: (entry) => activityState(entry).label,
      styleOf: (entry) => activityState(entry).style,
    },
  ]
}
