import { oneLine } from '../../../engine/text/one-line.js'
import type { Status } from '../../lifecycle/status.js'
import { cutoffSummary, cutoffTitle, followUpNotes } from '../../publish/status-page/follow-up-words.js'
import { latestFirst } from '../../publish/status-page/words.js'

/** Who reported at each cut-off, and who owes it, the last cut-off first; nothing where there is no follow-up yet. */
export function followUpLines({ followUps, today }: Pick<Status, 'followUps' | 'today'>): string[] {
  return [...followUps]
    .reverse()
    .flatMap((one) => [
      '',
      `${oneLine(cutoffTitle(one))}. ${cutoffSummary(one, today)}`,
      ...latestFirst(one.units).map(
        (unit) =>
          `  ${oneLine([`${unit.dependenciaName}: ${unit.label}`, ...followUpNotes(unit)].join(' · '))}`,
      ),
    ])
}
