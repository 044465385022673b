import type { Format } from '../../../../engine/format/format.js'
import type { Consolidated, ConsolidatedActivity, FiledFinding } from '../../../consolidate/consolidated.js'
import { inOfficialOrder } from '../../../consolidate/official-order.js'
import { type Asked, askedBy } from '../../../consolidate/planned.js'
import { type Standing, standingIn } from '../../../consolidate/standing.js'
import {
  answeringIn,
  answeringText,
  termsText,
  type Outline,
  type IsoWindow,
} from '../../../shelf/outline.js'
import { ShelvedEntry } from '../../../shelf/shelved-entry.js'
import type { CutoffState, Span } from './cutoff.js'
import { findingsByActivity } from './findings-by-activity.js'
import type { DrawableWindow } from './months.js'
import { Terms } from './terms.js'

/** In place of a leader, where the format does not ask who answers. */
export const NOT_ASKED = '(no se pide)'

/** Who answers for an activity: activities of the same ones share it. */
interface Answering {
  /** id of the first, null where the directory does not know it, `NOT_ASKED` where the format does not ask */
  readonly leader: string | null
  /** ids of all, in order */
  readonly ids: readonly (string | null)[]
}

/** An activity, with what the report needs to know of it. */
export class Entry {
  constructor(
    readonly activity: ConsolidatedActivity,
    readonly standing: Standing,
    readonly findings: readonly FiledFinding[],
    readonly component: string,
    readonly answering: Answering,
    readonly terms: Terms,
  ) {}

  /** id of the first responsible, null where the directory does not know it, `NOT_ASKED` where the format does not ask */
  get leader(): string | null {
    return this.answering.leader
  }

  /** ids of all who answer, in order */
  get responsibles(): readonly (string | null)[] {
    return this.answering.ids
  }

  get span(): Span {
    return this.terms.span
  }

  get state(): CutoffState {
    return this.terms.state
  }

  /** What of its schedule a calendar can show; where only ends are asked for, the day of each. */
  get windows(): readonly DrawableWindow[] {
    return this.terms.windows
  }

  /** Start and end of each window of its schedule. */
  get dates(): readonly IsoWindow[] {
    return this.terms.dates
  }

  /** Ids of rules that speak of the activity without a finding on one of its cells. */
  get otherRules(): readonly string[] {
    const said = new Set(this.findings.map((f) => f.rule))
    return [...new Set(this.activity.findings)].filter((rule) => !said.has(rule))
  }
}

/** What the activities of a format share: a few components, dates and people stand in all of them. */
class Shared {
  readonly #asked: Asked
  readonly #components = new Map<number | null, string>()
  readonly #answering = new Map<string | null, Answering>()
  readonly #terms = new Map<string, Terms>()

  constructor(
    private readonly format: string,
    formats: readonly Format[],
    private readonly cutoff: string,
  ) {
    this.#asked = askedBy(formats.find(({ id }) => id === format))
  }

  component(number: number | null): string {
    let key = this.#components.get(number)
    if (key === undefined) this.#components.set(number, (key = componentKey(this.format, number)))
    return key
  }

  answering(text: string | null): Answering {
    let known = this.#answering.get(text)
    if (known === undefined) {
      const ids = answeringIn(text)
      known = { leader: ids[0] ?? (this.#asked.responsibles ? null : NOT_ASKED), ids }
      this.#answering.set(text, known)
    }
    return known
  }

  terms(text: string): Terms {
    let known = this.#terms.get(text)
    if (known === undefined) this.#terms.set(text, (known = new Terms(text, this.#asked, this.cutoff)))
    return known
  }
}

const NONE: readonly FiledFinding[] = []

/** Identifies a component among those of all formats. */
export function componentKey(format: string, component: number | null): string {
  return `${format}/${component ?? '-'}`
}

/** The activities of a plan, and the findings on none of their rows. */
interface Entries {
  readonly formats: readonly Format[]
  readonly entries: readonly Entry[]
  readonly loose: ReadonlySet<FiledFinding>
}

const computed = new WeakMap<Consolidated, Entries>()

/** Every activity read, in official order, with what the report needs to know of it: made once for all outputs. */
export function entriesOf(consolidated: Consolidated, formats: readonly Format[] = []): readonly Entry[] {
  return known(consolidated, formats).entries
}

/** The findings on no row of an activity. */
export function looseFindings(
  consolidated: Consolidated,
  formats: readonly Format[],
): ReadonlySet<FiledFinding> {
  return known(consolidated, formats).loose
}

function known(consolidated: Consolidated, formats: readonly Format[]): Entries {
  const before = computed.get(consolidated)
  if (before?.formats === formats) return before
  const made = makeEntries(consolidated, formats)
  computed.set(consolidated, made)
  return made
}

function makeEntries(consolidated: Consolidated, formats: readonly Format[]): Entries {
  const standingOf = standingIn(consolidated)
  const { ofActivity, loose } = findingsByActivity(consolidated)
  const byFormat = new Map<string, Shared>()
  const entries = inOfficialOrder(consolidated.activities).map((activity) => {
    const { format } = activity
    let shared = byFormat.get(format)
    if (!shared) byFormat.set(format, (shared = new Shared(format, formats, consolidated.cutoff.date)))
    const { answering, terms } = outlineOf(activity)
    return new Entry(
      activity,
      standingOf(activity),
      ofActivity.get(activity)?.slice() ?? NONE,
      shared.component(activity.component),
      shared.answering(answering),
      shared.terms(terms),
    )
  })
  return { formats, entries, loose }
}

function outlineOf(activity: ConsolidatedActivity): Outline {
  return activity instanceof ShelvedEntry
    ? activity
    : { answering: answeringText(activity), terms: termsText(activity.schedule) }
}
