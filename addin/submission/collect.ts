import type { PlanVerdict, Verdict } from '../../engine/check.js'
import type { Book, Contents } from '../book/book.js'

/** A workbook as it is handed in: what the verdict says is of these very bytes. */
export interface Collected {
  /** file name */
  readonly name: string
  readonly verdict: PlanVerdict
  /** null where the program did not give the workbook: then the verdict is of what was read of it */
  readonly bytes: Uint8Array | null
  /** whether the bytes hold what the program shows; false where it gave another copy, as one saved before */
  readonly current: boolean
}

/**
 * Takes a workbook just read and judged. The bytes that a program gives are read back and judged, so that nothing is said of
 * them that was seen elsewhere.
 * @param judge the verdict on what the bytes hold
 * @returns null where it is no plan
 * @throws Trouble
 */
export async function collect(
  book: Pick<Book, 'bytes'>,
  { name, lacks }: Contents,
  seen: Verdict,
  judge: (contents: Contents) => Verdict,
): Promise<Collected | null> {
  if (seen.kind !== 'plan') return null
  const bytes = await book.bytes()
  const given = bytes && (await readBack(bytes))
  const verdict = given && judge({ name, workbook: given, lacks: [] })
  if (verdict?.kind !== 'plan') return { name, verdict: seen, bytes: null, current: true }
  return { name, verdict, bytes, current: lacks.length > 0 || rowsOf(verdict) === rowsOf(seen) }
}

/** What bytes hold; null where they are no workbook, or the part of the page that reads them did not come. */
async function readBack(bytes: Uint8Array): Promise<Contents['workbook'] | null> {
  try {
    const { readWorkbook } = await import('../../engine/workbook/read-workbook.js')
    const read = readWorkbook(bytes)
    return read.ok ? read.workbook : null
  } catch {
    return null
  }
}

/** What the rows of a plan say. */
function rowsOf({ plan }: PlanVerdict): string {
  return JSON.stringify(
    plan.activities.map(({ sheet, row, cells }) => [sheet, row, cells.map(({ key, raw }) => [key, raw])]),
  )
}
