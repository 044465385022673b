import { evaluate } from '../../evaluation/evaluate.js'
import { readCorpus } from '../../evaluation/read-corpus.js'
import { disagreements, table } from '../../evaluation/report.js'

const evaluation = evaluate()

describe('the labelled corpus', () => {
  it('finds the rules right in 98 of 100 errors and warnings, and silent in no more than 5 of 100', () => {
    const { precision, recall } = evaluation.errorsAndWarnings
    expect({ precision: precision! >= 0.98, recall: recall! >= 0.95 }).toEqual({
      precision: true,
      recall: true,
    })
  })

  it('finds no rule below 9 of 10', () => {
    const weak = evaluation.rules
      .filter(({ labelled }) => labelled > 0)
      .filter(({ precision, recall }) => (precision ?? 0) < 0.9 || (recall ?? 0) < 0.9)
      .map(({ rule }) => rule)
    expect(weak).toEqual([])
  })

  it('says the same each time, in words', () => {
    const some = readCorpus().slice(0, 10)
    const [once, again] = [evaluate(some), evaluate(some)]
    expect(table(again)).toBe(table(once))
    expect(disagreements(again)).toBe(disagreements(once))
  })
})
