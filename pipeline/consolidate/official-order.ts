import type { ConsolidatedActivity } from './consolidated.js'

/** Activities by format, component and number (1.9 before 1.10); those that tie stay in the order given. */
export function inOfficialOrder(activities: readonly ConsolidatedActivity[]): ConsolidatedActivity[] {
  const compareNumbers = numberComparison()
  return [...activities].sort(
    (a, b) =>
      compareText(a.format, b.format) ||
      compareComponents(a.component, b.component) ||
      compareNumbers(a.number, b.number),
  )
}

type Parts = readonly number[] | null

function compareComponents(a: number | null, b: number | null): number {
  return a === b ? 0 : (a ?? Infinity) - (b ?? Infinity)
}

/** Compares activity numbers by their parts, taking each apart once: 1.9 before 1.10; unnumbered last. */
export function numberComparison(): (a: string | null, b: string | null) => number {
  const known = new Map<string | null, Parts>()
  const parts = (number: string | null): Parts => {
    let own = known.get(number)
    if (own === undefined) known.set(number, (own = partsOf(number)))
    return own
  }
  return (a, b) => compareParts(parts(a), parts(b))
}

function partsOf(number: string | null): Parts {
  return number === null ? null : number.split('.').map(Number)
}

function compareParts(left: Parts, right: Parts): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? -1) - (right[i] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

/** Compares texts by code units, so that the order is the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
