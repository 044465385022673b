import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SPANISH } from '../engine/findings/spanish.js'
import { evaluate } from '../evaluation/evaluate.js'
import { PACKAGE_ROOT } from '../pipeline/package-root.js'
import { builtInCatalogue } from '../pipeline/catalogue.js'
import { ruleCatalogue, type RuleFigures } from '../pipeline/rule-catalogue.js'
import { ruleFamilies } from '../engine/rules/guide.js'

const entries = ruleFamilies(builtInCatalogue().formats).flatMap(({ rules }) => rules)
const SENTENCE = /^[\dA-ZÁÉÍÓÚÑ«¿].*[.?]$/su
const LEFTOVERS = /undefined|null|NaN|\[object|\$\{| {2}|«»|\(\)|\d{4}-\d\d-\d\d| [.,;:]/

/** The part of the page that speaks of a rule. */
function partOf(page: string, id: string): string {
  return page.split('<a id="').find((part) => part.startsWith(`${id}"`)) ?? ''
}

describe('the rule catalogue page', () => {
  it('says what the rules say and what was measured of them (npm run reglas makes it)', () => {
    const figures = new Map(evaluate().rules.map((score) => [score.rule, score]))
    expect(readFileSync(join(PACKAGE_ROOT, 'docs', 'reglas.md'), 'utf8')).toBe(ruleCatalogue(figures))
  })

  it('has every rule once', () => {
    expect(entries.map(({ id }) => id).sort()).toEqual(Object.keys(SPANISH).sort())
    const anchors = [...ruleCatalogue().matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id)
    expect(anchors).toEqual(entries.map(({ id }) => id))
  })

  it('leads to each family and each rule', () => {
    const page = ruleCatalogue()
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, title]) => title)
    for (const [, title, target] of page.matchAll(/^- \[(.+)\]\(#(.+)\) \(\d+\)$/gm)) {
      expect(headings).toContain(title)
      expect(target).toBe(title!.toLowerCase().replaceAll(' ', '-'))
    }
    for (const { id } of entries) expect(page).toContain(`](#${id})`)
  })

  it('says of a rule what was measured, and how it is tested where nothing was', () => {
    const score: RuleFigures = { labelled: 8, said: 7, right: 6 }
    const page = ruleCatalogue(
      new Map([
        ['date-order', score],
        ['date-multiple', { labelled: 1, said: 0, right: 0 }],
      ]),
    )
    expect(partOf(page, 'date-order')).toContain(
      '**Medida.** 8 casos rotulados, 7 avisos: precisión 85,7 %, cobertura 75 %.',
    )
    expect(partOf(page, 'date-multiple')).toContain(
      '**Medida.** 1 caso rotulado, 0 avisos: precisión sin medir, cobertura 0 %.',
    )
    expect(partOf(page, 'date-nonexistent')).toContain(
      '**Medida.** Se prueba con ejemplos; ningún libro rotulado trae un caso.',
    )
    expect(partOf(page, 'submission-missing')).toContain(
      '**Medida.** Se prueba con ejemplos; necesita varios documentos.',
    )
  })

  it('shows the message and the way out as a user meets them', () => {
    expect(partOf(ruleCatalogue(), 'date-nonexistent')).toContain(
      [
        '**Ejemplo.** Fecha Final: 31/06/2023.',
        '',
        '> La fecha «31/06/2023» no existe en el calendario.',
        '>',
        '> _Cómo corregirlo:_ Escriba la fecha correcta; ¿quiso decir 30/06/2023?',
      ].join('\n'),
    )
  })
})

describe('what the page says of each rule', () => {
  it.each(entries.map((entry) => [entry.id, entry] as const))('%s is all there', (_, entry) => {
    const { title, severities, formats, requires, basis, why, example, counterExample, fixes } = entry
    expect(title).not.toBe('')
    expect(severities.length).toBeGreaterThan(0)
    expect(formats.length).toBeGreaterThan(0)
    expect(example.written).not.toBe('')
    for (const sentence of [
      requires,
      why,
      example.message,
      example.how,
      counterExample,
      fixes ?? 'No.',
      basis ?? 'No.',
    ]) {
      expect(sentence).toMatch(SENTENCE)
      expect(sentence).not.toMatch(LEFTOVERS)
    }
  })
})
