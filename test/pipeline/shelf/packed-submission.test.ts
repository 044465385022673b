import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { checkWorkbook, type Verdict } from '../../../engine/check.js'
import { checkFile } from '../../../engine/check-file.js'
import type { Finding } from '../../../engine/findings/finding.js'
import type { Activity } from '../../../engine/plan/plan.js'
import { packVerdict, submissionPacked } from '../../../pipeline/shelf/packed-submission.js'
import { Shelves } from '../../../pipeline/shelf/shelves.js'
import { SAMPLE_INBOX } from '../../support/commands.js'
import { dirtySheet } from '../../support/dirty-sheet.js'
import { book, directory, formats, resolver, sheet } from '../../support/sheet.js'

const context = { formats, directory, resolver, vigencia: null, format: null }

const again = (verdict: Verdict): Verdict =>
  submissionPacked(packVerdict(verdict), { file: 'x.xlsx', sha256: '' }, formats, new Shelves()).verdict

/** A verdict as plain values, wherever they stand. */
function plain(verdict: Verdict): unknown {
  if (verdict.kind !== 'plan') return verdict
  const { plan, findings } = verdict
  return {
    ...verdict,
    plan: { ...plan, activities: plan.activities.map(row) },
    findings: findings.map(found),
  }
}

function row(activity: Activity): unknown {
  const { sheet, row, lastRow, section, subcomponent, number } = activity
  const { fields, cells, goal, responsibles, windows, dates } = activity
  return {
    ...{ sheet, row, lastRow, section, subcomponent, number },
    ...{ fields, cells, goal, responsibles, windows, dates },
  }
}

function found({ rule, severity, place, facts, fix }: Finding): unknown {
  const { sheet, cell, column, row, value } = place
  return { rule, severity, place: { sheet, cell, column, row, value }, facts, fix }
}

test.each(readdirSync(SAMPLE_INBOX))('the verdict on %s comes back as it was', (file) => {
  const verdict = checkFile(readFileSync(join(SAMPLE_INBOX, file)), file, context)
  expect(plain(again(verdict))).toStrictEqual(plain(verdict))
})

test('so does one of every format, however untidy', () => {
  for (const format of formats) {
    fc.assert(
      fc.property(dirtySheet(format), (grid) => {
        const verdict = checkWorkbook(book(grid), 'x.xlsx', { ...context, format: format.id, vigencia: 2023 })
        const same = again(verdict)
        expect(plain(same)).toStrictEqual(plain(verdict))
        if (same.kind === 'plan') expect(same.format).toBe(format)
      }),
      { numRuns: 12 },
    )
  }
})

test('so does what is no plan', () => {
  const empty = book({ ...sheet('Hoja1', '|'), rows: new Map() })
  const verdicts: Verdict[] = [
    { kind: 'own-output' },
    checkFile(Buffer.from('<html>'), 'x.xlsx', context),
    checkWorkbook(empty, 'x.xlsx', context),
  ]
  expect(verdicts.map(({ kind }) => kind)).toEqual(['own-output', 'unreadable', 'unrecognised'])
  for (const verdict of verdicts) expect(again(verdict)).toStrictEqual(verdict)
})
