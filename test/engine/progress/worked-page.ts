import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isoDate } from '../../../engine/calendar/iso-date.js'
import type { MonitoredActivity } from '../../../engine/progress/activity.js'
import { accumulationNamed } from '../../../engine/progress/accumulation.js'
import { plainMeasure } from '../../../engine/progress/measure.js'
import type { ProgressReport } from '../../../engine/progress/report.js'
import type { Window } from '../../../engine/progress/schedule.js'
import { parseGoal } from '../../../engine/text/goal.js'
import { PACKAGE_ROOT } from '../../../pipeline/package-root.js'

/** A row of a table of the page, by its headers. */
export type Row = Readonly<Record<string, string>>

const PAGE = readFileSync(join(PACKAGE_ROOT, 'docs', 'avance.md'), 'utf8')
export const NOTHING = '—'
const YEAR = 2027

/** The tables under a heading of the worked example, up to the next. */
export function tablesUnder(heading: string): Row[][] {
  const part = PAGE.split(/^### /m).find((section) => section.startsWith(`${heading}\n`))
  if (part === undefined) throw new Error(`docs/avance.md has no «${heading}»`)
  return [...part.matchAll(/(?:^\|.*\|\n?)+/gm)].map(([table]) => {
    const [headers, , ...rows] = table
      .trim()
      .split('\n')
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      )
    return rows.map((cells) => Object.fromEntries(headers!.map((header, i) => [header, cells[i]!])))
  })
}

/** A number as the page writes it: 46,7; 250.000.000; −6,7. */
export function number(text: string): number {
  return Number(text.replaceAll('.', '').replace(',', '.').replace('−', '-'))
}

/** The same, null for a dash. */
export function numberOrNone(text: string): number | null {
  return text === NOTHING ? null : number(text)
}

export function list(text: string): string[] {
  return text === NOTHING ? [] : text.split(/, /)
}

/** `30/04/2027` → `2027-04-30`. */
export function iso(text: string): string | null {
  const [day, month, year = YEAR] = text.split('/').map(Number)
  return isoDate(year, month!, day!)
}

/** The activities of the page's plan, their goals read as the engine reads any. */
export function plan(): MonitoredActivity[] {
  return tablesUnder('El plan')[0]!.map((row) => ({
    id: row['Actividad']!,
    format: 'ejemplo',
    component: number(row['Componente']!),
    subcomponent: numberOrNone(row['Subcomponente']!),
    responsibles: list(row['Responsables']!),
    windows: list(row['Ventanas']!).map(windowOf),
    measures: parseGoal(row['Meta']!).map(({ quantity, comparator, kind, unit }) => ({
      ...plainMeasure({ quantity, comparator, kind, unit }),
      accumulation: accumulationNamed(row['Tipo']!.replace(NOTHING, '')),
      baseline: numberOrNone(row['Línea base']!),
    })),
  }))
}

function windowOf(text: string): Window {
  const [start, end] = text.split('–').map(iso)
  return { start: start!, end: end! }
}

export function reports(rows: readonly Row[]): ProgressReport[] {
  return rows.map((row) => ({
    activity: row['Actividad']!,
    unit: row['Dependencia']!,
    executed: row['Ejecutado']!.split(';').map((figure) => number(figure.trim())),
    evidence: row['Evidencia'] === 'sí',
  }))
}
