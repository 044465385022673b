import { totalsMismatch } from '../../../pipeline/consolidate/totals.js'
import { tellVersions } from '../../../pipeline/consolidate/versions.js'
import type { Submission } from '../../../pipeline/consolidate/submission.js'
import { PLAN_ROW } from '../../support/rows.js'
import { directory } from '../../support/sheet.js'
import { documentOf } from '../../support/table.js'

const document = documentOf('plan-accion', [PLAN_ROW, { ...PLAN_ROW, activity: 'Sembrar flores' }], {
  file: 'General.xlsx',
  heading: ['Dependencia: Secretaría General'],
})
const submission: Submission = {
  file: 'General.xlsx',
  sha256: 'a',
  verdict: {
    kind: 'plan',
    format: document.format,
    plan: document.plan,
    findings: [],
    notEvaluated: [],
    notes: [],
    modified: null,
  },
}
const row = (number: number) => ({
  format: 'plan-accion',
  component: null,
  source: { file: 'General.xlsx', sheet: 'Plan de acción', row: number, cells: {} },
})
const told = (...rows: readonly ReturnType<typeof row>[]) =>
  totalsMismatch([submission], tellVersions([submission]), rows, directory).map(({ facts }) => facts)

describe('totals-mismatch', () => {
  it('is silent where every activity received is there once', () => {
    expect(told(row(3), row(4))).toEqual([])
  })

  it('speaks of one that was lost and of one that was repeated', () => {
    const what = 'actividades de Secretaría General'
    expect(told(row(3))).toEqual([{ what, received: 2, consolidated: 1 }])
    expect(told(row(3), row(4), row(4))).toEqual([{ what, received: 2, consolidated: 3 }])
  })

  it('is not alarmed by a copy of the file, which is counted once', () => {
    const copy = { ...submission, file: 'Copia de General.xlsx' }
    const both = [submission, copy]
    expect(totalsMismatch(both, tellVersions(both), [row(3), row(4)], directory)).toEqual([])
  })
})
