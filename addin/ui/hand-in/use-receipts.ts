import { useState } from 'preact/hooks'
import type { Session } from '../../pane/session.js'
import type { KeptReceipt } from '../../submission/receipt.js'

const NONE: readonly KeptReceipt[] = []

/** Of what each session handed in: longer than the panel is shown, also when another workbook is opened. */
const kept = new WeakMap<Session, readonly KeptReceipt[]>()

/** The receipts of a session, the last one first, and how to keep one more. */
export function useReceipts(session: Session): {
  readonly receipts: readonly KeptReceipt[]
  readonly keep: (receipt: KeptReceipt) => void
} {
  const [receipts, setReceipts] = useState(kept.get(session) ?? NONE)
  const keep = (receipt: KeptReceipt): void => {
    const others = (kept.get(session) ?? NONE).filter((known) => known.receipt !== receipt.receipt)
    kept.set(session, [receipt, ...others])
    setReceipts([receipt, ...others])
  }
  return { receipts, keep }
}
