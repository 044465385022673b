import { componentOf } from '../../engine/format/format.js'
import type { ConsolidatedActivity } from '../consolidate/consolidated.js'
import type { ActivityHeads } from './activity-heads.js'
import type { Shelved } from './details.js'
import { entryJson, type EntryDetail } from './entry-codec.js'
import { jsonOf, type JsonDraft } from './json-draft.js'
import { sharedJsonText } from './json-text.js'
import type { Outline } from './outline.js'
import type { PlanRecords } from './plan-records.js'

/** An activity of the consolidated plan, whose detail stands on a shelf. */
export class ShelvedEntry implements ConsolidatedActivity, Outline, Shelved<EntryDetail> {
  kept: EntryDetail | undefined = undefined

  constructor(
    readonly records: PlanRecords,
    /** its place in its plan */
    readonly index: number,
    readonly id: string,
    private readonly file: string,
    readonly findings: readonly string[],
  ) {}

  get format(): string {
    return this.#heads.format.id
  }
  get component(): number | null {
    return componentOf(this.#heads.format, this.#heads.section(this.index))
  }
  get subcomponent(): number | null {
    return this.#heads.format.subcomponentWord === null ? null : this.#heads.subcomponent(this.index)
  }
  /** the row in which it begins */
  get row(): number {
    return this.#heads.row(this.index)
  }
  get number(): string | null {
    return this.#heads.number(this.index)
  }
  get answering(): string | null {
    return this.#heads.answering(this.index)
  }
  get terms(): string {
    return this.#heads.terms(this.index)
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
    return new ShelvedSource(this.file, this.#heads.sheet(this.index), this.row + 1, () => this.#detail.cells)
  }

  /** As the contract carries it. */
  writeJson(draft: JsonDraft): void {
    const { records, index, row, component, subcomponent, number } = this
    const { understood, cells } = entryJson(records.activities.text(index), records.shapes, row)
    draft.say(`{"id":${JSON.stringify(this.id)},"format":"${this.format}","component":${String(component)}`)
    draft.say(`,"subcomponent":${String(subcomponent)},"number":${JSON.stringify(number)},${understood}`)
    draft.say(
      `,"source":{"file":${sharedJsonText(this.file)},"sheet":${sharedJsonText(this.#heads.sheet(index))}`,
    )
    draft.say(`,"row":${String(row + 1)},"cells":${cells}},"findings":${listJson(this.findings)}}`)
  }

  toJSON(): unknown {
    return JSON.parse(jsonOf(this))
  }

  get #heads(): ActivityHeads {
    return this.records.activityHeads
  }
  get #detail(): EntryDetail {
    return this.records.shelves.entryDetails.of(this)
  }
}

const listsAsJson = new WeakMap<readonly string[], string>()

/** A list, which many entries share, as JSON. */
function listJson(list: readonly string[]): string {
  let json = listsAsJson.get(list)
  if (json === undefined) listsAsJson.set(list, (json = JSON.stringify(list)))
  return json
}

/** Where an activity stands, its cells read back where they are asked for. */
class ShelvedSource {
  constructor(
    readonly file: string,
    readonly sheet: string,
    readonly row: number,
    private readonly readCells: () => Readonly<Record<string, string>>,
  ) {}

  get cells(): Readonly<Record<string, string>> {
    return this.readCells()
  }
}
