import type { Sections } from '../cache/sections.js'
import type { ActivityHeads } from './activity-heads.js'
import type { FindingHeads } from './finding-heads.js'
import { Records } from './records.js'
import type { Shelves } from './shelves.js'

/** What one file came to, its texts on the shelves of a run. */
export class PlanRecords {
  /** its activities as read */
  readonly read: Records
  /** what was understood of them */
  readonly understood: Records
  /** its findings, in words */
  readonly findings: Records

  constructor(
    readonly shelves: Shelves,
    sections: Sections,
    readonly activityHeads: ActivityHeads,
    readonly findingHeads: FindingHeads,
  ) {
    this.read = new Records(shelves.read, sections, 'read')
    this.understood = new Records(shelves.understood, sections, 'understood')
    this.findings = new Records(shelves.findings, sections, 'findings')
  }
}
