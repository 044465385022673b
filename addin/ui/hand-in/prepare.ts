import { Trouble, type TroubleKind } from '../../book/trouble.js'
import { check } from '../../pane/check.js'
import type { Session } from '../../pane/session.js'
import { collect, type Collected } from '../../submission/collect.js'
import { packageOf, type Package } from '../../submission/package.js'
import { today } from '../today.js'

/** A package and the check of which it was made. */
export interface Prepared extends Package {
  /** what the session then said of the workbook: while it says the same, the package is up to date */
  readonly seen: Session['state']['verdict']
  /** whether the bytes hold what the program shows */
  readonly current: boolean
}

/** How often a workbook is taken again because somebody changed it meanwhile, or the program gave an older copy. */
const MOST = 3

/** Checks all of the workbook again and packs it as it then is. @returns null where that cannot be: the session says why */
export async function prepare(session: Session): Promise<Prepared | null> {
  let best: Prepared | null = null
  for (let time = 0; time < MOST; time++) {
    if (!(await session.recheck())) return null
    const { verdict: seen } = session.state
    const collected = await taken(session)
    if (!collected) return null
    const packed = await packageOf(collected, session.ground, today())
    best = { ...packed, seen, current: collected.current }
    if (session.state.verdict === seen && collected.current) return best
  }
  return best
}

async function taken(session: Session): Promise<Collected | null> {
  const { book, contents, verdict, answers } = session.state
  if (!book || !contents || !verdict) return null
  const judge = (given: typeof contents): typeof verdict => check(given, answers, session.ground)
  try {
    return await collect(book, contents, verdict, judge)
  } catch (error) {
    if (!isLasting(error)) {
      session.fail(error)
      return null
    }
    return collect({ bytes: () => Promise.resolve(null) }, contents, verdict, judge)
  }
}

/** What may go by itself or by what a person does; anything else keeps the program from giving the workbook later too. */
const PASSING: ReadonlySet<TroubleKind> = new Set([
  'editing-cell',
  'dialog-open',
  'busy',
  'session-lost',
  'offline',
])

/** Whether a program will not give the workbook later either: then its rows are handed in alone. */
function isLasting(error: unknown): boolean {
  return error instanceof Trouble && !PASSING.has(error.kind)
}
