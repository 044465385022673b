import type { Expected } from '../../../engine/reading/expected.js'
import { subcomponentLabel } from '../../../engine/format/labels.js'
import { NUMERIC } from '../../../engine/format/format.js'
import { UNREADABLE_DATE } from '../../../engine/findings/spanish/dates.js'
import { goalWords } from '../../../engine/findings/spanish/goal-words.js'
import { longDateWithWeekday } from '../../../engine/calendar/long-date.js'
import type { CellAt } from '../../../engine/grid/grid.js'
import type { DateMention } from '../../../engine/plan/plan.js'
import { shownNumber } from '../../../engine/text/numbers.js'

/** What the checker understood of a cell, one line for each thing; empty where there is nothing to tell. */
export function understoodIn({ table, column, section, activity, home }: Expected): readonly string[] {
  if (!activity) return []
  const field = activity.fields.get(column.key)
  switch (column.type) {
    case 'goal': {
      if (!isAt(field?.at, home) || field!.text === '') return []
      const words = goalWords(activity.goal)
      if (words !== '') return [words]
      return [field!.number === null ? 'no dice cuánto' : shownNumber(field!.number)]
    }
    case 'responsibles':
      return activity.responsibles
        .filter(({ at }) => isAt(at, home))
        .map(({ id, name }) => (id === null ? `«${name}» no está en el directorio` : name))
    case 'start':
    case 'end':
      return activity.windows
        .map((window) => window[column.type as 'start' | 'end'])
        .flatMap((mention) => (mention && isAt(mention.at, home) ? dateWords(mention) : []))
    case 'date':
      return (activity.dates.get(column.key) ?? [])
        .filter(({ at }) => isAt(at, home))
        .flatMap((mention) => dateWords(mention))
    case 'catalogue': {
      const label = subcomponentLabel(table, section, activity.subcomponent)
      return label === null ? [] : [label]
    }
    default: {
      const number = NUMERIC.has(column.type) && isAt(field?.at, home) ? (field?.number ?? null) : null
      if (number === null) return []
      const shown = shownNumber(number)
      return [column.type === 'percent' ? `${shown} %` : column.type === 'money' ? `$ ${shown}` : shown]
    }
  }
}

function dateWords({ iso, text, problem }: DateMention): string[] {
  if (iso !== null) return [longDateWithWeekday(iso)]
  if (problem?.kind === 'nonexistent') return [`«${text}» no existe en el calendario`]
  return problem ? [`«${text}» ${UNREADABLE_DATE[problem.looksLike]}`] : []
}

function isAt(at: CellAt | null | undefined, { row, column }: CellAt): boolean {
  return at?.row === row && at.column === column
}
