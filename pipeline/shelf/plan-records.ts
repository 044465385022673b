import { Records, type PackedTexts } from './records.js'
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
    texts: { readonly read: PackedTexts; readonly understood: PackedTexts; readonly findings: PackedTexts },
  ) {
    this.read = new Records(shelves.read, texts.read)
    this.understood = new Records(shelves.understood, texts.understood)
    this.findings = new Records(shelves.findings, texts.findings)
  }
}
