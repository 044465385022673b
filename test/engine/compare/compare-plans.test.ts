import { comparePlans } from '../../../engine/compare/compare-plans.js'
import {
  isSamePlan,
  type ColumnChange,
  type PlanDifference,
} from '../../../engine/compare/plan-difference.js'
import type { Activity } from '../../../engine/plan/plan.js'
import { PLAN_ROW } from '../../support/rows.js'
import { anexo, line, paac, read, type Line } from '../../support/sheet.js'
import { documentOf, formatNamed, type DocumentOptions, type Row } from '../../support/table.js'

const compared = (before: readonly Line[], after: readonly Line[]): PlanDifference => {
  const [was, is] = [before, after].map((rows) => read(anexo(rows.map(line).join('\n'))))
  return comparePlans(was!, is!, paac)
}
const name = ({ number, fields }: Activity): string => `${number ?? '-'} ${fields.get('activity')!.text}`
const columns = (changes: readonly ColumnChange[]): readonly unknown[] =>
  changes.map(({ key, kind, before, after }) => [key, kind, before.text, before.cell, after.text, after.cell])
/** A difference at a glance. */
const told = ({ added, removed, changed, moved, unchanged }: PlanDifference) => ({
  added: added.map(name),
  removed: removed.map(name),
  changed: changed.map(({ before, after }) => [name(before), name(after)]),
  moved: moved.map(({ after }) => name(after)),
  unchanged,
})
const NOTHING = { added: [], removed: [], changed: [], moved: [] }

const MURAL: Line = { activity: '1.1 Pintar el mural de los riesgos' }
const GARDEN: Line = { activity: '1.2 Sembrar el jardín de las quejas', goal: '3 jardines sembrados' }
const SONG: Line = { activity: '1.3 Grabar la canción del buen trato', product: 'Canción grabada' }
const PUPPETS: Line = { activity: '1.4 Ensayar la obra de títeres del barrio', goal: '2 obras ensayadas' }

describe('what changed between two plans', () => {
  it('is nothing between a plan and itself', () => {
    const difference = compared([MURAL, GARDEN, SONG], [MURAL, GARDEN, SONG])
    expect(told(difference)).toEqual({ ...NOTHING, unchanged: 3 })
    expect(isSamePlan(difference)).toBe(true)
  })

  it('tells what came and what went; rows only pushed down have not moved', () => {
    expect(told(compared([MURAL, GARDEN, SONG], [PUPPETS, MURAL, SONG]))).toEqual({
      ...NOTHING,
      added: ['1.4 Ensayar la obra de títeres del barrio'],
      removed: ['1.2 Sembrar el jardín de las quejas'],
      unchanged: 2,
    })
  })

  it('tells a changed goal with its cell before and after', () => {
    const { changed } = compared([MURAL, GARDEN], [SONG, MURAL, { ...GARDEN, goal: '5 jardines sembrados' }])
    expect(changed).toHaveLength(1)
    expect(columns(changed[0]!.columns)).toEqual([
      ['goal', 'content', '3 jardines sembrados', 'D4', '5 jardines sembrados', 'D5'],
    ])
  })

  it.each<[string, Line, string]>([
    ['a date', { end: '{2023-04-28}' }, 'end'],
    ['a responsible', { responsible: 'Secretaría General' }, 'responsible'],
    ['a sign', { goal: '< 3 jardines sembrados' }, 'goal'],
  ])('tells %s as a change of content', (_, change, key) => {
    const { changed } = compared([MURAL, GARDEN], [MURAL, { ...GARDEN, ...change }])
    expect(changed.flatMap((one) => one.columns.map((column) => [column.key, column.kind]))).toEqual([
      [key, 'content'],
    ])
  })

  it('tells case, accents, spaces and a final stop apart as wording', () => {
    const retyped = { ...GARDEN, goal: '3  Jardines sembrados.', product: 'MURAL PINTADO' }
    const { changed } = compared([GARDEN], [retyped])
    expect(changed.flatMap((one) => one.columns.map((column) => [column.key, column.kind]))).toEqual([
      ['product', 'wording'],
      ['goal', 'wording'],
    ])
  })

  it('tells the same date typed as text as wording, and shown otherwise as nothing', () => {
    const typed = compared([MURAL], [{ ...MURAL, end: '31/03/2023␣' }]).changed
    expect(typed.flatMap((one) => one.columns.map(({ key, kind }) => [key, kind]))).toEqual([
      ['end', 'wording'],
    ])
    expect(isSamePlan(compared([MURAL], [{ ...MURAL, end: '{2023-03-31 as 31-mar}' }]))).toBe(true)
  })

  it('takes a renumbered activity for the same one', () => {
    const { changed, ...rest } = compared(
      [MURAL, GARDEN, SONG],
      [MURAL, { ...SONG, activity: '1.2 Grabar la canción del buen trato' }],
    )
    expect(rest).toMatchObject({ added: [], unchanged: 1 })
    expect(rest.removed.map(name)).toEqual(['1.2 Sembrar el jardín de las quejas'])
    expect(changed.map(({ number, columns: own }) => [number, own])).toEqual([
      [{ before: '1.3', after: '1.2' }, []],
    ])
  })

  it('takes a reworded activity for the same one, and another in its place for another', () => {
    const reworded = { ...GARDEN, activity: '1.7 Sembrar y regar el jardín de las quejas del barrio' }
    expect(told(compared([MURAL, GARDEN], [MURAL, reworded])).changed).toEqual([
      ['1.2 Sembrar el jardín de las quejas', '1.7 Sembrar y regar el jardín de las quejas del barrio'],
    ])
    const other: Line = {
      ...{ activity: '1.8 Auditar los contratos de aseo', product: 'Auditoría', goal: '4 auditorías' },
      ...{ responsible: 'OPGI', start: '{2023-07-04}', end: '{2023-09-29}' },
    }
    expect(told(compared([MURAL, GARDEN], [MURAL, other]))).toEqual({
      ...NOTHING,
      added: ['1.8 Auditar los contratos de aseo'],
      removed: ['1.2 Sembrar el jardín de las quejas'],
      unchanged: 1,
    })
  })

  it('tells a row that stands elsewhere as moved, and only that one', () => {
    const rows = [MURAL, GARDEN, SONG, PUPPETS]
    expect(told(compared(rows, [PUPPETS, MURAL, GARDEN, SONG]))).toEqual({
      ...NOTHING,
      moved: ['1.4 Ensayar la obra de títeres del barrio'],
      unchanged: 4,
    })
  })

  it('keeps copies apart: one copy more is one added', () => {
    expect(told(compared([MURAL, MURAL], [MURAL, MURAL, MURAL]))).toEqual({
      ...NOTHING,
      added: ['1.1 Pintar el mural de los riesgos'],
      unchanged: 2,
    })
  })
})

