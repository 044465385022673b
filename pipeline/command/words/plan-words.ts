import { shownDate } from '../../../engine/calendar/iso-date.js'
import { nameOf } from '../../../engine/directory/directory.js'
import type { Office } from '../../lifecycle/office.js'
import type { PlanKey, SubmissionRecord } from '../../register/records.js'

type Names = Pick<Office, 'directory' | 'formats' | 'workspace'>

/** A plan as a person names it: whose, of which format, and of which vigencia where it is not that of the workspace. */
export function planWords({ dependencia, vigencia, format, cutoff }: PlanKey, names: Names): string {
  const usual = names.workspace.configuration.vigencia
  return [
    nameOf(names.directory, dependencia) ?? dependencia,
    formatName(format, names),
    ...(vigencia === usual ? [] : [`vigencia ${String(vigencia)}`]),
    ...(cutoff === '' ? [] : [`corte ${shownDate(cutoff)}`]),
  ].join(', ')
}

/** `2026-0003 (Secretaría de Salud, Anexo 1, versión 1)` */
export function versionWords({ number, key, version }: SubmissionRecord, names: Names): string {
  return `${number} (${planWords(key, names)}, versión ${String(version)})`
}

export function formatName(id: string, { formats }: Pick<Office, 'formats'>): string {
  return formats.find((format) => format.id === id)?.shortName ?? id
}
