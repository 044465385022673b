import type { Format } from '../../../../engine/format/format.js'
import type { Consolidated, ConsolidatedActivity, FiledFinding } from '../../../consolidate/consolidated.js'
import { type CutoffState, type Dates, type Span, spanOf, stateAt } from './cutoff.js'
import { findingsByActivity } from './findings-by-activity.js'
import { isDrawable, type DrawableWindow } from './months.js'
import { inOfficialOrder } from '../../../consolidate/official-order.js'
import { ALL_ASKED, askedBy, type Asked } from '../../../consolidate/planned.js'
import { type Standing, standingsOf } from '../../../consolidate/standing.js'

/** In place of a leader, where the format does not ask who answers. */
export const NOT_ASKED = '(no se pide)'

/** An activity, with what the report needs to know of it. */
export class Entry {
  readonly component: string
  /** id of the first responsible, null where the directory does not know it, `NOT_ASKED` where the format does not ask */
  readonly leader: string | null
  readonly span: Span
  /** ids of all who answer, in order */
  readonly responsibles: readonly (string | null)[]
  /** starts and ends of its windows, `2023-01-01/2023-02-28;…` */
  readonly #dates: string

  constructor(
    readonly activity: ConsolidatedActivity,
    readonly standing: Standing,
    readonly findings: readonly FiledFinding[],
    asked: Asked,
    private readonly cutoff: string,
    once: OneOfEach,
  ) {
    const { format, component, responsibles, schedule } = activity
    this.component = once.of(componentKey(format, component))
    this.responsibles = once.list(responsibles.map(({ id }) => id))
    this.leader = once.of(responsibles[0]?.id ?? (asked.responsibles ? null : NOT_ASKED))
    this.#dates = once.of(schedule.map(({ start, end }) => `${start ?? ''}/${end ?? ''}`).join(';'))
    const { firstStart, lastEnd, incomplete } = spanOf(schedule, asked)
    this.span = { firstStart: once.of(firstStart), lastEnd: once.of(lastEnd), incomplete, asked }
  }

  get state(): CutoffState {
    return stateAt(this.span, this.cutoff)
  }

  /** What of its schedule a calendar can show; where only ends are asked for, the day of each. */
  get windows(): readonly DrawableWindow[] {
    const { dates } = this
    const drawn = this.span.asked.start
      ? dates
      : dates.map(({ start, end }) => ({ start: start ?? end, end }))
    return drawn.filter(isDrawable)
  }

  /** Start and end of each window of its schedule. */
  get dates(): readonly Dates[] {
    if (this.#dates === '') return NO_DATES
    return this.#dates.split(';').map((window) => {
      const [start, end] = window.split('/')
      return { start: start || null, end: end || null }
    })
  }

  /** Ids of rules that speak of the activity without a finding on one of its cells. */
  get otherRules(): readonly string[] {
    const said = new Set(this.findings.map((f) => f.rule))
    return [...new Set(this.activity.findings)].filter((rule) => !said.has(rule))
  }
}

const NO_DATES: readonly Dates[] = []

/** Gives equal texts as one and the same: a few ids and days stand in as many entries as there are activities. */
class OneOfEach {
  readonly #known = new Map<string, string>()
  readonly #lists = new Map<string, readonly (string | null)[]>()

  of<T extends string | null>(text: T): T {
    if (text === null) return text
    const known = this.#known.get(text)
    if (known === undefined) this.#known.set(text, text)
    return (known as T | undefined) ?? text
  }

  list(ids: readonly (string | null)[]): readonly (string | null)[] {
    const key = [ids.length, ...ids].join('\n')
    const known = this.#lists.get(key)
    if (known === undefined) this.#lists.set(key, ids)
    return known ?? ids
  }
}

const NONE: readonly FiledFinding[] = []

/** Identifies a component among those of all formats. */
export function componentKey(format: string, component: number | null): string {
  return `${format}/${component ?? '-'}`
}

const computed = new WeakMap<
  Consolidated,
  { readonly formats: readonly Format[]; readonly entries: Entry[] }
>()

/** Every activity read, in official order, with what the report needs to know of it: made once for all outputs. */
export function entriesOf(consolidated: Consolidated, formats: readonly Format[] = []): readonly Entry[] {
  const known = computed.get(consolidated)
  if (known?.formats === formats) return known.entries
  const entries = makeEntries(consolidated, formats)
  computed.set(consolidated, { formats, entries })
  return entries
}

function makeEntries(consolidated: Consolidated, formats: readonly Format[]): Entry[] {
  const asked = new Map(formats.map((format) => [format.id, askedBy(format)]))
  const standings = standingsOf(consolidated)
  const worded = findingsByActivity(consolidated)
  const once = new OneOfEach()
  return inOfficialOrder(consolidated.activities).map(
    (activity) =>
      new Entry(
        activity,
        standings.get(activity)!,
        worded.get(activity) ?? NONE,
        asked.get(activity.format) ?? ALL_ASKED,
        consolidated.cutoff.date,
        once,
      ),
  )
}
