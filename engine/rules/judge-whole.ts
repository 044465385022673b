import type { Directory } from '../directory/directory.js'
import type { Finding, NotEvaluated } from '../findings/finding.js'
import type { Settings } from '../settings.js'
import { heldTo } from './judge.js'
import { DOCUMENTS_CHECKS, WHOLE_CHECKS } from './registry-whole.js'
import { RULES } from './registry.js'
import type { Document, DocumentFinding, RuleContext, WholePlan } from './rule.js'

/** Judges what only the parts of all dependencias together can show. */
export function judgeWhole(whole: WholePlan, context: RuleContext): Finding[] {
  return heldTo(context).flatMap(({ id }) => WHOLE_CHECKS[id]?.(whole, context) ?? [])
}

/**
 * Judges what only several documents side by side can show: the current plans of one vigencia, of whatever formats. Money
 * over its ceiling differs from its plan's for that very reason, and is told once.
 */
export function judgeDocuments(
  documents: readonly Document[],
  directory: Directory,
  settings?: Settings,
): DocumentFinding[] {
  const findings = RULES.flatMap(({ id }) => DOCUMENTS_CHECKS[id]?.(documents, directory, settings) ?? [])
  const over = new Set(
    findings.flatMap((one) => (one.finding.rule === 'poai-over-ceiling' ? [rowOf(one)] : [])),
  )
  return findings.filter((one) => one.finding.rule !== 'documents-differ' || !over.has(rowOf(one)))
}

function rowOf({ file, finding: { place } }: DocumentFinding): string {
  return [file, place.sheet, place.cell?.replace(/^[A-Z]+/, '')].join('\n')
}

/** What still could not be asked once these documents stand side by side: a rule that has its other document has been. */
export function stillNotEvaluated(
  notEvaluated: readonly NotEvaluated[],
  formats: ReadonlySet<string>,
): NotEvaluated[] {
  return notEvaluated.filter(({ rule, reason }) => {
    if (reason.kind !== 'no-document') return true
    const compares = RULES.find(({ id }) => id === rule)?.compares
    return !compares?.formats.some((format) => formats.has(format))
  })
}
