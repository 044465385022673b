import type { Directory } from '../../engine/directory/directory.js'
import type { Resolver } from '../../engine/directory/resolve.js'
import { canonicalName } from './canonical-name.js'
import type { Collected } from './collect.js'
import { deliveryOf, type Delivery } from './delivery.js'
import { sha256 } from './sha256.js'

/** All that is handed in at once, made of one reading of the workbook. */
export interface Package {
  readonly delivery: Delivery
  /** the delivery as text, byte for byte as it is sent */
  readonly text: string
  /** of that text in UTF-8; null where the browser does not reckon it */
  readonly sha256: string | null
  /** the workbook, or null where the program did not give it */
  readonly bytes: Uint8Array | null
}

/** Packs a checked workbook. `day` is today, ISO. */
export async function packageOf(
  { name, verdict, bytes }: Collected,
  { directory, resolver }: { readonly directory: Directory; readonly resolver: Resolver },
  day: string,
): Promise<Package> {
  const extension = (/\.(?:xlsm|ods)$/i.exec(name)?.[0].toLowerCase() ?? '.xlsx') as
    '.xlsx' | '.xlsm' | '.ods'
  const file = canonicalName(verdict.plan, verdict.format, name, { directory, resolver }, extension)
  const workbook = bytes && { sha256: await sha256(bytes), bytes: bytes.length }
  const delivery = deliveryOf(verdict, { file, date: day, workbook })
  const text = `${JSON.stringify(delivery, null, 2)}\n`
  return { delivery, text, sha256: await sha256(new TextEncoder().encode(text)), bytes }
}

/** Whether two packages hand in the same plan; a program may give the same workbook in other bytes every time. */
export function samePlan(a: Package, b: Package): boolean {
  const plan = ({ delivery }: Package): string => JSON.stringify({ ...delivery, workbook: null })
  return plan(a) === plan(b)
}
