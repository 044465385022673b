import type { Severity } from '../../../engine/findings/finding.js'
import type { Conflict } from '../../consolidate/consolidated.js'
import type { FileStatus } from '../../../engine/findings/status.js'
import type { ExceptionState } from '../../workspace/exception-book.js'
import type { CutoffState } from './figures/cutoff.js'
import type { Standing } from '../../consolidate/standing.js'
import type { Fate } from './figures/files.js'
import type { AsideReason } from '../../register/records.js'

export const STATUS_LABEL: Readonly<Record<FileStatus, string>> = {
  valid: 'Válido',
  warnings: 'Con advertencias',
  errors: 'Con errores',
  unreadable: 'Ilegible',
}

/** The state of a file; where it is well in itself and another file says otherwise, that too. */
export function statusLabel(status: FileStatus, openErrors: number): string {
  const well = status === 'valid' || status === 'warnings'
  return well && openErrors > 0
    ? `${STATUS_LABEL[status]}, pero en conflicto con otro archivo`
    : STATUS_LABEL[status]
}

export const STATUS_LABEL_MANY: Readonly<Record<FileStatus, string>> = {
  valid: 'Válidos',
  warnings: 'Con advertencias',
  errors: 'Con errores',
  unreadable: 'Ilegibles',
}

export const FATE_LABEL: Readonly<Record<Fate, string>> = {
  used: 'Consolidado',
  unrecognized: 'Sin formato reconocido',
  duplicate: 'Repetido',
  superseded: 'Reemplazado',
  aside: 'Apartado',
  unreadable: 'No se pudo leer',
}

/** Why a file was set aside; goes on after «Apartado: ». */
export const ASIDE_LABEL: Readonly<Record<AsideReason | 'withdrawn', string>> = {
  unreadable: 'no se puede leer',
  unrecognised: 'no es de un formato oficial',
  'no-dependencia': 'no se sabe de qué dependencia es',
  'no-vigencia': 'no dice de qué vigencia es',
  'no-cutoff': 'no dice hasta qué corte es',
  blank: 'llegó en blanco',
  'nothing-in-common': 'no tiene nada en común con la versión que vale',
  approved: 'cambia un plan aprobado sin su oficio',
  withdrawn: 'se retiró del registro',
}

export const STATE_LABEL: Readonly<Record<CutoffState, string>> = {
  due: 'Debería estar terminada',
  running: 'Dentro de su plazo',
  upcoming: 'Por iniciar',
  undated: 'Con fechas por corregir',
  termless: 'Su formato no pide fechas',
}

export const STATE_LABEL_MANY: Readonly<Record<CutoffState, string>> = {
  due: 'Deberían estar terminadas',
  running: 'Dentro de su plazo',
  upcoming: 'Por iniciar',
  undated: 'Con fechas por corregir',
  termless: 'Su formato no pide fechas',
}

export const STANDING_LABEL: Readonly<Record<Standing, string>> = {
  counted: 'Cuenta en el plan',
  conflicting: 'En conflicto',
  superseded: 'De un archivo reemplazado',
  repeated: 'Publicada también en el PAAC',
}

export const SEVERITY_LABEL: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Advertencia',
  info: 'Sugerencia',
}

export const SEVERITY_LABEL_MANY: Readonly<Record<Severity, string>> = {
  error: 'Errores',
  warning: 'Advertencias',
  info: 'Sugerencias',
}

export const CONFLICT_LABEL: Readonly<Record<Conflict['kind'], string>> = {
  'different-content': 'Contenido distinto',
  'same-content': 'Mismo contenido',
  superseded: 'Versión reemplazada',
}

export const EXCEPTION_STATE_LABEL: Readonly<Record<ExceptionState, string>> = {
  applied: 'Aplicada',
  unmatched: 'No corresponde a ningún hallazgo',
  expired: 'Vencida',
  pending: 'Todavía no rige',
}

export const UNIDENTIFIED = 'Sin identificar'
export const UNASKED = 'Su formato no pide responsable'
export const WHOLE = 'Del plan en conjunto'
