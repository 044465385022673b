import type { PlanVerdict, Verdict } from '../../../engine/check.js'
import { checkFile } from '../../../engine/check-file.js'
import { wordsOf } from '../../../engine/findings/spanish.js'
import { builtInCatalogue } from '../../../pipeline/catalogue.js'
import { ODDITIES, oddWorkbook, type Oddity } from '../../support/odd-workbooks/oddities.js'
import type { Entry } from './make-zip.js'
import { randomFrom } from '../../support/odd-workbooks/random.js'

const PAIRS = 120
const catalogue = { ...builtInCatalogue(), vigencia: null, format: null }

function verdictOn(bytes: Uint8Array): Verdict {
  return checkFile(bytes, 'PAAC 2023 - Secretaría General.xlsx', catalogue)
}

/** All that is said of a plan, but for the notes and for how many cells its sheets hold outside the table. */
function saidOf(verdict: Verdict): unknown {
  if (verdict.kind !== 'plan') return verdict
  const { plan, findings, notEvaluated } = verdict
  const sheets = plan.sheets.map(({ name, visibility, role }) => ({ name, visibility, role }))
  return JSON.parse(JSON.stringify({ plan: { ...plan, sheets }, findings, notEvaluated }, asLists)) as unknown
}

/** A date's number is how many days after some day it is, which is the workbook's own affair. */
function asLists(this: { readonly raw?: unknown }, key: string, value: unknown): unknown {
  if (key === 'number' && /^\d\d\/\d\d\/\d{4}$/.test(String(this.raw))) return 'date'
  return value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value
}

describe('an odd workbook', () => {
  const plain = verdictOn(oddWorkbook()!) as PlanVerdict
  const said = saidOf(plain)

  it('has a plain one beside it, of which a person would say this', () => {
    expect(plain.kind).toBe('plan')
    expect(plain.plan.activities.map(({ number, windows }) => [number, windows.length])).toEqual([
      ['1.1', 1],
      ['1.2', 1],
      ['1.3', 1],
      ['2.1', 1],
      ['2.2', 1],
    ])
    const serious = plain.findings.filter(({ severity }) => severity !== 'info')
    expect(serious.map(({ rule, place }) => `${rule} ${place.cell ?? ''}`).sort()).toEqual([
      'date-nonexistent G7',
      'date-order G8',
      'goal-not-measurable D8',
      'responsible-unknown E9',
    ])
    expect(plain.notes).toEqual([])
  })

  it.each(ODDITIES.map((oddity) => [oddity.name, oddity] as const))(
    'is read like the plain one: %s',
    (_, oddity) => {
      expect(saidOf(verdictOn(oddWorkbook(oddity)!))).toEqual(said)
    },
  )

  it('is read like the plain one with two oddities at once', () => {
    const random = randomFrom(20_231)
    const light = ODDITIES.filter(({ alone }) => !alone)
    const pick = (): Oddity => light[Math.floor(random() * light.length)]!
    for (let made = 0; made < PAIRS;) {
      const pair = [pick(), pick()] as const
      const bytes = pair[0] === pair[1] ? null : oddWorkbook(...pair)
      if (!bytes) continue
      made++
      expect({ pair: pair.map(({ name }) => name), said: saidOf(verdictOn(bytes)) }).toEqual({
        pair: pair.map(({ name }) => name),
        said,
      })
    }
  })

  it('says what was left out of it', () => {
    const notes = (name: string): unknown => {
      const verdict = verdictOn(oddWorkbook(ODDITIES.find((oddity) => oddity.name === name)!)!)
      return verdict.kind === 'plan' && verdict.notes
    }
    expect(notes('macros')).toEqual([{ kind: 'macros' }])
    expect(notes('links to other workbooks')).toEqual([{ kind: 'external-links', count: 1 }])
    expect(notes('a merge to the end of the sheet')).toEqual([
      { kind: 'merge-clipped', sheet: 'Anexo 1', range: 'A30:XFD1048576' },
    ])
  })

  it.each([
    ['has none', '<f>0+45016</f>', 'no-result', 'La celda tiene una fórmula sin resultado guardado.'],
    [
      'has an old one',
      '<f>0+45046</f><v>45016</v>',
      'stale',
      'La fórmula de la celda ya no da lo que quedó guardado («31/03/2023»).',
    ],
  ])('is told of a formula without a result that counts: it %s', (_, written, cause, sentence) => {
    const parts = (all: readonly Entry[]): readonly Entry[] =>
      all.map((part) => ({
        ...part,
        data: (part.data as string).replace('<f>0+45016</f><v>45016</v>', written),
      }))
    const made = oddWorkbook({ name: cause, making: { formulas: 'plain' }, parts })!
    const { findings } = verdictOn(made) as PlanVerdict
    const of = findings.filter(({ rule }) => rule === 'cell-error')
    expect(of.map(({ place, facts }) => [place.cell, place.column, facts])).toEqual([
      ['G6', 'Fecha Final', { error: cause === 'stale' ? '31/03/2023' : '', cause }],
    ])
    expect(wordsOf(of[0]!).message).toBe(sentence)
  })
})
