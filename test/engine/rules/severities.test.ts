import { checkWorkbook } from '../../../engine/check.js'
import { REQUIREMENTS } from '../../../engine/findings/spanish/requirements.js'
import { SEVERITIES } from '../../../engine/rules/severities.js'
import { layOut } from '../../../evaluation/lay-out.js'
import { readCorpus } from '../../../evaluation/read-corpus.js'
import { directory, formats, resolver } from '../../support/sheet.js'

const met = readCorpus().flatMap((document) => {
  const format = formats.find(({ id }) => id === document.format)
  if (document.format !== null && !format) return []
  const { workbook } = layOut(document, format)
  const context = { formats, directory, resolver, vigencia: document.vigencia, format: null }
  const verdict = checkWorkbook(workbook, document.file, context)
  return 'findings' in verdict ? verdict.findings : []
})

describe('the severities of the rules', () => {
  it.each(Object.entries(SEVERITIES))('%s: each once', (_, severities) => {
    expect(new Set(severities).size).toBe(severities.length)
  })

  it('are those with which the rules speak of the labelled corpus', () => {
    expect(met.length).toBeGreaterThan(100)
    for (const { rule, severity } of met)
      expect([rule, SEVERITIES[rule]]).toEqual([rule, expect.arrayContaining([severity])])
  })
})

describe('the requirements of the rules', () => {
  it('say of each rule that corrects something what it corrects', () => {
    const fixing = new Set(met.filter(({ fix }) => fix !== null).map(({ rule }) => rule))
    for (const rule of fixing) expect([rule, REQUIREMENTS[rule].fixes]).toEqual([rule, expect.any(String)])
  })
})
