import { lastDay, shownDate } from '../../../../engine/calendar/iso-date.js'
import type { GoalItem } from '../../../../engine/plan/plan.js'
import type { Measure } from '../../../../engine/progress/measure.js'
import { reckoningOf } from '../../../../engine/progress/reckoning.js'
import type { NotScheduledReason } from '../../../../engine/progress/scheduled.js'
import { shownNumber } from '../../../../engine/text/numbers.js'
import type { ConsolidatedActivity } from '../../../consolidate/consolidated.js'
import type { ReportedProgress } from '../../../monitor/reported-progress.js'
import { executedShown } from '../../report/progress/executed-words.js'
import { cut } from '../../workbook/cell-text.js'
import type { AskedEntry, Role } from './asked.js'

/** What a dependencia is to an activity, as its workbook says it. */
export function roleWords(role: Role): string {
  switch (role.kind) {
    case 'leads':
      return 'Lidera'
    case 'shares':
      return `Corresponsable; lidera ${role.leader}`
    case 'in-place':
      return role.of === ''
        ? 'La reporta: el plan no dice quién responde'
        : role.isCollective
          ? `La reporta: «${role.of}» son varias dependencias`
          : `La reporta: «${role.of}» no está en el directorio`
  }
}

/** The goal of which a row asks: as the plan has it, or one of several and which. */
export function goalText({ goal, indicator, format }: ConsolidatedActivity, at: number): string {
  const { text, items } = goal
  if (items.length < 2)
    return [text, format === 'plan-accion' ? (indicator ?? '') : ''].filter((part) => part !== '').join('\n')
  return `${itemWords(items[at]!)}\n(meta ${at + 1} de ${items.length}: «${text}»)`
}

const OPENING = { exactly: '', atLeast: 'Al menos ', atMost: 'Máximo ' } as const

function itemWords({ quantity, comparator, kind, unit }: GoalItem): string {
  const figure = kind === 'money' ? `$${shownNumber(quantity)}` : shownNumber(quantity)
  return `${OPENING[comparator]}${figure}${kind === 'percent' ? ' %' : ''} ${unit}`.trim()
}

/** Why nothing is scheduled at the cut-off, and from when it will be. */
export function notScheduledWords({ entry }: AskedEntry, reason: NotScheduledReason): string {
  const { activity, cutoff, due } = entry.progress
  if (reason === 'no-measurable-goal') return 'No programada: la meta no dice una cantidad'
  if (reason === 'no-dates') return 'No programada: el plan no tiene fechas que se entiendan'
  const days = activity.windows.flatMap(({ start, end }) => {
    if (end === null || end <= cutoff) return []
    const byMonths = due.method === 'by-months' && start !== null && start <= end
    const firstMonth = byMonths ? lastDay(Number(start.slice(0, 4)), Number(start.slice(5, 7))) : end
    return [firstMonth < end ? firstMonth : end]
  })
  const next = days.filter((day) => day > cutoff).sort()[0]
  return `No programada a este corte${next === undefined ? '' : `; lo estará el ${shownDate(next)}`}`
}

/** What was reported of a goal at earlier cut-offs, a line for each. */
export function earlierWords(
  { entry, earlier, silentAt }: AskedEntry,
  goal: number,
  own: string,
  nameOf: (unit: string) => string,
): string {
  const measure = entry.progress.activity.measures[goal]
  const lines = [
    ...silentAt.map((day) => ({ day, own: true, text: 'sin reporte' })),
    ...earlier.map((report) => ({
      day: report.cutoff,
      own: report.unit === own,
      text: `${report.unit === own ? '' : `${nameOf(report.unit)}, `}${reportWords(report, goal, measure)}`,
    })),
  ]
  return lines
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : Number(b.own) - Number(a.own)))
    .map(({ day, text }) => `${shownDate(day)}: ${text}`)
    .join('\n')
}

const LONGEST_EVIDENCE = 80

function reportWords(
  { executed, percent, fromPercent, done, evidenceText }: ReportedProgress,
  goal: number,
  measure: Measure | undefined,
): string {
  const figure = executed[goal] ?? null
  const said =
    fromPercent && percent !== null
      ? `${shownNumber(percent)} % de avance`
      : figure === null
        ? 'sin cifra'
        : figureWords(executedShown(figure), measure)
  const evidence = evidenceText.trim().replace(/\s*\n\s*/g, '; ')
  const shown =
    evidence !== '' ? `evidencia: ${cut(evidence, LONGEST_EVIDENCE)}` : done === '' ? '' : 'sin evidencia'
  return [said, shown].filter((part) => part !== '').join(' · ')
}

function figureWords(figure: number | null, measure: Measure | undefined): string {
  if (figure === null) return 'una cifra que no se entiende'
  if (measure?.kind === 'yesno') return figure === 1 ? 'sí' : 'no'
  if (measure?.kind === 'percent') return `${shownNumber(figure)} %`
  const reckoning = measure && reckoningOf(measure)
  const isPart = typeof reckoning === 'object' && reckoning.how === 'sum'
  return isPart
    ? `${shownNumber(figure)} de ${shownNumber(measure!.quantity)} ${measure!.unit}`.trim()
    : shownNumber(figure)
}
