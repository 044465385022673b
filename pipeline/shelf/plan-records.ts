import type { Sections } from '../cache/sections.js'
import { Records } from './records.js'
import type { Shelves } from './shelves.js'

/** The texts of one file on the shelves of a run. */
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
  ) {
    this.read = new Records(shelves.read, sections, 'read')
    this.understood = new Records(shelves.understood, sections, 'understood')
    this.findings = new Records(shelves.findings, sections, 'findings')
  }
}
