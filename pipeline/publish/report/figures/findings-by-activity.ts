import { firstCell } from '../../../../engine/grid/address.js'
import { ShelvedOwners } from '../../../shelf/shelved-owners.js'
import type { Consolidated, ConsolidatedActivity, FiledFinding } from '../../../consolidate/consolidated.js'

/** The worded findings by where they stand. */
export interface PlacedFindings {
  /** of each activity, those on its rows whose rule it lists */
  readonly ofActivity: ReadonlyMap<ConsolidatedActivity, readonly FiledFinding[]>
  /** those of no activity */
  readonly loose: ReadonlySet<FiledFinding>
}

/** Tells the findings of each activity and those of none. */
export function findingsByActivity(consolidated: Consolidated): PlacedFindings {
  const shelved = new ShelvedOwners(consolidated.activities)
  let known: ReadonlyMap<string, readonly ConsolidatedActivity[]> | null = null
  const sheets = () => (known ??= bySheet(consolidated.activities))
  const found = new Map<ConsolidatedActivity, FiledFinding[]>()
  const loose = new Set<FiledFinding>()
  for (const finding of consolidated.findings) {
    const activity =
      shelved.of(finding) ?? (finding.file === null ? undefined : activityOf(finding, sheets()))
    if (!activity?.findings.includes(finding.rule)) {
      loose.add(finding)
      continue
    }
    const already = found.get(activity)
    if (already) already.push(finding)
    else found.set(activity, [finding])
  }
  return { ofActivity: found, loose }
}

function bySheet(activities: readonly ConsolidatedActivity[]): Map<string, ConsolidatedActivity[]> {
  const sheets = new Map<string, ConsolidatedActivity[]>()
  for (const activity of activities) {
    const key = sheetKey(activity.source.file, activity.source.sheet)
    const rows = sheets.get(key)
    if (rows) rows.push(activity)
    else sheets.set(key, [activity])
  }
  for (const rows of sheets.values()) {
    const at = new Map(rows.map((activity) => [activity, activity.source.row]))
    rows.sort((a, b) => at.get(a)! - at.get(b)!)
  }
  return sheets
}

/** The last activity that begins on or above the row of the finding: the rows below it continue it. */
function activityOf(
  finding: FiledFinding,
  sheets: ReadonlyMap<string, readonly ConsolidatedActivity[]>,
): ConsolidatedActivity | undefined {
  if (finding.file === null || finding.sheet === null) return undefined
  const at = firstCell(finding.cell)
  const rows = sheets.get(sheetKey(finding.file, finding.sheet))
  if (!at || !rows) return undefined
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows[middle]!.source.row <= at.row + 1) low = middle + 1
    else high = middle
  }
  return rows[low - 1]
}

function sheetKey(file: string, sheet: string): string {
  return `${file}\n${sheet}`
}
