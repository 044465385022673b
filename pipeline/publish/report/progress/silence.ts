import { count, listed } from '../words.js'
import type { ActivityRow } from './rows.js'

/**
 * Why nobody's figures count for an activity of which something was reported.
 * - `no-figure`: who leads it wrote of it, and no figure that can be counted.
 * - `others`: others that answer for it reported, and who leads it did not.
 * - `differ`: nobody knows who leads it, and no figure of it is agreed on.
 */
export type Silence = 'no-figure' | 'others' | 'differ'

/** Why what was reported of an activity does not count. */
export function silenceOf({ entry: { progress, reports } }: ActivityRow): Silence {
  const leader = progress.activity.responsibles[0] ?? null
  if (leader === null) return 'differ'
  return reports.some(({ unit }) => unit === leader) ? 'no-figure' : 'others'
}

/** The same as a sentence. */
export const SILENCE_SENTENCE: Readonly<Record<Silence, string>> = {
  'no-figure': 'Quien la lidera escribió sobre ella, pero ninguna cifra que se pueda contar.',
  others: 'Reportó otra de las responsables, pero no quien la lidera.',
  differ: 'No se sabe quién la lidera, y lo reportado no da una sola cifra.',
}

/** How many of some activities are so, in one sentence; empty where of none anything was reported. */
export function silenceWords(rows: readonly ActivityRow[]): string {
  const counts = new Map<Silence, number>()
  for (const row of rows) {
    const silence = silenceOf(row)
    counts.set(silence, (counts.get(silence) ?? 0) + 1)
  }
  const parts = (
    [
      ['others', 'reportaron otros responsables y no quien lidera, que es quien cuenta'],
      ['no-figure', 'quien lidera escribió algo, pero ninguna cifra que se pueda contar'],
      ['differ', 'no se sabe quién lidera, y lo reportado no da una sola cifra'],
    ] as const
  ).flatMap(([silence, words]) => {
    const n = counts.get(silence) ?? 0
    return n === 0 ? [] : [`en ${count(n, 'actividad', 'actividades')} ${words}`]
  })
  return parts.length === 0 ? '' : `De ellas, ${listed(parts)}.`
}
