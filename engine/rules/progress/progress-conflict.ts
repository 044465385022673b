import type { Activity } from '../../plan/plan.js'
import { numberIn, textIn } from '../fields.js'
import { ofSameVigencia } from '../investment/projects.js'
import { placeOf } from '../place.js'
import { finding, type DocumentFinding, type DocumentsCheck, type Rule } from '../rule.js'
import { followUpsHeldTo, type FollowUp } from './follow-ups.js'
import { near, surePercent } from './progress-of.js'
import { namedRows, reportTheSame } from './same-activity.js'

/** Dependencias that answer together for an activity report one progress at one cut-off. */
export const progressConflict: Rule = {
  id: 'progress-conflict',
  scope: 'documents',
  needs: ['progress'],
}

export const progressConflictSideBySide: DocumentsCheck = (documents) => {
  const followUps = followUpsHeldTo('progress-conflict', documents)
  return followUps.flatMap((one) =>
    conflicts(
      one,
      followUps.filter((other) => areRivals(one, other)),
    ),
  )
}

/** Follow-ups of two dependencias at one cut-off. */
function areRivals(a: FollowUp, b: FollowUp): boolean {
  if (a.document.file === b.document.file || a.cutoff !== b.cutoff) return false
  return ofSameVigencia(a.document, b.document)
}

function conflicts({ document }: FollowUp, rivals: readonly FollowUp[]): DocumentFinding[] {
  const { file, format } = document
  return namedRows(document).rows.flatMap(({ activity, name }): DocumentFinding[] => {
    for (const { document: rival } of rivals) {
      for (const row of namedRows(rival).like(name)) {
        if (!reportTheSame(name, row.name)) continue
        const difference = differenceOf(activity, row.activity)
        if (!difference) continue
        const place = placeOf(activity, format, difference.what)
        return [
          {
            file,
            finding: finding('progress-conflict', 'warning', place, { ...difference, file: rival.file }),
          },
        ]
      }
    }
    return []
  })
}

interface Difference {
  readonly what: 'executed' | 'progress'
  readonly value: number
  readonly other: number
}

/** What two rows report differently, by what was executed where both say it; null where it is rounding, or nothing is sure. */
function differenceOf(a: Activity, b: Activity): Difference | null {
  const [value, other] = [numberIn(a, 'executed'), numberIn(b, 'executed')]
  if (value !== null && other !== null)
    return Math.abs(value - other) > tolerance(a) ? { what: 'executed', value, other } : null
  const [percent, otherPercent] = [surePercent(a), surePercent(b)]
  if (percent === null || otherPercent === null || near(percent, otherPercent)) return null
  return { what: 'progress', value: percent, other: otherPercent }
}

/** By how much figures may differ and be rounded: percentages by a point, money by a peso, what is counted by nothing. */
function tolerance(activity: Activity): number {
  const isRounded = activity.goal.some(({ kind }) => kind === 'money' || kind === 'percent')
  return isRounded || /porcentaje/.test(textIn(activity, 'measured')) ? 1 : 0
}
