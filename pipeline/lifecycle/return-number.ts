import type { Configuration } from '../workspace/configuration.js'
import type { PlanRecord } from '../register/records.js'

/** Every oficio by which a plan of the register was sent back. */
export function lettersSent(plans: readonly PlanRecord[]): string[] {
  return plans.flatMap(({ returns }) => returns.map(({ letter }) => letter))
}

/**
 * The number of the next oficio of return of a vigencia: `OPGI-2026-004`, one more than those sent, and than the last of
 * those that are numbered so.
 */
export function nextLetter(
  plans: readonly PlanRecord[],
  vigencia: number,
  { oficios }: Pick<Configuration, 'oficios'>,
): string {
  const before = `${startOf(oficios.prefijo)}${String(vigencia)}-`
  const sent = lettersSent(plans.filter(({ key }) => key.vigencia === vigencia))
  const numbers = lettersSent(plans)
    .filter((letter) => letter.startsWith(before))
    .map((letter) => letter.slice(before.length))
    .filter((rest) => /^\d{1,6}$/.test(rest))
    .map(Number)
  return `${before}${String(Math.max(sent.length, ...numbers) + 1).padStart(3, '0')}`
}

/** A prefix ends in something that parts it from the year. */
function startOf(prefix: string | undefined): string {
  if (prefix === undefined) return ''
  return /[\p{L}\p{N}]$/u.test(prefix) ? `${prefix}-` : prefix
}
