import {
  sameKey,
  type LogEntry,
  type PlanKey,
  type PlanState,
  type SettlementRecord,
} from '../../register/records.js'
import type { RegisterSchema } from '../../register/schema.js'
import type { Table } from './problem.js'

export type Rows = { readonly [T in Table]: readonly RegisterSchema[T][] }

type Row<T extends Table> = RegisterSchema[T]

/** What a line says of a version that was withdrawn, besides whose it is. */
interface Withdrawal {
  readonly version: number
  readonly motive: string
  /** the version that counts from then on */
  readonly counts: number | null
  readonly state: PlanState
}

/**
 * The rows that the lines of a sound log make, as `Register` makes them. A file was received on the day that its line says,
 * or where it says none in the moment of the line, which is written right after it.
 */
export function replay(log: readonly LogEntry[]): Rows {
  const tables = new Tables()
  for (const entry of log) tables.add(entry)
  return tables
}

class Tables implements Rows {
  readonly plan: Row<'plan'>[] = []
  readonly submission: Row<'submission'>[] = []
  readonly reception: Row<'reception'>[] = []
  readonly returned: Row<'returned'>[] = []
  readonly approval: Row<'approval'>[] = []
  readonly modification: Row<'modification'>[] = []
  readonly settlement: Row<'settlement'>[] = []

  add(entry: LogEntry): void {
    const data = entry.data as unknown as PlanKey & Row<'submission'> & Row<'returned'> & Row<'approval'>
    const { seq: id } = entry
    switch (entry.action) {
      case 'create':
        return
      case 'request':
        this.#request(id, data, data.date)
        return
      case 'receive':
        this.#version(entry, 'received')
        return
      case 'duplicate':
        this.#arrived(entry, String(entry.data['kind']), Number(entry.data['submission']), null)
        return
      case 'set-aside':
        this.#arrived(entry, 'aside', null, String(entry.data['reason']))
        return
      case 'review':
        this.#planFor(id, data, 'received').state = 'under-review'
        return
      case 'return': {
        const plan = this.#planFor(id, data, 'received')
        const { letter, date, deadline, errors } = data
        this.returned.push({
          id,
          submission: this.#versionId(plan, data.version),
          letter,
          date,
          deadline,
          errors,
        })
        plan.state = 'returned'
        return
      }
      case 'approve': {
        const plan = this.#planFor(id, data, 'received')
        const { act, date } = data
        this.approval.push({ id, plan: plan.id, submission: this.#versionId(plan, data.version), act, date })
        plan.state = 'approved'
        return
      }
      case 'modify':
      case 'reject-modification': {
        const accepted = entry.action === 'modify'
        this.#version(entry, accepted ? 'modified' : null)
        const { letter, date } = data
        this.modification.push({ id, submission: id, letter, date, accepted: accepted ? 1 : 0 })
        return
      }
      case 'withdraw':
        this.#withdraw(entry)
        return
      case 'discard':
        this.#discard(entry)
        return
      case 'settle':
        this.#settle(entry)
    }
  }

  #settle({ seq: id, data }: LogEntry): void {
    const { activity, cutoff, executed, evidence, by, motive, unit, date } =
      data as unknown as SettlementRecord
    this.settlement.push({
      ...{ id, activity, cutoff, by, motive, unit, date },
      ...{ executed: JSON.stringify(executed), evidence: evidence ? 1 : 0 },
    })
  }

  #request(id: number, key: PlanKey, date: string): void {
    const plan = this.#planFor(id, key, 'requested')
    plan.requested = date
    if (plan.state === 'missing') plan.state = 'requested'
  }

  #withdraw({ seq, at, data }: LogEntry): void {
    const { state, motive, counts, ...about } = data as unknown as PlanKey & Withdrawal
    const plan = this.#planFor(seq, about, state)
    const id = this.#versionId(plan, about.version)
    const version = this.submission.find((row) => row.id === id)
    if (version) Object.assign(version, { withdrawn: at, motive })
    for (const row of this.reception) if (row.submission === id) row.fate = 'withdrawn'
    plan.current = counts === null ? null : this.#versionId(plan, counts)
    plan.state = state
  }

  #discard({ at, data: { file, sha256, motive } }: LogEntry): void {
    const known = this.reception.find((row) => row.file === file && row.sha256 === sha256)
    if (known) Object.assign(known, { fate: 'discarded', discarded: at, motive })
  }

  #planFor(id: number, key: PlanKey, state: PlanState): Row<'plan'> {
    const known = this.plan.find((plan) => sameKey(plan, key))
    if (known) return known
    const { dependencia, vigencia, format, cutoff } = key
    const plan = { id, dependencia, vigencia, format, cutoff, state, requested: null, current: null }
    this.plan.push(plan)
    return plan
  }

  #version(entry: LogEntry, state: PlanState | null): void {
    const data = entry.data as unknown as PlanKey & Row<'submission'>
    const { seq: id } = entry
    const plan = this.#planFor(id, data, 'received')
    const { number, version, file, sha256, fingerprint, activities, errors, warnings, infos, ruleset } = data
    const received = receivedOf(entry)
    const of = { id, plan: plan.id, number, version, file, sha256, fingerprint, received }
    const stands = { withdrawn: null, motive: null }
    this.submission.push({ ...of, activities, errors, warnings, infos, ruleset, ...stands })
    this.#arrived(entry, 'submission', id, null)
    if (state === null) return
    plan.current = id
    plan.state = state
  }

  #arrived(entry: LogEntry, fate: string, submission: number | null, reason: string | null): void {
    const [file, sha256] = [String(entry.data['file']), String(entry.data['sha256'])]
    const known = this.reception.find((row) => row.file === file && row.sha256 === sha256)
    const now = { fate, submission, reason, discarded: null, motive: null }
    if (known) Object.assign(known, now)
    else this.reception.push({ id: entry.seq, file, sha256, received: receivedOf(entry), ...now })
  }

  #versionId(plan: Row<'plan'>, version: number): number {
    return this.submission.find((row) => row.plan === plan.id && row.version === version)?.id ?? 0
  }
}

function receivedOf({ at, data }: LogEntry): string {
  const { received } = data
  return typeof received === 'string' ? received : at
}
