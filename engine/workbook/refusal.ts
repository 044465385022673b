import type { Unreadable } from './workbook.js'

/** Aborts the reading from any depth; `readWorkbook` turns it into a value. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(readonly why: Unreadable) {
    super(why.kind)
  }
}

/** What to throw when a part, or the zip itself (null), cannot be what a workbook has there. */
export function damaged(part: string | null): Refusal {
  return new Refusal({ kind: 'damaged', part })
}
