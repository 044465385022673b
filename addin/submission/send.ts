import type { Package } from './package.js'
import { messageFrom, receiptFrom, type KeptReceipt } from './receipt.js'

/** Why a delivery was not received, or not surely. */
export type NotSent =
  /** this computer has no network */
  | { readonly kind: 'offline' }
  /** nobody answered at the address, or something on the way forbids it */
  | { readonly kind: 'unreachable' }
  /** it answers that it cannot now */
  | { readonly kind: 'unavailable'; readonly status: number; readonly message: string | null }
  /** it does not accept this delivery */
  | { readonly kind: 'rejected'; readonly status: number; readonly message: string | null }
  /** it took something, but its answer is no receipt */
  | { readonly kind: 'no-receipt' }
  /** its receipt is of something else than what was sent */
  | { readonly kind: 'other-hash'; readonly receipt: string }
  /** the browser reckons no hash, without which nobody can tell what was received */
  | { readonly kind: 'no-hash' }

export type Sent =
  { readonly ok: true; readonly receipt: KeptReceipt } | { readonly ok: false; readonly why: NotSent }

/** What sending needs of the world, given in so that it can be tried without it. */
export interface Wire {
  readonly fetch: typeof fetch
  /** whether the computer has a network at all, as far as it knows */
  readonly online: () => boolean
  readonly wait: (ms: number) => Promise<void>
  /** how long (ms) an answer may take */
  readonly patience: number
}

const WIRE: Wire = {
  fetch: (...request) => fetch(...request),
  online: () => navigator.onLine,
  wait: (ms) => new Promise((done) => setTimeout(done, ms)),
  patience: 120_000,
}

/** How long (ms) to wait before trying again; so many tries, and one more. */
export const PAUSES: readonly number[] = [2000, 6000]

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Hands a package in at an intake (docs/buzon-de-entrega.md): tries again where the network or the intake fails, not where it
 * refuses. The receipt must bear the hash of what was sent.
 * @param onTry told before each try, from 1 on
 */
export async function send(
  address: string,
  parcel: Package,
  onTry: (number: number) => void = () => undefined,
  wire: Wire = WIRE,
): Promise<Sent> {
  if (parcel.sha256 === null) return failed({ kind: 'no-hash' })
  if (!wire.online()) return failed({ kind: 'offline' })
  let last: NotSent = { kind: 'unreachable' }
  for (let tried = 0; tried <= PAUSES.length; tried++) {
    if (tried > 0) await wire.wait(PAUSES[tried - 1]!)
    onTry(tried + 1)
    const answer = await post(address, parcel, parcel.sha256, wire)
    if (answer === null) {
      last = { kind: wire.online() ? 'unreachable' : 'offline' }
      continue
    }
    const { status, text } = answer
    if (status >= 200 && status < 300) return received(text, parcel, parcel.sha256)
    const message = messageFrom(text)
    if (status < 500 && status !== 429) return failed({ kind: 'rejected', status, message })
    last = { kind: 'unavailable', status, message }
  }
  return failed(last)
}

/** What the intake answered, or null where it did not. */
async function post(
  address: string,
  { delivery, text, bytes }: Package,
  hash: string,
  { fetch, patience }: Wire,
): Promise<{ readonly status: number; readonly text: string } | null> {
  const body = new FormData()
  body.append('entrega', new Blob([text], { type: 'application/json' }), 'entrega.json')
  if (bytes) body.append('libro', new Blob([bytes as BlobPart], { type: XLSX }), delivery.file)
  const abort = new AbortController()
  const timer = setTimeout(() => {
    abort.abort()
  }, patience)
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      headers: { 'Idempotency-Key': hash, Accept: 'application/json' },
      credentials: 'omit',
      cache: 'no-store',
      signal: abort.signal,
    })
    return { status: response.status, text: await response.text() }
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

function received(text: string, { delivery }: Package, hash: string): Sent {
  const receipt = receiptFrom(text)
  if (!receipt) return failed({ kind: 'no-receipt' })
  if (receipt.sha256.toLowerCase() !== hash) return failed({ kind: 'other-hash', receipt: receipt.receipt })
  const { file, withObservations } = delivery
  return { ok: true, receipt: { ...receipt, file, withObservations } }
}

function failed(why: NotSent): Sent {
  return { ok: false, why }
}
