import { isFollowUp } from '../../../engine/format/follow-up.js'
import type { WordedFinding } from '../../consolidate/consolidated.js'
import { Filing } from '../../consolidate/filing.js'
import { ownFindings } from '../../consolidate/own-findings.js'
import type { PlanSubmission } from '../../consolidate/submission.js'
import type { PlanKey, PlanRecord } from '../../register/records.js'
import type { Office } from '../office.js'
import { fileNameOf, judgedAgain, sideBySideToday } from '../registered.js'

/** What a submission that arrives is looked at beside: the versions that count, each read once. */
export class Beside {
  readonly #read = new Map<number, PlanSubmission | null>()

  constructor(private readonly office: Office) {}

  /**
   * What is found in a submission, in words, with the exceptions that cover it today: by itself, and of a follow-up also
   * beside the plans of its vigencia and what its dependencia reported at other cut-offs.
   * @throws RegisterError where bytes are gone or altered
   */
  async findingsIn(submission: PlanSubmission, key: PlanKey): Promise<readonly WordedFinding[]> {
    const { workspace, today, register } = this.office
    if (!isFollowUp(submission.verdict.format))
      return ownFindings(submission, new Filing({ exceptions: workspace.exceptions, today }))
    const others: PlanSubmission[] = []
    for (const record of await register.plans()) {
      const other = isBeside(key, record) ? await this.#currentOf(record) : null
      if (other) others.push(other)
    }
    const reviewed = sideBySideToday(
      [submission, ...others].map((one) => ({ submission: one })),
      this.office,
    )
    return reviewed[0]!.findings
  }

  async #currentOf({ current }: PlanRecord): Promise<PlanSubmission | null> {
    if (current === null) return null
    let read = this.#read.get(current.id)
    if (read === undefined) {
      const judged = await judgedAgain(current, this.office)
      read = judged && { ...judged, file: fileNameOf(current) }
      this.#read.set(current.id, read)
    }
    return read
  }
}

function isBeside(own: PlanKey, { key }: PlanRecord): boolean {
  if (key.vigencia !== own.vigencia) return false
  return key.cutoff === '' || (key.dependencia === own.dependencia && key.cutoff !== own.cutoff)
}
