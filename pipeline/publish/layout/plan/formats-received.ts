import type { Format } from '../../../../engine/format/format.js'
import type { Publication } from '../../publication.js'
import { type Entry, entriesOf } from '../../report/figures/entries.js'
import { MASTER_SHEET } from './master-sheet.js'

/** A format of which something was received, and the sheet that has all of it. */
export interface FormatReceived {
  readonly format: Format
  readonly files: number
  readonly entries: readonly Entry[]
  /** null for a format that is only consulted */
  readonly sheet: string | null
}

/** The formats received, in the order of their ids; an empty plan has the sheet of the first that is filled in. */
export function formatsReceived({ consolidated, formats }: Publication): FormatReceived[] {
  const entries = entriesOf(consolidated, formats)
  const received = formats
    .map((format) => ({
      format,
      files: consolidated.files.filter((file) => file.format === format.id).length,
      entries: entries.filter(({ activity }) => activity.format === format.id),
    }))
    .filter(({ files, entries: own }) => files > 0 || own.length > 0)
  const shown = received.filter(({ format }) => !format.readOnly)
  if (shown.length === 0) {
    const format = formats.find(({ numbered, readOnly }) => numbered && !readOnly)
    return [
      ...received.map((one) => ({ ...one, sheet: null })),
      ...(format ? [{ format, files: 0, entries: [], sheet: MASTER_SHEET }] : []),
    ]
  }
  return received.map((one) => ({
    ...one,
    sheet: one.format.readOnly ? null : shown.length === 1 ? MASTER_SHEET : one.format.shortName,
  }))
}
