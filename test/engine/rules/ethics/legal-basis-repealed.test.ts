import { about, check } from '../../../support/sheet.js'
import { programme, ptep } from './programme.js'

const cited = (title: string, vigencia: number | null = 2026): unknown[] =>
  about('legal-basis-repealed', check(programme([{}], title), { format: ptep, vigencia })).map(
    ({ place, facts }) => [place.cell, facts.norm],
  )

describe('legal-basis-repealed', () => {
  it.each([
    'Según el Decreto 124 de 2016',
    'DECRETO NACIONAL No. 124 DEL 26 DE ENERO DE 2016',
    'Ley 1474 de 2011, Decreto 124/2016',
  ])('speaks of the decree that adopted the PAAC: %s', (title) => {
    expect(cited(title)).toEqual([['A1', 'Decreto 124 de 2016']])
  })

  it('speaks of the articles that it had in the compilation', () => {
    expect(cited('Artículo 2.1.4.6 del Decreto 1081 de 2015')).toEqual([
      ['A1', 'artículos 2.1.4.1 a 2.1.4.9 del Decreto 1081 de 2015'],
    ])
  })

  it('speaks of a row that cites it, once however often it is cited', () => {
    const activity = '1.1 Divulgar el Decreto 124 de 2016'
    const grid = programme([{ activity }, { activity: '1.2 Explicar el Decreto 124 de 2016' }])
    expect(about('legal-basis-repealed', check(grid, { format: ptep, vigencia: 2026 }))).toMatchObject([
      {
        severity: 'warning',
        place: { sheet: 'PTEP', cell: 'C2', row: activity },
        facts: { norm: 'Decreto 124 de 2016', repealedBy: 'Decreto 1122 de 2024, art. 4' },
      },
    ])
  })

  it('is not alarmed by who says that it was repealed', () => {
    expect(cited('El Decreto 1122 de 2024 derogó el Decreto 124 de 2016')).toEqual([])
  })

  it('is not alarmed by the articles in force, by other decrees, nor by a plan of its time', () => {
    expect(cited('Artículo 2.1.4.4.1.1 del Decreto 1081 de 2015')).toEqual([])
    expect(cited('Decreto 1124 de 2016 y Decreto 124 de 2021')).toEqual([])
    expect(cited('Decreto 124 de 2016', 2023)).toEqual([])
  })

  it('looks at the document’s own texts, whatever parts its format has', () => {
    const { notEvaluated } = check(programme([{}]), { format: ptep })
    expect(notEvaluated.filter(({ rule }) => rule === 'legal-basis-repealed')).toEqual([])
  })
})
