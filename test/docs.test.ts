import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../pipeline/package-root.js'
import { ruleCatalogue } from '../pipeline/rule-catalogue.js'

describe('the rule catalogue page', () => {
  it('says what the rules say (npm run reglas makes it)', () => {
    expect(readFileSync(join(PACKAGE_ROOT, 'docs', 'reglas.md'), 'utf8')).toBe(ruleCatalogue())
  })
})
