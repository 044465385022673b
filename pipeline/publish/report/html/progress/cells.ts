import type { Band } from '../../../../../engine/progress/semaphore.js'
import { escape, inline, prose } from '../../../page/escape.js'
import { percentWords } from '../../progress/quantity-words.js'
import type { ActivityRow } from '../../progress/rows.js'
import { bareName } from '../../../activity-words.js'

/** A band of the semaphore: its word, and its colour beside it; nothing where there is none. */
export function bandMark(band: Band | null): string {
  return band === null ? '' : `<span class="mark ${band.color}">${escape(band.nombre)}</span>`
}

/** An average or a progress, with its band. */
export function percentCell(percent: number | null, band: Band | null): string {
  return percent === null ? '—' : `${percentWords(percent)} ${bandMark(band)}`.trim()
}

/** Which activity it is: where it stands in the plan, and its text. */
export function activityCell(row: ActivityRow): string {
  return `<small>${inline(placeWords(row))}</small>${prose(bareName(row.activity, row.number))}`
}

/** `3. Rendición de cuentas · 3.1`. */
export function placeWords({ component, number }: ActivityRow): string {
  return [component, number].filter(Boolean).join(' · ')
}

/** Lines of text, each on its own; a dash where there is none. */
export function linesCell(lines: string): string {
  return lines === '' ? '—' : inline(lines)
}
