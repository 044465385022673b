import type { Severity } from '../../../../engine/findings/finding.js'
import type { Consolidated, FiledFinding } from '../../../consolidate/consolidated.js'
import { ruleTitle } from '../../../../engine/findings/spanish.js'
import type { Entry } from './entries.js'
import { replacedFiles } from '../../../consolidate/replaced-files.js'
import { compareText } from '../../../consolidate/official-order.js'
import {
  type SeverityCounts,
  SEVERITIES,
  countExcepted,
  countSeverities,
  totalOf,
  worstOf,
} from '../../../../engine/findings/severity-counts.js'

export interface RuleFigures {
  readonly rule: string
  readonly title: string
  /** the worst with which it speaks here */
  readonly severity: Severity
  readonly counts: SeverityCounts
  readonly total: number
  /** files of which it speaks */
  readonly files: number
  /** the reason it gives most often */
  readonly why: string
  /** what it asks for; null where that depends on the finding */
  readonly how: string | null
  /** those on no row of an activity come first */
  readonly findings: readonly FiledFinding[]
  /** how many of them, at the head of the list, are on no row of an activity */
  readonly loose: number
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

/** Findings by rule, severity, dependencia and file. */
export function findingFigures(
  consolidated: Consolidated,
  entries: readonly Entry[],
  senders: ReadonlyMap<string, string | null>,
): FindingFigures {
  const replaced = replacedFiles(consolidated)
  const attached = new Set<FiledFinding>()
  for (const entry of entries) for (const finding of entry.findings) attached.add(finding)
  const isReplaced = ({ file }: FiledFinding): boolean => file !== null && replaced.has(file)
  const standing = consolidated.findings.filter((f) => !isReplaced(f))
  const filed = consolidated.findings.filter((f) => f.file !== null)
  const counts = countSeverities(standing)
  return {
    total: standing.length,
    counts,
    excepted: countExcepted(standing),
    replaced: consolidated.findings.length - standing.length,
    replacedCounts: countSeverities(consolidated.findings.filter(isReplaced)),
    rules: [...groupBy(standing, (f) => f.rule)]
      .map(([rule, findings]) => ruleFigures(rule, findings, attached))
      .sort(
        (a, b) =>
          SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
          b.total - a.total ||
          compareText(a.rule, b.rule),
      ),
    byUnit: counted(
      groupBy(
        standing.filter((f) => f.file !== null),
        (f) => senders.get(f.file!) ?? null,
      ),
    ),
    whole: countSeverities(standing.filter((f) => f.file === null)),
    byFile: counted(groupBy(filed, (f) => f.file!)),
    exceptedByFile: counted(
      groupBy(
        filed.filter((f) => f.exception !== null),
        (f) => f.file!,
      ),
    ),
    looseByFile: groupBy(
      filed.filter((f) => !attached.has(f)),
      (f) => f.file!,
    ),
  }
}

function ruleFigures(
  rule: string,
  findings: readonly FiledFinding[],
  attached: ReadonlySet<FiledFinding>,
): RuleFigures {
  const counts = countSeverities(findings)
  const loose = findings.filter((f) => !attached.has(f))
  return {
    rule,
    title: ruleTitle(rule),
    severity: worstOf(counts)!,
    counts,
    total: totalOf(counts),
    files: new Set(findings.map((f) => f.file).filter((f) => f !== null)).size,
    why: mostFrequentWhy(findings),
    how: findings.every((f) => f.how === findings[0]?.how) ? (findings[0]?.how ?? null) : null,
    findings: [...loose, ...findings.filter((f) => attached.has(f))],
    loose: loose.length,
  }
}

function mostFrequentWhy(findings: readonly FiledFinding[]): string {
  const counts = new Map<string, number>()
  for (const { why } of findings) counts.set(why, (counts.get(why) ?? 0) + 1)
  let best = ''
  for (const [text, n] of counts) if (n > (counts.get(best) ?? 0)) best = text
  return best
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

function counted<K>(groups: ReadonlyMap<K, readonly FiledFinding[]>): Map<K, SeverityCounts> {
  return new Map([...groups].map(([key, findings]) => [key, countSeverities(findings)]))
}
