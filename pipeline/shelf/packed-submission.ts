import type { PlanVerdict, Verdict } from '../../engine/check.js'
import type { Finding, NotEvaluated } from '../../engine/findings/finding.js'
import type { Format } from '../../engine/format/format.js'
import type { Activity, Plan } from '../../engine/plan/plan.js'
import { address } from '../../engine/grid/address.js'
import { understood } from '../../engine/plan/understood.js'
import type { Note } from '../../engine/workbook/workbook.js'
import { ownersOf } from '../consolidate/claims.js'
import { activityKey, fingerprint } from '../consolidate/content.js'
import type { Sections } from '../cache/sections.js'
import type { PlanSubmission, Submission } from '../consolidate/submission.js'
import { isOfInternalControl } from '../../engine/rules/calendar/follow-ups.js'
import { decodeDetail, encodeDetail } from './activity-codec.js'
import { encodeFinding } from './finding-codec.js'
import { sharedJsonText } from './json-text.js'
import { edgesOf } from './edges.js'
import { PlanRecords } from './plan-records.js'
import { packTexts } from './records.js'
import { ShelvedActivity, type ActivityHead } from './shelved-activity.js'
import { ShelvedFinding, type FindingHead } from './shelved-finding.js'
import type { Shelves } from './shelves.js'

type Row = Pick<ActivityHead, 'sheet' | 'row' | 'lastRow' | 'section' | 'subcomponent' | 'number'>

/** The plan without its activities, its maps as lists. */
type PlanHead = Omit<Plan, 'activities' | 'annexes' | 'totals' | 'headers'> & {
  readonly activities: readonly ActivityHead[]
  readonly annexes: readonly (readonly [string, readonly (Row & { readonly detail: string })[]])[]
  readonly totals: readonly (Omit<Plan['totals'][number], 'totals'> & {
    readonly totals: readonly (readonly [string, { number: number; at: { row: number; column: number } }])[]
  })[]
  readonly headers: readonly (readonly [string, string])[]
}

interface PlanVerdictHead {
  readonly kind: 'plan'
  readonly fingerprint: string
  readonly plan: PlanHead
  readonly findings: readonly FindingHead[]
  readonly notEvaluated: readonly NotEvaluated[]
  readonly notes: readonly Note[]
  readonly modified: string | null
}

type VerdictHead = PlanVerdictHead | Exclude<Verdict, PlanVerdict>

/** Changes with every change of what is packed here: what another version packed is not read. */
export const PACKED = 2

const HEAD = 'head'

/** What a file came to as runs of bytes, as processes hand it over and the cache keeps it. */
export function packVerdict(verdict: Verdict): Sections {
  if (verdict.kind !== 'plan') return new Map([[HEAD, utf8(JSON.stringify(verdict))]])
  const { plan, format, findings, notEvaluated, notes, modified } = verdict
  const { activities } = plan
  const ownerOf = ownersOf(activities)
  const head: PlanVerdictHead = {
    kind: 'plan',
    fingerprint: fingerprint(plan, format),
    plan: {
      ...plan,
      activities: activities.map((activity) => ({
        ...rowOf(activity),
        ...edgesOf(activity),
        key: activityKey(activity, format),
        ofInternalControl: isOfInternalControl(activity, format),
      })),
      annexes: [...plan.annexes].map(([key, rows]) => [
        key,
        rows.map((row) => ({ ...rowOf(row), detail: encodeDetail(row) })),
      ]),
      totals: plan.totals.map((row) => ({ ...row, totals: [...row.totals] })),
      headers: [...plan.headers],
    },
    findings: findings.map((found) => ({
      rule: found.rule,
      severity: found.severity,
      owner: ownerOf(found),
    })),
    notEvaluated,
    notes,
    modified,
  }
  return new Map([
    [HEAD, utf8(JSON.stringify(head))],
    ...packTexts('read', activities.map(encodeDetail)),
    ...packTexts(
      'understood',
      activities.map((activity) => understoodText(activity, format)),
    ),
    ...packTexts('findings', findings.map(encodeFinding)),
  ])
}

function rowOf({ sheet, row, lastRow, section, subcomponent, number }: Activity): Row {
  return { sheet, row, lastRow, section, subcomponent, number }
}

/** What was understood of an activity and where it stands (`placeInWorkbook`), as the insides of two JSON objects. */
function understoodText(activity: Activity, format: Format): string {
  const { sheet, row, fields } = activity
  let cells = ''
  for (const [key, { at }] of fields) {
    if (at) cells += `${cells === '' ? '' : ','}"${key}":"${address(at.row, at.column)}"`
  }
  const place = `"sheet":${sharedJsonText(sheet)},"row":${String(row + 1)},"cells":{${cells}}`
  return `${JSON.stringify(understood(activity, format)).slice(1, -1)}\n${place}`
}

/**
 * What a file came to, its detail on the shelves of the run.
 * @param formats where the format of a plan is found
 */
export function submissionPacked(
  sections: Sections,
  { file, sha256 }: Pick<Submission, 'file' | 'sha256'>,
  formats: readonly Format[],
  shelves: Shelves,
): Submission {
  const verdict = JSON.parse(Buffer.from(sections.get(HEAD)!).toString('utf8')) as VerdictHead
  if (verdict.kind !== 'plan') return { file, sha256, verdict }
  const { plan, findings, fingerprint: print, ...rest } = verdict
  const format = formats.find(({ id }) => id === plan.format)!
  const records = new PlanRecords(shelves, sections)
  const submission: PlanSubmission = {
    file,
    sha256,
    fingerprint: print,
    verdict: {
      ...rest,
      format,
      plan: {
        ...plan,
        activities: plan.activities.map((one, index) => new ShelvedActivity(one, records, index)),
        annexes: new Map(
          plan.annexes.map(([key, rows]) => [
            key,
            rows.map(({ detail, ...row }) => ({ ...row, ...decodeDetail(detail) })),
          ]),
        ),
        totals: plan.totals.map((row) => ({ ...row, totals: new Map(row.totals) })),
        headers: new Map(plan.headers),
      },
      findings: findings.map(
        (one, index) => new ShelvedFinding(one, records, index, file, null) as unknown as Finding,
      ),
    },
  }
  return submission
}

function utf8(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}
