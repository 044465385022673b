import type { Consolidated } from '../consolidate/consolidated.js'
import { JsonDraft } from '../shelf/json-draft.js'
import { ShelvedEntry } from '../shelf/shelved-entry.js'
import { ShelvedFinding } from '../shelf/shelved-finding.js'

const PIECE = 256 * 1024
/** What the last element of a piece may be longer. */
const MORE = 16 * 1024

/** The document as JSON in UTF-8, one element of its long lists a line: easy to compare, and never one huge string. */
export function* consolidatedJson(consolidated: Consolidated): Generator<Uint8Array> {
  const draft = new JsonDraft(PIECE + MORE)
  const entries = Object.entries(consolidated)
  draft.say('{\n')
  for (const [i, [key, value]] of entries.entries()) {
    const end = i === entries.length - 1 ? '\n' : ',\n'
    if (!Array.isArray(value)) {
      draft.say(` ${JSON.stringify(key)}: ${JSON.stringify(value)}${end}`)
      continue
    }
    draft.say(` ${JSON.stringify(key)}: [`)
    let separator = '\n  '
    for (const item of value as unknown[]) {
      draft.say(separator)
      separator = ',\n  '
      if (item instanceof ShelvedEntry || item instanceof ShelvedFinding) item.writeJson(draft)
      else draft.say(JSON.stringify(item))
      if (draft.length >= PIECE) yield draft.take()
    }
    draft.say(`${value.length === 0 ? '' : '\n '}]${end}`)
  }
  draft.say('}\n')
  yield draft.take()
}
