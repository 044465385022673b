import type { Activity } from '../../engine/plan/plan.js'

/** Who answers for an activity and when it is done, in two texts that many activities share. */
export interface Outline {
  /** ids of who answers, in order, a line each: an empty one where the directory does not know who; null where nobody does */
  readonly answering: string | null
  /** start and end of each window: `2023-01-01/2023-02-28;/2023-06-30`, nothing where what is written is no date */
  readonly terms: string
}

/** A window by its dates (ISO), null for what is no date. */
export interface IsoWindow {
  readonly start: string | null
  readonly end: string | null
}

interface Outlined {
  readonly responsibles: readonly { readonly id: string | null }[]
}

/** The ids of who answers as one text. */
export function answeringText({ responsibles }: Outlined): string | null {
  return responsibles.length === 0 ? null : responsibles.map(({ id }) => id ?? '').join('\n')
}

/** The same apart. */
export function answeringIn(text: string | null): (string | null)[] {
  return text === null ? [] : text.split('\n').map((id) => id || null)
}

/** The windows of an activity by their dates. */
export function isoWindows({ windows }: Pick<Activity, 'windows'>): IsoWindow[] {
  return windows.map(({ start, end }) => ({ start: start?.iso ?? null, end: end?.iso ?? null }))
}

/** Windows as one text. */
export function termsText(windows: readonly IsoWindow[]): string {
  let text = ''
  for (const { start, end } of windows) text += `${text === '' ? '' : ';'}${start ?? ''}/${end ?? ''}`
  return text
}

/** The same apart. */
export function windowsIn(terms: string): IsoWindow[] {
  if (terms === '') return []
  return terms.split(';').map((window) => {
    const [start, end] = window.split('/')
    return { start: start || null, end: end || null }
  })
}
