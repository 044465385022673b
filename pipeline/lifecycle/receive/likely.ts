import type { Resolver } from '../../../engine/directory/resolve.js'
import { nameOf, type Directory } from '../../../engine/directory/directory.js'
import type { PlanSubmission } from '../../consolidate/submission.js'
import type { Likely } from './outcome.js'

/**
 * Whose a workbook that does not say it may be, the likeliest first: a folder that it came in and whoever answers for most
 * of its rows. A guess to offer to a person, never to act on.
 */
export function likelyOf(
  { file, verdict: { plan } }: PlanSubmission,
  { directory, resolver }: { readonly directory: Directory; readonly resolver: Resolver },
): Likely[] {
  const rows = new Map<string, number>()
  for (const { responsibles } of plan.activities)
    for (const id of new Set(responsibles.flatMap(({ id }) => id ?? [])))
      rows.set(id, (rows.get(id) ?? 0) + 1)
  const folders = new Set(
    file
      .split('/')
      .slice(0, -1)
      .flatMap((folder) => resolver.declared(folder) ?? []),
  )
  return directory.dependencias
    .map(({ id }) => ({ id, name: nameOf(directory, id)!, rows: rows.get(id) ?? 0 }))
    .filter(({ id, rows: own }) => own > 0 || folders.has(id))
    .sort((a, b) => Number(folders.has(b.id)) - Number(folders.has(a.id)) || b.rows - a.rows)
}
