import { judgeWhole } from '../../../../engine/rules/judge-whole.js'
import { about, check, directory, read } from '../../../support/sheet.js'
import { programme, ptep } from './programme.js'

const uncovered = (...rows: Parameters<typeof programme>[0][number][]): string[] => {
  const findings = judgeWhole(read(programme(rows), { format: ptep }), { format: ptep, directory })
  return about('ptep-coverage', { findings }).map(({ facts }) => facts.literal)
}

describe('ptep-coverage', () => {
  it('is silent where each literal has an activity', () => {
    expect(uncovered(...['a', 'B', 'c)', 'Literal d', 'e', 'f'].map((literal) => ({ literal })))).toEqual([])
  })

  it('speaks of each literal that no activity has', () => {
    const grid = programme(['a', 'c', 'e'].map((literal) => ({ literal })))
    const findings = judgeWhole(read(grid, { format: ptep }), { format: ptep, directory })
    expect(about('ptep-coverage', { findings })).toEqual(
      ['b', 'd'].map((literal) => ({
        rule: 'ptep-coverage',
        severity: 'error',
        place: { sheet: null, cell: null, column: 'Literal art. 73', row: null, value: null },
        facts: { literal },
        fix: null,
      })),
    )
  })

  it('does not demand additional initiatives, which each entity decides', () => {
    expect(uncovered(...['a', 'b', 'c', 'd', 'e'].map((literal) => ({ literal })))).toEqual([])
  })

  it('goes by the words of an activity that says no literal', () => {
    expect(
      uncovered(
        { literal: '', activity: '1.1 Aplicar la debida diligencia a los proveedores' },
        { literal: '', activity: '1.2 Revisar los riesgos de soborno' },
        { literal: '', activity: '1.3 Abrir un canal de denuncias' },
        { literal: '', activity: '1.4 Publicar los datos abiertos', strategicAction: 'Estado abierto' },
        { literal: 'c' },
      ),
    ).toEqual([])
  })

  it('is not content with the words of an activity that says another literal', () => {
    expect(uncovered({ literal: 'c', activity: '1.1 Abrir un canal de denuncias' })).toContain('d')
  })

  it('never holds it against one dependencia’s part, nor against nothing', () => {
    expect(about('ptep-coverage', check(programme([{}]), { format: ptep }))).toEqual([])
    const nothing = { vigencia: 2026, activities: [], sections: [] }
    expect(judgeWhole(nothing, { format: ptep, directory })).toEqual([])
  })
})
