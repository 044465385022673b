import type { PlanRecord, ReceptionRecord, SubmissionRecord, WithdrawnRecord } from '../register/records.js'

/**
 * The files that were set aside and need nobody any more, by the id of their reception, with the version that settled each:
 * the same name came later and was taken in, as where a file was still being copied, or its bytes were taken in under another
 * name.
 */
export function settledAsides(
  receptions: readonly ReceptionRecord[],
  plans: readonly PlanRecord[],
): ReadonlyMap<number, SubmissionRecord | WithdrawnRecord> {
  const versions = new Map(
    plans.flatMap((plan) => [...plan.versions, ...plan.withdrawn]).map((version) => [version.id, version]),
  )
  const taken = receptions.flatMap(({ id, file, sha256, fate }) => {
    const version = 'submission' in fate ? versions.get(fate.submission) : undefined
    // a file that was first set aside keeps the id of that
    return version ? [{ file, sha256, version, id: Math.max(id, version.id) }] : []
  })
  return new Map(
    receptions.flatMap((aside) => {
      if (aside.fate.kind !== 'aside') return []
      const by = taken.find(
        ({ id, file, sha256 }) =>
          sha256 === aside.sha256 || (id > aside.id && (file === aside.file || isInside(file, aside.file))),
      )
      return by ? [[aside.id, by.version] as const] : []
    }),
  )
}

/** A zip that was whole later is there with what it holds. */
function isInside(file: string, zip: string): boolean {
  return file.startsWith(`${zip}/`)
}
