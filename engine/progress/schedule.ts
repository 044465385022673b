import { Fraction, meanOf } from './fraction.js'
import { monthsElapsed, monthsOf } from './months.js'

/** A stretch of time as understood: ISO dates, null where what is written is no date. */
export interface Window {
  readonly start: string | null
  readonly end: string | null
}

/**
 * How much of a window is due at a cut-off.
 * - `closed-windows`: all of it once its end has come, nothing before.
 * - `by-months`: the share of its calendar months that have elapsed (months.ts), for a yearly goal with one long window.
 */
export type ScheduleMethod = 'closed-windows' | 'by-months'

/** How much of an activity's schedule is due at a cut-off. */
export interface Due {
  readonly method: ScheduleMethod
  /** from 0 to 1; every window weighs the same */
  readonly share: Fraction
  readonly windows: number
  /** windows whose end has come */
  readonly closed: number
  /** windows whose end is no date: they count, and as not closed */
  readonly undated: number
  /** by months: windows not yet closed that cannot be spread, for they have no start or end before it; nothing of them is due */
  readonly unspread: number
}

/**
 * The share of an activity's windows due at a cut-off (ISO). A window is closed where its end is on or before the cut-off;
 * dates are compared as ISO text. Both methods say the same once every window has closed.
 * Source: issue of monitoring; domain notes §3.2 («programado = 0» is not scheduled).
 */
export function dueAt(windows: readonly Window[], cutoff: string, method: ScheduleMethod): Due {
  const shares = windows.map((window) => shareOf(window, cutoff, method))
  return {
    method,
    share: meanOf(shares.map((share) => share ?? Fraction.ZERO)) ?? Fraction.ZERO,
    windows: windows.length,
    closed: windows.filter(({ end }) => end !== null && end <= cutoff).length,
    undated: windows.filter(({ end }) => end === null).length,
    unspread: windows.filter(({ end }, i) => end !== null && shares[i] === null).length,
  }
}

/** The share of one window that is due; null where it cannot be said. */
function shareOf({ start, end }: Window, cutoff: string, method: ScheduleMethod): Fraction | null {
  if (end === null) return null
  if (end <= cutoff) return Fraction.ONE
  if (method === 'closed-windows') return Fraction.ZERO
  if (start === null || end < start) return null
  return Fraction.of(BigInt(monthsElapsed(start, end, cutoff)), BigInt(monthsOf(start, end)))
}
