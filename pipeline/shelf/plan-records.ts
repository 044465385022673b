import type { Sections } from '../cache/sections.js'
import { Records, type RecordsPlace } from './records.js'
import type { Shelves } from './shelves.js'

/** Where the texts of one file stand on the shelves. */
export interface PlanPlaces {
  readonly read: RecordsPlace
  readonly understood: RecordsPlace
  readonly findings: RecordsPlace
}

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
    { read, understood, findings }: PlanPlaces,
  ) {
    this.read = new Records(shelves.read, read)
    this.understood = new Records(shelves.understood, understood)
    this.findings = new Records(shelves.findings, findings)
  }

  /** Puts what was packed of a file on the shelves. */
  static put(shelves: Shelves, sections: Sections): PlanRecords {
    return new PlanRecords(shelves, {
      read: Records.put(shelves.read, sections, 'read').place,
      understood: Records.put(shelves.understood, sections, 'understood').place,
      findings: Records.put(shelves.findings, sections, 'findings').place,
    })
  }

  get places(): PlanPlaces {
    const { read, understood, findings } = this
    return { read: read.place, understood: understood.place, findings: findings.place }
  }
}
