import { shownDate } from '../../../engine/calendar/iso-date.js'
import type { Severity } from '../../../engine/findings/finding.js'
import type { ConsolidatedFile } from '../../consolidate/consolidated.js'
import type { FileStatus } from '../../../engine/findings/status.js'
import type { Excuse } from '../../workspace/exception-book.js'
import type { Figures } from './figures.js'
import { FATES, type Fate, FILE_STATUSES } from './figures/files.js'
import type { CutoffCounts } from './figures/cutoff.js'
import type { Undrawn } from './figures/months.js'
import { sharedComponent } from '../../consolidate/published-twice.js'
import { SEVERITIES, type SeverityCounts } from '../../../engine/findings/severity-counts.js'
import { ASIDE_LABEL, FATE_LABEL } from './labels.js'
import { count, listed, longDate, thousands } from './words.js'

/** The report in a few sentences. */
export function summary(figures: Figures): string {
  const { totals, files, findings, cutoff, vigencia } = figures
  if (totals.activities === 0) {
    return `Al ${longDate(cutoff)} se ${files.received === 1 ? 'ha' : 'han'} recibido ${count(files.received, 'archivo', 'archivos')}, sin actividades que se puedan consolidar.`
  }
  const components = new Set(
    figures.components
      .filter((c) => c.activities > 0 && c.number !== null)
      .map((c) => sharedComponent(c.format, c.number)),
  ).size
  const where = components > 0 ? ` en ${count(components, 'componente', 'componentes')}` : ''
  const plan = vigencia === null ? 'el plan' : `el plan de ${vigencia}`
  const used =
    files.byFate.used === files.received
      ? files.received === 1
        ? 'el único archivo recibido'
        : `los ${thousands(files.received)} archivos recibidos`
      : `${thousands(files.byFate.used)} de ${count(files.received, 'archivo recibido', 'archivos recibidos')}`
  const begun =
    totals.started === 1
      ? '1 ya debería haber iniciado'
      : `${thousands(totals.started)} ya deberían haber iniciado`
  const due =
    totals.fullyDue === 1
      ? '1 debería estar terminada'
      : `${thousands(totals.fullyDue)} deberían estar terminadas`
  const excepted = findings.excepted.error
  const open = findings.counts.error - excepted
  const justified =
    excepted === 0
      ? ''
      : ` Aparte, ${count(excepted, 'error tiene', 'errores tienen')} una excepción justificada.`
  const corrections =
    open === 0
      ? `No quedan errores por corregir.${justified}`
      : `${open === 1 ? 'Queda' : 'Quedan'} ${count(open, 'error', 'errores')} por corregir.${justified}`
  return `Al ${longDate(cutoff)}, ${plan} reúne ${count(totals.activities, 'actividad', 'actividades')}${where}, ${totals.activities === 1 ? 'tomada' : 'tomadas'} de ${used}. Según lo programado, ${begun} y ${due}. ${corrections}`
}

/** `9 válidos`, `1 con errores`. */
export function statusPhrase(status: FileStatus, n: number): string {
  const words: Readonly<Record<FileStatus, readonly [string, string]>> = {
    valid: ['válido', 'válidos'],
    warnings: ['con advertencias', 'con advertencias'],
    errors: ['con errores', 'con errores'],
    unreadable: ['ilegible', 'ilegibles'],
  }
  return count(n, ...words[status])
}

/** `3 errores`, `1 advertencia`. */
export function severityPhrase(severity: Severity, n: number): string {
  const words: Readonly<Record<Severity, readonly [string, string]>> = {
    error: ['error', 'errores'],
    warning: ['advertencia', 'advertencias'],
    info: ['sugerencia', 'sugerencias'],
  }
  return count(n, ...words[severity])
}

/** What became of a file: `Reemplazado por plan v2.xlsx`. */
export function becamePhrase(file: ConsolidatedFile, fate: Fate): string {
  if (fate === 'duplicate') return `${FATE_LABEL.duplicate} de ${file.duplicateOf ?? ''}`
  if (fate === 'superseded') return `${FATE_LABEL.superseded} por ${file.supersededBy ?? ''}`
  if (fate === 'aside' && file.setAside !== undefined)
    return `${FATE_LABEL.aside}: ${ASIDE_LABEL[file.setAside]}${file.motive === undefined ? '' : ` («${file.motive}»)`}`
  return FATE_LABEL[fate]
}

