import { shownDate } from '../../../engine/calendar/iso-date.js'
import type { PlanStatus, VersionStatus } from '../../lifecycle/status.js'
import { inline } from '../page/escape.js'
import { section } from '../page/section.js'
import { count } from '../report/words.js'
import { mark } from './mark.js'
import { actSaid, planFormat } from './words.js'

interface Event {
  readonly day: string
  readonly what: string
  readonly more: string
}

/** What happened with each plan of which anything is known, in order; empty where there is none. */
export function historySection(id: string, title: string, plans: readonly PlanStatus[]): string {
  const told = plans.flatMap((plan) => {
    const events = eventsOf(plan)
    return events.length === 0 ? [] : [historyOf(plan, events)]
  })
  return told.length === 0 ? '' : section(id, title, told.join('\n'))
}

function historyOf(plan: PlanStatus, events: readonly Event[]): string {
  const items = events.map(
    ({ day, what, more }) =>
      `<li><b>${shownDate(day)}</b> ${inline(what)}${more === '' ? '' : ` <small>${inline(more)}</small>`}</li>`,
  )
  const vigencia = plan.vigencia === null || plan.cutoff !== '' ? '' : ` ${String(plan.vigencia)}`
  return `<details class="plan"><summary><span>${inline(plan.dependenciaName)} · ${inline(planFormat(plan))}${vigencia}</span> ${mark(plan)}</summary>
<ol class="events">${items.join('')}</ol></details>`
}

/** The acts on a plan by the day of each; of one day, in the order in which the procedure has them. */
function eventsOf(plan: PlanStatus): Event[] {
  const asked = new Map(plan.modifications.map((asked) => [asked.version, asked]))
  const versions = [...plan.versions, ...plan.withdrawn].sort((a, b) => a.version - b.version)
  const events: Event[] = [
    ...(plan.requested === null ? [] : [{ day: plan.requested, what: 'Se solicitó', more: dueWords(plan) }]),
    ...versions.flatMap((version): Event[] => {
      const change = asked.get(version.version)
      const received = receivedWords(version, plan)
      if (!change) return [received]
      const what = change.accepted
        ? `Se modificó, versión ${String(version.version)}, por el oficio ${change.letter} del ${shownDate(change.date)}`
        : `No se aceptó la modificación que pedía el oficio ${change.letter} del ${shownDate(change.date)} (versión ${String(version.version)})`
      return [{ ...received, what }]
    }),
    ...plan.returns.map(({ version, letter, date, deadline, errors }) => ({
      day: date,
      what: `Se devolvió la versión ${String(version)} con el oficio ${letter}`,
      more: `${count(errors, 'error', 'errores')}; por corregir hasta el ${shownDate(deadline)}`,
    })),
    ...plan.withdrawn.map(({ version, withdrawn, motive }) => ({
      day: withdrawn,
      what: `Se retiró la versión ${String(version)}: ${motive}`,
      more: '',
    })),
    ...(plan.approval
      ? [
          {
            day: plan.approval.date,
            what: `Se aprobó la versión ${String(plan.approval.version)}, con el ${actSaid(plan.approval.act)}`,
            more: '',
          },
        ]
      : []),
  ]
  return events.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function dueWords({ due }: PlanStatus): string {
  return due === null ? '' : `para entregar hasta el ${shownDate(due)}`
}

function receivedWords(version: VersionStatus, { daysLate, versions }: PlanStatus): Event {
  const { activities, errors, warnings } = version.counts
  const late =
    version === versions[0] && daysLate !== null && daysLate > 0
      ? `, ${count(daysLate, 'día', 'días')} tarde`
      : ''
  return {
    day: version.day,
    what: `Se presentó la versión ${String(version.version)}${late}`,
    more: `recibo ${version.number}; ${count(activities, 'actividad', 'actividades')}, ${count(errors, 'error', 'errores')}, ${count(warnings, 'advertencia', 'advertencias')}; ${version.file}`,
  }
}
