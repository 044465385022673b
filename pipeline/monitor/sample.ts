import { componentKey } from '../../engine/progress/averages.js'
import { groupBy } from '../../engine/progress/group-by.js'
import { sha256 } from '../consolidate/content.js'
import type { MonitoredEntry, Monitoring } from './monitoring.js'

/**
 * What of a report calls for a look, the gravest first.
 * - `full-without-evidence`: said to be done in full, and not where the evidence is.
 * - `without-evidence`: something done, less than all that was due, and not where the evidence is.
 * - `over-executed`: more done of a goal than scheduled.
 * - `went-back`: less done of a goal than at the cut-off before.
 * - `conflicting`: units that answer together reported differently.
 * - `from-percent`: no quantity was reported; it comes from the percentage.
 * - `overdue-now-fulfilled`: overdue at the cut-off before, and now done in full.
 */
export const RISKS = [
  'full-without-evidence',
  'without-evidence',
  'over-executed',
  'went-back',
  'conflicting',
  'from-percent',
  'overdue-now-fulfilled',
] as const
export type Risk = (typeof RISKS)[number]

/** How a sample is asked for. */
export interface SampleOrder {
  /** of the reported activities, from above 0 to 100 */
  readonly percent: number
  /** what the draw depends on besides the activities: the same seed draws the same ones */
  readonly seed: string
}

/** An activity of the sample, and why it is in it. */
export interface SampledActivity {
  readonly id: string
  readonly by: 'risk' | 'draw'
  /** what of its report calls for a look, also where it was drawn */
  readonly risks: readonly Risk[]
  /** its turn in the draw: the lower, the sooner */
  readonly turn: string
}

/** What a sample has of a component with reports. */
export interface SampledComponent {
  readonly format: string
  readonly component: number | null
  readonly reported: number
  readonly byRisk: number
  readonly byDraw: number
}

/** The activities that Control Interno verifies at a cut-off. */
export interface Sample extends SampleOrder {
  /** activities with a report that counts: what is chosen from */
  readonly reported: number
  /** of these, the ones whose report calls for a look, by what; one may count under several */
  readonly risky: Readonly<Record<Risk, readonly string[]>>
  /** in the order of the plan */
  readonly activities: readonly SampledActivity[]
  readonly components: readonly SampledComponent[]
}

/** The seed of a vigencia and cut-off, with a word of Control Interno's own or without. */
export function seedOf(vigencia: number | null, cutoff: string, word: string | null): string {
  return [vigencia ?? 'sin-vigencia', cutoff, ...(word === null || word === '' ? [] : [word])].join('/')
}

/**
 * Chooses which of the reported activities are verified: as many as the percentage says, rounded up, and one at least of
 * every component with reports. Up to half of them, rounded up, by risk: those whose reports call for a look, the ones with
 * more such signs first. The others are drawn: each place goes to the component that lacks most for its share
 * (Sainte-Laguë), and in it to the activity whose turn comes first. The turn is the SHA-256 of `seed|id`, so that
 * whoever has the seed draws the same again.
 */
export function sampleOf(monitoring: Monitoring, order: SampleOrder): Sample {
  const { tally } = monitoring.whole
  const reported = new Set(tally.reported)
  const risksIn = riskFinder(monitoring)
  const pool = monitoring.entries
    .filter(({ activity }) => reported.has(activity.id))
    .map((entry): Candidate => {
      const { id } = entry.activity
      return { entry, id, risks: risksIn(entry), turn: sha256(`${order.seed}|${id}`) }
    })
  const groups = groupBy(pool, ({ entry }) => componentKey(entry.activity)).map((members): Component => ({
    members,
    byRisk: [],
    byDraw: [],
  }))
  const size = sizeOf(pool.length, groups.length, order.percent)
  const chosen = [...chooseByRisk(pool, groups, size), ...draw(groups, size)]
  const how = new Map(chosen.map((one) => [one.id, one]))
  return {
    ...order,
    reported: pool.length,
    risky: Object.fromEntries(
      RISKS.map((risk) => [risk, pool.filter(({ risks }) => risks.includes(risk)).map(({ id }) => id)]),
    ) as unknown as Sample['risky'],
    activities: pool.flatMap(({ id }) => how.get(id) ?? []),
    components: groups.map(({ members, byRisk, byDraw }) => ({
      format: members[0]!.entry.activity.format,
      component: members[0]!.entry.activity.component,
      reported: members.length,
      byRisk: byRisk.length,
      byDraw: byDraw.length,
    })),
  }
}

