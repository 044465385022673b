import type { Plan } from '../../plan/plan.js'
import type { SettledCeiling } from '../../settings.js'
import { fold } from '../../text/fold.js'
import { codeIn, numberIn, textIn } from '../fields.js'

/** How the names of ceilings speak of each source of funds. */
const SOURCE_WORDS: readonly (readonly [string, RegExp])[] = [
  ['sgr', /\bsgr\b|regalias/],
  ['sgp', /\bsgp\b|sistema general de participaciones/],
  ['cofinancing', /cofinanci/],
  ['credit', /\bcreditos?\b|emprestito/],
  ['ownFunds', /recursos propios|\bpropios\b|\bicld\b|\bicde\b|libre destinacion/],
  ['otherFunds', /\botr[oa]s\b/],
]

/** A ceiling of a programme: of one source of funds, of one that is no column (`other`), or of all together. */
export interface Ceiling {
  readonly program: string
  readonly source: string | 'all' | 'other'
  readonly value: number
}

/**
 * What the sources of a programme may add up to: the ceiling of all of them, or those of each where one of them has no
 * column; none where each source is held to its own, and one without a ceiling to nothing.
 */
export function ceilingOfAll<C extends Ceiling>(ceilings: readonly C[]): readonly C[] {
  const whole = ceilings.filter(({ source }) => source === 'all')
  if (whole.length > 0) return whole
  return ceilings.some(({ source }) => source === 'other') ? ceilings : []
}

/** The ceilings that a workbook carries. */
export function ceilingsOf(plan: Plan): Ceiling[] {
  return (plan.annexes.get('ceilings') ?? []).flatMap((row) => {
    const program = codeIn(row, 'programCode')
    const value = numberIn(row, 'value')
    if (program === '' || value === null) return []
    return [{ program, source: sourceNamed(textIn(row, 'source')), value }]
  })
}

/** A ceiling that holds for a plan, and whether it is that of the whole entity. */
export interface HeldCeiling extends Ceiling {
  readonly ofAll: boolean
}

/**
 * The ceilings that hold for a plan: those that the entity settles for its dependencia, else those for everybody, and
 * for what these leave open those of the workbook.
 */
export function ceilingsFor(plan: Plan, settled: readonly SettledCeiling[] = []): HeldCeiling[] {
  const read = settled.map((ceiling) => ({
    program: /^\s*(\d+)/.exec(ceiling.program)?.[1] ?? '',
    source: sourceNamed(ceiling.source ?? ''),
    value: ceiling.value,
    ofAll: ceiling.dependencia === null,
    dependencia: ceiling.dependencia,
  }))
  const own = read.filter(({ dependencia }) => dependencia !== null && dependencia === plan.dependencia)
  const general = read.filter(({ dependencia }) => dependencia === null)
  const carried = ceilingsOf(plan).map((ceiling) => ({ ...ceiling, ofAll: false }))
  return [own, general, carried].reduce<HeldCeiling[]>(
    (held, more) => [
      ...held,
      ...more
        .filter(({ program, source }) => !held.some((h) => h.program === program && h.source === source))
        .map(({ program, source, value, ofAll }) => ({ program, source, value, ofAll })),
    ],
    [],
  )
}

function sourceNamed(name: string): string {
  const folded = fold(name)
  if (folded === '' || /^(total|todas|todos)\b/.test(folded)) return 'all'
  return SOURCE_WORDS.find(([, words]) => words.test(folded))?.[0] ?? 'other'
}
