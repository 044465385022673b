import { keyOf, type Format } from '../format/format.js'
import type { Activity } from '../plan/plan.js'
import { similarity } from '../text/similarity.js'
import { pairByLikeness } from './likeness.js'
import type { Meanings } from './meaning.js'
import { bagOf, Numbering, sharedWords, type Bag } from './numbering.js'

/** An activity before and after. */
export interface ActivityPair {
  readonly before: Activity
  readonly after: Activity
}

/** Which activities of two plans are the same ones. */
export interface MatchedActivities {
  /** in the order in which they stand after */
  readonly pairs: readonly ActivityPair[]
  readonly added: readonly Activity[]
  readonly removed: readonly Activity[]
}

/** Kinds of column that say which row it is, where no number does. */
const IDENTIFYING: ReadonlySet<string> = new Set(['catalogue', 'subject', 'text', 'list', 'code'])

/** From which likeness of what they are about two rows are one; lower where most of the rest agrees. */
const ALIKE = 0.6
const ALIKE_ELSEWHERE = 0.8
const HALF_ALIKE = 0.45
/** Shares of the other columns that agree. */
const MOST_AGREE = 0.6
const NEARLY_ALL_AGREE = 0.9
const SOME_AGREE = 0.25

/** A row, ready to be compared many times. */
interface Row {
  readonly activity: Activity
  readonly section: string
  readonly number: string | null
  /** what it is about */
  readonly subject: string
  readonly subjectWords: Bag
  readonly meanings: Meanings
  /** all of it, by its number */
  readonly says: number
}

/**
 * Matches the activities of two plans: first those that say the same, then by what identifies them (section and number,
 * or the columns that say which row it is), then by what they are about, and what is left by likeness: an activity
 * renumbered or reworded is one that changed. Two that have too little in common are one gone and one new.
 */
export function matchActivities(
  before: readonly Activity[],
  after: readonly Activity[],
  format: Format,
  meaningsOf: (activity: Activity) => Meanings,
): MatchedActivities {
  const numbering = new Numbering()
  const [rows, others] = [before, after].map((side) => rowsOf(side, format, meaningsOf, numbering))
  const matching = new Matching(rows!, others!, numbering)
  const identity = identityOf(format)
  matching.pairEqual((row) => [row.section, row.number ?? '', row.says].join('\n'), 'in order')
  matching.pairEqual((row) => [row.section, row.says].join('\n'), 'in order')
  matching.pairEqual(({ says }) => String(says), 'in order')
  matching.pairEqual((row) => row.number && [row.section, row.number].join('\n'), 'unique', isAboutTheSame)
  matching.pairEqual(identity, 'unique')
  matching.pairEqual((row) => row.subject && [row.section, row.subject].join('\n'), 'unique')
  matching.pairAlike()
  matching.pairEqual(
    (row) => row.number && [row.section, row.number].join('\n'),
    'unique',
    hasSomethingInCommon,
  )
  return matching.result()
}

class Matching {
  readonly #after = new Map<Row, Row>()
  readonly #taken = new Set<Row>()

  constructor(
    private readonly before: readonly Row[],
    private readonly after: readonly Row[],
    private readonly numbering: Numbering,
  ) {}

  /** Pairs rows of one key: in order where several have it, or only where one row on either side does. */
  pairEqual(
    keyOfRow: (row: Row) => string | null,
    which: 'in order' | 'unique',
    agree: (before: Row, after: Row) => boolean = () => true,
  ): void {
    const [left, right] = this.#left()
    const byKey = this.#grouped(right, keyOfRow)
    for (const [key, rows] of this.#grouped(left, keyOfRow)) {
      const others = byKey.get(key) ?? []
      if (which === 'unique' && (rows.length !== 1 || others.length !== 1)) continue
      for (const [i, row] of rows.entries()) {
        const other = others[i]
        if (other && agree(row, other)) this.#pair(row, other)
      }
    }
  }

  pairAlike(): void {
    const [left, right] = this.#left()
    const wordsOf = (row: Row): number[] =>
      [...row.meanings.values()].flatMap((text) => this.numbering.wordsOf(text))
    const pairs = pairByLikeness(left.map(wordsOf), right.map(wordsOf), (i, j) =>
      likeness(left[i]!, right[j]!),
    )
    for (const { before, after } of pairs) this.#pair(left[before]!, right[after]!)
  }

