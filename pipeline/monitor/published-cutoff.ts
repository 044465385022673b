import type { Monitoring } from './monitoring.js'
import { cutoffsOf } from './monitoring-rules.js'

/**
 * The cut-off (ISO) up to which a publication tells the progress: the last of which there are reports, on or before the one
 * asked for; where none was, the last of the entity's own that has some. Null where nobody has reported: then only the plan
 * is told.
 * @param monitoring as things stand on the day asked for, or today
 */
export function publishedCutoff(monitoring: Monitoring, asked: string | null): string | null {
  const { vigencia, rules } = monitoring
  const own = new Set(vigencia === null ? [] : cutoffsOf(vigencia, rules))
  return (
    [...monitoring.earlier, monitoring]
      .filter(({ cutoff, anyReport }) => anyReport && (asked !== null || own.has(cutoff)))
      .at(-1)?.cutoff ?? null
  )
}
