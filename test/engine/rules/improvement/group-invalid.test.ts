import { judgeWhole } from '../../../../engine/rules/judge-whole.js'
import { about, check, directory, read } from '../../../support/sheet.js'
import { band, guide, guideOf, row } from './guide.js'

const invalid = (...rows: string[]): unknown[] =>
  about('group-invalid', check(guideOf(rows), { format: guide, vigencia: 2024 })).map(({ place, facts }) => [
    place.cell,
    facts.problem,
    facts.group,
  ])

describe('group-invalid', () => {
  it('speaks of a group that the guide does not have, once', () => {
    const rows = [row({ group: 'Personas mayores' }), row({ group: 'Personas mayores' }, 2)]
    expect(about('group-invalid', check(guideOf(rows), { format: guide, vigencia: 2024 }))).toMatchObject([
      {
        severity: 'warning',
        place: {
          sheet: 'Guía 4.2',
          cell: 'A4',
          column: 'Acciones de Fortalecimiento',
          value: 'Personas mayores',
        },
        facts: { problem: 'unknown', group: 'Personas mayores' },
      },
    ])
  })

  it('speaks of a band that nobody filled, on the whole plan only', () => {
    const rows = [band('GOBERNANZA'), band('MOMENTOS DE DIÁLOGO'), row({ group: 'Con NNAJ' })]
    expect(invalid(...rows)).toEqual([])
    const whole = read(guideOf(rows), { format: guide, vigencia: 2024 })
    const findings = judgeWhole(whole, { format: guide, directory })
    expect(about('group-invalid', { findings })).toMatchObject([
      { place: { cell: null, value: 'GOBERNANZA' }, facts: { problem: 'empty', group: 'GOBERNANZA' } },
    ])
  })

  it.each([
    'Infancia (6-11 años)',
    'INFANCIA',
    'Infancia (6 a 11 años)',
    'Primera infancia (desde la gestación hasta los 5 años)',
    'Juventud (14- 28 años)',
    'Arquitectura Institucional',
    'Con ciudadanía',
    'Adolecencia (12-17 años)',
  ])('is not alarmed by «%s», in whatever band', (group) => {
    expect(invalid(row({ group }))).toEqual([])
    expect(invalid(band('DESARROLLOS TRANSVERSALES'), row({ group }))).toEqual([])
  })

  it('is not alarmed by a group written once for several rows', () => {
    expect(invalid(row(), row({ group: '^' }, 2), row({ group: '' }, 3))).toEqual([])
  })
})
