import { formatOutdated } from '../../../../engine/rules/document/format-outdated.js'
import type { Plan } from '../../../../engine/plan/plan.js'
import { builtInCatalogue } from '../../../../pipeline/catalogue.js'

const { formats, directory } = builtInCatalogue()
const format = formats.find(({ id }) => id === 'paac-anexo-1')!

const says = (version: string | null): unknown => {
  const plan: Plan = {
    format: format.id,
    version,
    vigencia: 2023,
    dependencia: null,
    sections: [],
    activities: [],
    observations: [],
    headers: new Map(),
  }
  return formatOutdated.check!(plan, { format, directory }).map(({ rule, severity, facts }) => ({
    rule,
    severity,
    facts,
  }))
}

describe('format-outdated', () => {
  it('speaks of a workbook whose identity is of another version', () => {
    expect(says('0')).toEqual([
      { rule: 'format-outdated', severity: 'warning', facts: { version: '0', current: '1' } },
    ])
  })

  it('is silent on the current version', () => {
    expect(says('1')).toEqual([])
  })

  it('is not alarmed by a workbook without identity', () => {
    expect(says(null)).toEqual([])
  })
})
