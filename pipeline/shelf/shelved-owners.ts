import type { ConsolidatedActivity, FiledFinding } from '../consolidate/consolidated.js'
import type { PlanRecords } from './plan-records.js'
import { ShelvedEntry } from './shelved-entry.js'
import { ShelvedFinding } from './shelved-finding.js'

/** Tells of findings on the shelf in which activity's rows they stand, without reading either. */
export class ShelvedOwners {
  readonly #plans = new Map<PlanRecords, ShelvedEntry[]>()

  constructor(activities: Iterable<ConsolidatedActivity>) {
    for (const activity of activities) {
      if (!(activity instanceof ShelvedEntry)) continue
      const { records, index } = activity
      const known = this.#plans.get(records)
      if (known) known[index] = activity
      else {
        const own: ShelvedEntry[] = []
        own[index] = activity
        this.#plans.set(records, own)
      }
    }
  }

  /** Undefined where it stands in no activity's rows, or is not on the shelf. */
  of(finding: FiledFinding): ShelvedEntry | undefined {
    if (!(finding instanceof ShelvedFinding) || finding.owner < 0) return undefined
    return this.#plans.get(finding.records)?.[finding.owner]
  }
}
