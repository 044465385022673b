import type { PlanKey, PlanRecord } from '../register/records.js'
import type { Office } from './office.js'
import { isAskedFor } from './request.js'

/** Which plans an act is about. */
export interface Selection {
  /** ids in the directory; all of them where there is none */
  readonly dependencias: readonly string[]
  /** id; every format where null */
  readonly format: string | null
}

export function isSelected(
  { dependencia, format }: Pick<PlanKey, 'dependencia' | 'format'>,
  selection: Selection,
): boolean {
  return (
    (selection.dependencias.length === 0 || selection.dependencias.includes(dependencia)) &&
    (selection.format === null || selection.format === format)
  )
}

/**
 * What is owed of the selected plans and nobody has handed in: what was asked for, and what the workspace says that is owed
 * in its vigencia, in the order of the directory. A follow-up, due at each cut-off, is only owed once asked for.
 */
export function stillOwed(
  plans: readonly PlanRecord[],
  selection: Selection,
  { workspace, directory, formats }: Pick<Office, 'workspace' | 'directory' | 'formats'>,
): PlanKey[] {
  const { vigencia } = workspace.configuration
  const asked = plans
    .filter(({ current, requested }) => current === null && requested !== null)
    .map(({ key }) => key)
  const owed =
    vigencia === undefined
      ? []
      : [...(workspace.duties ?? [])].flatMap(([format, owing]) => {
          const known = formats.find(({ id }) => id === format)
          if (!known || !isAskedFor(known)) return []
          return owing.map((dependencia): PlanKey => ({ dependencia, vigencia, format, cutoff: '' }))
        })
  const name = ({ dependencia, vigencia: year, format, cutoff }: PlanKey): string =>
    [dependencia, year, format, cutoff].join('\n')
  const received = new Set(plans.filter(({ current }) => current !== null).map(({ key }) => name(key)))
  const missing = new Map(
    [...asked, ...owed].flatMap((key) => (received.has(name(key)) ? [] : [[name(key), key] as const])),
  )
  const order = new Map(directory.dependencias.map(({ id }, i) => [id, i]))
  const rank = ({ dependencia }: PlanKey): number => order.get(dependencia) ?? order.size
  return [...missing.values()].filter((key) => isSelected(key, selection)).sort((a, b) => rank(a) - rank(b))
}
