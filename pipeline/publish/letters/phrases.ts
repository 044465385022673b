import { longDateWithWeekday } from '../../../engine/calendar/long-date.js'
import { longDate } from '../report/words.js'
import type { Piece } from '../word/block.js'

/** What is filled in by hand, because nobody configured it. */
export const BLANK = '____________'

/** The form that procedure PE-P-002 governs. */
const OF_THE_PROCEDURE = 'plan-accion'

/** A form as a letter names it. */
export interface NamedFormat {
  readonly id: string
  readonly name: string
}

/** An earlier letter. */
export interface LetterSaid {
  readonly number: string
  /** ISO day */
  readonly date: string
}

/** Who a letter goes to; of the person, what is known. */
export interface Addressee {
  readonly dependencia: string
  readonly name: string | null
  readonly title: string | null
}

export function addresseeLines({ dependencia, name, title }: Addressee): string[] {
  const person = [name, title].filter((line) => line !== null)
  return [...(person.length === 0 ? ['Señores'] : person), dependencia, 'Ciudad']
}

/** `viernes 30 de enero de 2026`, or the blank for it. */
export function day(iso: string | null): string {
  return iso === null ? BLANK : longDateWithWeekday(iso)
}

/** `N.º OPGI-2026-0007 del 3 de febrero de 2026` */
export function letterSaid({ number, date }: LetterSaid): string {
  return `N.º ${number} del ${longDate(date)}`
}

/** `, como lo dispone la tarea 4 del procedimiento PE-P-002`; empty for the forms of which that procedure does not speak. */
export function byProcedure(task: number, ...formats: readonly NamedFormat[]): string {
  return ofProcedure(...formats)
    ? `, como lo dispone la tarea ${String(task)} del procedimiento PE-P-002`
    : ''
}

export function ofProcedure(...formats: readonly NamedFormat[]): boolean {
  return formats.some(({ id }) => id === OF_THE_PROCEDURE)
}

/** What a cell of a table says where there is nothing to say. */
export const NOTHING: Piece = { soft: '—' }
