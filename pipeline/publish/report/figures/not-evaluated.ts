import type { Consolidated } from '../../../consolidate/consolidated.js'
import { ruleTitle } from '../../../../engine/findings/spanish.js'

/** A rule that could not be asked, with the reason and in how many files; 0 where it concerns none in particular. */
interface NotEvaluatedGroup {
  readonly title: string
  readonly reason: string
  readonly files: number
}

/** The rules not evaluated, those with the same reason together. */
export function notEvaluatedGroups(all: Consolidated['notEvaluated']): NotEvaluatedGroup[] {
  const groups = new Map<string, { title: string; reason: string; files: number }>()
  for (const { rule, reason, file } of all) {
    const key = `${rule}\n${reason}`
    const group = groups.get(key) ?? { title: ruleTitle(rule), reason, files: 0 }
    if (file !== null) group.files++
    groups.set(key, group)
  }
  return [...groups.values()]
}
