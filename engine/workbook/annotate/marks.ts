import type { Severity } from '../../findings/finding.js'
import { SEVERITIES } from '../../findings/severity-counts.js'
import { addressOf } from '../../grid/address.js'
import { holds, type Rect } from '../../grid/grid.js'
import { attributesOf, prefixOf } from '../edit/markup.js'
import { spliced, type Splice } from '../edit/splice.js'
import { prefixed } from './looks.js'
import { childrenOf, outlineOf, placeFor, WORKSHEET_ORDER } from './sequence.js'

/** By this text in its formula a mark is known as ours, whoever set it: this or the task pane. */
const SIGNATURE = 'cotejo:'
const SIGNED = /(?:"|&quot;|&#34;)cotejo:/
/** Blocks in one list of cells. */
const MOST_BLOCKS = 200

/** Cells to be marked. */
export interface Mark {
  readonly rect: Rect
  readonly severity: Severity
}

/** The text of a worksheet part with marks over its cells, by a conditional format that always holds. */
export function withMarks(
  text: string,
  marks: readonly Mark[],
  looks: Readonly<Record<Severity, number>>,
): string {
  const outline = outlineOf(text)
  if (!outline || marks.length === 0) return text
  const prefix = prefixOf(outline.root.tag)
  const there = outline.parts.filter(({ tag }) => tag.name === 'conditionalFormatting')
  const priority = highest(there.map(({ tag, end }) => text.slice(tag.from, end)))
  const xml = SEVERITIES.flatMap((severity, at) =>
    chunks(rectsOf(marks, severity)).map(
      (own) =>
        `<conditionalFormatting sqref="${own.map(addressOf).join(' ')}">` +
        `<cfRule type="expression" dxfId="${String(looks[severity])}" priority="${String(priority > SEVERITIES.length ? at + 1 : 1)}">` +
        `<formula>LEN("${SIGNATURE}${severity}")&gt;0</formula></cfRule></conditionalFormatting>`,
    ),
  )
  // before the others: between two of one priority the first counts
  const from = there[0]?.tag.from ?? placeFor('conditionalFormatting', outline, WORKSHEET_ORDER)
  return spliced(text, [{ from, to: from, text: prefixed(xml.join(''), prefix) }])
}

/** The text of a worksheet part without marks of ours. */
export function withoutMarks(text: string): string {
  if (!SIGNED.test(text)) return text
  const outline = outlineOf(text)
  if (!outline) return text
  const splices: Splice[] = []
  for (const format of outline.parts) {
    if (format.tag.name !== 'conditionalFormatting') continue
    const rules = childrenOf(text, format).filter(({ tag }) => tag.name === 'cfRule')
    const ours = rules.filter(({ tag, end }) => SIGNED.test(text.slice(tag.from, end)))
    if (ours.length === 0) continue
    const gone = ours.length === rules.length ? [format] : ours
    splices.push(...gone.map(({ tag, end }) => ({ from: tag.from, to: end, text: '' })))
  }
  return spliced(text, splices)
}

/** The blocks of a severity, each once, but for those within one that is marked for worse. */
function rectsOf(marks: readonly Mark[], severity: Severity): Rect[] {
  const worse = marks.filter((mark) => SEVERITIES.indexOf(mark.severity) < SEVERITIES.indexOf(severity))
  const covered = new Set(worse.map(({ rect }) => addressOf(rect)))
  const own = new Map<string, Rect>()
  for (const { rect, severity: marked } of marks) {
    const key = addressOf(rect)
    if (marked !== severity || covered.has(key)) continue
    if (!worse.some((mark) => within(rect, mark.rect))) own.set(key, rect)
  }
  return [...own.values()]
}

function within({ top, left, bottom, right }: Rect, other: Rect): boolean {
  return holds(other, { row: top, column: left }) && holds(other, { row: bottom, column: right })
}

function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / MOST_BLOCKS) }, (_, at) =>
    all.slice(at * MOST_BLOCKS, (at + 1) * MOST_BLOCKS),
  )
}

/** The priority of the rule that counts first; infinite where there is none. */
function highest(formats: readonly string[]): number {
  const stated = formats.flatMap((format) =>
    [...format.matchAll(/<(?:[\w.-]+:)?cfRule\b[^>]*>/g)].map(([tag]) =>
      Number(attributesOf(tag).get('priority') ?? 1),
    ),
  )
  return Math.min(Infinity, ...stated)
}
