import type { Unreadable } from '../../../engine/workbook/workbook.js'

type Kind = Unreadable['kind']

/** A file that somebody could send, out of malice or by accident. */
export interface Hostile {
  /** what it is called, extension included */
  readonly file: string
  /** why it is refused; `plan` where it must be read as the plain plan is, which it holds besides */
  readonly expects: 'plan' | Kind
  readonly bytes: () => Uint8Array
}

/** Draws of a small generator, the same on every machine: numbers from 0 to `below` − 1. */
export function draws(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Bytes of small letters that do not compress well. */
export function noise(length: number): Uint8Array {
  const draw = draws(1)
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at++) bytes[at] = 97 + draw(26)
  return bytes
}
