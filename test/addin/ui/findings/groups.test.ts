import { itemsOf } from '../../../../addin/pane/item.js'
import { EVERYTHING, leftOut } from '../../../../addin/ui/findings/filter.js'
import { byRow, byRule, rowIndex } from '../../../../addin/ui/findings/groups.js'
import { near } from '../../../../addin/ui/findings/near.js'
import type { Verdict } from '../../../../engine/check.js'
import { NOWHERE } from '../../../../engine/findings/finding.js'
import { finding } from '../../../../engine/rules/rule.js'
import { anexo, check, line, more } from '../../../support/sheet.js'

/** Row 3 with a date too many days and spaces; row 4 goes on with it; row 5 with another date. */
const grid = anexo(
  [
    line({
      activity: '1.1 Pintar el mural',
      product: 'Mural␣␣pintado',
      goal: '2 murales pintados',
      end: '31/04/2023',
    }),
    more({ responsible: '', start: '{2023-05-02}', end: '31/06/2023' }),
    line({ activity: '1.2 Sembrar un árbol', product: 'Árbol', goal: '1 árbol sembrado', end: '31/09/2023' }),
  ].join('\n'),
)
const { plan, findings } = check(grid)
const items = itemsOf(findings)
const rows = rowIndex({ kind: 'plan', plan } as Verdict)
const inGroups = (groups: ReturnType<typeof byRow>): Record<string, string[]> =>
  Object.fromEntries(
    groups.map(({ title, items: own }) => [
      title,
      own.map(({ words }) => `${words.rule} ${words.cell ?? ''}`),
    ]),
  )

describe('groups by row', () => {
  it('are the activities in the order of the sheet, with all their rows, worst first', () => {
    expect(inGroups(byRow(items, ['Anexo 1'], rows))).toEqual({
      '1.1 Pintar el mural': ['date-nonexistent G3', 'date-nonexistent G4', 'text-whitespace C3'],
      '1.2 Sembrar un árbol': ['date-nonexistent G5'],
    })
    expect(byRow(items, ['Anexo 1'], rows).map(({ title }) => title)).toEqual([
      '1.1 Pintar el mural',
      '1.2 Sembrar un árbol',
    ])
  })

  it('begin with the rows that have an error, each half in the order of the sheet', () => {
    const graver = items.map((item) =>
      item.finding.place.cell === 'G5'
        ? item
        : { ...item, finding: { ...item.finding, severity: 'warning' as const } },
    )
    expect(byRow(graver, ['Anexo 1'], rows).map(({ title }) => title)).toEqual([
      '1.2 Sembrar un árbol',
      '1.1 Pintar el mural',
    ])
  })

  it('keep two rows apart that say the same', () => {
    const twice = check(anexo([line({ end: '31/04/2023' }), line({ end: '31/04/2023' })].join('\n')))
    const index = rowIndex({ kind: 'plan', plan: twice.plan } as Verdict)
    const groups = byRow(itemsOf(twice.findings), ['Anexo 1'], index)
    expect(groups.map(({ title }) => title)).toEqual([
      '1.1 Pintar el mural de los riesgos',
      '1.1 Pintar el mural de los riesgos',
    ])
  })

  it('begin with the whole workbook, then with what is about a whole sheet', () => {
    const onSheet = finding(
      'header-missing',
      'error',
      { ...NOWHERE, sheet: 'Anexo 1', cell: 'A2' },
      {} as never,
    )
    const onBook = finding('section-missing', 'error', NOWHERE, {} as never)
    const wider = [onSheet, onBook].map((found) => ({ ...items[0]!, id: found.rule, finding: found }))
    expect(byRow([...items, ...wider], ['Anexo 1'], rows).map(({ title }) => title)).toEqual([
      'Todo el libro',
      'Hoja "Anexo 1"',
      '1.1 Pintar el mural',
      '1.2 Sembrar un árbol',
    ])
  })
})

describe('groups by rule', () => {
  it('are titled by the rule, errors first', () => {
    expect(inGroups(byRule(items))).toEqual({
      'Fecha que no existe': ['date-nonexistent G3', 'date-nonexistent G4', 'date-nonexistent G5'],
      'Espacios sobrantes': ['text-whitespace C3'],
    })
    expect(byRule(items)[0]!.title).toBe('Fecha que no existe')
  })
})

describe('the filter', () => {
  const left = (text: string): string[] => {
    const out = leftOut(items, { ...EVERYTHING, text })
    return items.filter(({ id }) => !out.has(id)).map(({ words }) => words.cell!)
  }

  it('finds a rule, a message, a row, a cell and a column, whatever the accents and capitals', () => {
    expect(left('ESPACIOS')).toEqual(['C3'])
    expect(left('arbol')).toEqual(['G5'])
    expect(left('g4')).toEqual(['G4'])
    expect(left('31/09')).toEqual(['G5'])
    expect(left('pintar fecha final')).toEqual(['G3', 'G4'])
    expect(left('nada de eso')).toEqual([])
    expect(left('  ')).toHaveLength(4)
  })

  it('leaves out severities', () => {
    const out = leftOut(items, { text: '', severities: new Set(['info']) })
    expect(items.filter(({ id }) => !out.has(id)).map(({ words }) => words.cell)).toEqual(['C3'])
  })
})

describe('where a person is in the sheet', () => {
  const at = (cell: string, sheet = 'Anexo 1') => {
    const found = near(items, { sheet, cell }, rows)
    return found && [found.how, ...items.filter(({ id }) => found.ids.has(id)).map(({ words }) => words.cell)]
  }

  it('is the findings of the cell', () => {
    expect(at('G4')).toEqual(['cell', 'G4'])
  })

  it('else those of the activity of its row', () => {
    expect(at('B4')?.slice(0, 1)).toEqual(['row'])
    expect(at('B4')?.slice(1).sort()).toEqual(['C3', 'G3', 'G4'])
    expect(at('A5')).toEqual(['row', 'G5'])
  })

  it('is nothing elsewhere', () => {
    expect(at('B30')).toBeNull()
    expect(at('G4', 'Otra')).toBeNull()
    expect(near(items, null, rows)).toBeNull()
  })
})
