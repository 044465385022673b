import { fold } from '../text/fold.js'
import { firstOf } from './header.js'
import type { Recognition } from './read-plan.js'
import { SectionReader } from './section-reader.js'

/** How much a title in the document says, and how much the file's name does. */
const IN_TITLE = 4
const IN_FILE_NAME = 2
const IN_BANNER = 1

/**
 * Orders the formats to which a workbook answers, the likeliest first. The identity it declares decides; then a plan
 * goes before the annex that it brings, and then count the columns that its best header names; formats with one table are
 * told apart by title, by file name, by a section banner without a number, which only a document of that one section has,
 * and by what each misses.
 */
export function likeliestFirst(
  recognitions: readonly Recognition[],
  declared: string | null,
  file: string,
): Recognition[] {
  const score = new Map(recognitions.map((r) => [r, r.recognised ? evidence(r, file) : 0]))
  const carried = new Set(recognitions.filter((r) => recognitions.some((plan) => carries(plan, r))))
  return [...recognitions].sort(
    (a, b) =>
      Number(b.recognised) - Number(a.recognised) ||
      Number(b.format.id === declared) - Number(a.format.id === declared) ||
      Number(carried.has(a)) - Number(carried.has(b)) ||
      b.columns - a.columns ||
      score.get(b)! - score.get(a)! ||
      lacking(a) - lacking(b) ||
      b.format.sections.length - a.format.sections.length,
  )
}

/** Whether a workbook is a plan that brings another format's table as its annex, on a sheet of its own. */
function carries(plan: Recognition, annex: Recognition): boolean {
  if (!plan.recognised || !plan.format.carries.includes(annex.format.id) || lacking(plan) > 1) return false
  return plan.sheets.some(({ headers }, i) => headers.size > 0 && annex.sheets[i]!.headers.size === 0)
}

/** How many columns that it must have no header names. */
function lacking({ format, missing }: Recognition): number {
  return format.columns.filter(({ required, header }) => required && missing.includes(header)).length
}

/** What speaks for a format besides its table. */
function evidence({ format, sheets }: Recognition, file: string): number {
  const sections = new SectionReader(format)
  const hints = format.titleHints.map(fold)
  const mentions = (text: string): boolean => hints.some((hint) => ` ${fold(text)} `.includes(` ${hint} `))
  let inTitle = false
  let bare = false
  for (const { view, headers } of sheets) {
    const first = firstOf(headers)
    for (const row of view.rows) {
      for (const { text } of row < first || headers.size > 0 ? view.written(row) : []) {
        if (row > first && !sections.opensWithWord(text)) continue
        const numbered = /\d/.test(text.slice(0, 20))
        if (row < first && !(sections.opensWithWord(text) && numbered)) inTitle ||= mentions(text)
        bare ||=
          format.sections.length === 1 &&
          sections.opensWithWord(text) &&
          !numbered &&
          sections.banner(text) !== null
      }
    }
  }
  return (inTitle ? IN_TITLE : 0) + (mentions(file) ? IN_FILE_NAME : 0) + (bare ? IN_BANNER : 0)
}
