import fc from 'fast-check'
import type { Cell, Grid, Rect } from '../../../engine/grid/grid.js'
import { wordsOf } from '../../../engine/findings/spanish.js'
import { check, HEADER, line, more, sheet } from '../../support/sheet.js'

const TEXTS = [
  ...[
    '',
    ' ',
    '1.1 Pintar',
    '1.10 Cantar',
    '1. Reír',
    'Mural',
    'Un mural',
    '3 murales',
    '15.000 volantes',
    '-',
    '#REF!',
  ],
  ...[
    'OPGI',
    'OPGI SSI',
    'Secretaría General.',
    'Todas las dependencias',
    'La abeja',
    'OPGI ⓨ SSI',
    '½',
    'ⓈⓈⒾ OPGI',
  ],
  ...[
    '01/03/2023',
    '31/04/2023',
    '01/03/2023\n01/08/2023',
    '5 meses',
    'Componente 3: Rendición de cuentas',
    'Componente 6',
  ],
  ...[
    'Subcomponente 1. Política de riesgos',
    'Ver documento anexo',
    'Actividades',
    'Producto',
    'Meta',
    'Responsable',
  ],
  ...[
    'Subcomponente / Proceso',
    'Fecha',
    'Inicio',
    'Final',
    'Fecha Inicio',
    'Fecha Final',
    'Vigencia',
    '2023',
    '\u200B\u00AD',
  ],
]

const cell: fc.Arbitrary<Cell> = fc
  .oneof(
    { weight: 12, arbitrary: fc.constantFrom(...TEXTS).map((text) => ({ text, value: text })) },
    {
      weight: 2,
      arbitrary: fc.string({ unit: 'binary', maxLength: 40 }).map((text) => ({ text, value: text })),
    },
    { weight: 2, arbitrary: fc.constant({ text: '01/03/2023', value: 44_986, date: '2023-03-01' }) },
    { weight: 1, arbitrary: fc.constant({ text: '#N/A', value: '#N/A', error: '#N/A' }) },
    { weight: 1, arbitrary: fc.constant({ text: '', value: null, formula: true }) },
    { weight: 1, arbitrary: fc.double({ noNaN: true }).map((value) => ({ text: String(value), value })) },
  )
  .map((some) => ({ date: null, formula: false, error: null, ...some }))

const ROWS = 14
const COLUMNS = 10

const merge: fc.Arbitrary<Rect> = fc
  .tuple(
    fc.nat(ROWS),
    fc.nat(COLUMNS),
    fc.constantFrom(0, 0, 1, 3, 1_048_575),
    fc.constantFrom(0, 0, 1, 6, 16_383),
  )
  .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right }))

/** A sheet with anything anywhere, most often around a real header. */
const grid: fc.Arbitrary<Grid> = fc
  .record({
    cells: fc.array(fc.tuple(fc.nat(ROWS), fc.nat(COLUMNS), cell), { maxLength: 70 }),
    merges: fc.array(merge, { maxLength: 5 }),
    header: fc.boolean(),
    name: fc.constantFrom('Anexo 1', 'Componente 6', 'C3', ''),
    visibility: fc.constantFrom('visible' as const, 'visible' as const, 'hidden' as const),
  })
  .map(({ cells, merges, header, name, visibility }) => {
    const real = header
      ? sheet('', `|\n${HEADER}\n${line()}\n${more({ responsible: 'OPGI' })}`).rows
      : new Map<number, never>()
    const rows = new Map<number, Map<number, Cell>>([...real].map(([row, there]) => [row, new Map(there)]))
    for (const [row, column, one] of cells) {
      const there = rows.get(row) ?? new Map<number, Cell>()
      there.set(column, one)
      rows.set(row, there)
    }
    const ascending = <T>(map: ReadonlyMap<number, T>): Map<number, T> =>
      new Map([...map].sort(([a], [b]) => a - b))
    return {
      name,
      visibility,
      rows: ascending(new Map([...rows].map(([row, there]) => [row, ascending(there)]))),
      merges,
      hiddenRows: new Set<number>(),
      hiddenColumns: new Set<number>(),
    }
  })

describe('any sheet whatever', () => {
  it('is read and judged without a throw, and every finding can be said', () => {
    fc.assert(
      fc.property(fc.array(grid, { minLength: 1, maxLength: 2 }), (grids) => {
        const { findings, plan } = check(grids, { vigencia: null })
        for (const found of findings) {
          const { message, why, how } = wordsOf(found)
          for (const sentence of [message, why, how]) {
            if (sentence.trim() === '' || /undefined|NaN|\[object/.test(sentence)) throw new Error(sentence)
          }
          for (const edit of found.fix?.edits ?? []) {
            if (!/^[A-Z]{1,3}\d{1,7}$/.test(edit.cell)) throw new Error(`an edit of ${edit.cell}`)
          }
        }
        for (const activity of plan.activities) {
          if (activity.lastRow < activity.row) throw new Error('an activity ends before it begins')
          for (const { id, name } of activity.responsibles) {
            if (id === null && name === '') throw new Error('a responsible without a name')
          }
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('gives the same verdict twice', () => {
    fc.assert(
      fc.property(grid, (one) => {
        expect(check(one)).toEqual(check(one))
      }),
      { numRuns: 200 },
    )
  })
})
