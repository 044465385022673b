import type { Column, Format } from '../format/format.js'
import type { Activity, DateMention, Field } from '../plan/plan.js'
import { fold } from '../text/fold.js'

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/>=|≥/g, ' mayorigual '],
  [/<=|≤/g, ' menorigual '],
  [/>/g, ' mayor '],
  [/</g, ' menor '],
  [/(^|[\s(])[-−](?=\d)/g, ' menos '],
]
const WITH_SIGNS = /[<>≥≤−-]/
const THOUSANDS = /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.,])/g

/** What a text means however it is typed: case, accents, spaces and punctuation apart; signs and quantities kept. */
export function meaningOfText(text: string): string {
  const whole = text.replace(THOUSANDS, (digits) => digits.replaceAll('.', ''))
  return fold(
    WITH_SIGNS.test(whole) ? SIGNS.reduce((t, [sign, word]) => t.replace(sign, word), whole) : whole,
  )
}

/** A number as compared: what a spreadsheet keeps of it, fifteen digits. */
export function meaningOfNumber(value: number): string {
  return `#${String(Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)))}`
}

/** A code as compared: its digits without the zeros that a spreadsheet loses, and what is written after them. */
export function meaningOfCode(text: string): string {
  const opening = /^[\d\s.\-–_/]*\d/.exec(text)?.[0] ?? ''
  const digits = opening.replace(/\D/g, '').replace(/^0+(?=\d)/, '')
  return `${digits} ${fold(text.slice(opening.length))}`.trim()
}

/** What an activity means, by column key; columns in which nothing is written are left out. */
export type Meanings = ReadonlyMap<string, string>

/** Tells what activities of a format mean; each is worked out once, however often it is asked for. */
export function meaningsIn({ columns }: Format): (activity: Activity) => Meanings {
  const known = new Map<Activity, Meanings>()
  return (activity) => {
    const there = known.get(activity)
    if (there) return there
    const meanings = new Map<string, string>()
    for (const { key, type } of columns) {
      const field = activity.fields.get(key)
      const meaning = field && meaningIn(activity, key, type, field)
      if (meaning) meanings.set(key, meaning)
    }
    known.set(activity, meanings)
    return meanings
  }
}

function meaningIn(activity: Activity, key: string, type: Column['type'], field: Field): string {
  switch (type) {
    case 'responsibles':
      return activity.responsibles.map(({ id, name }) => id ?? fold(name)).join('\n') || fold(field.text)
    case 'start':
    case 'end':
      return dates(activity.windows.map((window) => window[type])) || fold(field.text)
    case 'date':
      return dates(activity.dates.get(key) ?? []) || fold(field.text)
    case 'catalogue':
      return activity.subcomponent === null ? fold(field.text) : String(activity.subcomponent)
    case 'code':
      return meaningOfCode(field.text)
    case 'number':
    case 'percent':
    case 'money':
    case 'goal':
      return field.number === null ? meaningOfText(field.text) : meaningOfNumber(field.number)
    default:
      return meaningOfText(field.text)
  }
}

function dates(mentions: readonly (DateMention | null)[]): string {
  const texts = mentions.map((mention) => mention?.iso ?? fold(mention?.text ?? ''))
  return texts.every((text) => text === '') ? '' : texts.join('\n')
}
