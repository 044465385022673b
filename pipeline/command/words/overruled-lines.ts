import { shownDate } from '../../../engine/calendar/iso-date.js'
import { nameOf } from '../../../engine/directory/directory.js'
import { oneLine } from '../../../engine/text/one-line.js'
import type { Office } from '../../lifecycle/office.js'
import type { Outcome } from '../../lifecycle/receive/outcome.js'
import { localDay } from '../../local-time.js'
import type { SubmissionRecord } from '../../register/records.js'

/** What a person says of the files that they take in. */
export interface SaidOfFiles {
  /** id of the dependencia */
  readonly dependencia: string | undefined
  /** ISO cut-off of the follow-ups */
  readonly cutoff: string | undefined
  /** ISO day on which they arrived; null where it is today */
  readonly arrived: string | null
  /** whether somebody names these very files */
  readonly named: boolean
}

/**
 * Where what a person said of a file did not become so, or a follow-up came before its cut-off: why and what to do; empty
 * where nothing is amiss.
 */
export function overruledLines(
  outcome: Outcome,
  { dependencia, cutoff, arrived, named }: SaidOfFiles,
  { directory }: Pick<Office, 'directory'>,
): string[] {
  const known = knownAs(outcome)
  const lines: string[] = []
  if (dependencia !== undefined && known && known.key.dependencia !== dependencia) {
    const [said, is] = [dependencia, known.key.dependencia].map((id) => nameOf(directory, id) ?? id)
    lines.push(
      `Usted dijo que es de ${said!}, pero ya se había recibido como de ${is!}: no se cambió. Si así quedó por error, retírelo y recíbalo otra vez: cotejo retirar ${known.number} --motivo "…"`,
    )
  }
  if (named && arrived !== null && outcome.kind === 'known' && known && localDay(known.received) !== arrived)
    lines.push(
      `Usted dijo que «${oneLine(outcome.file)}» llegó el ${shownDate(arrived)}, pero ya se había recibido con fecha del ${shownDate(localDay(known.received))}: no se cambió. Si así quedó por error, retírelo y recíbalo otra vez por su nombre: cotejo retirar ${known.number} --motivo "…"`,
    )
  const record = outcome.kind === 'version' ? outcome.record : named ? known : null
  if (cutoff !== undefined && record && !['', cutoff].includes(record.key.cutoff)) {
    const [said, is] = [shownDate(cutoff), shownDate(record.key.cutoff)]
    const why = known
      ? `ya se había recibido como del ${is}: no se cambió. Si así quedó por error, retírelo y recíbalo otra vez`
      : `el libro dice que es del ${is}${isEarly(record) ? ', que todavía no llegaba' : ''}, y así se recibió. Si el libro está mal, retírelo, corrija el corte que trae escrito y recíbalo otra vez`
    lines.push(
      `Usted dijo que es del corte ${said}, pero ${why}: cotejo retirar ${record.number} --motivo "…"`,
    )
  } else if (record) lines.push(...earlyLines(record))
  return lines
}

/** What to look at in a follow-up that came before the day of its cut-off: its book may say another than it should. */
export function earlyLines(record: Pick<SubmissionRecord, 'key' | 'received' | 'number'>): string[] {
  if (!isEarly(record)) return []
  const { key, received, number } = record
  return [
    `Ojo: es del corte ${shownDate(key.cutoff)}, que todavía no llegaba cuando se recibió (${shownDate(localDay(received))}). Si el libro tiene mal el corte, retírelo, corrija el corte que trae escrito y recíbalo otra vez: cotejo retirar ${number} --motivo "…"`,
  ]
}

function isEarly({ key, received }: Pick<SubmissionRecord, 'key' | 'received'>): boolean {
  return key.cutoff > localDay(received)
}

/** The version as which a file is known, where it was received before. */
function knownAs(outcome: Outcome): SubmissionRecord | null {
  if (outcome.kind === 'version' || outcome.kind === 'withdrawn' || !('record' in outcome)) return null
  return outcome.record
}
