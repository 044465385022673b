import type { Row, SheetSpec, StyleName } from '../../workbook/workbook-spec.js'
import type { Figures } from '../figures.js'
import type { Milestone } from '../figures/agenda.js'
import { componentLabel } from '../figures/components.js'
import type { Entry } from '../figures/entries.js'
import { UNIDENTIFIED } from '../labels.js'
import { HEADING_ROWS, SHEET, across, footer, heading, row, sum } from './sheet.js'

const HEADERS = [
  'Situación',
  'Fecha',
  'Componente',
  'N.º',
  'Actividad',
  'Lidera',
  'Participan',
  'Archivo',
  'Hoja',
  'Celda',
]
const WIDTHS = [17, 11, 22, 7, 44, 26, 26, 26, 11, 7]
const STYLES: readonly StyleName[] = [
  'body-strong',
  'date',
  'body',
  'body-center',
  'body',
  'body',
  'body',
  'body',
  'body',
  'body-center',
]

/** What starts and ends after the cut-off, and what should be finished: one table, to filter. */
export function agendaSheet(figures: Figures): SheetSpec {
  return sheetOf(figures, {
    name: SHEET.agenda,
    title: 'En la fecha de corte',
    sentence:
      '«Debería estar terminada» significa que la última fecha programada ya pasó; aquí no se sabe si la actividad se cumplió. Una actividad con varias fechas aparece una vez por cada una que inicia o vence.',
    due: figures.agenda.due,
  })
}

/** The same without what should be finished, where the report tells what was done of it. */
export function aheadSheet(figures: Figures): SheetSpec {
  return sheetOf(figures, {
    name: SHEET.ahead,
    title: 'Lo que viene',
    sentence:
      'Lo que inicia y lo que vence en los 60 días que siguen al corte, y las fechas del plan que hay que corregir. Una actividad con varias fechas aparece una vez por cada una que inicia o vence.',
    due: [],
  })
}

interface AgendaTold {
  readonly name: string
  readonly title: string
  readonly sentence: string
  readonly due: readonly Entry[]
}

function sheetOf(figures: Figures, told: AgendaTold): SheetSpec {
  const { agenda } = figures
  const total =
    told.due.length +
    agenda.toCorrect.length +
    [agenda.starts, agenda.ends].reduce((sum, a) => sum + a.in30.length + a.in60.length, 0)
  return {
    name: told.name,
    widths: WIDTHS,
    rows: rowsOf(figures, told),
    merges: [0, 1, 2].map((r) => across(r, WIDTHS.length)),
    frozenRows: HEADING_ROWS + 1,
    printTitles: `${HEADING_ROWS + 1}:${HEADING_ROWS + 1}`,
    ...(total > 0 && { filter: `A${HEADING_ROWS + 1}:J${HEADING_ROWS + 1 + total}` }),
    footer: footer(figures),
  }
}

function* rowsOf(figures: Figures, { title, sentence, due }: AgendaTold): Generator<Row> {
  const { agenda } = figures
  yield* heading(title, sentence, figures, sum(WIDTHS))
  yield row(HEADERS, 'header')
  const names = new Map(figures.units.map((u) => [u.id, u.name]))
  const components = new Map(figures.components.map((c) => [c.key, componentLabel(c)]))
  const rowOf = (situation: string, date: string | null, { activity, leader, component }: Entry): Row => {
    const { number, activity: words, responsibles, source } = activity
    return row(
      [
        situation,
        date === null ? null : { date },
        components.get(component) ?? '',
        number,
        words,
        names.get(leader) ?? UNIDENTIFIED,
        responsibles.length < 2 ? '' : participants(responsibles),
        source.file,
        source.sheet,
        source.cells['activity'] ?? `fila ${source.row}`,
      ],
      STYLES,
    )
  }
  for (const entry of due) yield rowOf('Debería estar terminada', entry.span.lastEnd!, entry)
  const stretches: readonly (readonly [string, readonly Milestone[]])[] = [
    ['Inicia en 30 días', agenda.starts.in30],
    ['Inicia en 31 a 60 días', agenda.starts.in60],
    ['Vence en 30 días', agenda.ends.in30],
    ['Vence en 31 a 60 días', agenda.ends.in60],
  ]
  for (const [situation, milestones] of stretches) {
    for (const { date, entry } of milestones) yield rowOf(situation, date, entry)
  }
  for (const entry of agenda.toCorrect) yield rowOf('Con fechas por corregir', null, entry)
}

/** Those who answer with the one that leads, one per line. */
function participants(responsibles: Entry['activity']['responsibles']): string {
  return responsibles
    .slice(1)
    .map((r) => r.name)
    .join('\n')
}
