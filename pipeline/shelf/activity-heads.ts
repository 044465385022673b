import type { Format } from '../../engine/format/format.js'
import type { Activity, Plan } from '../../engine/plan/plan.js'
import { isOfInternalControl } from '../../engine/rules/calendar/follow-ups.js'
import { activityKey, numberedKey } from '../consolidate/content.js'
import { answeringText, isoWindows, termsText, type Outline } from './outline.js'
import { Texts } from './texts.js'

/** What of an activity is kept at hand. */
export interface ActivityHead
  extends Pick<Activity, 'sheet' | 'row' | 'lastRow' | 'section' | 'subcomponent' | 'number'>, Outline {
  /** what identifies it in its format and vigencia */
  readonly key: string
  readonly ofInternalControl: boolean
}

/** What of the heads of a plan's activities is text; those that many share stand once. */
export interface HeadTexts {
  readonly sheets: readonly string[]
  readonly answering: readonly (string | null)[]
  readonly terms: readonly string[]
  /** of each activity */
  readonly numbers: readonly (string | null)[]
  /** of those without a number, in their order */
  readonly keys: readonly string[]
}

/** The numbers of a head; where there is none, one that no plan has. */
const NONE = -0x8000_0000
const ROW = 0
const LAST_ROW = 1
const SECTION = 2
const SUBCOMPONENT = 3
const SHEET = 4
const ANSWERING = 5
const TERMS = 6
const KEY = 7
const CONTROL = 8
const WIDTH = 9

/** The heads of a plan's activities, as numbers in a row and the texts that they name. */
export function packHeads(
  { activities }: Plan,
  format: Format,
): { readonly columns: Int32Array; readonly texts: HeadTexts } {
  const [sheets, answering, terms] = [new Texts<string>(), new Texts<string | null>(), new Texts<string>()]
  const keys: string[] = []
  const columns = new Int32Array(activities.length * WIDTH)
  for (const [i, activity] of activities.entries()) {
    const at = i * WIDTH
    columns[at + ROW] = activity.row
    columns[at + LAST_ROW] = activity.lastRow
    columns[at + SECTION] = activity.section ?? NONE
    columns[at + SUBCOMPONENT] = activity.subcomponent ?? NONE
    columns[at + SHEET] = sheets.placeOf(activity.sheet)
    columns[at + ANSWERING] = answering.placeOf(answeringText(activity))
    columns[at + TERMS] = terms.placeOf(termsText(isoWindows(activity)))
    columns[at + KEY] = activity.number === null ? keys.push(activityKey(activity, format)) - 1 : NONE
    columns[at + CONTROL] = Number(isOfInternalControl(activity, format))
  }
  const numbers = activities.map(({ number }) => number)
  return {
    columns,
    texts: { sheets: sheets.all, answering: answering.all, terms: terms.all, numbers, keys },
  }
}

/** The heads of a plan's activities, by their places in it. */
export class ActivityHeads {
  /** @param one gives equal texts of several plans as one and the same */
  constructor(
    private readonly columns: Int32Array,
    private readonly texts: HeadTexts,
    readonly format: Format,
    one: (text: string) => string,
  ) {
    this.texts = {
      ...texts,
      sheets: texts.sheets.map(one),
      answering: texts.answering.map((text) => text && one(text)),
      terms: texts.terms.map(one),
    }
  }

  row(index: number): number {
    return this.columns[index * WIDTH + ROW]!
  }
  lastRow(index: number): number {
    return this.columns[index * WIDTH + LAST_ROW]!
  }
  section(index: number): number | null {
    return orNull(this.columns[index * WIDTH + SECTION]!)
  }
  subcomponent(index: number): number | null {
    return orNull(this.columns[index * WIDTH + SUBCOMPONENT]!)
  }
  sheet(index: number): string {
    return this.texts.sheets[this.columns[index * WIDTH + SHEET]!]!
  }
  number(index: number): string | null {
    return this.texts.numbers[index]!
  }
  answering(index: number): string | null {
    return this.texts.answering[this.columns[index * WIDTH + ANSWERING]!]!
  }
  terms(index: number): string {
    return this.texts.terms[this.columns[index * WIDTH + TERMS]!]!
  }
  key(index: number): string {
    const number = this.number(index)
    if (number !== null) return numberedKey(number, this.section(index), this.format)
    return this.texts.keys[this.columns[index * WIDTH + KEY]!]!
  }
  ofInternalControl(index: number): boolean {
    return this.columns[index * WIDTH + CONTROL] === 1
  }
}

function orNull(value: number): number | null {
  return value === NONE ? null : value
}
