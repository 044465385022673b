import type { Finding, Place, Severity } from '../../engine/findings/finding.js'
import type { FiledFinding, WordedFinding } from '../consolidate/consolidated.js'
import type { Excuse } from '../workspace/exception-book.js'
import type { Shelved } from './details.js'
import { factsIn, type FindingDetail } from './finding-codec.js'
import { fixedHow, whyOf } from './fixed-words.js'
import { jsonOf, type JsonDraft } from './json-draft.js'
import { sharedJsonText } from './json-text.js'
import type { PlanRecords } from './plan-records.js'

/** A finding, as judged and as filed, whose words stand on a shelf. */
export class ShelvedFinding implements FiledFinding, Shelved<FindingDetail> {
  kept: FindingDetail | undefined = undefined

  constructor(
    readonly records: PlanRecords,
    /** its place among the findings of its file */
    readonly index: number,
    readonly file: string | null,
    readonly exception: Excuse | null,
  ) {}

  /** The same, told of a file and with what excuses it. */
  filed(file: string | null, exception: Excuse | null): ShelvedFinding {
    return file === this.file && exception === this.exception
      ? this
      : new ShelvedFinding(this.records, this.index, file, exception)
  }

  /** The same in words at hand, with what excuses it. */
  worded(exception: Excuse | null): WordedFinding {
    const { rule, severity } = this
    const { sheet, cell, column, row, value, message, why, how, fix } = this.#detail
    return { rule, severity, sheet, cell, column, row, value, message, why, how, fix, exception }
  }

  get rule(): Finding['rule'] {
    return this.records.findingHeads.rule(this.index)
  }
  get severity(): Severity {
    return this.records.findingHeads.severity(this.index)
  }
  /** index in the plan of the activity in whose rows it stands, −1 where in none */
  get owner(): number {
    return this.records.findingHeads.owner(this.index)
  }
  /** zero-based row of its cell, −1 where it has none */
  get cellRow(): number {
    return this.records.findingHeads.row(this.index)
  }
  get sheet(): string | null {
    return this.records.findingHeads.sheet(this.index)
  }
  get cell(): string | null {
    return this.#detail.cell
  }
  get column(): string | null {
    return this.#detail.column
  }
  get row(): string | null {
    return this.#detail.row
  }
  get value(): string | null {
    return this.#detail.value
  }
  get message(): string {
    return this.#detail.message
  }
  get why(): string {
    return whyOf(this.rule)
  }
  get how(): string {
    return fixedHow(this.rule) ?? this.#detail.how
  }
  get fix(): Finding['fix'] {
    return this.#detail.fix
  }
  get facts(): Finding['facts'] {
    return factsIn(this.records.findings.text(this.index))
  }
  get place(): Place {
    const { sheet, cell, column, row, value } = this.#detail
    return { sheet, cell, column, row, value }
  }

  /** As the contract carries it. */
  writeJson(draft: JsonDraft): void {
    const { file, rule, severity, exception } = this
    draft.say(`{"file":${sharedJsonText(file)},"rule":"${rule}","severity":"${severity}",`)
    draft.opening(this.records.findings, this.index)
    draft.say(`,"exception":${exception === null ? 'null' : JSON.stringify(exception)}}`)
  }

  toJSON(): unknown {
    return JSON.parse(jsonOf(this))
  }

  get #detail(): FindingDetail {
    return this.records.shelves.findingDetails.of(this)
  }
}

/** The finding on the shelf that a finding is, or null where it is at hand. */
export function shelved(found: Finding): ShelvedFinding | null {
  const one: unknown = found
  return one instanceof ShelvedFinding ? one : null
}
