import { keyOf, type Format } from '../../format/format.js'
import type { Activity, DateMention, Responsible } from '../../plan/plan.js'
import { fold, words } from '../../text/fold.js'
import { oncePerPlan, type Rows } from '../once-per-plan.js'

/** Where an activity says what it does: in its first words. */
const OPENING = 6

const FOLLOW_UP = /\bseguimientos?\b/
/** A follow-up that does not say of what: where it stands tells. */
const ITS_OWN =
  /\bseguimientos?\b(?! (a|al|de|del|en|para|sobre) (?!(la )?(oficina de )?control interno|la oci|el (portal|sitio)|la (pagina|web)))/
const MONITORING = /\bmonitore(o|os|ar)\b/
const PUBLISHING = /\b(publicar|publicacion|publicaciones|divulgar|divulgacion)\b/
/** What the map of risks, a part of the plan, is about. */
const RISKS = /\briesgos? de corrupcion\b/
/** The subcomponent of the follow-ups. */
const HOME = 'Seguimiento'
const INTERNAL_CONTROL = /\bcontrol interno\b|\boci\b/

/** What an activity does about the plan itself, or null where it does nothing of the kind. */
export type PlanCare = 'follow-up' | 'publication' | 'monitoring'

/**
 * Whether an activity follows up, publishes the follow-up of, or monitors the plan itself. It says so in its first words
 * and names the plan there or in its product; what follows up something else is no follow-up of the plan. Under
 * "Seguimiento" the follow-ups that are published are the plan's, where they are said to be of nothing else.
 */
export function careOfPlan(activity: Activity, format: Format): PlanCare | null {
  const text = activity.fields.get(keyOf(format, 'subject'))?.text ?? ''
  const folded = fold(text)
  const follows = folded.includes('seguimiento') && FOLLOW_UP.test(folded)
  const monitors = folded.includes('monitore') && MONITORING.test(folded)
  if (follows === monitors) return null
  const named = namesThePlan(activity, format)
  if (!named && !(ITS_OWN.test(folded) && isUnderFollowUp(activity, format))) return null
  const opening = words(text).slice(0, OPENING).join(' ')
  if (follows && PUBLISHING.test(opening)) return 'publication'
  if (!named) return null
  if (follows && FOLLOW_UP.test(opening)) return 'follow-up'
  return monitors && MONITORING.test(opening) && !PUBLISHING.test(opening) ? 'monitoring' : null
}

/** An activity about the plan itself, and what it does about it. */
export interface CaringActivity {
  readonly activity: Activity
  readonly care: PlanCare
}

/** The activities that follow up the plan itself, publish its follow-up, or monitor it. */
export const caringActivities = oncePerPlan(({ activities }, format): readonly CaringActivity[] => {
  const caring: CaringActivity[] = []
  for (const activity of activities) {
    const care = careOfPlan(activity, format)
    if (care !== null) caring.push({ activity, care })
  }
  return caring
})

/** The publications of the follow-ups of Control Interno that a plan schedules. */
export function publishedFollowUps(plan: Rows, format: Format, vigencia: number): Publication[] {
  return caringActivities(plan, format)
    .filter(({ activity, care }) => care === 'publication' && isOfInternalControl(activity, format))
    .flatMap(({ activity }) => publicationsOf(activity, format, vigencia))
}

/** Whether the row stands in the subcomponent "Seguimiento" of its component. */
function isUnderFollowUp({ section, subcomponent }: Activity, { sections }: Format): boolean {
  const own = sections.find(({ number }) => number === section)
  return own?.subcomponents.find(({ number }) => number === subcomponent)?.name === HOME
}

/** Whether what the activity does or leaves names the plan. */
function namesThePlan({ fields }: Activity, format: Format): boolean {
  const said = [keyOf(format, 'subject'), 'product'].map((key) => ` ${fold(fields.get(key)?.text ?? '')} `)
  return said.some(
    (text) => RISKS.test(text) || format.planWords.some((word) => text.includes(` ${fold(word)} `)),
  )
}

/** Whether a responsible is the office of Control Interno, whatever the entity calls it. */
export function isInternalControl({ name, text }: Pick<Responsible, 'name' | 'text'>): boolean {
  return namesInternalControl(name) || (text !== name && namesInternalControl(text))
}

function namesInternalControl(text: string): boolean {
  const folded = fold(text)
  return (folded.includes('control interno') || folded.includes('oci')) && INTERNAL_CONTROL.test(folded)
}

/** Whether it is Control Interno's: it answers for it, or the text says so. */
export function isOfInternalControl(activity: Activity, format: Format): boolean {
  const text = activity.fields.get(keyOf(format, 'subject'))?.text ?? ''
  return activity.responsibles.some(isInternalControl) || namesInternalControl(text)
}

/** Whether any of its texts speaks of a follow-up. */
export function mentionsFollowUp({ fields }: Activity): boolean {
  return [...fields.values()].some(({ text }) => FOLLOW_UP.test(fold(text)))
}

/** The cut-offs of a vigencia, as ISO dates, in order. */
export function cutoffsOf(format: Format, vigencia: number): string[] {
  return (format.followUps?.cutoffs ?? []).map((day) => `${String(vigencia)}-${day}`).sort()
}

/** A publication, and the cut-off whose follow-up it publishes. */
export interface Publication {
  readonly activity: Activity
  readonly cutoff: string
  /** the date by which it will be published */
  readonly end: DateMention & { readonly iso: string }
}

/**
 * The publications that an activity schedules, each with its cut-off: in order where there are as many windows as
 * cut-offs; else that of the last cut-off before its window. A window that spans several cut-offs tells nothing.
 */
function publicationsOf(activity: Activity, format: Format, vigencia: number): Publication[] {
  const cutoffs = cutoffsOf(format, vigencia)
  const windows = activity.windows
    .flatMap(({ start, end }) =>
      end?.iso ? [{ start: start?.iso ?? end.iso, end: { ...end, iso: end.iso } }] : [],
    )
    .sort((a, b) => (a.end.iso < b.end.iso ? -1 : 1))
  const inOrder = windows.length === cutoffs.length && activity.windows.length === cutoffs.length
  return windows.flatMap(({ start, end }, i) => {
    const cutoff = inOrder ? cutoffs[i]! : cutoffBefore(cutoffs, start, end.iso)
    return cutoff === null ? [] : [{ activity, cutoff, end }]
  })
}

/** The cut-off within whose month the window ends, on it or before; else the last one before the window. */
function cutoffBefore(cutoffs: readonly string[], start: string, end: string): string | null {
  if (cutoffs.filter((cutoff) => start <= cutoff && cutoff <= end).length > 1) return null
  const ofItsMonth = cutoffs.find((cutoff) => end <= cutoff && end.slice(0, 7) === cutoff.slice(0, 7))
  return ofItsMonth ?? cutoffs.filter((cutoff) => cutoff < end).at(-1) ?? null
}
