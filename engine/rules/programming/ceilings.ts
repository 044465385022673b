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
function ceilingsOf(plan: Plan): Ceiling[] {
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
  const held = settledFor(plan.dependencia, settled).map((ceiling) => ({
    ...settledCeiling(ceiling),
    ofAll: ceiling.dependencia === null,
  }))
  return [...held, ...carriedOnly(plan, settled).map((ceiling) => ({ ...ceiling, ofAll: false }))]
}

/** The ceilings that a workbook carries and the entity leaves open. */
export function carriedOnly(plan: Plan, settled: readonly SettledCeiling[]): Ceiling[] {
  const held = settledFor(plan.dependencia, settled).map(settledCeiling)
  return ceilingsOf(plan).filter(
    ({ program, source }) => !held.some((one) => one.program === program && one.source === source),
  )
}

/** A ceiling that the entity settles, as it is compared. */
export function settledCeiling(ceiling: SettledCeiling): Ceiling {
  const { source, value } = ceiling
  return { program: programOf(ceiling), source: sourceNamed(source ?? ''), value }
}

/** Of the ceilings that the entity settles, those that hold for a dependencia: its own, and those for everybody that they leave open. */
export function settledFor(
  dependencia: string | null,
  settled: readonly SettledCeiling[],
): readonly SettledCeiling[] {
  const what = (ceiling: SettledCeiling): string =>
    `${programOf(ceiling)}/${sourceNamed(ceiling.source ?? '')}`
  const own = settled.filter((ceiling) => ceiling.dependencia !== null && ceiling.dependencia === dependencia)
  const taken = new Set(own.map(what))
  return [...own, ...settled.filter((ceiling) => ceiling.dependencia === null && !taken.has(what(ceiling)))]
}

function programOf({ program }: SettledCeiling): string {
  return /^\s*(\d+)/.exec(program)?.[1] ?? ''
}

/** The source of funds that a name means: key of its column, `all` of them, or `other`, which is no column. */
export function sourceNamed(name: string): string {
  const folded = fold(name)
  if (folded === '' || /^(total|todas|todos)\b/.test(folded)) return 'all'
  return SOURCE_WORDS.find(([, words]) => words.test(folded))?.[0] ?? 'other'
}
