import { spanishDate } from '../../engine/workbook/shown-text.js'
import { countsInWords } from '../pane/counts.js'
import type { Delivery } from './delivery.js'
import type { Package } from './package.js'
import type { KeptReceipt } from './receipt.js'
import type { NotSent } from './send.js'

/** The state of a plan in one short sentence. */
export function statusWords({ summary }: Pick<Delivery, 'summary'>): string {
  const { all, minor } = countsOfSummary(summary)
  if (summary.errors > 0) return `Con ${all}`
  return minor === '' ? 'Sin errores' : `Sin errores, con ${minor}`
}

/** The same to whoever is about to hand in: a whole sentence. */
export function standingWords({ summary }: Pick<Delivery, 'summary'>): string {
  const { all, minor } = countsOfSummary(summary)
  if (summary.errors > 0) return `Todavía tiene ${all}.`
  const standing = minor === '' ? 'No tiene errores' : `No tiene errores, solo ${minor}`
  return summary.activities === 0 ? `${standing}.` : `${standing}: ya se puede entregar.`
}

/** What there is, in words: all of it, and what is no error. */
function countsOfSummary({ errors, warnings, infos }: Delivery['summary']): { all: string; minor: string } {
  const counts = { error: errors, warning: warnings, info: infos }
  return { all: countsInWords(counts), minor: countsInWords({ ...counts, error: 0 }) }
}

/** A hash as people compare it: in groups of four, the first ones. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)} ${hash.slice(8, 12)}`
}

/** Who and what a delivery is of, in the official names. */
export interface Named {
  readonly format: string
  readonly dependencia: string
  readonly vigencia: string
}

/** What is handed in, as plain text for an e-mail. */
export function summaryText({ delivery, sha256 }: Package, named: Named): string {
  const { file, date, workbook, summary, withObservations, ruleset } = delivery
  const hash = workbook?.sha256
  return [
    'Entrega revisada con Cotejo',
    '',
    `Formato: ${named.format}`,
    `Dependencia: ${named.dependencia}`,
    `Vigencia: ${named.vigencia}`,
    `Archivo: ${file}`,
    `Fecha de la revisión: ${spanishDate(date)}`,
    `Actividades: ${String(summary.activities)}`,
    `Estado: ${statusWords(delivery)}${withObservations ? ' (se entrega con observaciones)' : ''}`,
    `Reglas: ${ruleset}`,
    ...(hash ? [`Huella del libro (SHA-256): ${hash}`] : []),
    ...(sha256 === null ? [] : [`Huella de las filas (SHA-256): ${sha256}`]),
    '',
  ].join('\n')
}

/** A receipt as plain text, to be kept. */
export function receiptText({ file, receipt, received, sha256, withObservations }: KeptReceipt): string {
  return [
    `Recibo de entrega: ${receipt}`,
    `Archivo: ${file}${withObservations ? ' (con observaciones)' : ''}`,
    `Recibido: ${momentWords(received)}`,
    `Huella de lo entregado (SHA-256): ${sha256}`,
    '',
  ].join('\n')
}

/** A moment (ISO) by the user's clock; as it came where it is none. */
export function momentWords(iso: string): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return iso
  const two = (part: number): string => String(part).padStart(2, '0')
  const day = [two(moment.getDate()), two(moment.getMonth() + 1), String(moment.getFullYear())].join('/')
  return `${day}, ${two(moment.getHours())}:${two(moment.getMinutes())}`
}

const BY_MAIL = 'descargue el libro y envíelo por correo.'

/** Why a delivery was not received, and the way on. */
export function notSentWords(why: NotSent): string {
  switch (why.kind) {
    case 'offline':
      return `Este equipo no tiene conexión, y no se envió nada. Conéctese y vuelva a enviar, o guarde el libro y envíelo por correo más tarde.`
    case 'unreachable':
      return `El buzón no contestó después de varios intentos: puede ser la conexión, o que la red de la entidad lo bloquee. Vuelva a intentarlo en unos minutos. Si no se puede, ${BY_MAIL}`
    case 'unavailable':
      return `El buzón contestó varias veces que ahora no puede recibir${said(why.message)}. Vuelva a intentarlo más tarde. Si urge, ${BY_MAIL}`
    case 'rejected':
      return why.message === null
        ? `El buzón no aceptó la entrega (respuesta ${String(why.status)}). Pregunte a quien lo administra; mientras tanto, ${BY_MAIL}`
        : `El buzón no aceptó la entrega: ${sentence(why.message)}`
    case 'no-receipt':
      return `El buzón contestó, pero no con un recibo: no es seguro que la entrega haya llegado. Vuelva a enviarla (no queda repetida). Si pasa otra vez, ${BY_MAIL}`
    case 'other-hash':
      return `El recibo ${why.receipt} no corresponde a lo que se envió: su huella es otra. No lo dé por entregado. Vuelva a enviar; si pasa otra vez, ${BY_MAIL}`
    case 'no-hash':
      return `Desde esta página no se puede enviar, porque no se abrió por una dirección segura (https): ${BY_MAIL}`
  }
}

function said(message: string | null): string {
  return message === null ? '' : ` («${message.replace(/\.$/, '')}»)`
}

function sentence(text: string): string {
  return /[.!?»]$/.test(text) ? text : `${text}.`
}
