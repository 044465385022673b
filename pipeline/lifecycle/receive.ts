import type { Arrival } from '../collect/arrivals.js'
import { sha256 as hashOf } from '../consolidate/content.js'
import type { Submission } from '../consolidate/submission.js'
import type {
  PlanRecord,
  ReceptionRecord,
  ReturnRecord,
  SubmissionRecord,
  WithdrawnRecord,
} from '../register/records.js'
import type { Office } from './office.js'
import { judgedApart } from './judged-apart.js'
import { Beside } from './receive/beside.js'
import { inTurn } from './receive/in-turn.js'
import type { Aside, Outcome } from './receive/outcome.js'
import { settle, type Manner } from './receive/settle.js'

/**
 * Takes in what arrived. The bytes of each file are kept before anything is said of it, and each fate is one act of the
 * register: killed anywhere, the next time goes on from there.
 * @param tell called with what became of each file, as soon as it is so
 */
export async function receive(
  arrivals: AsyncIterable<Arrival>,
  office: Office,
  manner: Manner,
  tell: (outcome: Outcome) => void,
): Promise<void> {
  const reception = new Reception(office, manner)
  await reception.remember()
  const pending: Submission[] = []
  for await (const arrival of arrivals) {
    const found = await reception.arrived(arrival)
    if ('kind' in found) tell(found)
    else pending.push(found)
  }
  for (const one of inTurn(pending)) tell(await reception.settled(one))
}

class Reception {
  readonly #known = new Map<string, ReceptionRecord['fate']>()
  readonly #beside: Beside
  #plans: readonly PlanRecord[] = []

  constructor(
    private readonly office: Office,
    private readonly manner: Manner,
  ) {
    this.#beside = new Beside(office)
  }

  async remember(): Promise<void> {
    for (const one of await this.office.register.receptions()) this.#known.set(keyOf(one), one.fate)
    await this.#learn()
  }

  /** First look at what arrived: what is known is not judged again, and everything else is kept. */
  async arrived(arrival: Arrival): Promise<Outcome | Submission> {
    if (arrival.kind === 'unread') return arrival
    const { file, bytes } = arrival
    const sha256 = hashOf(bytes)
    const { archive } = this.office.register
    if (arrival.kind === 'unopened') {
      const discarded = this.#discarded(file, sha256)
      if (discarded) return discarded
      await archive.keep(bytes, sha256)
      return this.#setAside(file, sha256, { reason: 'unreadable', found: arrival.why })
    }
    const dealtWith = this.#dealtWith(file, sha256)
    const same = this.#holding(sha256)
    // what is gone from the archive is there again
    if (dealtWith || same) await archive.keep(bytes, sha256)
    if (dealtWith) return dealtWith
    if (same) return this.#repeated('same-bytes', file, sha256, same.record, same.plan)
    const submission = await judgedApart(bytes, file, this.office, this.manner.told)
    if (submission.verdict.kind === 'own-output') return { kind: 'own-output', file }
    await archive.keep(bytes, sha256)
    return submission
  }

  /** What becomes of a file, written in the register. */
  async settled(submission: Submission): Promise<Outcome> {
    const { file, sha256 } = submission
    const dealtWith = this.#dealtWith(file, sha256)
    if (dealtWith) return dealtWith
    const same = this.#holding(sha256)
    if (same) return this.#repeated('same-bytes', file, sha256, same.record, same.plan)
    const settled = await settle(submission, this.office, this.manner, this.#beside)
    switch (settled.kind) {
      case 'aside':
        return this.#setAside(file, sha256, settled.aside)
      case 'same-content':
        return this.#repeated('same-content', file, sha256, settled.record, settled.plan)
      case 'version': {
        const outcome = await settled.write()
        this.#known.set(keyOf({ file, sha256 }), { kind: 'submission', submission: outcome.record.id })
        await this.#learn()
        return outcome
      }
    }
  }

  async #setAside(file: string, sha256: string, aside: Aside): Promise<Outcome> {
    const { reason } = aside
    const before = this.#known.get(keyOf({ file, sha256 }))
    const known = before?.kind === 'aside' && before.reason === reason
    if (!known && before?.kind !== 'withdrawn') {
      await this.office.register.setAside(file, sha256, reason, this.manner.arrived)
      this.#known.set(keyOf({ file, sha256 }), { kind: 'aside', reason })
    }
    return { kind: 'aside', file, aside, known }
  }

  async #repeated(
    kind: 'same-bytes' | 'same-content',
    file: string,
    sha256: string,
    record: SubmissionRecord,
    plan: PlanRecord,
  ): Promise<Outcome> {
    await this.office.register.duplicate(file, sha256, kind, record.id, this.manner.arrived)
    this.#known.set(keyOf({ file, sha256 }), { kind, submission: record.id })
    const replacedBy = plan.current && plan.current.version > record.version ? plan.current : null
    const later = plan.versions.filter(({ version }) => version > record.version).reverse()
    const over = replacedBy && !plan.approval ? later.map(({ number }) => number) : []
    return { kind, file, record, replacedBy, over, returned: awaited(plan, record) }
  }

  /** What is said of a file that has become part of the register under this very name. */
  #dealtWith(file: string, sha256: string): Outcome | null {
    const fate = this.#known.get(keyOf({ file, sha256 }))
    if (!fate || fate.kind === 'aside') return null
    if (fate.kind === 'discarded') return this.#discarded(file, sha256)
    if (fate.kind !== 'withdrawn') {
      const plan = this.#plans.find(({ versions }) => versions.some(({ id }) => id === fate.submission))
      const record = plan?.versions.find(({ id }) => id === fate.submission) ?? null
      return { kind: 'known', file, record, returned: plan && record ? awaited(plan, record) : null }
    }
    const record = this.#withdrawn(fate.submission)
    return this.#isWantedAgain(record) ? null : { kind: 'withdrawn', file, record }
  }

  #discarded(file: string, sha256: string): Outcome | null {
    const fate = this.#known.get(keyOf({ file, sha256 }))
    const { named, told } = this.manner
    if (fate?.kind !== 'discarded' || named || told.dependencia !== undefined) return null
    return { kind: 'discarded', file, motive: fate.motive }
  }

  /** Otherwise whoever takes in the whole inbox would undo what somebody decided. */
  #isWantedAgain({ key }: WithdrawnRecord): boolean {
    const { named, told } = this.manner
    return named || (told.dependencia !== undefined && told.dependencia !== key.dependencia)
  }

  async #learn(): Promise<void> {
    this.#plans = await this.office.register.plans()
  }

  #holding(sha256: string): { readonly record: SubmissionRecord; readonly plan: PlanRecord } | null {
    for (const plan of this.#plans) {
      const record = plan.versions.find((version) => version.sha256 === sha256)
      if (record) return { record, plan }
    }
    return null
  }

  #withdrawn(id: number): WithdrawnRecord {
    return this.#plans.flatMap(({ withdrawn }) => withdrawn).find((version) => version.id === id)!
  }
}

/** The oficio with which the version that counts was sent back, while it waits for its correction. */
function awaited({ state, current, returns }: PlanRecord, { id }: SubmissionRecord): ReturnRecord | null {
  if (state !== 'returned' || current?.id !== id) return null
  return returns.filter(({ submission }) => submission === id).at(-1) ?? null
}

function keyOf({ file, sha256 }: { readonly file: string; readonly sha256: string }): string {
  return `${file}\n${sha256}`
}