interface Candidate {
  readonly entry: MonitoredEntry
  readonly id: string
  readonly risks: readonly Risk[]
  readonly turn: string
}

interface Component {
  readonly members: readonly Candidate[]
  readonly byRisk: Candidate[]
  readonly byDraw: Candidate[]
}

/** How many to verify: a percentage counted in ten-thousandths, so that 20% of 15 is 3 and no more. */
function sizeOf(reported: number, components: number, percent: number): number {
  const asked = Math.ceil((reported * Math.round(percent * 10_000)) / 1_000_000)
  return Math.min(reported, Math.max(components, asked))
}

/** Those chosen by risk; always leaves a place for every component that has none yet. */
function chooseByRisk(
  pool: readonly Candidate[],
  groups: readonly Component[],
  size: number,
): SampledActivity[] {
  const groupOf = new Map(groups.flatMap((group) => group.members.map((member) => [member, group] as const)))
  const ordered = pool
    .filter(({ risks }) => risks.length > 0)
    .sort((a, b) => b.risks.length - a.risks.length || gravity(a) - gravity(b) || byTurn(a, b))
  const most = Math.ceil(size / 2)
  const chosen: Candidate[] = []
  for (const candidate of ordered) {
    if (chosen.length === most) break
    const group = groupOf.get(candidate)!
    const without = groups.filter((one) => one !== group && one.byRisk.length === 0).length
    if (size - chosen.length - 1 < without) continue
    group.byRisk.push(candidate)
    chosen.push(candidate)
  }
  return chosen.map((candidate) => sampled(candidate, 'risk'))
}

function gravity({ risks }: Candidate): number {
  return RISKS.indexOf(risks[0]!)
}

/** Draws the places that risk left. */
function draw(groups: readonly Component[], size: number): SampledActivity[] {
  const chosen: SampledActivity[] = []
  const left = new Map(
    groups.map((group) => [group, group.members.filter((one) => !group.byRisk.includes(one)).sort(byTurn)]),
  )
  const taken = groups.reduce((sum, { byRisk }) => sum + byRisk.length, 0)
  while (taken + chosen.length < size) {
    const open = groups.filter((group) => left.get(group)!.length > 0)
    const next = open.reduce((best, group) => (lacksMore(group, best) ? group : best))
    const candidate = left.get(next)!.shift()!
    next.byDraw.push(candidate)
    chosen.push(sampled(candidate, 'draw'))
  }
  return chosen
}

/** Whether one component lacks more for its share than another; one with nothing in the sample goes before all. */
function lacksMore(one: Component, other: Component): boolean {
  const has = ({ byRisk, byDraw }: Component): number => byRisk.length + byDraw.length
  if (has(one) === 0 || has(other) === 0) return has(other) > 0
  return one.members.length * (2 * has(other) + 1) > other.members.length * (2 * has(one) + 1)
}

function sampled({ id, risks, turn }: Candidate, by: SampledActivity['by']): SampledActivity {
  return { id, by, risks, turn }
}

function byTurn(a: Candidate, b: Candidate): number {
  return a.turn < b.turn ? -1 : 1
}

/** Tells what of an activity's report calls for a look. */
function riskFinder({ whole, earlier }: Monitoring): (entry: MonitoredEntry) => Risk[] {
  const [fulfilled, unproven, over, conflicting, wasOverdue] = [
    whole.tally.fulfilled,
    whole.tally.withoutEvidence,
    whole.tally.overExecuted,
    whole.tally.conflicting,
    earlier.at(-1)?.whole.tally.overdue ?? [],
  ].map((ids) => new Set(ids))
  const tests: Readonly<Record<Risk, (entry: MonitoredEntry) => boolean>> = {
    'full-without-evidence': ({ activity: { id } }) => unproven!.has(id) && fulfilled!.has(id),
    'without-evidence': ({ activity: { id } }) => unproven!.has(id) && !fulfilled!.has(id),
    'over-executed': ({ activity: { id } }) => over!.has(id),
    'went-back': ({ movement }) => movement?.kind === 'back',
    conflicting: ({ activity: { id } }) => conflicting!.has(id),
    'from-percent': ({ counted }) => counted?.fromPercent === true,
    'overdue-now-fulfilled': ({ activity: { id } }) => wasOverdue!.has(id) && fulfilled!.has(id),
  }
  return (entry) => RISKS.filter((risk) => tests[risk](entry))
}