/** How the files received add up, by state and by what became of them. */
export function reconciliation({ files }: Figures): string {
  const states = FILE_STATUSES.map((s) => statusPhrase(s, files.byStatus[s])).join(' + ')
  const words: Readonly<Record<Fate, readonly [string, string]>> = {
    used: ['se consolidó', 'se consolidaron'],
    unrecognized: ['no corresponde a un formato conocido', 'no corresponden a un formato conocido'],
    duplicate: ['está repetido', 'están repetidos'],
    superseded: ['fue reemplazado por otra versión', 'fueron reemplazados por otra versión'],
    aside: ['quedó apartado', 'quedaron apartados'],
    unreadable: ['no se pudo leer', 'no se pudieron leer'],
  }
  const fates = FATES.filter((f) => files.byFate[f] > 0).map(
    (f) => `${thousands(files.byFate[f])} ${words[f][files.byFate[f] === 1 ? 0 : 1]}`,
  )
  return `${count(files.received, 'archivo recibido', 'archivos recibidos')} = ${states}. De los recibidos, ${listed(fates)}.`
}

/** Which activities the counts leave out, and why. Empty where there are none. */
export function leftOut({ standings: { conflicting, superseded, repeated } }: Figures): string {
  const parts = [
    conflicting > 0
      ? `${count(conflicting, 'actividad', 'actividades')} en conflicto, porque otra ya tiene su número`
      : '',
    superseded > 0 ? `${count(superseded, 'actividad', 'actividades')} de archivos reemplazados` : '',
    repeated > 0
      ? `${count(repeated, 'actividad', 'actividades')} de la estrategia de rendición de cuentas que el PAAC trae con el mismo número (es la misma, publicada dos veces)`
      : '',
  ].filter(Boolean)
  return parts.length === 0
    ? ''
    : `Fuera de estas cuentas, pero conservadas en el plan maestro: ${listed(parts)}.`
}

/** What the calendar of the year cannot show. Empty where it shows everything. */
export function notDrawn({ withoutWindow, outsideYear }: Undrawn, year: number): string {
  const parts = [
    withoutWindow > 0
      ? `${count(withoutWindow, 'actividad está', 'actividades están')} con fechas por corregir (alguna falta, no se entiende o está en desorden): solo se muestran las que están bien`
      : '',
    outsideYear > 0
      ? `${count(outsideYear, 'actividad tiene', 'actividades tienen')} fechas fuera de ${year}`
      : '',
  ].filter(Boolean)
  return parts.length === 0 ? '' : `${parts.join('; ')}.`
}

/** How many findings stand, and how many are of files that another one replaces. */
export function findingsPhrase({ findings }: Figures): string {
  if (findings.total + findings.replaced === 0) return 'No hay hallazgos.'
  const excepted = exceptedPhrase(findings.excepted)
  return `${count(findings.total + findings.replaced, 'hallazgo', 'hallazgos')}: ${allFound(findings)}.${excepted === '' ? '' : ` De ellos, ${excepted}.`}${findings.replaced === 0 ? '' : ' Los de archivos reemplazados no hay que corregirlos, y no entran en las cuentas que siguen.'}`
}

/** All that was found, under a table that counts only what stands. */
export function findingsNote({ findings }: Figures): string {
  const apart = findings.replaced === 0 ? '' : ' Los de archivos reemplazados no están en estas cuentas.'
  return `Hallazgos: ${allFound(findings)}.${apart}`
}

function allFound({ counts, replacedCounts }: Figures['findings']): string {
  const all = {
    error: counts.error + replacedCounts.error,
    warning: counts.warning + replacedCounts.warning,
    info: counts.info + replacedCounts.info,
  }
  return foundPhrase(all, replacedCounts)
}

/** `20 errores (1 en archivos reemplazados), 3 advertencias y 0 sugerencias`: all that was found, and what of it is of replaced files. */
export function foundPhrase(all: SeverityCounts, replaced: SeverityCounts): string {
  return listed(
    SEVERITIES.map(
      (s) =>
        severityPhrase(s, all[s]) +
        (replaced[s] === 0 ? '' : ` (${thousands(replaced[s])} en archivos reemplazados)`),
    ),
  )
}

/** `2 errores y 1 advertencia con excepción justificada`; empty where there are none. */
export function exceptedPhrase(excepted: SeverityCounts): string {
  const parts = SEVERITIES.filter((s) => excepted[s] > 0).map((s) => severityPhrase(s, excepted[s]))
  return parts.length === 0 ? '' : `${listed(parts)} con excepción justificada`
}

/** A justified exception in a line: who granted it, when, until when and why. */
export function excuseWords({ who, when, why, until }: Excuse): string {
  return `Excepción justificada de ${who}, ${shownDate(when)}, hasta el ${shownDate(until)}: ${why}`
}

/** How many activities have no start because their format asks for none. Empty where all do. */
export function startlessPhrase({ startless }: CutoffCounts): string {
  return startless === 0
    ? ''
    : `De ${count(startless, 'actividad', 'actividades')} el formato no pide fecha de inicio: no se dice si ${startless === 1 ? 'debería' : 'deberían'} haber iniciado.`
}