describe('what changed between two planes de acción', () => {
  const format = formatNamed('plan-accion')
  const between = (before: readonly [readonly Row[], DocumentOptions?], after: typeof before) =>
    comparePlans(documentOf('plan-accion', ...before).plan, documentOf('plan-accion', ...after).plan, format)

  it('is told in its columns; a number stored as text and a code without its zero are the same', () => {
    const typed = { ...PLAN_ROW, fourYearGoal: '40', programCode: '{number 4501}', goal: '{number 12}' }
    const { changed } = between([[PLAN_ROW]], [[typed]])
    expect(changed.flatMap((one) => one.columns.map(({ header, kind }) => [header, kind]))).toEqual([
      ['Meta vigencia', 'content'],
    ])
  })

  it('reaches its other tables, by what identifies their rows', () => {
    const ceilings = (own: number) => ({
      annexes: {
        ceilings: [
          { programCode: '4501', source: 'SGP', value: '{number 5}' },
          { programCode: '4501', source: 'Recursos propios', value: `{number ${String(own)}}` },
        ],
      },
    })
    const { annexes } = between([[PLAN_ROW], ceilings(10)], [[PLAN_ROW], ceilings(11)])
    expect(
      annexes.map(({ key, title, changed }) => [key, title, changed.map((one) => columns(one.columns))]),
    ).toEqual([['ceilings', 'Techos presupuestales', [[['value', 'content', '10', 'C3', '11', 'C3']]]]])
  })

  it('reaches what stands above the table, and the vigencia', () => {
    const headed = (text: string, vigencia: number) => ({ heading: ['Plan de acción', text], vigencia })
    const { facts, headings } = between(
      [[PLAN_ROW], headed('Aprobó: Ana Lucía Paz', 2025)],
      [[PLAN_ROW], headed('Aprobó: Ana Lucía Mora', 2026)],
    )
    expect(facts).toEqual([{ fact: 'vigencia', before: 2025, after: 2026 }])
    expect(headings.map(({ before, after }) => [before?.text, after?.text, after?.cell])).toEqual([
      ['Aprobó: Ana Lucía Paz', 'Aprobó: Ana Lucía Mora', 'A2'],
    ])
  })
})
