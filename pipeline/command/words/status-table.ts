import { shownDate } from '../../../engine/calendar/iso-date.js'
import type { PlanStatus, Status } from '../../lifecycle/status.js'
import { count } from '../../publish/report/words.js'
import {
  filesWords,
  gathered,
  latestFirst,
  notesOf,
  planFormat,
  settledWords,
  summary,
  wasWords,
} from '../../publish/status-page/words.js'
import { oneLine } from '../../../engine/text/one-line.js'
import { followUpLines } from './follow-up-lines.js'

const WIDTH = 100
const GAP = '  '
const NAME_WIDTH = 34
/** narrower than this a state cannot be read */
const NARROWEST = 20

/** The state of the plans for a person at a terminal: who is most overdue first, then totals and what was set aside. */
export function statusTable(status: Status): string {
  const { plans, aside, settled, discarded, withdrawn } = status
  const ordered = latestFirst(plans)
  const formats = [...new Set(plans.map(planFormat))]
  const width = Math.floor((WIDTH - NAME_WIDTH) / Math.max(1, formats.length)) - GAP.length
  const board =
    plans.length === 0
      ? []
      : [...(width >= NARROWEST ? matrix(ordered, formats, width, status) : list(ordered, status)), '']
  const set =
    aside.length === 0
      ? []
      : [
          '',
          `${count(aside.length, 'archivo apartado', 'archivos apartados')}:`,
          ...aside.flatMap(({ file, day, why, how }) => [
            `  ${oneLine(file)} (llegó el ${shownDate(day)}): ${why}`,
            `    ${how}`,
          ]),
          '  Para descartar uno que no es una entrega: cotejo retirar "ARCHIVO" --motivo "…"',
        ]
  const done =
    settled.length === 0
      ? []
      : [
          '',
          `${count(settled.length, 'archivo apartado que ya se resolvió', 'archivos apartados que ya se resolvieron')}:`,
          ...settled.flatMap((one) => [
            `  ${oneLine(one.file)} (llegó el ${shownDate(one.day)})`,
            `    ${oneLine(settledWords(one))}`,
          ]),
        ]
  const out =
    discarded.length === 0
      ? []
      : [
          '',
          `${count(discarded.length, 'archivo descartado', 'archivos descartados')}:`,
          ...discarded.flatMap(({ file, day, motive, discarded: on }) => [
            `  ${oneLine(file)} (llegó el ${shownDate(day)})`,
            `    Se descartó el ${shownDate(on)}: ${oneLine(motive)}`,
          ]),
        ]
  const back =
    withdrawn.length === 0
      ? []
      : [
          '',
          `${count(withdrawn.length, 'archivo retirado', 'archivos retirados')}:`,
          ...withdrawn.flatMap((one) => [
            `  ${oneLine(one.file)}: se recibió como ${oneLine(wasWords(one))}`,
            `    Se retiró el ${shownDate(one.was.withdrawn)}: ${oneLine(one.was.motive)}`,
          ]),
        ]
  const totals = [summary(status), totalsLine(status), filesWords(status.totals)].filter(
    (text) => text !== '',
  )
  return [
    ...board,
    ...totals.flatMap((text) => wrapped(text, WIDTH)),
    ...followUpLines(status),
    ...set,
    ...done,
    ...out,
    ...back,
    '',
  ].join('\n')
}

function totalsLine({ totals, otherVigencias, dutiesKnown }: Status): string {
  const { owed, byState, unowed } = totals
  const { awaited, pending, approved } = gathered(totals)
  const parts = [
    `${String(awaited)} sin presentar`,
    `${String(pending)} por revisar`,
    count(byState.returned, 'devuelto', 'devueltos'),
    count(approved, 'aprobado', 'aprobados'),
  ]
  return [
    ...(owed > 0 ? [`Se deben ${String(owed)} = ${parts.join(' + ')}.`] : []),
    ...(unowed === 0 || !dutiesKnown
      ? []
      : [`Además ${count(unowed, 'plan que no se debía', 'planes que no se debían')}.`]),
    ...(otherVigencias.length === 0 ? [] : [`De otras vigencias: ${String(otherVigencias.length)}.`]),
  ].join(' ')
}

function matrix(
  plans: readonly PlanStatus[],
  formats: readonly string[],
  width: number,
  status: Status,
): string[] {
  const units = new Map(plans.map((plan) => [plan.dependencia, plan.dependenciaName]))
  const name = NAME_WIDTH - GAP.length
  const widths = [name, ...formats.map(() => width)]
  const rows = [...units].map(([id, unit]) => [
    wrapped(oneLine(unit), name),
    ...formats.map((format) => {
      const plan = plans.find((one) => one.dependencia === id && planFormat(one) === format)
      return plan
        ? [plan.label, ...notesOf(plan, status)].flatMap((part) => wrapped(oneLine(part), width))
        : ['—']
    }),
  ])
  const head = ['Dependencia', ...formats].map((text, i) => wrapped(oneLine(text), widths[i]!))
  const rule = widths.map((n) => '─'.repeat(n)).join(GAP)
  return [...block(head, widths), rule, ...rows.flatMap((cells) => [...block(cells, widths), ''])].slice(
    0,
    -1,
  )
}

/** Cells of several lines side by side. */
function block(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, i) => (lines[line] ?? '').padEnd(widths[i]!))
      .join(GAP)
      .trimEnd(),
  )
}

function list(plans: readonly PlanStatus[], status: Status): string[] {
  const units = new Map(plans.map((plan) => [plan.dependencia, plan.dependenciaName]))
  return [...units].flatMap(([id, unit]) => [
    oneLine(unit),
    ...plans
      .filter(({ dependencia }) => dependencia === id)
      .map(
        (plan) =>
          `  ${oneLine([`${planFormat(plan)}: ${plan.label}`, ...notesOf(plan, status)].join(' · '))}`,
      ),
  ])
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else for (let at = 0; at < word.length; at += width) lines.push(word.slice(at, at + width))
  }
  return lines
}
