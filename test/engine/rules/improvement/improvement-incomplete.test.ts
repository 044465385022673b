import { about, check, says } from '../../../support/sheet.js'
import { improvementPlan, participacion } from './participation.js'

const WHOLE = ['responsible', 'product', 'evidence']

const judged = (...plan: Parameters<typeof improvementPlan>) =>
  check(improvementPlan(...plan), { format: participacion, vigencia: 2024 })

describe('improvement-incomplete', () => {
  it('speaks once of an action that lacks its product and its evidence', () => {
    const { findings } = judged(WHOLE, {}, { product: '', evidence: '' })
    expect(findings.map(({ rule }) => rule)).toEqual(['improvement-incomplete'])
    expect(findings).toMatchObject([
      {
        severity: 'error',
        place: { sheet: 'PC.PL.002', cell: 'G3', column: 'PRODUCTO' },
        facts: { headers: ['PRODUCTO', 'EVIDENCIA'] },
      },
    ])
  })

  it('is silent where each action says it all', () => {
    expect(says(judged(WHOLE, {}, {}))).toEqual([])
  })

  it('speaks of the responsible too, and leaves the term to required-empty', () => {
    const checked = judged(WHOLE, { end: '', responsible: '' })
    expect(says(checked)).toEqual(['improvement-incomplete F2', 'required-empty D2'])
    expect(about('improvement-incomplete', checked)[0]!.facts).toEqual({ headers: ['RESPONSABLE'] })
  })

  it('is not alarmed by columns that the table lacks: they are told once as not evaluated', () => {
    const checked = judged([], {}, {})
    expect(says(checked)).toEqual([])
    expect(checked.notEvaluated.filter(({ rule }) => rule === 'improvement-incomplete')).toEqual([
      {
        rule: 'improvement-incomplete',
        reason: { kind: 'format-lacks', what: ['RESPONSABLE', 'PRODUCTO', 'EVIDENCIA'] },
      },
    ])
  })

  it('leaves a cell with an error to cell-error', () => {
    const checked = judged(WHOLE, { product: '{error #REF!}' })
    expect(about('improvement-incomplete', checked)).toEqual([])
  })
})
