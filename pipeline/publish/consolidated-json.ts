import type { Consolidated } from '../consolidate/consolidated.js'
import { ShelvedEntry } from '../shelf/shelved-entry.js'
import { ShelvedFinding } from '../shelf/shelved-finding.js'

const PIECE = 64 * 1024

/** The document as JSON text, one element of its long lists a line: easy to compare, and never one huge string. */
export function* consolidatedJson(consolidated: Consolidated): Generator<string> {
  let piece = ''
  for (const part of parts(consolidated)) {
    piece += part
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece
}

function* parts(consolidated: Consolidated): Generator<string> {
  const entries = Object.entries(consolidated)
  yield '{\n'
  for (const [i, [key, value]] of entries.entries()) {
    const end = i === entries.length - 1 ? '\n' : ',\n'
    if (!Array.isArray(value)) yield ` ${JSON.stringify(key)}: ${JSON.stringify(value)}${end}`
    else {
      yield ` ${JSON.stringify(key)}: [`
      for (const [k, item] of value.entries()) yield `${k === 0 ? '' : ','}\n  ${jsonOf(item)}`
      yield `${value.length === 0 ? '' : '\n '}]${end}`
    }
  }
  yield '}\n'
}

function jsonOf(item: unknown): string {
  return item instanceof ShelvedEntry || item instanceof ShelvedFinding ? item.json() : JSON.stringify(item)
}
