import { isDay } from '../../local-time.js'
import { TABLES, type AuditProblem, type Table, type Value, type WrongField } from './problem.js'
import type { Rows } from './replay.js'

/** Columns that hold a moment. */
const MOMENTS: ReadonlySet<string> = new Set(['received', 'withdrawn', 'discarded'])

type AnyRow = Readonly<Record<string, Value>> & { readonly id: number }

/** A moment is read from the clock just before its line is written. */
const MOMENT_SLACK_MS = 60_000

/** Where the rows of a database are not those that its log makes. */
export function compareRows(logged: Rows, found: Rows): AuditProblem[] {
  return TABLES.flatMap((table) => {
    const expected = byId(logged[table])
    const there = byId(found[table])
    const of = (row: AnyRow): string => nameOf(table, row, logged, found)
    return [
      ...[...expected.values()].flatMap((row): AuditProblem[] => {
        const other = there.get(row.id)
        if (!other) return [{ kind: 'row-missing', table, id: row.id, of: of(row) }]
        const fields = wrongFields(row, other)
        return fields.length === 0 ? [] : [{ kind: 'row-changed', table, id: row.id, of: of(row), fields }]
      }),
      ...[...there.values()]
        .filter(({ id }) => !expected.has(id))
        .map((row): AuditProblem => ({ kind: 'row-added', table, id: row.id, of: of(row) })),
    ]
  })
}

function byId(rows: readonly unknown[]): Map<number, AnyRow> {
  return new Map((rows as readonly AnyRow[]).map((row) => [row.id, row]))
}

function wrongFields(logged: AnyRow, found: AnyRow): WrongField[] {
  return Object.entries(logged).flatMap(([field, value]) => {
    const other = found[field] ?? null
    const isMoment = MOMENTS.has(field) && value !== null && other !== null
    const same = isMoment ? sameMoment(String(value), String(other)) : value === other
    return same ? [] : [{ field, logged: value, found: other }]
  })
}

function sameMoment(logged: string, found: string): boolean {
  if (isDay(logged) || isDay(found)) return logged === found
  const apart = Date.parse(logged) - Date.parse(found)
  return Math.abs(apart) <= MOMENT_SLACK_MS
}

/** What a row is of, as its ids say: `salud · plan-accion · 2026`, versión 2. */
function nameOf(table: Table, row: AnyRow, logged: Rows, found: Rows): string {
  if (table === 'plan') return planWords(row)
  if (table === 'settlement') return `«${String(row['activity'])}» al corte ${String(row['cutoff'])}`
  if (table === 'reception') return `«${String(row['file'])}»`
  const submissions = [...logged.submission, ...found.submission]
  const plans = [...logged.plan, ...found.plan]
  const version = table === 'submission' ? row : submissions.find(({ id }) => id === row['submission'])
  const plan = plans.find(({ id }) => id === version?.['plan'])
  const words = plan ? planWords(plan) : 'un plan desconocido'
  return version ? `${words}, versión ${String(version['version'])}` : words
}

function planWords(plan: object): string {
  const { dependencia, format, vigencia, cutoff } = plan as Readonly<Record<string, Value>>
  return [dependencia, format, vigencia, cutoff === '' ? undefined : cutoff]
    .filter((part) => part !== undefined)
    .map(String)
    .join(' · ')
}
