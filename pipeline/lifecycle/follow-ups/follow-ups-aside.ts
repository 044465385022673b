import { isFollowUp } from '../../../engine/format/follow-up.js'
import type { Format } from '../../../engine/format/format.js'
import type { Consolidated, ConsolidatedFile } from '../../consolidate/consolidated.js'

/** The follow-ups that were set aside and wait for a decision, of a cut-off or of none that they say. */
export function followUpsAside(
  { files }: Consolidated,
  cutoff: string,
  formats: readonly Format[],
): ConsolidatedFile[] {
  const ids = new Set(formats.filter(isFollowUp).map(({ id }) => id))
  return files.filter(
    ({ format, setAside, cutoff: own = null, duplicateOf }) =>
      setAside !== undefined &&
      setAside !== 'withdrawn' &&
      duplicateOf === null &&
      format !== null &&
      ids.has(format) &&
      (own === null || own === cutoff),
  )
}
