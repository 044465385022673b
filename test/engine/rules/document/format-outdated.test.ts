import { about, anexo, check, formats, line, says, sheet } from '../../../support/sheet.js'
import type { Grid } from '../../../../engine/grid/grid.js'

const participacion = formats.find(({ id }) => id === 'participacion')!

/** A plan de mejoramiento with a head of its own. */
function improvement(...head: string[]): Grid {
  return sheet(
    'Hoja1',
    `
    ${head.map((text) => `| ${text} |`).join('\n')}
    | CATEGORÍAS | ACTIVIDADES DE GESTIÓN | DISEÑE ALTERNATIVAS DE MEJORA | FECHA |
    | Ejecutar el Plan de participación | Invitar a los vecinos | Pegar 10 carteles | {2023-06-30} |
    `,
  )
}

const identity = (version: string): ReadonlyMap<string, string> =>
  new Map([
    ['CotejoFormato', 'paac-anexo-1'],
    ['CotejoVersion', version],
  ])

const outdated = (grid: Grid): unknown[] =>
  about('format-outdated', check(grid, { format: participacion })).map(({ place, facts }) => [
    place.cell,
    facts,
  ])

describe('format-outdated', () => {
  it('speaks of a workbook whose identity is of another version', () => {
    const { findings } = check(anexo(line()), { properties: identity('0') })
    expect(findings).toEqual([
      {
        rule: 'format-outdated',
        severity: 'warning',
        place: { sheet: null, cell: null, column: null, row: null, value: null },
        facts: { problem: 'version', found: '0', current: '1' },
        fix: null,
      },
    ])
  })

  it('is silent on the current version', () => {
    expect(says(check(anexo(line()), { properties: identity('1') }))).toEqual([])
  })

  it('is not alarmed by a workbook without identity, where the format prints no code', () => {
    expect(says(check(anexo(line())))).toEqual([])
  })

  it('speaks of a document that lacks the code that its format prints', () => {
    expect(outdated(improvement('PLAN DE MEJORAMIENTO'))).toEqual([
      [null, { problem: 'code', found: null, current: 'PC.PL.002' }],
    ])
  })

  it('speaks of a document that bears the code of another format', () => {
    expect(outdated(improvement('PLAN DE MEJORAMIENTO', 'CÓDIGO: PC.PL.007'))).toEqual([
      ['A2', { problem: 'code', found: 'PC.PL.007', current: 'PC.PL.002' }],
    ])
  })

  it.each(['CODIGO: PC.PL.002', 'pc-pl-002', 'Código PC PL 002 - Versión 3'])(
    'is not alarmed by a code written as %s',
    (head) => {
      expect(outdated(improvement(head))).toEqual([])
    },
  )
})
