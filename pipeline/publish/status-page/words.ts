import { shownDate } from '../../../engine/calendar/iso-date.js'
import { count, listed, longDate, thousands } from '../report/words.js'
import {
  daysOverdue,
  isAwaited,
  type PlanStatus,
  type SettledFile,
  type Status,
  type StatusTotals,
  type WithdrawnFile,
} from '../../lifecycle/status.js'

/** What there is to know of a plan besides its state, each a short phrase. */
export function notesOf(plan: PlanStatus, { dutiesKnown }: Pick<Status, 'dutiesKnown'>): string[] {
  return [...standingNotes(plan), ...(plan.owed || dutiesKnown ? lateNotes(plan) : [])]
}

function standingNotes(plan: PlanStatus): string[] {
  const { state, current, correction, approval, modifications } = plan
  const returns = plan.returns.filter(({ version }) => plan.versions.some((one) => one.version === version))
  if (isAwaited(plan)) return []
  const version =
    plan.versions.length > 1 && current
      ? [`versión ${String(current.version)} de ${String(plan.versions.at(-1)!.version)}`]
      : []
  const accepted = modifications.filter((asked) => asked.accepted).length
  const changed = accepted === 0 ? [] : [count(accepted, 'modificación', 'modificaciones')]
  if (correction)
    return [
      ...(correction.daysPast > 0
        ? [`corrección vencida hace ${days(correction.daysPast)}`]
        : [`por corregir hasta el ${shownDate(correction.deadline)}`]),
      ...(returns.length > 1 ? [`${count(returns.length, 'devolución', 'devoluciones')}`] : []),
    ]
  if (approval) return [actSaid(approval.act), ...changed]
  const errors =
    current && current.counts.errors > 0 ? [count(current.counts.errors, 'error', 'errores')] : []
  const again = state === 'received' && returns.length > 0 ? ['corregido, por revisar'] : []
  return [...again, ...version, ...errors]
}

/** "acta 012", whether or not the number already says that it is one. */
export function actSaid(act: string): string {
  return /^actas?\b/i.test(act) ? `${act.charAt(0).toLowerCase()}${act.slice(1)}` : `acta ${act}`
}

function lateNotes(plan: PlanStatus): string[] {
  const { due, daysLate, owed } = plan
  if (!owed) return ['no lo debía']
  if (due === null || daysLate === null) return isAwaited(plan) ? ['sin fecha de entrega'] : []
  if (!isAwaited(plan)) return daysLate > 0 ? [`llegó ${days(daysLate)} tarde`] : []
  return [daysLate > 0 ? `${days(daysLate)} de retraso` : `vence el ${shownDate(due)}`]
}

/** `1 día`, `12 días`. */
export function days(n: number): string {
  return count(n, 'día', 'días')
}

/** Plans with whoever is most overdue first, then in the order in which they stand. */
export function latestFirst(plans: readonly PlanStatus[]): PlanStatus[] {
  const most = new Map<string, number>()
  for (const plan of plans)
    most.set(plan.dependencia, Math.max(most.get(plan.dependencia) ?? 0, daysOverdue(plan)))
  return [...plans].sort((a, b) => most.get(b.dependencia)! - most.get(a.dependencia)!)
}

/** How many owed plans have come; those approved; those still to be looked at. */
export function gathered({ owed, byState }: StatusTotals) {
  const awaited = byState.missing + byState.requested
  return {
    awaited,
    arrived: owed - awaited,
    pending: byState.received + byState['under-review'],
    approved: byState.approved + byState['in-execution'] + byState.modified,
  }
}

/** The state of the whole in a few sentences. */
export function summary({ totals, vigencia, today, dutiesKnown, plans }: Status): string {
  const { owed, overdue } = totals
  const of = vigencia === null ? '' : ` de ${String(vigencia)}`
  const day = `Al ${longDate(today)}`
  if (owed === 0)
    return dutiesKnown || plans.length > 0
      ? `${day} ${plans.length === 0 ? 'nadie debe ni ha presentado planes' : `hay ${count(plans.length, 'plan recibido', 'planes recibidos')}`}${of}.`
      : `${day} no se ha recibido ningún plan${of}, y la configuración no dice quién debe qué («adeudan», en cotejo.json).`
  const { arrived, awaited, approved } = gathered(totals)
  const late = overdue === 0 ? '' : `, ${whichOf(overdue, awaited)}con el plazo vencido`
  const parts = [
    `${day} se deben ${count(owed, 'plan', 'planes')}${of}: ${thousands(arrived)} ${arrived === 1 ? 'llegó' : 'llegaron'} y ${thousands(awaited)} ${awaited === 1 ? 'falta' : 'faltan'}${late}.`,
  ]
  if (arrived > 0) {
    parts.push(`De los que llegaron, ${listed([returnedWords(totals), approvedWords(approved)])}.`)
  }
  return parts.join(' ')
}

function returnedWords({ byState: { returned }, correctionOverdue }: StatusTotals): string {
  if (returned === 0) return 'ninguno está devuelto'
  const are = `${thousands(returned)} ${returned === 1 ? 'está devuelto' : 'están devueltos'}`
  if (correctionOverdue === 0) return are
  return `${are} (${whichOf(correctionOverdue, returned)}con la corrección vencida)`
}

/** How many of some, before what they are: nothing for the only one, `todos ` for all of several. */
function whichOf(n: number, all: number): string {
  return n < all ? `${thousands(n)} ` : n === 1 ? '' : 'todos '
}

function approvedWords(approved: number): string {
  if (approved === 0) return 'ninguno está aprobado todavía'
  return `${thousands(approved)} ${approved === 1 ? 'está aprobado' : 'están aprobados'}`
}

/** How the files that arrived add up. */
export function filesWords({ files }: StatusTotals): string {
  const { received, versions, repeated, aside, settled, discarded, withdrawn } = files
  if (received === 0) return 'No se ha recibido ningún archivo.'
  const parts = [
    count(versions, 'versión de un plan', 'versiones de planes'),
    count(repeated, 'repetido', 'repetidos'),
    count(aside, 'apartado', 'apartados'),
    ...(settled === 0 ? [] : [count(settled, 'apartado ya resuelto', 'apartados ya resueltos')]),
    ...(discarded === 0 ? [] : [count(discarded, 'descartado', 'descartados')]),
    ...(withdrawn === 0 ? [] : [count(withdrawn, 'retirado', 'retirados')]),
  ]
  return `${count(received, 'archivo recibido', 'archivos recibidos')} = ${parts.join(' + ')}.`
}

/** `Plan de acción`, with its cut-off where it is a follow-up. */
export function planFormat({ formatName, cutoff }: PlanStatus): string {
  return cutoff === '' ? formatName : `${formatName}, corte ${shownDate(cutoff)}`
}

/** As what a file was received that was withdrawn: `Secretaría de Salud, Plan de acción, versión 2 (recibo 2026-0007)`. */
export function wasWords({ was }: WithdrawnFile): string {
  return `${was.dependenciaName}, ${was.formatName}, versión ${String(was.version)} (recibo ${was.number})`
}

/** What settled a file that was set aside: `Llegó después completo: recibo 2026-0007 (Secretaría de Salud, …)`. */
export function settledWords({ file, reason, by }: SettledFile): string {
  const came =
    by.file === file || by.file.startsWith(`${file}/`)
      ? reason === 'unreadable'
        ? 'Llegó después completo'
        : 'Llegó otro después con el mismo nombre'
      : 'Se recibió después'
  return `${came}: recibo ${by.number} (${by.dependenciaName}, ${by.formatName}, versión ${String(by.version)})`
}
