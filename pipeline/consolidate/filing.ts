import type { Finding } from '../../engine/findings/finding.js'
import type { Weighed } from '../../engine/findings/status.js'
import { inWords } from '../../engine/findings/worded.js'
import { parseAddress } from '../../engine/grid/address.js'
import { ExceptionBook, type ExceptionEntry, type Subject } from '../workspace/exception-book.js'
import type { Exception } from '../workspace/exceptions.js'
import { shelved } from '../shelf/shelved-finding.js'
import type { Claim } from './claims.js'
import type { FiledFinding, WordedFinding } from './consolidated.js'

/** Justified exceptions, and the day (ISO) on which they are looked at. */
export interface Granted {
  readonly exceptions: readonly Exception[]
  readonly today: string
}

export const NOTHING_GRANTED: Granted = { exceptions: [], today: '' }

/** What a finding is about besides its place; null or absent where it is about no such thing. */
interface About {
  readonly file: string | null
  readonly format: string | null
  readonly dependencia?: string
}

/** What the rows of a document belong to. */
type RowOwner = Pick<Claim, 'id' | 'file' | 'activity'>

/** Puts findings in words, each with the justified exception that covers it, and keeps the account of the exceptions. */
export class Filing {
  readonly #book: ExceptionBook
  readonly #owners = new Map<string, string>()

  readonly #any: boolean

  constructor({ exceptions, today }: Granted) {
    this.#book = new ExceptionBook(exceptions, today)
    this.#any = exceptions.length > 0
  }

  /** Takes note of the activities that stand in the rows of files, by the ids by which exceptions name them. */
  add(owners: Iterable<RowOwner>): void {
    if (!this.#any) return
    for (const { id, file, activity } of owners) {
      for (let row = activity.row; row <= activity.lastRow; row++)
        this.#owners.set(rowKey(file, activity.sheet, row), id)
    }
  }

  filed(found: Finding, about: About): FiledFinding {
    const exception = this.#excuse(found, about)
    return shelved(found)?.filed(about.file, exception) ?? { file: about.file, ...inWords(found), exception }
  }

  worded(found: Finding, about: About): WordedFinding {
    const exception = this.#excuse(found, about)
    return shelved(found)?.worded(exception) ?? { ...inWords(found), exception }
  }

  #excuse(found: Finding, about: About): WordedFinding['exception'] {
    return this.#any ? this.#book.excuse(this.#subject(found, about)) : null
  }

  /** What of findings makes the state of a file; it counts for no exception. */
  weighed(findings: readonly Finding[], about: About): Weighed[] {
    return findings.map((found) => ({
      severity: found.severity,
      exception: this.#any ? this.#book.lookUp(this.#subject(found, about)) : null,
    }))
  }

  /** What became of each exception, once all findings are filed. */
  entries(): ExceptionEntry[] {
    return this.#book.entries()
  }

  #subject(found: Finding, { file, format, dependencia }: About): Subject {
    const { sheet, cell, row } = found.place
    const at = cell === null || row === null ? null : parseAddress(cell)
    return {
      rule: found.rule,
      activity: (at && this.#owners.get(rowKey(file, sheet, at.row))) ?? null,
      file,
      sheet,
      cell,
      format,
      dependencia: dependencia ?? null,
      component:
        'section' in found.facts && typeof found.facts.section === 'number' ? found.facts.section : null,
    }
  }
}

function rowKey(file: string | null, sheet: string | null, row: number): string {
  return `${file ?? ''}\n${sheet ?? ''}\n${String(row)}`
}
