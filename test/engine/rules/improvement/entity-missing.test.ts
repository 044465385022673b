import { about, check } from '../../../support/sheet.js'
import { guide, guideOf, row } from './guide.js'

const missing = (...head: string[]): unknown[] =>
  about('entity-missing', check(guideOf([row()], head), { format: guide, vigencia: 2024 })).map(
    ({ place, facts }) => [place.cell, ...facts.fields],
  )

describe('entity-missing', () => {
  it('speaks of what the head leaves blank, at its label', () => {
    expect(missing('GUÍA 4.2', 'DEPARTAMENTO: ______ MUNICIPIO: Pasto')).toEqual([['A2', 'DEPARTAMENTO']])
    expect(missing('DEPARTAMENTO: Nariño', 'MUNICIPIO:')).toEqual([['A2', 'MUNICIPIO']])
    expect(missing('DEPARTAMENTO: Nariño MUNICIPIO: ____', 'Dependencia: Secretaría General')).toEqual([
      ['A1', 'MUNICIPIO'],
    ])
    expect(missing('DEPARTAMENTO: XXXX   MUNICIPIO: XXXX')).toEqual([['A1', 'DEPARTAMENTO', 'MUNICIPIO']])
  })

  it('speaks once of a head that has neither', () => {
    const { findings } = check(guideOf([row()], ['GUÍA 4.2 PLAN DE MEJORAMIENTO']), {
      format: guide,
      vigencia: 2024,
    })
    expect(about('entity-missing', { findings })).toEqual([
      {
        rule: 'entity-missing',
        severity: 'error',
        place: { sheet: 'Guía 4.2', cell: null, column: null, row: null, value: null },
        facts: { fields: ['DEPARTAMENTO', 'MUNICIPIO'] },
        fix: null,
      },
    ])
  })

  it.each([
    [['DEPARTAMENTO: NARIÑO      MUNICIPIO: PASTO']],
    [['Departamento: Nariño', 'Municipio: Pasto']],
    [['Departamento de Nariño', 'Municipio de Pasto']],
    [['DEPARTAMENTO: | Nariño | | MUNICIPIO: | Pasto']],
    [['DEPARTAMENTO | MUNICIPIO', 'Nariño | Pasto']],
    [['DEPARTAMENTO Y MUNICIPIO: Nariño - Pasto']],
  ])('is not alarmed by %j', (head) => {
    expect(missing(...head)).toEqual([])
  })

  it('is not alarmed by a form that is still blank', () => {
    const blank = guideOf([], ['DEPARTAMENTO:   MUNICIPIO:'])
    expect(about('entity-missing', check(blank, { format: guide }))).toEqual([])
  })

  it('is not content with a label whose neighbour is the next label', () => {
    expect(missing('DEPARTAMENTO: | MUNICIPIO: | Pasto')).toEqual([['A1', 'DEPARTAMENTO']])
  })
})
