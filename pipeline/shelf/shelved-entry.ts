import type { ConsolidatedActivity } from '../consolidate/consolidated.js'
import type { Shelved } from './details.js'
import type { PlanRecords } from './plan-records.js'
import type { ShelvedActivity } from './shelved-activity.js'

/** An activity of the consolidated plan, whose detail stands on a shelf. */
export class ShelvedEntry implements ConsolidatedActivity, Shelved<ConsolidatedActivity> {
  kept: ConsolidatedActivity | undefined = undefined

  constructor(
    private readonly read: ShelvedActivity,
    readonly id: string,
    readonly format: string,
    readonly component: number | null,
    readonly subcomponent: number | null,
    private readonly file: string,
    readonly findings: readonly string[],
  ) {}

  /** the texts of its file, and which of its activities it is */
  get records(): PlanRecords {
    return this.read.records
  }
  get index(): number {
    return this.read.index
  }
  get number(): string | null {
    return this.read.number
  }
  get activity(): string {
    return this.#detail.activity
  }
  get product(): string | null {
    return this.#detail.product
  }
  get goal(): ConsolidatedActivity['goal'] {
    return this.#detail.goal
  }
  get indicator(): string | null {
    return this.#detail.indicator
  }
  get responsibles(): ConsolidatedActivity['responsibles'] {
    return this.#detail.responsibles
  }
  get schedule(): ConsolidatedActivity['schedule'] {
    return this.#detail.schedule
  }
  get fields(): ConsolidatedActivity['fields'] {
    return this.#detail.fields
  }
  get numbers(): Exclude<ConsolidatedActivity['numbers'], undefined> {
    return this.#detail.numbers ?? {}
  }
  get source(): ConsolidatedActivity['source'] {
    return new ShelvedSource(this.file, this.read, () => this.#detail.source.cells)
  }

  /** As the contract carries it. */
  json(): string {
    const { records, index } = this
    const [understood, place] = records.understood.text(index).split('\n') as [string, string]
    return `{"id":${JSON.stringify(this.id)},"format":"${this.format}",${understood},"source":{"file":${JSON.stringify(this.file)},${place}},"findings":${JSON.stringify(this.findings)}}`
  }

  toJSON(): unknown {
    return JSON.parse(this.json())
  }

  get #detail(): ConsolidatedActivity {
    return this.records.shelves.entryDetails.of(this)
  }
}

/** Where an activity stands, its cells read back where they are asked for. */
class ShelvedSource {
  readonly sheet: string
  readonly row: number

  constructor(
    readonly file: string,
    { sheet, row }: ShelvedActivity,
    private readonly readCells: () => Readonly<Record<string, string>>,
  ) {
    this.sheet = sheet
    this.row = row + 1
  }

  get cells(): Readonly<Record<string, string>> {
    return this.readCells()
  }
}
