import fc from 'fast-check'
import { canonicalName } from '../../../addin/submission/canonical-name.js'
import type { Directory } from '../../../engine/directory/directory.js'
import { Resolver } from '../../../engine/directory/resolve.js'
import type { Format } from '../../../engine/format/format.js'
import type { Plan } from '../../../engine/plan/plan.js'
import { dependenciaInFileName, vigenciaInFileName } from '../../../engine/reading/document-facts.js'
import type { Recognition } from '../../../engine/reading/read-plan.js'
import { likeliestFirst } from '../../../engine/reading/tell-apart.js'
import { directory, formatOf, formats, paac, read, resolver, sheet } from '../../support/sheet.js'

const entity = { directory, resolver }
const EMPTY = read(sheet('Hoja', '|'))

function plan(dependencia: string | null, vigencia: number | null, facts: Partial<Plan> = {}): Plan {
  return { ...EMPTY, dependencia, vigencia, ...facts }
}

/** The format that a file's name alone gives away, where every table answers alike. */
function formatInFileName(file: string): string {
  const alike = formats.map((format): Recognition => ({
    format,
    sheets: [],
    columns: 5,
    missing: [],
    recognised: true,
  }))
  return likeliestFirst(alike, null, file)[0]!.format.id
}

describe('the canonical name', () => {
  it.each([
    ['paac-anexo-1', 'salud', 2026, 'Anexo 1 vigencia 2026 - Secretaría de Salud Municipal.xlsx'],
    ['guia-4-2', 'juventud', 2025, 'Guía 4.2 vigencia 2025 - Dirección Administrativa de Juventud.xlsx'],
    [
      'rendicion-cuentas',
      'comunicacion',
      2026,
      'Estrategia de rendición de cuentas vigencia 2026 - Oficina de Comunicación Social.xlsx',
    ],
    [
      'plan-accion',
      'ssi',
      2027,
      'Plan de acción vigencia 2027 - Subsecretaría de Sistemas de Información.xlsx',
    ],
    ['paac-anexo-1', null, 2026, 'Anexo 1 vigencia 2026.xlsx'],
    ['paac-anexo-1', 'opgi', null, 'Anexo 1 - Oficina de Planeación de Gestión Institucional.xlsx'],
    ['poai', null, null, 'POAI.xlsx'],
  ])('of %s of %s of %s is plain to people', (format, dependencia, vigencia, name) => {
    expect(canonicalName(plan(dependencia, vigencia), formatOf(format), 'libro.xlsx', entity)).toBe(name)
  })

  it('says up to which date a follow-up tells', () => {
    const follow = plan('salud', 2026, {
      headings: [{ sheet: 'Hoja', at: { row: 0, column: 0 }, text: 'Corte: 30/04/2026' }],
    })
    expect(canonicalName(follow, formatOf('seguimiento'), 'libro.xlsx', entity)).toBe(
      'Seguimiento vigencia 2026 corte 2026-04-30 - Secretaría de Salud Municipal.xlsx',
    )
  })

  it('keeps the kind of a workbook with macros', () => {
    expect(canonicalName(plan('salud', 2026), paac, 'x.xlsm', entity, '.xlsm')).toMatch(/Municipal\.xlsm$/)
  })

  it('is recognised again: every format, every dependencia, every vigencia', () => {
    for (const format of formats) {
      for (const { id } of [...directory.dependencias, ...directory.collectives]) {
        for (let vigencia = 2000; vigencia < 2100; vigencia += 7) {
          const name = canonicalName(plan(id, vigencia), format, 'libro.xlsx', entity)
          expect([name, dependenciaInFileName(name, resolver)]).toEqual([name, id])
          expect([name, vigenciaInFileName(name)]).toEqual([name, vigencia])
          expect(name).toBe(canonicalName(plan(id, vigencia), format, name, entity))
        }
        const name = canonicalName(plan(id, 2026), format, 'libro.xlsx', entity)
        expect([name, formatInFileName(name)]).toEqual([name, format.id])
      }
    }
  })

  it('is safe on every system and recognised again whatever the names of the directory', () => {
    const name = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 150 })
      .filter((text) => /[a-z]{2}/i.test(text))
    const word = fc.constantFrom(
      'Oficina',
      'Río/Mar',
      'A: B',
      'con',
      'nul.',
      '2024',
      '(Sur)',
      '– Norte',
      '"Uno"',
    )
    const spoken = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.oneof(name, spoken), fc.integer({ min: 2000, max: 2099 }), (text, vigencia) => {
        const own: Directory = {
          entity: 'Alcaldía',
          dane: null,
          dependencias: [{ id: 'unidad-uno', name: text, acronym: null, kind: null, otherNames: [] }],
          collectives: [],
        }
        const ownResolver = new Resolver(own)
        const file = canonicalName(plan('unidad-uno', vigencia), paac, 'libro.xlsx', {
          directory: own,
          resolver: ownResolver,
        })
        expect(file).toMatch(/^Anexo 1 vigencia 20\d\d - [^\p{C}<>:"/\\|?*]+[^\s.]\.xlsx$/u)
        expect(file.length).toBeLessThan(160)
        expect(file).toBe(file.normalize('NFC'))
        expect(dependenciaInFileName(file, ownResolver)).toBe('unidad-uno')
        expect(vigenciaInFileName(file)).toBe(vigencia)
      }),
    )
  })

  it('of formats of another city hall is made of words by which they are known, or of their short name', () => {
    const own: Format = {
      ...paac,
      shortName: 'Tabla: B/2',
      name: 'Plan de baños (B2)',
      titleHints: ['plan de banos'],
    }
    expect(canonicalName(plan(null, 2026), own, '', entity)).toBe('Plan de baños vigencia 2026.xlsx')
    expect(canonicalName(plan(null, 2026), { ...own, titleHints: [] }, '', entity)).toBe(
      'Tabla B 2 vigencia 2026.xlsx',
    )
  })
})
