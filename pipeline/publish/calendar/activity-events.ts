import { type Directory, nameOf } from '../../../engine/directory/directory.js'
import type { Format } from '../../../engine/format/format.js'
import type { UnderstoodWindow } from '../../../engine/plan/understood.js'
import type { ConsolidatedActivity, ConsolidatedFile } from '../../consolidate/consolidated.js'
import { bareName, whenWords } from '../activity-words.js'
import { isReversed } from '../report/figures/cutoff.js'
import type { Entry } from '../report/figures/entries.js'
import { planLabel } from '../report/progress/rows.js'
import { listed } from '../report/words.js'
import type { Deadline } from './alarms.js'
import { plainLine, shortLine } from './plain-line.js'

/** Working days before its end on which an activity is announced: a choice of ours. */
const WARNED = 5
const SUMMARY_LENGTH = 90
const TEXT_LENGTH = 1_500

/** What the events of activities draw on. */
export interface ActivitySource {
  readonly directory: Directory
  readonly formats: readonly Format[]
  readonly componentNames: ReadonlyMap<string, string>
  readonly sequences: ReadonlyMap<string, number>
}

/**
 * When the windows of an activity start and end, for a unit that answers for it. A window is two events and not one that
 * spans it: one of eleven months would lie over every day of the year and say nothing on any. A window of one day is one
 * event. What is no date has none, nor has a window that ends before it starts.
 */
export function activityEvents(entry: Entry, unit: string, source: ActivitySource): Deadline[] {
  const { activity, span } = entry
  const name = nameWords(activity)
  const { role, line } = roleOf(activity, unit, source)
  const sequence = source.sequences.get(activity.source.file) ?? 0
  const several = activity.schedule.length > 1
  return activity.schedule.flatMap((window, i) => {
    const { start, end } = window
    if (isReversed(window)) return []
    const turn = several ? ` (${String(i + 1)} de ${String(activity.schedule.length)})` : ''
    const event = (kind: 'inicio' | 'fin', day: string, verb: string): Deadline => ({
      key: [activity.id, String(i), kind],
      day,
      summary: `${verb}${role === 'lidera' ? '' : ' (apoya)'}: ${shortLine(name, SUMMARY_LENGTH)}${turn}`,
      description: [
        shortLine(name, TEXT_LENGTH),
        ...goalLine(activity),
        `Fechas${turn}: ${lower(whenWords([window], span.asked))}`,
        line,
        placeLine(entry, source),
      ],
      categories: [kind === 'fin' ? 'Vencimientos' : 'Inicios', role === 'lidera' ? 'Lidera' : 'Apoya'],
      sequence,
      warned: kind === 'fin' ? WARNED : null,
      ends: `vence «${shortLine(name, SUMMARY_LENGTH)}»`,
      many: kind === 'fin' ? (n) => `vencen ${String(n)} actividades` : null,
    })
    if (start !== null && start === end) return [event('fin', end, 'Empieza y vence hoy')]
    return [
      ...(start === null ? [] : [event('inicio', start, 'Empieza')]),
      ...(end === null ? [] : [event('fin', end, 'Vence hoy')]),
    ]
  })
}

/** How many dates of an activity are in no calendar: what is no date where its format asks for one, and windows the wrong way round. */
export function datesLeftOut({ activity, span: { asked } }: Entry): number {
  const missing = (window: UnderstoodWindow): number =>
    isReversed(window)
      ? 2
      : Number(asked.start && window.start === null) + Number(asked.end && window.end === null)
  return activity.schedule.reduce((sum, window) => sum + missing(window), 0)
}

/** `5.1 Publicar los informes`. */
export function nameWords({ activity, number }: Pick<ConsolidatedActivity, 'activity' | 'number'>): string {
  return plainLine(`${number ?? ''} ${bareName(activity, number ?? '')}`)
}

/**
 * How often the plan of each file has changed, which is what `SEQUENCE` counts: each version received is one change and each
 * one withdrawn another, so that it never goes back. A folder of files counts its versions alike.
 */
export function sequencesOf(files: readonly ConsolidatedFile[]): ReadonlyMap<string, number> {
  const changes = new Map<string, number>()
  const planOf = ({ format, dependencia }: ConsolidatedFile): string | null =>
    format === null || dependencia === null ? null : `${format} ${dependencia}`
  for (const file of files) {
    const plan = planOf(file)
    const isWithdrawn = file.setAside === 'withdrawn'
    if (plan === null || file.duplicateOf !== null || (file.setAside !== undefined && !isWithdrawn)) continue
    changes.set(plan, (changes.get(plan) ?? -1) + (isWithdrawn ? 2 : 1))
  }
  return new Map(files.map((file) => [file.file, changes.get(planOf(file) ?? '') ?? 0]))
}

function goalLine({ goal }: ConsolidatedActivity): string[] {
  const text = shortLine(goal.text, TEXT_LENGTH)
  return text === '' ? [] : [`Meta: ${text}`]
}

interface Role {
  readonly role: 'lidera' | 'apoya'
  readonly line: string
}

/** Whether the unit leads, and who else answers; whom the directory does not know is not named. */
function roleOf({ responsibles }: ConsolidatedActivity, unit: string, { directory }: ActivitySource): Role {
  const names = responsibles
    .filter(({ id }) => id !== unit)
    .map(
      ({ id }) => (id === null ? undefined : nameOf(directory, id)) ?? 'alguien que no está en el directorio',
    )
  const others = [...new Set(names)]
  const collective = directory.collectives.find(({ id }) => id === unit)
  if (collective) return sharedRole(collective.name, responsibles[0]?.id === unit, others)
  if (responsibles[0]?.id === unit)
    return {
      role: 'lidera',
      line: `La lidera esta dependencia${others.length === 0 ? '' : `, con ${listed(others)}`}.`,
    }
  const [leader, ...rest] = others
  return {
    role: 'apoya',
    line: `La lidera ${leader!}; esta dependencia también responde${rest.length === 0 ? '' : `, con ${listed(rest)}`}.`,
  }
}

/** The same for a name that stands for several units («Todas las dependencias»): each of them answers. */
function sharedRole(name: string, isFirst: boolean, others: readonly string[]): Role {
  const each = `«${name}», es decir, cada dependencia que ese nombre abarca`
  if (isFirst)
    return {
      role: 'lidera',
      line: `Responde ${each}${others.length === 0 ? '' : `, con ${listed(others)}`}.`,
    }
  const [leader, ...rest] = others
  return {
    role: 'apoya',
    line: `La lidera ${leader!}; también responde ${each}${rest.length === 0 ? '' : `, con ${listed(rest)}`}.`,
  }
}

function placeLine(
  { activity: { format, component }, component: key }: Entry,
  { formats, componentNames }: ActivitySource,
): string {
  const part = component === null ? '' : `, ${componentNames.get(key) ?? String(component)}`
  return `Plan: ${planLabel(formats, format)}${part}`
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
