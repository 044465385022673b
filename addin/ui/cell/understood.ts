import type { Expected } from '../../../engine/reading/expected.js'
import { subcomponentLabel } from '../../../engine/format/labels.js'
import { NUMERIC } from '../../../engine/format/format.js'
import { UNREADABLE_DATE } from '../../../engine/findings/spanish/dates.js'
import { goalWords } from '../../../engine/findings/spanish/goal-words.js'
import { longDateWithWeekday } from '../../../engine/calendar/long-date.js'
import type { CellAt } from '../../../engine/grid/grid.js'
import type { DateMention } from '../../../engine/plan/plan.js'
import { shownNumber } from '../../../engine/text/numbers.js'

/** What the checker made of a cell, one line for each thing. */
export interface Understanding {
  readonly understood: readonly string[]
  /** what it could not make anything of, each said in full */
  readonly not: readonly string[]
}

const NOTHING: Understanding = { understood: [], not: [] }

/** What the checker understood of a cell and what it did not; nothing where there is nothing to tell. */
export function understoodIn({ table, column, section, activity, home }: Expected): Understanding {
  if (!activity) return NOTHING
  const field = activity.fields.get(column.key)
  switch (column.type) {
    case 'goal': {
      if (!isAt(field?.at, home) || field!.text === '') return NOTHING
      const words = goalWords(activity.goal)
      if (words !== '') return all([words])
      return field!.number === null
        ? { understood: [], not: ['No dice cuánto'] }
        : all([shownNumber(field!.number)])
    }
    case 'responsibles':
      return parted(
        activity.responsibles.filter(({ at }) => isAt(at, home)),
        ({ id, name }) => (id === null ? null : name),
        ({ name }) => `«${name}» no está en el directorio`,
      )
    case 'start':
    case 'end':
      return ofDates(
        activity.windows.flatMap((window) => window[column.type as 'start' | 'end'] ?? []),
        home,
      )
    case 'date':
      return ofDates(activity.dates.get(column.key) ?? [], home)
    case 'catalogue': {
      const label = subcomponentLabel(table, section, activity.subcomponent)
      return label === null ? NOTHING : all([label])
    }
    default: {
      const number = NUMERIC.has(column.type) && isAt(field?.at, home) ? (field?.number ?? null) : null
      if (number === null) return NOTHING
      const shown = shownNumber(number)
      return all([column.type === 'percent' ? `${shown} %` : column.type === 'money' ? `$ ${shown}` : shown])
    }
  }
}

function all(understood: readonly string[]): Understanding {
  return { understood, not: [] }
}

function parted<T>(
  things: readonly T[],
  words: (thing: T) => string | null,
  fault: (thing: T) => string | null,
): Understanding {
  return {
    understood: things.flatMap((thing) => words(thing) ?? []),
    not: things.flatMap((thing) => (words(thing) === null ? (fault(thing) ?? []) : [])),
  }
}

function ofDates(mentions: readonly DateMention[], home: CellAt): Understanding {
  return parted(
    mentions.filter(({ at }) => isAt(at, home)),
    ({ iso }) => iso && longDateWithWeekday(iso),
    ({ text, problem }) => {
      if (!problem) return null
      return `«${text}» ${problem.kind === 'nonexistent' ? 'no existe en el calendario' : UNREADABLE_DATE[problem.looksLike]}`
    },
  )
}

function isAt(at: CellAt | null | undefined, { row, column }: CellAt): boolean {
  return at?.row === row && at.column === column
}
