import { consolidate } from '../../../pipeline/consolidate/consolidate.js'
import type { Submission } from '../../../pipeline/consolidate/submission.js'
import { judge } from '../../../engine/rules/judge.js'
import { FOLLOW_ROW, INDICATIVE_ROW, PLAN_ROW } from '../../support/rows.js'
import { directory, formats } from '../../support/sheet.js'
import { documentOf, type DocumentOptions, type Row } from '../../support/table.js'

function received(id: string, rows: readonly Row[], options: DocumentOptions = {}): Submission {
  const { file, format, plan } = documentOf(id, rows, options)
  const verdict = judge(plan, { format, directory })
  return {
    file,
    sha256: file,
    verdict: { kind: 'plan', format, plan, notes: [], modified: null, ...verdict },
  }
}
const together = (...submissions: readonly Submission[]) =>
  consolidate(submissions, { formats, directory, vigencia: 2026, cutoff: '2026-04-30' })
const unasked = (rule: string, { notEvaluated }: ReturnType<typeof together>) =>
  notEvaluated.filter((skipped) => skipped.rule === rule).length

describe('documents side by side', () => {
  const plan = received('plan-accion', [
    { ...PLAN_ROW, goalCode: 'MP-99' },
    { ...PLAN_ROW, activity: 'Regar' },
  ])
  const indicative = received('plan-indicativo', [INDICATIVE_ROW], { vigencia: null })

  it('flag the row and the file of what they show', () => {
    const { activities, files, findings } = together(plan, indicative)
    expect(findings.filter(({ rule }) => rule === 'goal-outside-plan').map(({ file }) => file)).toEqual([
      'plan-accion.xlsx',
    ])
    const flagged = activities.filter((row) => row.findings.includes('goal-outside-plan'))
    expect(flagged.map(({ source }) => source.row)).toEqual([3])
    expect(files.find(({ file }) => file === 'plan-accion.xlsx')?.status).toBe('errors')
  })

  it('are asked what could not be asked of one alone', () => {
    expect(unasked('goal-outside-plan', together(plan))).toBe(1)
    expect(unasked('goal-outside-plan', together(plan, indicative))).toBe(0)
  })

  it('keep the follow-ups of two cut-offs apart, and tell two dependencias that differ by their own rule', () => {
    const heading = (unit: string, corte: string) => [
      `Dependencia: ${unit}`,
      `Corte: ${corte}`,
      'Componente 3: Rendición de cuentas',
    ]
    const follow = (file: string, unit: string, corte: string, progress: string) =>
      received('seguimiento', [{ ...FOLLOW_ROW, scheduled: '', executed: '', progress }], {
        file,
        heading: heading(unit, corte),
      })
    const { activities, findings, files } = together(
      follow('1.xlsx', 'Secretaría General', '30/04/2026', '60%'),
      follow('2.xlsx', 'Secretaría General', '31/08/2026', '40%'),
      follow('3.xlsx', 'Secretaría de Hacienda', '31/08/2026', '80%'),
    )
    expect(files.filter(({ supersededBy }) => supersededBy !== null)).toEqual([])
    expect(activities.map(({ id }) => id)).toEqual([
      'seguimiento/2026/2026-04-30/3/1.1',
      'seguimiento/2026/2026-08-31/3/1.1',
      'seguimiento/2026/2026-08-31/3/1.1~2',
    ])
    const rules = findings.map(({ rule, file }) => `${rule} ${file ?? ''}`)
    expect(rules).toEqual(
      expect.arrayContaining([
        'progress-decreased 2.xlsx',
        'progress-conflict 2.xlsx',
        'progress-conflict 3.xlsx',
      ]),
    )
    expect(rules.filter((rule) => rule.startsWith('activity-conflict'))).toEqual([])
  })
})
