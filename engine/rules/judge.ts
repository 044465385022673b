import type { Finding, NotEvaluated } from '../findings/finding.js'
import type { Plan } from '../plan/plan.js'
import type { Format } from '../format/format.js'
import { isPrepared } from './fields.js'
import { headerOf } from './place.js'
import { RULES } from './registry.js'
import type { Rule, RuleContext } from './rule.js'

/** What the rules say of a plan, and which of them could not be asked. */
export interface Judgement {
  readonly findings: readonly Finding[]
  readonly notEvaluated: readonly NotEvaluated[]
}

/** Judges one workbook's plan by the rules its format is held to. */
export function judge(plan: Plan, context: RuleContext): Judgement {
  const findings: Finding[] = []
  const notEvaluated: NotEvaluated[] = []
  for (const rule of heldTo(context)) {
    if (rule.compares && !rule.compares.formats.includes(context.format.id))
      notEvaluated.push({ rule: rule.id, reason: { kind: 'no-document', document: rule.compares.name } })
    if (!rule.check) continue
    const obstacle = obstacleTo(rule, plan, context)
    if (obstacle) {
      notEvaluated.push(obstacle)
      continue
    }
    for (const reason of rule.cannot?.(plan, context) ?? []) notEvaluated.push({ rule: rule.id, reason })
    for (const found of rule.check(plan, context)) findings.push(found)
  }
  const own = plan.activities.some(isPrepared) ? withoutCopied(findings, context.format) : findings
  return { findings: withoutRepeats(withoutGeneric(own, context.format)), notEvaluated }
}

/** What a prepared follow-up copies was judged with the plan, and nobody can correct it there. */
function withoutCopied(findings: readonly Finding[], { columns }: Format): readonly Finding[] {
  const copied = new Set(columns.flatMap((column) => (column.copied ? column.header : [])))
  return findings.filter(({ rule, place }) => rule.startsWith('header-') || !copied.has(place.column ?? ''))
}

/** The columns of whose empty cells each rule speaks, more specifically than `required-empty`. */
const TELL_EMPTY = new Map(
  RULES.flatMap(({ id, tellsEmpty }) => (tellsEmpty ? [[id, tellsEmpty] as const] : [])),
)

/**
 * One cause, one finding: an empty cell of which a more specific rule speaks in its row is not told twice, and neither
 * is a cell with an error told as empty.
 */
function withoutGeneric(findings: readonly Finding[], format: Format): readonly Finding[] {
  if (!findings.some(({ rule }) => TELL_EMPTY.has(rule))) return findings
  const broken = new Set(
    findings.flatMap(({ rule, place }) => (rule === 'cell-error' ? cellKey(place, place.column) : [])),
  )
  const kept = findings.filter(
    ({ rule, place }) => !TELL_EMPTY.has(rule) || !broken.has(cellKey(place, place.column)),
  )
  const told = new Set(
    kept.flatMap(({ rule, place }) =>
      (TELL_EMPTY.get(rule) ?? []).map((key) => cellKey(place, headerOf(format, key))),
    ),
  )
  return kept.filter(
    ({ rule, place }) => rule !== 'required-empty' || !told.has(cellKey(place, place.column)),
  )
}

function cellKey({ sheet, cell }: Finding['place'], column: string | null): string {
  return [sheet, cell?.replace(/^[A-Z]+/, ''), column].join('\n')
}

/** A cell merged over several activities is one cell: what is wrong in it is said once. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const byRule = new Map<string, Map<string, Said>>()
  const kept: Finding[] = []
  for (const found of findings) {
    const { rule, place } = found
    if (place.cell !== null) {
      let cells = byRule.get(rule)
      if (!cells) byRule.set(rule, (cells = new Map()))
      const cell = cells.get(place.cell)
      if (!cell) cells.set(place.cell, { first: found, all: null })
      else if (isRepeat(found, cell)) continue
    }
    kept.push(found)
  }
  return kept
}

/** What a rule says of the cells of one address: the first finding, and all in words once there are two. */
interface Said {
  readonly first: Finding
  all: Set<string> | null
}

function isRepeat(found: Finding, cell: Said): boolean {
  cell.all ??= new Set([wholly(cell.first)])
  const before = cell.all.size
  return cell.all.add(wholly(found)).size === before
}

function wholly({ place, facts }: Finding): string {
  return `${place.sheet ?? ''}\n${JSON.stringify(facts)}`
}

/** The rules that a format is held to, in the order of the registry. */
export function heldTo({ format }: RuleContext): readonly Rule[] {
  let held = HELD.get(format)
  if (!held) HELD.set(format, (held = RULES.filter((rule) => format.rules.includes(rule.id))))
  return held
}

const HELD = new WeakMap<Format, readonly Rule[]>()

function obstacleTo(rule: Rule, plan: Plan, { format }: RuleContext): NotEvaluated | null {
  for (const need of rule.needs) {
    const column = format.columns.find(({ key, type }) => key === need || type === need)
    if (column && !plan.headers.has(column.key)) {
      return { rule: rule.id, reason: { kind: 'column-missing', column: column.header } }
    }
  }
  if (rule.needsVigencia && plan.vigencia === null) return { rule: rule.id, reason: { kind: 'no-vigencia' } }
  return null
}
