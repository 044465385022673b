import type { Arrival } from '../collect/arrivals.js'
import { sha256 } from '../consolidate/content.js'
import type { Office } from './office.js'
import { judged } from './registered.js'

/** How many of the files that arrived were never taken in. */
export async function waiting(arrivals: AsyncIterable<Arrival>, office: Office): Promise<number> {
  const known = new Set((await office.register.receptions()).map((one) => one.sha256))
  let count = 0
  for await (const arrival of arrivals) {
    if (arrival.kind === 'unread' || known.has(sha256(arrival.bytes))) continue
    if (judged(arrival.bytes, arrival.file, office).verdict.kind !== 'own-output') count++
  }
  return count
}
