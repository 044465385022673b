import type { Finding, Place, Severity } from '../../engine/findings/finding.js'
import type { FiledFinding, WordedFinding } from '../consolidate/consolidated.js'
import type { Excuse } from '../workspace/exception-book.js'
import type { Shelved } from './details.js'
import { wordsIn, type FindingDetail } from './finding-codec.js'
import type { PlanRecords } from './plan-records.js'

/** What of a finding is kept at hand. */
export interface FindingHead {
  readonly rule: Finding['rule']
  readonly severity: Severity
  /** index in the plan of the activity in whose rows it stands, −1 where in none */
  readonly owner: number
}

/** A finding, as judged and as filed, whose words stand on a shelf. */
export class ShelvedFinding implements FiledFinding, Shelved<FindingDetail> {
  kept: FindingDetail | undefined = undefined
  readonly rule: Finding['rule']
  readonly severity: Severity
  readonly owner: number

  constructor(
    head: FindingHead,
    readonly records: PlanRecords,
    /** its place among the findings of its file */
    readonly index: number,
    readonly file: string | null,
    readonly exception: Excuse | null,
  ) {
    this.rule = head.rule
    this.severity = head.severity
    this.owner = head.owner
  }

  /** The same, told of a file and with what excuses it. */
  filed(file: string | null, exception: Excuse | null): ShelvedFinding {
    return file === this.file && exception === this.exception
      ? this
      : new ShelvedFinding(this, this.records, this.index, file, exception)
  }

  /** The same in words at hand, with what excuses it. */
  worded(exception: Excuse | null): WordedFinding {
    const { rule, severity } = this
    const { sheet, cell, column, row, value, message, why, how, fix } = this.#detail
    return { rule, severity, sheet, cell, column, row, value, message, why, how, fix, exception }
  }

  get sheet(): string | null {
    return this.#detail.sheet
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
    return this.#detail.why
  }
  get how(): string {
    return this.#detail.how
  }
  get fix(): Finding['fix'] {
    return this.#detail.fix
  }
  get facts(): Finding['facts'] {
    return this.#detail.facts
  }
  get place(): Place {
    const { sheet, cell, column, row, value } = this.#detail
    return { sheet, cell, column, row, value }
  }

  /** As the contract carries it. */
  json(): string {
    const { file, rule, severity, exception } = this
    const words = wordsIn(this.records.findings.text(this.index))
    return `{"file":${JSON.stringify(file)},"rule":"${rule}","severity":"${severity}",${words},"exception":${JSON.stringify(exception)}}`
  }

  toJSON(): unknown {
    return JSON.parse(this.json())
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
