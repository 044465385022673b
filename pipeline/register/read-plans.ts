import type { Kysely, Selectable } from 'kysely'
import type {
  PlanRecord,
  PlanState,
  ReceptionRecord,
  AsideReason,
  SettlementRecord,
  SubmissionRecord,
  WithdrawnRecord,
} from './records.js'
import type { RegisterSchema } from './schema.js'

/** Every plan with its history, in the order in which they were first heard of. */
export async function readPlans(db: Kysely<RegisterSchema>): Promise<PlanRecord[]> {
  const plans = await db.selectFrom('plan').selectAll().orderBy('id').execute()
  const submissions = await db.selectFrom('submission').selectAll().orderBy('version').execute()
  const returns = await db.selectFrom('returned').selectAll().orderBy('id').execute()
  const entered = await db.selectFrom('log').select(['seq', 'at']).execute()
  const approvals = await db.selectFrom('approval').selectAll().execute()
  const modifications = await db.selectFrom('modification').selectAll().orderBy('id').execute()

  const moments = new Map(entered.map(({ seq, at }) => [seq, at]))
  const keys = new Map(plans.map((plan) => [plan.id, keyOf(plan)]))
  const standing = submissions
    .filter(({ withdrawn }) => withdrawn === null)
    .map((row) => submissionOf(row, keys.get(row.plan)!, moments.get(row.id)!))
  const withdrawn = submissions.flatMap((row) =>
    row.withdrawn === null
      ? []
      : [withdrawnOf(row, row.withdrawn, keys.get(row.plan)!, moments.get(row.id)!)],
  )
  const byId = new Map([...standing, ...withdrawn].map((record) => [record.id, record]))
  const planOf = new Map(submissions.map(({ id, plan }) => [id, plan]))
  const versionOf = (submission: number): number => byId.get(submission)!.version

  return plans.map((plan) => {
    const own = <T extends { readonly submission: number }>(rows: readonly T[]): T[] =>
      rows.filter(({ submission }) => planOf.get(submission) === plan.id)
    const approval = approvals.find((row) => row.plan === plan.id)
    return {
      id: plan.id,
      key: keys.get(plan.id)!,
      state: plan.state as PlanState,
      requested: plan.requested,
      versions: standing.filter(({ id }) => planOf.get(id) === plan.id),
      withdrawn: withdrawn.filter(({ id }) => planOf.get(id) === plan.id),
      current: plan.current === null ? null : byId.get(plan.current)!,
      returns: own(returns).map(({ submission, letter, date, deadline, errors }) => ({
        submission,
        version: versionOf(submission),
        letter,
        date,
        deadline,
        errors,
      })),
      approval: approval
        ? {
            submission: approval.submission,
            version: versionOf(approval.submission),
            act: approval.act,
            date: approval.date,
          }
        : null,
      modifications: own(modifications).map(({ submission, letter, date, accepted }) => ({
        submission,
        version: versionOf(submission),
        letter,
        date,
        accepted: accepted === 1,
      })),
    }
  })
}

/** Every file that arrived, in the order in which they did. */
export async function readReceptions(db: Kysely<RegisterSchema>): Promise<ReceptionRecord[]> {
  const rows = await db.selectFrom('reception').selectAll().orderBy('id').execute()
  return rows.map((row) => {
    const { id, file, sha256, received } = row
    return { id, file, sha256, received, fate: fateOf(row) }
  })
}

/** What was settled, in order. */
export async function readSettlements(db: Kysely<RegisterSchema>): Promise<SettlementRecord[]> {
  const rows = await db.selectFrom('settlement').selectAll().orderBy('id').execute()
  return rows.map(({ executed, evidence, ...row }) => ({
    ...row,
    executed: JSON.parse(executed) as (number | null)[],
    evidence: evidence === 1,
  }))
}

function fateOf({
  fate,
  submission,
  reason,
  discarded,
  motive,
}: Selectable<RegisterSchema['reception']>): ReceptionRecord['fate'] {
  const why = reason as AsideReason
  if (fate === 'aside') return { kind: 'aside', reason: why }
  if (fate === 'discarded')
    return { kind: 'discarded', reason: why, motive: motive ?? '', discarded: discarded! }
  type Kind = Exclude<ReceptionRecord['fate']['kind'], 'aside' | 'discarded'>
  return { kind: fate as Kind, submission: submission! }
}

function keyOf({ dependencia, vigencia, format, cutoff }: Selectable<RegisterSchema['plan']>) {
  return { dependencia, vigencia, format, cutoff }
}

function submissionOf(
  row: Selectable<RegisterSchema['submission']>,
  key: SubmissionRecord['key'],
  registered: string,
): SubmissionRecord {
  const { id, number, version, file, sha256, fingerprint, received, ruleset } = row
  const { activities, errors, warnings, infos } = row
  return {
    id,
    number,
    key,
    version,
    file,
    sha256,
    fingerprint,
    received,
    registered,
    counts: { activities, errors, warnings, infos },
    ruleset,
  }
}

function withdrawnOf(
  row: Selectable<RegisterSchema['submission']>,
  withdrawn: string,
  key: SubmissionRecord['key'],
  registered: string,
): WithdrawnRecord {
  return { ...submissionOf(row, key, registered), withdrawn, motive: row.motive ?? '' }
}
