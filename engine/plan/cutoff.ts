import { isFollowUp } from '../format/follow-up.js'
import type { Format } from '../format/format.js'
import { fold } from '../text/fold.js'
import { parseDates } from '../text/dates.js'
import type { Plan } from './plan.js'

const DATE =
  /\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\s*(?:de\s+)?\p{L}{3,10}\.?\s+(?:de\s+|del\s+)?\d{4}/u
const ORDINALS: readonly RegExp[] = [
  /\b(?:1|i|1er|1ro|primer|primero)\s(?:seguimiento|cuatrimestre|corte)\b|\b(?:seguimiento|cuatrimestre|corte)\s(?:no |n |nro |numero )?(?:1|i)\b(?! de)/,
  /\b(?:2|ii|2do|segundo)\s(?:seguimiento|cuatrimestre|corte)\b|\b(?:seguimiento|cuatrimestre|corte)\s(?:no |n |nro |numero )?(?:2|ii)\b(?! de)/,
  /\b(?:3|iii|3er|3ro|tercer|tercero)\s(?:seguimiento|cuatrimestre|corte)\b|\b(?:seguimiento|cuatrimestre|corte)\s(?:no |n |nro |numero )?(?:3|iii)\b(?! de)/,
]

/** The cut-off (ISO) up to which a follow-up tells: what it says itself, or else what was told of it; null where neither does. */
export function cutoffOf(plan: Plan, format: Format, file: string): string | null {
  return cutoffSaid(plan, format, file) ?? (isFollowUp(format) ? (plan.usualCutoff ?? null) : null)
}

/**
 * The cut-off (ISO) that a follow-up says itself, from the rows above its tables or its file's name: "Corte: 30/04/2026",
 * or "Segundo seguimiento" where the format says when each is; null where nothing says it.
 */
export function cutoffSaid(plan: Plan, format: Format, file: string): string | null {
  if (format.followUps === null) return null
  const { headings } = plan
  const beside = headings.map(({ sheet, at, text }, i) => {
    const next = headings[i + 1]
    return next?.sheet === sheet && next.at.row === at.row ? `${text} ${next.text}` : text
  })
  const texts = [
    ...beside,
    file
      .replace(/^.*\//, '')
      .replace(/\.\w+$/, '')
      .replaceAll('_', ' '),
  ]
  for (const text of texts) {
    const said = /(?<!\p{L})corte(?!\p{L})(.*)$/isu.exec(text)
    const date = said && DATE.exec(said[1]!)
    const iso = date && parseDates(date[0])[0]?.iso
    if (iso) return iso
  }
  if (plan.vigencia === null) return null
  for (const text of texts) {
    const which = ORDINALS.findIndex((words) => words.test(fold(text)))
    const day = format.followUps.cutoffs[which]
    if (day !== undefined) return `${String(plan.vigencia)}-${day}`
  }
  return null
}
