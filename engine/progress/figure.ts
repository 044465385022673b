import { Fraction } from './fraction.js'

/** Decimals with which every quantity and percentage of monitoring is shown. */
const DECIMALS = 1

/**
 * A quantity or a percentage: what it is exactly, and what people see. `shown` is the exact value rounded once, half up to
 * one decimal; nothing is ever reckoned from it, and every output prints it and no other, so that all print the same number.
 */
export interface Figure {
  readonly exact: Fraction
  readonly shown: number
}

/** The figure of an exact value. */
export function figureOf(exact: Fraction): Figure {
  return { exact, shown: exact.rounded(DECIMALS) }
}

const HUNDRED = Fraction.fromNumber(100)

/** The percentage of a share: 2/3 is 66.7. */
export function percentOf(share: Fraction): Figure {
  return figureOf(share.times(HUNDRED))
}

/** How many points lie between two figures as people see them: 45.3 and 50.0 are 4.7 apart, whatever lies behind them. */
export function pointsBetween(before: Figure, after: Figure): number {
  return Fraction.fromNumber(after.shown).minus(Fraction.fromNumber(before.shown)).rounded(DECIMALS)
}
