import { hasFigures } from '../../../../engine/progress/report.js'
import { executedWords } from './executed-words.js'
import type { ActivityRow } from './rows.js'

/** What was done of an activity at the cut-off before and at this one, one goal per line; empty where nobody's figures count. */
export function beforeAndAfter({ entry: { movement } }: ActivityRow): {
  readonly before: string
  readonly after: string
} {
  const words = (progress: NonNullable<typeof movement>['before'] | undefined): string =>
    !progress || !hasFigures(progress.report)
      ? ''
      : executedWords(progress.activity.measures, progress.report)
  return { before: words(movement?.before), after: words(movement?.after) }
}
