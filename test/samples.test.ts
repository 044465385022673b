import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Verdict } from '../engine/check.js'
import { checkFile } from '../engine/check-file.js'
import { builtInCatalogue } from '../pipeline/catalogue.js'

const INBOX = 'samples/entregas-paac-2023'
const names = (folder: string): string[] =>
  readdirSync(folder)
    .map((name) => name.normalize('NFC'))
    .sort()

describe('the sample inbox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-samples-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is what its script writes, byte for byte', () => {
    execFileSync(process.execPath, ['scripts/build-samples.mjs', folder])
    expect(names(folder)).toEqual(names(INBOX))
    for (const name of readdirSync(INBOX)) {
      const same = readFileSync(join(INBOX, name)).equals(readFileSync(join(folder, name.normalize('NFC'))))
      expect([name, same]).toEqual([name, true])
    }
  }, 60_000)

  it('is light', () => {
    const size = names(INBOX).reduce((sum, name) => sum + readFileSync(join(INBOX, name)).length, 0)
    expect(size).toBeLessThan(250_000)
  })
})

describe('what a person would find in the sample inbox', () => {
  const catalogue = { ...builtInCatalogue(), vigencia: null, format: null }
  const verdicts = new Map(
    readdirSync(INBOX).map((name) => [
      name.normalize('NFC'),
      checkFile(readFileSync(join(INBOX, name)), name.normalize('NFC'), catalogue),
    ]),
  )
  const verdictOn = (unit: string): Verdict => verdicts.get(`PAAC 2023 - ${unit}.xlsx`)!
  const plans = [...verdicts].flatMap(([name, verdict]) =>
    verdict.kind === 'plan' ? [{ name, ...verdict }] : [],
  )

  /** Errors and warnings, as `rule sheet!cell`. */
  function serious(unit: string): string[] {
    const verdict = verdictOn(unit)
    if (verdict.kind === 'own-output') throw new Error(`${unit} is an output of ours`)
    return verdict.findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ rule, place }) => `${rule} ${place.sheet ?? ''}!${place.cell ?? ''}`)
  }

  it.each([
    ['OPGI', ['responsible-collective Anexo 1!E16']],
    ['Control Interno', ['date-nonexistent Componente 1!G4']],
    ['Salud', []],
    ['Educación v1', ['goal-not-measurable Anexo 1!D6']],
    ['Educación v2', []],
    ['SSI', ['activity-number Componente 5!B6']],
    ['Comunicación Social', ['date-multiple Anexo 1!F13', 'date-multiple Anexo 1!G13']],
    ['Archivo y Gestión Documental', ['date-unreadable Transparencia!G8']],
    ['Talento Humano', ['goal-not-measurable C4!D4']],
    ['Tránsito y Transporte', ['row-shifted Anexo 1!B9']],
    [
      'Bienestar Social',
      ['continuation-orphan Rendición de cuentas!E6', 'responsible-unknown Rendición de cuentas!E11'],
    ],
    ['Hacienda', []],
    ['DACP', ['cell-error Anexo 1!C8']],
    ['Asesoría Jurídica', ['date-order PAAC!G7', 'date-outside-vigencia PAAC!G8']],
    ['Secretaría General', ['required-empty Anexo 1!C7', 'required-empty Anexo 1!G12']],
    ['Apoyo Logístico', []],
    ['Cultura Ciudadana', []],
    ['Juventud', []],
  ])('%s', (unit, expected) => {
    expect(serious(unit).sort()).toEqual(expected)
  })

  it('small things too: spaces and final stops', () => {
    const verdict = verdictOn('Salud')
    if (verdict.kind !== 'plan') throw new Error(verdict.kind)
    const small = verdict.findings.map(({ rule, place }) => `${rule} ${place.cell ?? ''}`)
    expect(small).toEqual(
      expect.arrayContaining([
        'text-whitespace C8',
        'text-whitespace D8',
        'text-whitespace C9',
        'text-key-punctuation F8',
        'responsible-alias F8',
      ]),
    )
  })

  it.each([
    ['Desarrollo Comunitario', { kind: 'not-a-workbook', looksLike: 'pdf' }],
    ['Gestión del Riesgo', { kind: 'password' }],
    ['Cultura', { kind: 'not-a-workbook', looksLike: 'csv' }],
  ])('%s cannot be read', (unit, why) => {
    const verdict = verdictOn(unit)
    expect(verdict.kind).toBe('unreadable')
    if (verdict.kind === 'unreadable') expect(verdict.findings.map(({ facts }) => facts)).toEqual([why])
  })

  it('each plan says its vigencia and whose it is', () => {
    expect(new Set(plans.map(({ plan }) => plan.vigencia))).toEqual(new Set([2023]))
    expect(plans.filter(({ plan }) => plan.dependencia === null).map(({ name }) => name)).toEqual([])
    expect(new Set(plans.map(({ plan }) => plan.dependencia)).size).toBe(18)
  })

  it('the second version mends the first: a goal with a quantity, and the activity that was missing', () => {
    const goals = (unit: string): (number | undefined)[] => {
      const verdict = verdictOn(unit)
      return verdict.kind === 'plan' ? verdict.plan.activities.map(({ goal }) => goal[0]?.quantity) : []
    }
    expect(goals('Educación v1')).toEqual([undefined])
    expect(goals('Educación v2')).toEqual([1, 6])
  })

  it('the slipped row is read in its place', () => {
    const verdict = verdictOn('Tránsito y Transporte')
    if (verdict.kind !== 'plan') throw new Error(verdict.kind)
    const activity = verdict.plan.activities[1]!
    expect([activity.number, activity.subcomponent, activity.responsibles[0]!.id]).toEqual([
      '2.4',
      2,
      'transito',
    ])
    expect(activity.windows.map(({ start, end }) => [start?.iso, end?.iso])).toEqual([
      ['2023-03-01', '2023-11-30'],
    ])
  })

  it('together they cover the six components, without a gap in the numbers', () => {
    const own = plans.filter(({ name }) => !/^Copia|v1/.test(name))
    const numbers = new Map<string, string[]>()
    for (const { section, subcomponent, number } of own.flatMap(({ plan }) => plan.activities)) {
      const key = `${String(section)}/${String(subcomponent ?? '')}`
      numbers.set(key, [...(numbers.get(key) ?? []), number!])
    }
    const last = (number: string): number => Number(number.split('.').at(-1))
    const counts = [...numbers].map(([key, found]) => [key, found.map(last).sort((a, b) => a - b)] as const)
    for (const [key, found] of counts) {
      const used = [...new Set(found)]
      expect([key, used]).toEqual([key, used.map((_, i) => i + 1)])
    }
    expect(new Set(counts.map(([key]) => key.split('/')[0]))).toEqual(new Set(['1', '3', '4', '5', '6']))
    const references = own.flatMap(({ plan }) => plan.sections.filter(({ reference }) => reference !== null))
    expect(references.map(({ number }) => number)).toEqual([2])
    // 55 of the plan, one copied with its number, and one that two dependencias claim
    expect(own.flatMap(({ plan }) => plan.activities)).toHaveLength(57)
  })
})
