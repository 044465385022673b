/** What the intake answers when it has kept a delivery. */
export interface Receipt {
  /** number or code by which the intake knows the delivery */
  readonly receipt: string
  /** of the part `entrega` as it arrived */
  readonly sha256: string
  /** when, ISO with its time zone */
  readonly received: string
}

/** A receipt with what it is for. */
export interface KeptReceipt extends Receipt {
  /** canonical name of what was handed in */
  readonly file: string
  readonly withObservations: boolean
}

/** A receipt out of what the intake answered, or null where that is none. */
export function receiptFrom(text: string): Receipt | null {
  const answer = objectIn(text)
  if (!answer) return null
  const { receipt, sha256, received } = answer
  return typeof receipt === 'string' &&
    receipt !== '' &&
    typeof sha256 === 'string' &&
    typeof received === 'string'
    ? { receipt, sha256, received }
    : null
}

/** The sentence for people in what the intake answered, or null. */
export function messageFrom(text: string): string | null {
  const message = objectIn(text)?.['message']
  return typeof message === 'string' && message.trim() !== '' ? message.trim().slice(0, 300) : null
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