  result(): MatchedActivities {
    const befores = new Map([...this.#after].map(([row, other]) => [other, row]))
    return {
      pairs: this.after.flatMap((row) => {
        const was = befores.get(row)
        return was ? [{ before: was.activity, after: row.activity }] : []
      }),
      added: this.after.filter((row) => !this.#taken.has(row)).map(({ activity }) => activity),
      removed: this.before.filter((row) => !this.#taken.has(row)).map(({ activity }) => activity),
    }
  }

  #grouped(rows: readonly Row[], keyOfRow: (row: Row) => string | null): Map<number, Row[]> {
    const groups = new Map<number, Row[]>()
    for (const row of rows) {
      const key = keyOfRow(row)
      if (!key) continue
      const number = this.numbering.numberOf(key)
      const group = groups.get(number)
      if (group) group.push(row)
      else groups.set(number, [row])
    }
    return groups
  }

  #left(): [Row[], Row[]] {
    const free = (row: Row): boolean => !this.#taken.has(row)
    return [this.before.filter(free), this.after.filter(free)]
  }

  #pair(row: Row, other: Row): void {
    this.#after.set(row, other)
    this.#taken.add(row).add(other)
  }
}

function rowsOf(
  activities: readonly Activity[],
  format: Format,
  meaningsOf: (activity: Activity) => Meanings,
  numbering: Numbering,
): Row[] {
  const key = format.labelColumn ?? keyOf(format, 'subject')
  return activities.map((activity) => {
    const meanings = meaningsOf(activity)
    const subject = meanings.get(key) ?? ''
    return {
      activity,
      section: activity.section === null ? '' : String(activity.section),
      number: activity.number,
      subject,
      subjectWords: bagOf(numbering.wordsOf(subject)),
      meanings,
      says: numbering.numberOf([...meanings].join('\n')),
    }
  })
}

/** What says which row it is, where no number does; of a table that is about nothing (ceilings), its choices too. */
function identityOf(format: Format): (row: Row) => string | null {
  const isAboutSomething = format.columns.some(({ type }) => type === 'subject')
  const keys = format.columns
    .filter(({ type }) => IDENTIFYING.has(type) || (type === 'choice' && !isAboutSomething))
    .map(({ key }) => key)
  return ({ number, section, meanings }) => {
    if (number !== null || !keys.some((key) => meanings.has(key))) return null
    return [section, ...keys.map((key) => meanings.get(key) ?? '')].join('\n')
  }
}

function isAboutTheSame(a: Row, b: Row): boolean {
  return subjectLikeness(a, b) >= ALIKE
}

function hasSomethingInCommon(a: Row, b: Row): boolean {
  return subjectLikeness(a, b) >= HALF_ALIKE || agreement(a, b) >= SOME_AGREE
}

/** How alike two rows are that no number or text identifies; 0 for two that are not one. */
function likeness(a: Row, b: Row): number {
  const alike = subjectLikeness(a, b)
  const agree = agreement(a, b)
  const isOne =
    (alike >= ALIKE && a.section === b.section) ||
    alike >= ALIKE_ELSEWHERE ||
    (alike >= HALF_ALIKE && agree >= MOST_AGREE) ||
    agree >= NEARLY_ALL_AGREE
  return isOne ? 0.6 * alike + 0.4 * agree : 0
}

/** How alike what two rows are about is: by whole words first, and where that leaves doubt as a person would compare. */
function subjectLikeness(a: Row, b: Row): number {
  if (a.subject === b.subject) return a.subject === '' ? 0 : 1
  if (a.subject === '' || b.subject === '') return 0
  const common = sharedWords(a.subjectWords, b.subjectWords)
  const isDoubtful = common >= HALF_ALIKE / 2 && common < ALIKE
  return isDoubtful ? similarity(a.subject, b.subject) : common
}

/** The share of their other columns in which two rows mean the same. */
function agreement(a: Row, b: Row): number {
  let same = 0
  let all = 0
  for (const [key, meaning] of a.meanings) {
    if (meaning === a.subject) continue
    all++
    if (b.meanings.get(key) === meaning) same++
  }
  for (const [key, meaning] of b.meanings) if (meaning !== b.subject && !a.meanings.has(key)) all++
  return all === 0 ? 0 : same / all
}
