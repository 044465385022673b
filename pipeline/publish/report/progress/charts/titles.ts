import { shownDate } from '../../../../../engine/calendar/iso-date.js'
import type { ProgressFigures } from '../figures.js'
import type { GroupRow } from '../rows.js'

/** The name of a group, with that of its plan where several plans are monitored together. */
export function titleIn({ plans }: Pick<ProgressFigures, 'plans'>): (group: GroupRow) => string {
  return ({ label, plan }) =>
    plans.length > 1 && plan !== '' && plan !== label ? `${label} (${plan})` : label
}

/** What each chart is called, in every output. */
export const CHART_TITLE = {
  components: ({ cutoff }: ProgressFigures): string =>
    `Avance promedio por componente al ${shownDate(cutoff)}`,
  states: ({ cutoff }: ProgressFigures): string =>
    `Cómo van las actividades de cada componente al ${shownDate(cutoff)}`,
  dependencias: ({ cutoff }: ProgressFigures): string =>
    `Avance promedio por dependencia al ${shownDate(cutoff)}`,
  year: ({ cutoff, vigencia }: ProgressFigures): string =>
    `Avance corte a corte${vigencia === null ? '' : ` de ${vigencia}`}, hasta el ${shownDate(cutoff)}`,
} as const
