import type { Sections } from '../cache/sections.js'
import type { ActivityHeads } from './activity-heads.js'
import type { FindingHeads } from './finding-heads.js'
import { Records } from './records.js'
import type { ShapeRead } from './row-shape.js'
import type { Shelves } from './shelves.js'

/** What one file came to, its texts on the shelves of a run. */
export class PlanRecords {
  /** its activities, packed */
  readonly activities: Records
  /** its findings, in words */
  readonly findings: Records

  constructor(
    readonly shelves: Shelves,
    sections: Sections,
    readonly activityHeads: ActivityHeads,
    readonly findingHeads: FindingHeads,
    /** those of its activities */
    readonly shapes: readonly ShapeRead[],
  ) {
    this.activities = new Records(shelves.activities, sections, 'activities')
    this.findings = new Records(shelves.findings, sections, 'findings')
  }
}
