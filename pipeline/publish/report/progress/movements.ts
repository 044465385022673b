import { executedWords } from './reports.js'
import type { ActivityRow } from './rows.js'

/** What was done of an activity at the cut-off before and at this one, one goal per line; empty where nobody's figures count. */
export function beforeAndAfter({ entry: { movement } }: ActivityRow): {
  readonly before: string
  readonly after: string
} {
  const words = (progress: NonNullable<typeof movement>['before'] | undefined): string =>
    !progress || progress.report.executed.every((one) => one === null)
      ? ''
      : executedWords(progress.activity.measures, progress.report.executed)
  return { before: words(movement?.before), after: words(movement?.after) }
}
