import { comparePlans } from '../../../engine/compare/compare-plans.js'
import type { Finding } from '../../../engine/findings/finding.js'
import { RULESET } from '../../../engine/rules/registry.js'
import { fingerprint } from '../../consolidate/content.js'
import { isBlank } from '../../consolidate/missing.js'
import { isPlan, type PlanSubmission, type Submission } from '../../consolidate/submission.js'
import { rank } from '../../consolidate/versions.js'
import type { PlanKey, PlanRecord, SubmissionRecord } from '../../register/records.js'
import type { Office } from '../office.js'
import { countsOf, judged, judgedAgain, type Told } from '../registered.js'
import type { Beside } from './beside.js'
import { likelyOf } from './likely.js'
import type { Aside, NewVersion, Questions } from './outcome.js'
import { keyOf } from './plan-key.js'
import { corrects, hasNothingOf } from './sameness.js'

/** What somebody says of the files, and who can be asked. */
export interface Manner {
  readonly told: Pick<Told, 'dependencia' | 'format' | 'cutoff'>
  /** whether somebody names these very files: what was withdrawn is then taken in again */
  readonly named: boolean
  /** ISO day on which they arrived, where somebody says it; null where it is today */
  readonly arrived: string | null
  /** null where nobody is there to answer */
  readonly questions: Questions | null
}

/** What becomes of a workbook: a version, a copy of one, or why it is none. Nothing is written yet. */
export type Settled =
  | { readonly kind: 'aside'; readonly aside: Aside }
  | { readonly kind: 'same-content'; readonly record: SubmissionRecord; readonly plan: PlanRecord }
  | { readonly kind: 'version'; readonly write: () => Promise<NewVersion> }

/** Decides what becomes of a file whose bytes are in the archive and of no version yet. */
export async function settle(
  submission: Submission,
  office: Office,
  manner: Manner,
  beside: Beside,
): Promise<Settled> {
  const { verdict } = submission
  if (!isPlan(submission))
    return aside({
      reason: verdict.kind === 'unrecognised' ? 'unrecognised' : 'unreadable',
      found: (verdict as { readonly findings: readonly Finding[] }).findings[0]!,
    })
  if (isBlank(submission.verdict.plan)) return aside({ reason: 'blank' })
  const { dependencia } = submission.verdict.plan
  const { told } = manner
  if (told.dependencia !== undefined && dependencia !== null && dependencia !== told.dependencia)
    return aside({ reason: 'no-dependencia', says: dependencia, told: told.dependencia })

  const identified = await identify(submission, office, manner)
  if ('reason' in identified) return aside(identified)
  return settlePlan(identified.submission, identified.key, office, manner, beside)
}

async function identify(
  submission: PlanSubmission,
  office: Office,
  manner: Manner,
): Promise<Aside | { readonly submission: PlanSubmission; readonly key: PlanKey }> {
  const { told, questions } = manner
  const key = keyOf(submission)
  if (key === 'no-dependencia') {
    const likely = likelyOf(submission, office)
    const dependencia = questions ? await questions.whose(submission, likely) : null
    if (dependencia === null) return { reason: key, says: null, likely }
    const bytes = await office.register.archive.read(submission.sha256)
    const again = judged(bytes, submission.file, office, { ...told, dependencia }) as PlanSubmission
    return identify(again, office, { ...manner, questions: null })
  }
  return typeof key === 'string' ? { reason: key } : { submission, key }
}

async function settlePlan(
  submission: PlanSubmission,
  key: PlanKey,
  office: Office,
  { told, questions, arrived }: Manner,
  beside: Beside,
): Promise<Settled> {
  const { plan, format } = submission.verdict
  const record = await office.register.plan(key)
  const print = fingerprint(plan, format)
  for (const known of [...(record?.versions ?? [])].reverse()) {
    if (known.fingerprint !== print) continue
    const there = await judgedAgain(known, office)
    if (there && !corrects(submission, there)) return { kind: 'same-content', record: known, plan: record! }
  }
  const { current = null, approval = null } = record ?? {}
  if (approval !== null) return aside({ reason: 'approved', key, current: current! })
  const before = current && (await judgedAgain(current, office))
  if (current && before && hasNothingOf(submission, before)) {
    const isTold =
      told.dependencia !== undefined &&
      (told.format !== undefined || (key.cutoff !== '' && told.cutoff !== undefined))
    const replaces = isTold || (questions !== null && (await questions.replaces(submission, key, current)))
    if (!replaces) return aside({ reason: 'nothing-in-common', key, current })
  }
  const replaced = current &&
    before && {
      record: current,
      difference: comparePlans(before.verdict.plan, plan, format),
      isNewer: isNewer(before, submission),
    }
  return {
    kind: 'version',
    write: async () => {
      const findings = await beside.findingsIn(submission, key)
      const received = await office.register.receive(
        {
          key,
          file: submission.file,
          sha256: submission.sha256,
          fingerprint: print,
          counts: countsOf(submission, findings),
          ruleset: RULESET,
        },
        arrived,
      )
      return { kind: 'version', file: submission.file, record: received, findings, replaced }
    },
  }
}

/** Whether the names or, where both have one, the dates of saving say that a plan is newer than another. */
function isNewer(before: PlanSubmission, submission: PlanSubmission): boolean {
  const { order, because } = rank(before, submission)
  if (because === 'modified' && submission.verdict.modified === null) return false
  return order > 0 && because !== 'name'
}

function aside(why: Aside): Settled {
  return { kind: 'aside', aside: why }
}
