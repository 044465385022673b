import type { Severity } from '../../../../engine/findings/finding.js'
import type { Consolidated, FiledFinding } from '../../../consolidate/consolidated.js'
import { ruleTitle } from '../../../../engine/findings/spanish.js'
import { replacedFiles } from '../../../consolidate/replaced-files.js'
import { compareText } from '../../../consolidate/official-order.js'
import {
  type SeverityCounts,
  NO_FINDINGS,
  SEVERITIES,
  totalOf,
  worstOf,
} from '../../../../engine/findings/severity-counts.js'

/** Findings of a rule that are listed one by one: those on no row of an activity, and some of the others. */
const LOOSE_LISTED = 200
const OTHERS_LISTED = 20

export interface RuleFigures {
  readonly rule: string
  readonly title: string
  /** the worst with which it speaks here */
  readonly severity: Severity
  readonly counts: SeverityCounts
  readonly total: number
  /** how many of them a justified exception covers */
  readonly excepted: number
  /** files of which it speaks */
  readonly files: number
  /** the reason it gives most often */
  readonly why: string
  /** what it asks for; null where that depends on the finding */
  readonly how: string | null
  /** those that are listed, the ones on no row of an activity first */
  readonly listed: readonly FiledFinding[]
}

/** Findings on what stands, those of replaced files counted apart: `total` + `replaced` are all of the document. */
export interface FindingFigures {
  readonly total: number
  readonly counts: SeverityCounts
  /** those of them that a justified exception covers */
  readonly excepted: SeverityCounts
  readonly replaced: number
  readonly replacedCounts: SeverityCounts
  readonly rules: readonly RuleFigures[]
  /** by dependencia that sent the file, null where it is not known */
  readonly byUnit: ReadonlyMap<string | null, SeverityCounts>
  /** what only the plan as a whole shows */
  readonly whole: SeverityCounts
  /** by file, of all files */
  readonly byFile: ReadonlyMap<string, SeverityCounts>
  /** those of them that a justified exception covers, by file */
  readonly exceptedByFile: ReadonlyMap<string, SeverityCounts>
  /** what concerns a file and none of its rows, by file */
  readonly looseByFile: ReadonlyMap<string, readonly FiledFinding[]>
}

/**
 * Findings by rule, severity, dependencia and file.
 * @param loose those on no row of an activity
 */
export function findingFigures(
  consolidated: Consolidated,
  loose: ReadonlySet<FiledFinding>,
  senders: ReadonlyMap<string, string | null>,
): FindingFigures {
  const replaced = replacedFiles(consolidated)
  const counts = { ...NO_FINDINGS }
  const excepted = { ...NO_FINDINGS }
  const replacedCounts = { ...NO_FINDINGS }
  const whole = { ...NO_FINDINGS }
  const byUnit = new Map<string | null, Tally>()
  const byFile = new Map<string, Tally>()
  const exceptedByFile = new Map<string, Tally>()
  const looseByFile = new Map<string, FiledFinding[]>()
  const rules = new Map<string, RuleTally>()
  for (const finding of consolidated.findings) {
    const { file, rule, severity } = finding
    const isExcepted = finding.exception !== null
    const isLoose = loose.has(finding)
    if (file !== null) {
      tallyOf(byFile, file)[severity]++
      if (isExcepted) tallyOf(exceptedByFile, file)[severity]++
      if (isLoose) listOf(looseByFile, file).push(finding)
      if (replaced.has(file)) {
        replacedCounts[severity]++
        continue
      }
      tallyOf(byUnit, senders.get(file) ?? null)[severity]++
    } else whole[severity]++
    counts[severity]++
    if (isExcepted) excepted[severity]++
    let own = rules.get(rule)
    if (!own) rules.set(rule, (own = new RuleTally(rule, finding.how)))
    own.add(finding, isLoose)
  }
  return {
    total: totalOf(counts),
    counts,
    excepted,
    replaced: totalOf(replacedCounts),
    replacedCounts,
    rules: [...rules.values()]
      .map((one) => one.figures())
      .sort(
        (a, b) =>
          SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
          b.total - a.total ||
          compareText(a.rule, b.rule),
      ),
    byUnit,
    whole,
    byFile,
    exceptedByFile,
    looseByFile,
  }
}

type Tally = Record<Severity, number>

function tallyOf<K>(tallies: Map<K, Tally>, key: K): Tally {
  let tally = tallies.get(key)
  if (!tally) tallies.set(key, (tally = { ...NO_FINDINGS }))
  return tally
}

function listOf<K, T>(lists: Map<K, T[]>, key: K): T[] {
  let list = lists.get(key)
  if (!list) lists.set(key, (list = []))
  return list
}

/** What the findings of a rule come to, one after another. */
class RuleTally {
  readonly #counts: Tally = { ...NO_FINDINGS }
  #excepted = 0
  readonly #files = new Set<string>()
  readonly #whys = new Map<string, number>()
  readonly #loose: FiledFinding[] = []
  readonly #others: FiledFinding[] = []
  /** what all of them so far ask for */
  #how: string | null

  constructor(
    private readonly rule: string,
    how: string,
  ) {
    this.#how = how
  }

  add(finding: FiledFinding, isLoose: boolean): void {
    const { file, why } = finding
    this.#counts[finding.severity]++
    if (finding.exception !== null) this.#excepted++
    if (file !== null) this.#files.add(file)
    this.#whys.set(why, (this.#whys.get(why) ?? 0) + 1)
    if (this.#how !== null && this.#how !== finding.how) this.#how = null
    const [listed, most] = isLoose ? [this.#loose, LOOSE_LISTED] : [this.#others, OTHERS_LISTED]
    if (listed.length < most) listed.push(finding)
  }

  figures(): RuleFigures {
    return {
      rule: this.rule,
      title: ruleTitle(this.rule),
      severity: worstOf(this.#counts)!,
      counts: this.#counts,
      total: totalOf(this.#counts),
      excepted: this.#excepted,
      files: this.#files.size,
      why: mostFrequent(this.#whys),
      how: this.#how,
      listed: [...this.#loose, ...this.#others],
    }
  }
}

/** The first of those that come most often. */
function mostFrequent(counts: ReadonlyMap<string, number>): string {
  let [best, most] = ['', 0]
  for (const [text, n] of counts) if (n > most) [best, most] = [text, n]
  return best
}
