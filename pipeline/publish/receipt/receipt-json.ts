import { isDay } from '../../local-time.js'
import type { Receipt } from './receipt.js'

/** A receipt as data, `cotejo/receipt@1`: JSON text with its keys always in the same order. */
export function receiptJson(receipt: Receipt): string {
  const { number, entity, dependencia, format, vigencia, version, file, sha256 } = receipt
  const { cutoff, received, registered, activities, errors, warnings, infos, ruleset } = receipt
  const document = {
    schema: 'cotejo/receipt@1',
    number,
    entity,
    dependencia: { id: dependencia.id, name: dependencia.name },
    format: { id: format.id, name: format.name },
    vigencia,
    ...(cutoff !== undefined && { cutoff }),
    version,
    file,
    sha256,
    received,
    ...(isDay(received) && { registered }),
    activities,
    findings: { errors, warnings, infos },
    ruleset,
  }
  return `${JSON.stringify(document, null, 1)}\n`
}
