import fc from 'fast-check'
import { checkWorkbook } from '../../../engine/check.js'
import type { Finding } from '../../../engine/findings/finding.js'
import type { Format } from '../../../engine/format/format.js'
import { address } from '../../../engine/grid/address.js'
import type { Grid } from '../../../engine/grid/grid.js'
import type { Plan } from '../../../engine/plan/plan.js'
import type { Workbook } from '../../../engine/workbook/workbook.js'
import { layOut } from '../../../evaluation/lay-out.js'
import { readCorpus } from '../../../evaluation/read-corpus.js'
import { fold } from '../../../engine/text/fold.js'
import { draw } from '../../support/layouts/draw.js'
import { layout } from '../../support/layouts/layout.js'
import { logicalPlan } from '../../support/layouts/logical-plan.js'
import { workbookOf } from '../../support/layouts/sketch.js'
import { dirtySheet } from '../../support/dirty-sheet.js'
import { book, directory, formats, paac, resolver } from '../../support/sheet.js'
import { applied, fresh, saying } from '../../support/take-fixes.js'

/** `RUNS=20 npm run jest -- fixes-anywhere` runs twenty times as many. */
const TIMES = Number(process.env['RUNS'] ?? 1)
const RUNS = { layouts: 40 * TIMES, sheets: 12 * TIMES }
const PATIENCE = 120_000 * TIMES

type Fixable = Finding & { readonly fix: NonNullable<Finding['fix']> }

interface Seen {
  readonly findings: readonly Finding[]
  /** what the plan says, however it is laid out; null where the workbook holds no plan */
  readonly content: unknown
}

/** A workbook as somebody who takes fixes has it open. */
interface Open {
  readonly grids: readonly Grid[]
  readonly look: (grids: readonly Grid[]) => Seen
}

function opened({ grids, ...facts }: Workbook, file: string, format: Format, vigencia: number | null): Open {
  const context = { formats, directory, resolver, vigencia, format: format.id }
  return {
    grids,
    look: (now) => {
      const verdict = checkWorkbook({ ...facts, grids: now }, file, context)
      if (verdict.kind !== 'plan') return { findings: [], content: null }
      return { findings: verdict.findings, content: contentOf(verdict.plan) }
    },
  }
}

function contentOf({ activities }: Plan): unknown {
  return activities.map(({ number, section, responsibles, windows, goal }) => ({
    number,
    section,
    goal: goal.map(({ quantity, kind, comparator }) => [quantity, kind, comparator]),
    who: responsibles.map(({ id, text }) => id ?? fold(text)),
    when: windows.map(({ start, end }) => [start?.iso ?? start?.text, end?.iso ?? end?.text]),
  }))
}

const fixable = ({ findings }: Seen): Fixable[] =>
  findings.filter((found): found is Fixable => found.fix !== null)

const byRule = (all: readonly Fixable[]): Fixable[][] =>
  [...new Set(all.map(({ rule }) => rule))].map((rule) => all.filter((found) => found.rule === rule))

/**
 * Rules that hold one cell against others: what was alike in other words, or a date that is now the only real one, is
 * seen once a fix has tidied one of them.
 */
const COMPARING = ['date-format-mixed', 'goal-copied', 'goal-double-count', 'goal-repeats-activity']

const newOf = (before: Seen, after: Seen): string[] =>
  fresh(before.findings, after.findings).filter((one) => !COMPARING.includes(one.split(' ')[0]!))

/** Fixes of one rule taken at once must leave none of what they were for, nothing new, and the plan as it was. */
function expectMended({ grids, look }: Open, before: Seen, taken: readonly Fixable[]): void {
  const [{ rule }] = taken as [Fixable]
  const edits = taken.flatMap(({ fix }) => fix.edits)
  const after = look(applied(grids, edits))
  const said = before.findings.map(saying)
  const remaining = after.findings.map(saying)
  const times = (all: readonly string[], one: string): number => all.filter((other) => other === one).length
  const left = taken.map(saying).filter((one) => times(remaining, one) >= times(said, one))
  const unwanted = newOf(before, after)
  expect({ rule, edits, left, unwanted, content: after.content }).toEqual({
    rule,
    edits,
    left: [],
    unwanted: [],
    content: before.content,
  })
}

/** Fixes taken one after the other, in an order drawn, must come to an end and leave the plan as it was. */
function expectMendedInTurn({ grids, look }: Open, before: Seen, pick: number): void {
  let now = grids
  let seen = before
  let last = ''
  const most = 3 * fixable(before).length + 10
  for (let taken = 0; fixable(seen).length > 0; taken++) {
    const all = fixable(seen)
    const next = all[(pick + taken * 7) % all.length]!
    expect([taken < most, last]).toEqual([true, last])
    last = saying(next)
    now = applied(now, next.fix.edits)
    seen = look(now)
  }
  const unwanted = newOf(before, seen)
  expect({ unwanted, content: seen.content }).toEqual({ unwanted: [], content: before.content })
}

/** Everything that is asked of the fixes of a workbook. */
function expectAll(open: Open, pick: number, inTurn: boolean): void {
  const before = open.look(open.grids)
  for (const own of byRule(fixable(before))) {
    expectMended(open, before, [own[pick % own.length]!])
    if (own.length > 1) expectMended(open, before, own)
  }
  if (inTurn) expectMendedInTurn(open, before, pick)
}

/** Does it, with the sheets in sight where it fails. */
function inSight(grids: readonly Grid[], body: () => void): void {
  try {
    body()
  } catch (difference) {
    throw new Error(`${String(difference)}\n${printed(grids)}`, { cause: difference })
  }
}

function printed(grids: readonly Grid[]): string {
  return grids
    .map(({ name, rows, merges }) =>
      [
        `== ${name}`,
        ...[...rows].map(([row, cells]) =>
          [...cells]
            .map(([column, { text }]) => `${address(row, column)} ${JSON.stringify(text)}`)
            .join(' | '),
        ),
        merges.map((m) => `${address(m.top, m.left)}:${address(m.bottom, m.right)}`).join(' '),
      ].join('\n'),
    )
    .join('\n')
}

describe('each fix mends what it is for and brings nothing new; so do all of a rule at once, and all in turn:', () => {
  it(
    'on any plan in any layout',
    () => {
      fc.assert(
        fc.property(logicalPlan, layout, fc.nat(10_000), (plan, how, pick) => {
          const { sheets, file } = draw(plan, how)
          const workbook = workbookOf(sheets)
          inSight(workbook.grids, () => {
            expectAll(opened(workbook, file, paac, 2023), pick, pick % 10 === 0)
          })
        }),
        { numRuns: RUNS.layouts },
      )
    },
    PATIENCE,
  )

  it.each(formats.map((format) => [format.id, format] as const))(
    'on sheets of %s filled in by somebody in a hurry',
    (_, format) => {
      fc.assert(
        fc.property(dirtySheet(format), fc.nat(10_000), (grid, pick) => {
          inSight([grid], () => {
            expectAll(opened(book(grid), 'entrega.xlsx', format, 2023), pick, pick % 4 === 0)
          })
        }),
        { numRuns: RUNS.sheets },
      )
    },
    PATIENCE,
  )

  it.each(readCorpus().map((document) => [document.file, document] as const))('on %s', (_, document) => {
    const format = formats.find(({ id }) => id === document.format)
    if (!format) return
    const { workbook } = layOut(document, format)
    const open = opened(workbook, document.file, format, document.vigencia)
    inSight(workbook.grids, () => {
      for (const one of fixable(open.look(open.grids))) expectMended(open, open.look(open.grids), [one])
      expectAll(open, 0, true)
    })
  })
})
