import { oneLine } from '../../../engine/text/one-line.js'
import type { PlanStatus, Status } from '../../lifecycle/status.js'
import {
  cutoffSummary,
  cutoffTitle,
  followUpNotes,
  strayWords,
} from '../../publish/status-page/follow-up-words.js'
import { latestFirst } from '../../publish/status-page/words.js'
import { earlyLines } from './overruled-lines.js'

/** Who reported at each cut-off, and who owes it, the last cut-off first; nothing where there is no follow-up yet. */
export function followUpLines({
  followUps,
  strayRequests,
  today,
}: Pick<Status, 'followUps' | 'strayRequests' | 'today'>): string[] {
  return [
    ...[...followUps]
      .reverse()
      .flatMap((one) => [
        '',
        `${oneLine(cutoffTitle(one))}. ${cutoffSummary(one, today)}`,
        ...latestFirst(one.units).flatMap((unit) => [
          `  ${oneLine([`${unit.dependenciaName}: ${unit.label}`, ...followUpNotes(unit)].join(' · '))}`,
          ...early(unit),
        ]),
      ]),
    ...(strayRequests.length === 0 ? [] : ['', ...strayRequests.map((one) => oneLine(strayWords(one)))]),
  ]
}

function early({ current, cutoff, dependencia, format, vigencia }: PlanStatus): string[] {
  if (current === null || vigencia === null) return []
  const key = { dependencia, format, vigencia, cutoff }
  return earlyLines({ ...current, key }).map((line) => `    ${line}`)
}
