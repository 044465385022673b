import { componentOf } from '../../engine/format/format.js'
import { nameOf, type Directory } from '../../engine/directory/directory.js'
import { NOWHERE, type Finding } from '../../engine/findings/finding.js'
import { finding } from '../../engine/rules/rule.js'
import type { ConsolidatedActivity } from './consolidated.js'
import { isPlan, type Submission } from './submission.js'
import type { Versions } from './versions.js'

/**
 * The consolidation against itself: of every format, dependencia and component it has as many activities as were read
 * from the files that are no duplicates and were not set aside. Speaks only where this program lost or repeated one.
 */
export function totalsMismatch(
  submissions: readonly Submission[],
  versions: Versions,
  consolidated: readonly Pick<ConsolidatedActivity, 'format' | 'component' | 'source'>[],
  directory: Directory,
): Finding[] {
  const plans = submissions
    .filter(isPlan)
    .filter(({ file }) => !versions.duplicateOf.has(file) && !versions.setAside.has(file))
  const sender = new Map(plans.map(({ file, verdict }) => [file, verdict.plan.dependencia]))
  const received = new Map<string, number>()
  const written = new Map<string, number>()
  const names = new Map<string, string>()
  const count = (into: Map<string, number>, file: string, format: string, component: number | null): void => {
    const unit = sender.get(file) ?? null
    const key = [format, unit ?? `?${file}`, component ?? '-'].join('\n')
    into.set(key, (into.get(key) ?? 0) + 1)
    const whose = unit === null ? `de «${file}»` : `de ${nameOf(directory, unit) ?? unit}`
    names.set(
      key,
      `actividades ${whose}${component === null ? '' : ` en el componente ${String(component)}`}`,
    )
  }
  for (const { file, verdict } of plans) {
    const { format, plan } = verdict
    for (const { section } of plan.activities) count(received, file, format.id, componentOf(format, section))
  }
  for (const { format, component, source } of consolidated) count(written, source.file, format, component)
  return [...names]
    .filter(([key]) => received.get(key) !== written.get(key))
    .map(([key, what]) =>
      finding('totals-mismatch', 'error', NOWHERE, {
        what,
        received: received.get(key) ?? 0,
        consolidated: written.get(key) ?? 0,
      }),
    )
}
