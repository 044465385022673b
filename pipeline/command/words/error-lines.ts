import { join } from 'node:path'
import { isFollowUp } from '../../../engine/format/follow-up.js'
import type { FindingInWords } from '../../../engine/findings/worded.js'
import { isOpenError } from '../../../engine/findings/status.js'
import { oneLine } from '../../../engine/text/one-line.js'
import { folderNameOf } from '../../lifecycle/letter-folder.js'
import type { Office } from '../../lifecycle/office.js'
import type { NewVersion, Outcome } from '../../lifecycle/receive/outcome.js'
import { receiptFolderOf } from '../../lifecycle/receive/receipts.js'
import { shownPath } from './shown-path.js'
import { planWords } from './plan-words.js'
import { count } from './summary.js'

/** How many errors of a plan are told in words. */
const TOLD = 3

/** Errors as a person reads them, one below the other: the first, and how many more there are. */
export function someErrors(errors: readonly FindingInWords[], indent: string): string[] {
  return [
    ...errors.slice(0, TOLD).map((found) => `${indent}${findingWords(found)}`),
    ...(errors.length > TOLD
      ? [`${indent}y ${count(errors.length - TOLD, 'error más', 'errores más')}`]
      : []),
  ]
}

/** Where a finding stands and what it says, on one line. */
export function findingWords({ sheet, cell, row, message }: FindingInWords): string {
  const place = [sheet, cell].filter((part) => part !== null).join('!')
  const where = [place, row ?? ''].filter((part) => part !== '').join(' · ')
  return oneLine(where === '' ? message : `${where}: ${message}`)
}

/** What is wrong in the follow-ups that were just taken in, where their receipts are, and how they are sent back. */
export function errorLines(outcomes: readonly Outcome[], office: Office): string[] {
  const followUps = new Map(office.formats.filter(isFollowUp).map((format) => [format.id, format]))
  const wrong = outcomes.filter(
    (one): one is NewVersion =>
      one.kind === 'version' && followUps.has(one.record.key.format) && one.record.counts.errors > 0,
  )
  const [first, ...others] = wrong
  if (!first) return []
  const { dependencia, format } = first.record.key
  return [
    'Con errores por corregir:',
    ...wrong.flatMap(({ record, findings }) => {
      const errors = findings.filter(isOpenError)
      return [
        `  ${planWords(record.key, office)}, versión ${String(record.version)}: ${count(errors.length, 'error', 'errores')}`,
        ...someErrors(errors, '    '),
        `    Recibo: ${receiptOf(record, office)}`,
      ]
    }),
    others.length === 0
      ? `Para devolverlo con su libro anotado y su oficio: cotejo devolver --dependencia ${dependencia} --formato ${format}`
      : `Para devolverlos con su libro anotado y su oficio: cotejo devolver --formato ${format} (uno solo, además con --dependencia ${dependencia})`,
  ]
}

function receiptOf({ number, key }: NewVersion['record'], { workspace: { folder } }: Office): string {
  return shownPath(join(receiptFolderOf(folder), `${folderNameOf(number, key)}.html`), folder)
}
