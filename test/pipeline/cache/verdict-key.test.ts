import { VerdictKeys } from '../../../pipeline/cache/verdict-key.js'
import type { Question, Said } from '../../../pipeline/pool/tasks/check-file.js'
import { NO_SETTINGS } from '../../../engine/settings.js'
import { directory, formats } from '../../support/sheet.js'

const CATALOGUE = { formats, directory, settings: NO_SETTINGS }
const SAID: Said = {
  vigencia: null,
  usualVigencia: undefined,
  usualDependencia: undefined,
  usualCutoff: undefined,
  format: null,
}
const ASKED: Omit<Question, 'bytes'> = { file: 'PAAC 2023.xlsx', said: SAID }
const all = new Set<string>()
const HASH = 'a'.repeat(64)
const keys = new VerdictKeys(CATALOGUE, 'one')

test('the same is asked for under the same key, in this run and the next', () => {
  expect(keys.of(HASH, ASKED)).toMatch(/^[0-9a-f]{64}$/)
  expect(keys.of(HASH, { ...ASKED, said: { ...SAID } })).toBe(keys.of(HASH, ASKED))
  expect(new VerdictKeys({ ...CATALOGUE }, 'one').of(HASH, ASKED)).toBe(keys.of(HASH, ASKED))
  const { vigencia, format } = SAID
  expect(keys.of(HASH, { ...ASKED, said: { vigencia, format } })).toBe(keys.of(HASH, ASKED))
})

const saying = (said: Partial<Said>): Omit<Question, 'bytes'> => ({ ...ASKED, said: { ...SAID, ...said } })

test.each<[string, string]>([
  ['other bytes', keys.of('b'.repeat(64), ASKED)],
  ['another name', keys.of(HASH, { ...ASKED, file: 'PAAC 2024.xlsx' })],
  ['a vigencia imposed', keys.of(HASH, saying({ vigencia: 2023 }))],
  ['a vigencia told', keys.of(HASH, saying({ usualVigencia: 2023 }))],
  ['a dependencia told', keys.of(HASH, saying({ usualDependencia: '2023' }))],
  ['a cut-off told', keys.of(HASH, saying({ usualCutoff: '2023' }))],
  ['a format imposed', keys.of(HASH, saying({ format: 'paac-anexo-1' }))],
  ['another program', new VerdictKeys(CATALOGUE, 'two').of(HASH, ASKED)],
  ['other settings', new VerdictKeys(withHoliday(), 'one').of(HASH, ASKED)],
  ['a format with another synonym', new VerdictKeys(withSynonym(), 'one').of(HASH, ASKED)],
  ['another directory', new VerdictKeys(withoutOne(), 'one').of(HASH, ASKED)],
])('%s is another key', (_, key) => {
  expect(key).not.toBe(keys.of(HASH, ASKED))
  all.add(key)
})

test('and each of them a key of its own', () => {
  expect(all.size).toBe(11)
})

function withSynonym(): typeof CATALOGUE {
  const [first, ...others] = formats
  const [column, ...columns] = first!.columns
  const changed = {
    ...first!,
    columns: [{ ...column!, synonyms: [...column!.synonyms, 'Cosa'] }, ...columns],
  }
  return { ...CATALOGUE, formats: [changed, ...others] }
}

function withoutOne(): typeof CATALOGUE {
  return { ...CATALOGUE, directory: { ...directory, dependencias: directory.dependencias.slice(1) } }
}

function withHoliday(): typeof CATALOGUE {
  return { ...CATALOGUE, settings: { ...NO_SETTINGS, nonWorkingDays: ['2023-01-04'] } }
}
