import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { SPANISH, wordsOf } from '../../../engine/findings/spanish.js'
import type { Finding } from '../../../engine/findings/finding.js'
import { judgeWhole } from '../../../engine/rules/judge-whole.js'
import { judge } from '../../../engine/rules/judge.js'
import { DOCUMENTS_CHECKS, WHOLE_CHECKS } from '../../../engine/rules/registry-whole.js'
import { RULES, RULESET } from '../../../engine/rules/registry.js'
import { anexo, check, directory, formats, HEADER, line, more, paac, sheet } from '../../support/sheet.js'
import { spokenOfGoals } from './goals/spoken.js'
import { spokenOfPlans } from './spoken.js'
import { spokenOfTables } from './spoken-tables.js'

/** Sheets in which as many rules as possible speak. */
const WRONG = [
  anexo(`
    ${more({ responsible: 'Secretaría General' })}
    ${line({ product: '', goal: 'Murales', responsible: '', start: '31/04/2023', end: '5 meses' })}
    ${line({ activity: '1.1 Cantar', goal: 'Un mural', responsible: 'OPGI.', start: '{2023-08-31}', end: '{2023-08-01}' })}
    ${line({ activity: 'Reír', goal: '1.5 horas', responsible: 'Todas las dependencias', start: '{2023-01-07}', end: '{2024-03-01}' })}
    ${line({ activity: '4.1 Bailar:', goal: '{error #REF!}', responsible: 'Oficina de los Sueños', end: '30/06/2023⏎31/12/2023' })}
    ${line({ activity: '1.9 Volar', product: '␣Vuelo', goal: '3 vuelos', responsible: 'Secretaría General OPGI' })}
    ${more({ start: '{2023-08-01}', end: '{2023-08-31}' })}
    ${line({ activity: '1.8 Nadar', product: 'Na\u200Bdo', goal: '15.000 brazadas' })}
    | Unidad de Correspondencia |
  `),
  sheet('Otra', `${HEADER.replace('Producto', 'Cosa')} Meta |\n${line()}`),
]

const tests = readdirSync(fileURLToPath(new URL('.', import.meta.url)), { recursive: true }).map(String)
const checked = check(WRONG)
const old = judge({ ...checked.plan, version: '0' }, { format: paac, directory })
const spoken: Finding[] = [
  ...checked.findings,
  ...old.findings.filter(({ rule }) => rule === 'format-outdated'),
  ...judgeWhole(checked.plan, { format: paac, directory }),
  ...spokenOfPlans(),
  ...spokenOfGoals(),
  ...spokenOfTables(),
]

describe('the registry of rules', () => {
  it('has each rule once, under a stamped version', () => {
    const ids = RULES.map(({ id }) => id)
    expect(ids).toHaveLength(new Set(ids).size)
    expect(RULESET).toMatch(/^cotejo-reglas@\d+$/)
  })

  it.each(RULES)('$id has its tests', ({ id }) => {
    expect(tests.filter((path) => path.endsWith(`/${id}.test.ts`))).toHaveLength(1)
  })

  it.each(RULES)('$id is held against a format', ({ id }) => {
    expect(formats.some(({ rules }) => rules.includes(id))).toBe(true)
  })

  it.each(RULES)('$id says what it looks at, and can look', ({ id, scope, check: part }) => {
    expect(['row', 'workbook', 'consolidated', 'documents']).toContain(scope)
    expect(part ?? WHOLE_CHECKS[id] ?? DOCUMENTS_CHECKS[id]).toBeDefined()
    if (scope === 'consolidated') expect(part).toBeUndefined()
  })

  it('judges the whole, and several documents, only by rules that it has', () => {
    const scopes = new Map(RULES.map(({ id, scope }) => [id, scope]))
    const known = Object.keys({ ...WHOLE_CHECKS, ...DOCUMENTS_CHECKS })
    expect(known.filter((id) => !scopes.has(id as keyof typeof WHOLE_CHECKS))).toEqual([])
  })

  it.each(formats)('$id is held to rules that exist', ({ rules }) => {
    for (const rule of rules) expect(Object.keys(SPANISH)).toContain(rule)
    expect(rules).toHaveLength(new Set(rules).size)
  })
})

describe('the words of each rule', () => {
  it.each(Object.entries(SPANISH))('%s: a title and a reason in natural Spanish', (_, { title, why }) => {
    expect(title).toMatch(/^[A-ZÁÉÍÓÚÑ¿][^.]*[^.\s]$/)
    expect(why).toMatch(/^[A-ZÁÉÍÓÚÑ].*\.$/)
  })

  it('were heard of every rule in the registry', () => {
    const heard = new Set(spoken.map(({ rule }) => rule))
    expect(RULES.map(({ id }) => id).filter((id) => !heard.has(id))).toEqual([])
  })

  it('are whole sentences, without anything that a machine left behind', () => {
    for (const found of spoken) {
      const { message, why, how } = wordsOf(found)
      for (const sentence of [message, why, how]) {
        expect(sentence).toMatch(/^[A-ZÁÉÍÓÚÑ«¿].*[.?]$/su)
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\$\{| {2}|«»|\(\)|\d{4}-\d\d-\d\d/)
        expect(sentence).not.toMatch(/ [.,;:]/)
      }
    }
  })

  it('name the cell, the column and the row where the finding has them', () => {
    for (const { place, rule } of checked.findings) {
      expect([rule, place.sheet]).toEqual([rule, expect.stringMatching(/^(Anexo 1|Otra)$/)])
      expect([rule, place.cell]).toEqual([rule, expect.stringMatching(/^[A-H]\d+$/)])
    }
  })
})
