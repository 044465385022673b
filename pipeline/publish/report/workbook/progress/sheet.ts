import type { Band } from '../../../../../engine/progress/semaphore.js'
import { listed, longDate } from '../../words.js'
import type { ProgressFigures } from '../../progress/figures.js'
import { PRINTED, paintOf } from '../../progress/charts/palette.js'
import type { ProgressState } from '../../progress/labels.js'
import type { InternalLink, Row, StyleName, Value } from '../../../workbook/workbook-spec.js'
import { HEADING_ROWS, line, noteHeight } from '../sheet.js'

/** Names of the sheets of progress, by which they refer to each other. */
export const SHEETS = {
  summary: 'Resumen',
  components: 'Por componente',
  dependencias: 'Por dependencia',
  overdue: 'Vencidas',
  unreported: 'Sin reporte',
  overExecuted: 'Sobre-ejecutadas',
  evidence: 'Evidencias',
  cutoffs: 'Cortes anteriores',
  movements: 'Qué se movió',
  differences: 'Diferencias',
  activities: 'Actividades',
} as const

/** Title, what it is of, and what is said of it: the first three rows of a sheet. */
export function heading(
  title: string,
  sentence: string,
  figures: ProgressFigures,
  characters: number,
): Row[] {
  return [
    line(title, 'title', 26),
    line(subject(figures), 'subtitle', 18),
    line(sentence, 'note', noteHeight(sentence, characters)),
  ]
}

/** Entity, plans and cut-off that a sheet is about. */
export function subject({ entity, plans, vigencia, cutoff }: ProgressFigures): string {
  const named = listed(plans.map(({ label }) => label))
  const plan = [named, vigencia].filter((part) => part !== null && part !== '').join(' ')
  return [entity, plan, `corte ${longDate(cutoff)}`].filter(Boolean).join(' · ')
}

export function footer({ entity, cutoff }: ProgressFigures): string {
  return `${entity} · Informe de monitoreo con corte al ${longDate(cutoff)}`
}

/** Whether activities of several plans stand together, so that each has to say its own. */
export function severalPlans({ plans }: ProgressFigures): boolean {
  return plans.length > 1
}

/** A count that leads to the sheet that lists what it counts; nothing to list, nothing to lead to. */
export function linked(count: number, sheet: string): Value {
  return count === 0 ? 0 : ({ text: count, sheet, cell: `A${HEADING_ROWS + 1}` } satisfies InternalLink)
}

const BAND_STYLE: Readonly<Record<string, StyleName>> = {
  verde: 'ok',
  amarillo: 'warning',
  naranja: 'notice',
  rojo: 'error',
  gris: 'muted',
}

/** The look of a band's name; its colour never tells it alone. */
export function bandStyle(band: Band | null): StyleName {
  return (band && BAND_STYLE[band.color]) ?? 'body'
}

/** The colour of a band in a chart, as the other outputs have it. */
export function bandColor(band: Band | null): string {
  return hex(paintOf(band, PRINTED).fill)
}

/** The colour of a state in a chart; bars of Excel have no outline, so that the palest is a little darker. */
export function stateColor(state: ProgressState): string {
  return hex(state === 'not-scheduled' ? PRINTED.line : PRINTED.states[state].fill)
}

export const MAIN_COLOR = hex(PRINTED.main)
export const SECOND_COLOR = hex(PRINTED.second)

function hex(color: string): string {
  return color.slice(1).toUpperCase()
}
