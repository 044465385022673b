import type {
  ApprovalRecord,
  ModificationRecord,
  PlanRecord,
  ReturnRecord,
  SubmissionRecord,
  WithdrawnRecord,
} from '../register/records.js'
import type { Register } from '../register/register.js'

/** What came of taking back a version. */
export type Withdrawal =
  | {
      readonly kind: 'withdrawn'
      readonly record: SubmissionRecord
      /** whether it was the version that counted */
      readonly counted: boolean
      /** the plan without it */
      readonly plan: PlanRecord
      /** the oficios by which it had gone back to its dependencia */
      readonly returns: readonly ReturnRecord[]
    }
  /** it was withdrawn before: nothing was recorded anew */
  | { readonly kind: 'already'; readonly record: WithdrawnRecord }
  /** no version has that receipt */
  | { readonly kind: 'unknown'; readonly known: readonly string[] }
  | { readonly kind: 'approved'; readonly record: SubmissionRecord; readonly approval: ApprovalRecord }
  | { readonly kind: 'accepted'; readonly record: SubmissionRecord; readonly asked: ModificationRecord }

/**
 * Takes back a version, as where it came in for another dependencia or by mistake: it counts no more, and the one before it
 * counts again. Its bytes, its receipt and its history stay. What was approved, or accepted as a change of it, stands.
 * @param number that of its receipt
 */
export async function withdraw(register: Register, number: string, motive: string): Promise<Withdrawal> {
  const plans = await register.plans()
  for (const { versions, withdrawn, current, approval, modifications, returns, key } of plans) {
    const before = withdrawn.find((one) => one.number === number)
    if (before) return { kind: 'already', record: before }
    const record = versions.find((one) => one.number === number)
    if (!record) continue
    if (approval?.submission === record.id) return { kind: 'approved', record, approval }
    const asked = modifications.find(({ submission, accepted }) => accepted && submission === record.id)
    if (asked) return { kind: 'accepted', record, asked }
    await register.withdraw(record, motive)
    return {
      kind: 'withdrawn',
      record,
      counted: current?.id === record.id,
      plan: (await register.plan(key))!,
      returns: returns.filter(({ submission }) => submission === record.id),
    }
  }
  return {
    kind: 'unknown',
    known: plans.flatMap(({ versions, withdrawn }) => [...versions, ...withdrawn].map((one) => one.number)),
  }
}
