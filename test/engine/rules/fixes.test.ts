import type { Finding, FixEdit } from '../../../engine/findings/finding.js'
import { parseAddress } from '../../../engine/grid/address.js'
import type { Cell, Grid } from '../../../engine/grid/grid.js'
import { anexo, check, line, more, says, sheet, who, windows } from '../../support/sheet.js'

/** A sheet after edits, as a person who takes them would have it. */
function applied(grid: Grid, edits: readonly FixEdit[]): Grid {
  const rows = new Map([...grid.rows].map(([row, cells]) => [row, new Map(cells)]))
  for (const { cell, value } of edits) {
    const { row, column } = parseAddress(cell)!
    const cells = rows.get(row) ?? new Map<number, Cell>()
    const date = value !== null && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null
    const text = date === null ? value : `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
    if (text === null) cells.delete(column)
    else cells.set(column, { text, value: text, date, formula: false, error: null })
    rows.set(row, new Map([...cells].sort(([a], [b]) => a - b)))
  }
  return { ...grid, rows: new Map([...rows].sort(([a], [b]) => a - b)) }
}

const key = ({ rule, place, facts }: Finding): string =>
  [rule, place.cell, 'words' in facts ? facts.words : ''].join(' ').trim()
const FIXABLE: Readonly<Record<string, Grid>> = {
  'an acronym': anexo(line({ responsible: 'OPGI' })),
  'an acronym with a stop': anexo(line({ responsible: 'OPGI.' })),
  'an acronym with a remark': anexo(line({ responsible: 'OPGI con equipo interno' })),
  'two names with a comma': anexo(line({ responsible: 'Secretaría General, OPGI' })),
  'two names with stops and spaces': anexo(line({ responsible: '␣Secretaría General.⏎⏎ OPGI.␣' })),
  'a wrapped name': anexo(line({ responsible: 'Unidad de Atención⏎al Ciudadano.' })),
  'a nonexistent date': anexo(line({ start: '01/03/2023', end: '31/04/2023' })),
  'mixed dates': anexo(
    `${line({ end: '31/03/2023' })}\n${line({ activity: '1.2 Cantar', start: '2/05/2023', end: '30/05/2023' })}`,
  ),
  'a quantity in words': anexo(line({ goal: 'Un (1) mural pintado' })),
  'two quantities in words': anexo(line({ goal: 'Un mural y dos videos' })),
  'a percentage in words': anexo(line({ goal: 'Cien por ciento de los murales' })),
  'a quantity in words amid spaces': anexo(line({ goal: '␣Dos␣␣(2)⍽murales␣' })),
  'stray spaces': anexo(line({ activity: '⍽1.1␣␣Pintar⏎el mural ', product: 'Mural␣␣pintado' })),
  'invisible characters': anexo(line({ product: 'Mural\u200B pintado\u0002' })),
  'invisible characters and spaces': anexo(line({ product: '␣Mural\u200B␣␣pintado' })),
  'a stop after a subcomponent': anexo(line({ subcomponent: 'Subcomponente 1. Política de riesgos.' })),
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

  it('is mended by each fix alone: what it was for is gone, and nothing worse comes', () => {
    for (const found of fixable) {
      const after = check(applied(grid, found.fix!.edits))
      const remaining = new Set(after.findings.map(key))
      expect([key(found), remaining.has(key(found))]).toEqual([key(found), false])
      const known = new Set(before.findings.map(key))
      const worse = after.findings.filter((other) => other.severity !== 'info' && !known.has(key(other)))
      expect([key(found), worse.map(key)]).toEqual([key(found), []])
      expect(after.plan.activities.map(who)).toEqual(before.plan.activities.map(who))
    }
  })

  it('is wholly mended when its fixes are taken one after the other', () => {
    let now = grid
    let checked = before
    for (let taken = 0; taken < 12; taken++) {
      const next = checked.findings.find(({ fix }) => fix !== null)
      if (!next) break
      now = applied(now, next.fix!.edits)
      checked = check(now)
    }
    expect(checked.findings.filter(({ fix }) => fix !== null).map(key)).toEqual([])
    expect(checked.plan.activities.map(windows)).toEqual(
      before.plan.activities
        .map(windows)
        .map((list) => list.map((window) => window.replace('?', '2023-04-30'))),
    )
  })
})

it('no fix touches a cell that its finding does not speak of, but for those that move a row or turn texts into dates', () => {
  for (const grid of Object.values(FIXABLE)) {
    for (const { rule, place, fix } of check(grid).findings) {
      if (rule === 'row-shifted' || rule === 'date-format-mixed') continue
      for (const edit of fix?.edits ?? [])
        expect([rule, edit.cell, edit.sheet]).toEqual([rule, place.cell, place.sheet])
    }
  }
})

it('nothing is proposed for what a person must decide', () => {
  const row = line({ product: '', goal: 'Murales', responsible: 'Oficina de los Sueños', end: '5 meses' })
  const checked = check(anexo(row))
  expect(says(checked)).toHaveLength(4)
  expect(checked.findings.every(({ fix }) => fix === null)).toBe(true)
  expect(check(sheet('Hoja1', '')).findings).toEqual([])
})
