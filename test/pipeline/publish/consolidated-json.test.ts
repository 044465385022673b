import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkFile } from '../../../engine/check-file.js'
import { consolidate } from '../../../pipeline/consolidate/consolidate.js'
import { fingerprint, sha256 } from '../../../pipeline/consolidate/content.js'
import type { Submission } from '../../../pipeline/consolidate/submission.js'
import { consolidatedJson } from '../../../pipeline/publish/consolidated-json.js'
import { packVerdict, submissionPacked } from '../../../pipeline/shelf/packed-submission.js'
import { Shelves } from '../../../pipeline/shelf/shelves.js'
import { SAMPLE_INBOX } from '../../support/commands.js'
import { directory, formats, resolver } from '../../support/sheet.js'

const shelves = new Shelves()
const received = readdirSync(SAMPLE_INBOX).map((file) => {
  const bytes = readFileSync(join(SAMPLE_INBOX, file))
  const verdict = checkFile(bytes, file, { formats, directory, resolver, vigencia: null, format: null })
  const found = { file, sha256: sha256(bytes) }
  const atHand: Submission =
    verdict.kind === 'plan'
      ? { ...found, verdict, fingerprint: fingerprint(verdict.plan, verdict.format) }
      : { ...found, verdict }
  return { atHand, onShelf: submissionPacked(packVerdict(verdict), found, formats, shelves) }
})

/** The document of what was received, and the same as a value. */
function written(submissions: readonly Submission[]): { text: string; value: unknown } {
  const options = { formats, directory, vigencia: null, cutoff: '2023-04-30' }
  const consolidated = consolidate(submissions, options)
  const text = Buffer.concat([...consolidatedJson(consolidated)]).toString('utf8')
  return { text, value: JSON.parse(JSON.stringify(consolidated)) as unknown }
}

test('what stands on shelves is written as what is at hand, byte by byte', () => {
  const atHand = written(received.map((one) => one.atHand))
  const onShelf = written(received.map((one) => one.onShelf))
  expect(atHand.text.length).toBeGreaterThan(10_000)
  expect(onShelf.text).toBe(atHand.text)
})

test('it is the document, one element a line', () => {
  const { text, value } = written(received.map((one) => one.onShelf))
  expect(JSON.parse(text)).toEqual(value)
  const { activities, findings } = value as { activities: unknown[]; findings: unknown[] }
  expect(text.match(/^ {2}\{"id":/gm)).toHaveLength(activities.length)
  expect(text.match(/^ {2}\{"file":.*"rule":.*"exception":/gm)).toHaveLength(findings.length)
})
