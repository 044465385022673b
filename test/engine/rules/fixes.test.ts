import type { Finding } from '../../../engine/findings/finding.js'
import { REQUIREMENTS } from '../../../engine/findings/spanish/requirements.js'
import type { Grid } from '../../../engine/grid/grid.js'
import { RULES } from '../../../engine/rules/registry.js'
import { anexo, check, line, more, says, sheet, who, windows } from '../../support/sheet.js'
import { applied, fresh } from '../../support/take-fixes.js'

const key = ({ rule, place, facts }: Finding): string =>
  [rule, place.cell, 'words' in facts ? facts.words : ''].join(' ').trim()
const FIXABLE: Readonly<Record<string, Grid>> = {
  'an acronym': anexo(line({ responsible: 'OPGI' })),
  'an acronym with a stop': anexo(line({ responsible: 'OPGI.' })),
  'an acronym with a remark': anexo(line({ responsible: 'OPGI con equipo interno' })),
  'two names with a comma': anexo(line({ responsible: 'Secretaría General, OPGI' })),
  'two names with stops and spaces': anexo(line({ responsible: '␣Secretaría General.⏎⏎ OPGI.␣' })),
  'a wrapped name': anexo(line({ responsible: 'Unidad de Atención⏎al Ciudadano.' })),
  'mixed dates': anexo(
    `${line({ end: '31/03/2023' })}\n${line({ activity: '1.2 Cantar', start: '2/05/2023', end: '30/05/2023' })}`,
  ),
  'two windows in a cell, over two rows': anexo(
    `| Subcomponente 1. Política de riesgos | 1.1 Pintar | Murales | 2 murales | Secretaría General | 01/03/2023⏎01/08/2023 | 31/03/2023⏎31/08/2023 |
     | ^ | ^ | ^ | ^ | | | |`,
  ),
  'a quantity in words': anexo(line({ goal: 'Un (1) mural pintado' })),
  'two quantities in words': anexo(line({ goal: 'Un mural y dos videos' })),
  'a percentage in words': anexo(line({ goal: 'Cien por ciento de los murales' })),
  'a quantity in words amid spaces': anexo(line({ goal: '␣Dos␣␣(2)⍽murales␣' })),
  'stray spaces': anexo(line({ activity: '⍽1.1␣␣Pintar⏎el mural ', product: 'Mural␣␣pintado' })),
  'invisible characters': anexo(line({ product: 'Mural\u200B pintado\u0002' })),
  'invisible characters and spaces': anexo(line({ product: '␣Mural\u200B␣␣pintado' })),
  'a stop after a subcomponent': anexo(line({ subcomponent: 'Subcomponente 1. Política de riesgos.' })),
  'a component by another name': anexo(line(), 'Componente 1. Riesgos de la gestión'),
  'a row that slipped': anexo(
    `${line()}\n| | | 1.2 Cantar | Ronda cantada | 1 ronda | Secretaría General | {2023-04-03} | 28/04/2023 |`,
  ),
  'a name in the first column': anexo(`${line()}\n| Secretaría General |`),
  'a window that slipped': anexo(`${line({ goal: '2 murales' })}\n| | | | | {2023-08-01} | {2023-08-31} |`),
  'a date under Responsable': anexo(
    '| Subcomponente 1 | 1.1 Pintar | Mural pintado | 1 mural | {2023-03-01} | {2023-03-31} | |\n'.concat(
      more({ responsible: 'Secretaría General' }),
    ),
  ),
}

describe.each(Object.entries(FIXABLE))('%s', (_, grid) => {
  const before = check(grid)
  const fixable = before.findings.filter(({ fix }) => fix !== null)

  it('has a fix', () => {
    expect(fixable.length).toBeGreaterThan(0)
  })

  it('is mended by each fix alone: what it was for is gone, and nothing new comes', () => {
    for (const found of fixable) {
      const after = check(applied([grid], found.fix!.edits))
      const remaining = new Set(after.findings.map(key))
      expect([key(found), remaining.has(key(found))]).toEqual([key(found), false])
      expect([key(found), fresh(before.findings, after.findings)]).toEqual([key(found), []])
      expect(after.plan.activities.map(who)).toEqual(before.plan.activities.map(who))
    }
  })

  it('is wholly mended when its fixes are taken one after the other', () => {
    let now: readonly Grid[] = [grid]
    let checked = before
    for (let taken = 0; taken < 12; taken++) {
      const next = checked.findings.find(({ fix }) => fix !== null)
      if (!next) break
      now = applied(now, next.fix!.edits)
      checked = check(now)
    }
    expect(checked.findings.filter(({ fix }) => fix !== null).map(key)).toEqual([])
    expect(checked.plan.activities.map(windows)).toEqual(before.plan.activities.map(windows))
  })
})

it('no fix touches a cell that its finding does not speak of, but for those that move a row, spread dates or turn texts into dates', () => {
  for (const grid of Object.values(FIXABLE)) {
    for (const { rule, place, fix } of check(grid).findings) {
      if (rule === 'row-shifted' || rule === 'date-multiple' || rule === 'date-format-mixed') continue
      for (const edit of fix?.edits ?? [])
        expect([rule, edit.cell, edit.sheet]).toEqual([rule, place.cell, place.sheet])
    }
  }
})

it('every rule that the manual says to correct something is seen to do it here', () => {
  const seen = new Set(
    Object.values(FIXABLE).flatMap((grid) =>
      check(grid).findings.flatMap(({ rule, fix }) => (fix ? [rule] : [])),
    ),
  )
  const said = RULES.map(({ id }) => id).filter((id) => REQUIREMENTS[id].fixes !== undefined)
  expect([...seen].sort()).toEqual(said.sort())
})

it('nothing is proposed for what a person must decide', () => {
  const row = line({
    product: '',
    goal: 'Murales',
    responsible: 'Oficina de los Sueños',
    start: '31/04/2023',
    end: '5 meses',
  })
  const checked = check(anexo(row))
  expect(says(checked)).toHaveLength(5)
  expect(checked.findings.every(({ fix }) => fix === null)).toBe(true)
  expect(check(sheet('Hoja1', '')).findings).toEqual([])
})
