import { unpackDetail } from './activity-reader.js'
import type { ActivityDetail } from './packed-row.js'
import { Details } from './details.js'
import { readEntry, type EntryDetail } from './entry-codec.js'
import { readFinding, type FindingDetail } from './finding-codec.js'
import { Shelf } from './shelf.js'
import type { ShelvedActivity } from './shelved-activity.js'
import type { ShelvedEntry } from './shelved-entry.js'
import type { ShelvedFinding } from './shelved-finding.js'

/** A plan as read is asked for once or twice, while it is consolidated; what is written is asked for by every output. */
const PLAN_ROWS_KEPT = 4_000
const ENTRIES_KEPT = 40_000
const FINDINGS_KEPT = 80_000

/** Where the plans of one run are put aside. */
export class Shelves {
  readonly activities = new Shelf()
  readonly findings = new Shelf()

  readonly #texts = new Map<string, string>()

  /** Gives equal texts as one and the same: a few stand in as many places as there are activities. */
  one(text: string): string {
    const known = this.#texts.get(text)
    if (known === undefined) this.#texts.set(text, text)
    return known ?? text
  }

  readonly activityDetails = new Details<ShelvedActivity, ActivityDetail>(
    ({ records, index, row }) => unpackDetail(records.activities.text(index), records.shapes, row),
    PLAN_ROWS_KEPT,
  )
  readonly entryDetails = new Details<ShelvedEntry, EntryDetail>(
    ({ records, index, row }) => readEntry(records.activities.text(index), records.shapes, row),
    ENTRIES_KEPT,
  )
  readonly findingDetails = new Details<ShelvedFinding, FindingDetail>(
    ({ records, index }) => readFinding(records.findings.text(index)),
    FINDINGS_KEPT,
  )
}
