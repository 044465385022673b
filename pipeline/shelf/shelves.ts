import type { ConsolidatedActivity } from '../consolidate/consolidated.js'
import { decodeDetail, type ActivityDetail } from './activity-codec.js'
import { Details } from './details.js'
import { readFinding, type FindingDetail } from './finding-codec.js'
import { Shelf } from './shelf.js'
import type { ShelvedActivity } from './shelved-activity.js'
import type { ShelvedEntry } from './shelved-entry.js'
import type { ShelvedFinding } from './shelved-finding.js'

/** A plan as read is asked for once or twice, while it is consolidated; what is written is asked for by every output. */
const PLAN_ROWS_KEPT = 4_000
const ENTRIES_KEPT = 40_000
const FINDINGS_KEPT = 80_000

/** The files in which shelves stand. */
export interface SharedShelves {
  readonly read: number
  readonly understood: number
  readonly findings: number
}

/** Where the plans of one run are put aside. */
export class Shelves {
  readonly read: Shelf
  readonly understood: Shelf
  readonly findings: Shelf

  /** @param files those that another thread of this process filled; else they are empty */
  constructor(files: SharedShelves | null = null) {
    this.read = new Shelf(undefined, files?.read)
    this.understood = new Shelf(undefined, files?.understood)
    this.findings = new Shelf(undefined, files?.findings)
  }

  /** For another thread of this process to read from; null where there is no disk for them. */
  shared(): SharedShelves | null {
    const [read, understood, findings] = [this.read, this.understood, this.findings].map((one) =>
      one.shared(),
    )
    return read == null || understood == null || findings == null ? null : { read, understood, findings }
  }

  readonly activityDetails = new Details<ShelvedActivity, ActivityDetail>(
    ({ records, index }) => decodeDetail(records.read.text(index)),
    PLAN_ROWS_KEPT,
  )
  readonly entryDetails = new Details<ShelvedEntry, ConsolidatedActivity>(
    (entry) => JSON.parse(entry.json()) as ConsolidatedActivity,
    ENTRIES_KEPT,
  )
  readonly findingDetails = new Details<ShelvedFinding, FindingDetail>(
    ({ records, index }) => readFinding(records.findings.text(index)),
    FINDINGS_KEPT,
  )
}
