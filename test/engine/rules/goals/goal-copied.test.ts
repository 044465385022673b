import { PLAN_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'
import { GUIDE_ROW, OTHER_ROW } from './rows.js'

const told = (...rows: Row[]) =>
  about('goal-copied', checkTable('guia-4-2', rows)).map(({ place, facts }) => [place.cell, facts])
const goalOf = (row: number): string => cellOf('guia-4-2', 'goal', row)

describe('goal-copied', () => {
  it('is silent where each row has its own goal', () => {
    expect(told(GUIDE_ROW, OTHER_ROW)).toEqual([])
  })

  it('speaks of the copy, and not of the row it was taken from, whichever comes first', () => {
    const copy = { ...OTHER_ROW, goal: GUIDE_ROW['goal']! }
    const ofPatios = { what: 'goal', from: 'Patios sin color' }
    expect(told(GUIDE_ROW, copy)).toEqual([[goalOf(2), ofPatios]])
    expect(told(copy, GUIDE_ROW)).toEqual([[goalOf(1), ofPatios]])
  })

  it('speaks of a copied list, whatever its bullets', () => {
    const goal = '•␣1 programa implementado⏎•␣60% de reducción en los casos de ruido'
    const noise: Row = {
      ...GUIDE_ROW,
      situation: 'Ruido en las aulas',
      activity: 'Aislar las aulas del ruido',
      indicator: 'Número de programas⏎Índice de casos de ruido',
      goal,
    }
    expect(told(noise, { ...OTHER_ROW, goal: goal.replaceAll('•', '-') })).toEqual([
      [goalOf(2), { what: 'goal', from: 'Ruido en las aulas' }],
    ])
  })

  it('takes the first for the original where none speaks of it', () => {
    expect(
      told({ ...GUIDE_ROW, goal: '18 coplas cantadas' }, { ...OTHER_ROW, goal: '18 coplas cantadas' }),
    ).toEqual([[goalOf(2), { what: 'goal', from: 'Patios sin color' }]])
  })

  it('speaks of an activity that is another row’s', () => {
    expect(told(GUIDE_ROW, { ...OTHER_ROW, activity: GUIDE_ROW['activity']! })).toEqual([
      [cellOf('guia-4-2', 'activity', 2), { what: 'activity', from: 'Patios sin color' }],
    ])
    const row = {
      ...PLAN_ROW,
      indicator: 'Fuentes limpias',
      goalCode: 'MP-13 Fuentes limpias',
      project: 'Agua clara',
    }
    expect(
      about('goal-copied', checkTable('plan-accion', [PLAN_ROW, row])).map(({ place }) => place.cell),
    ).toEqual([cellOf('plan-accion', 'activity', 2)])
  })

  it.each<[string, Row, Row]>([
    [
      'twins that promise the same',
      { ...GUIDE_ROW, activity: 'Pintar los patios de las escuelas del norte' },
      { ...GUIDE_ROW, activity: 'Pintar los patios de las escuelas del sur' },
    ],
    [
      'two rows that both speak of it',
      GUIDE_ROW,
      { ...OTHER_ROW, indicator: 'Número de patios pintados con perros', goal: GUIDE_ROW['goal']! },
    ],
    [
      'words that any row may bear',
      { ...GUIDE_ROW, goal: '100 personas capacitadas' },
      { ...OTHER_ROW, goal: '100 personas capacitadas' },
    ],
    ['bare numbers', { ...GUIDE_ROW, goal: '100' }, { ...OTHER_ROW, goal: '100' }],
    [
      'one cell merged over two rows',
      { ...GUIDE_ROW, goal: '18 coplas cantadas' },
      { ...OTHER_ROW, goal: '^' },
    ],
  ])('is not alarmed by %s', (_, one, other) => {
    expect(told(one, other)).toEqual([])
  })

  it('says it once: the copy’s goal is not held against its indicator too', () => {
    const { findings } = checkTable('guia-4-2', [
      {
        ...GUIDE_ROW,
        situation: 'Ruido',
        indicator: 'Número de ruidos',
        goal: '• 1 taller⏎• 60% reducción de ruidos',
      },
      { ...OTHER_ROW, goal: '• 1 taller⏎• 60% reducción de ruidos' },
    ])
    const copy = findings.filter(({ place }) => place.cell === goalOf(2)).map(({ rule }) => rule)
    expect(copy).toEqual(['goal-copied'])
  })
})
