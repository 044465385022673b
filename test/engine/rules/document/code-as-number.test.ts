import { PLAN_ROW } from '../../../support/rows.js'
import { about, check, formats, sheet } from '../../../support/sheet.js'
import { cellOf, checkTable } from '../../../support/table.js'

const plan = formats.find(({ id }) => id === 'plan-indicativo')!

const HEADERS = plan.columns.map(({ header }) => header)

interface Codes {
  readonly programCode?: string
  readonly fourYearGoal?: string
}

/** A row of a plan indicativo in which nothing is wrong, but for what the test changes. */
function row(n: number, changed: Codes): string {
  const cells: Readonly<Record<string, string>> = {
    goalCode: `M${String(n)}`,
    strategicLine: 'Barrio pintado',
    sectorCode: '09',
    sector: 'Cultura',
    programCode: '0900',
    program: 'Murales',
    productCode: '0900123',
    product: 'Murales',
    indicatorCode: '090012300',
    indicator: `Murales pintados en el barrio ${String(n)}`,
    unit: 'Número',
    fourYearGoal: '{number 4}',
    accumulation: 'Acumulado',
    p1: '{number 1}',
    p2: '{number 1}',
    p3: '{number 1}',
    p4: '{number 1}',
    ...changed,
  }
  return `| ${plan.columns.map(({ key }) => cells[key] ?? '').join(' | ')} |`
}

function codes(...rows: Codes[]): unknown[] {
  const grid = sheet(
    'Plan indicativo',
    `| ${HEADERS.join(' | ')} |\n${rows.map((changed, i) => row(i + 1, changed)).join('\n')}`,
  )
  return about('code-as-number', check(grid, { format: plan })).map(({ place, facts }) => [
    place.cell,
    place.value,
    facts.problem,
    facts.count,
    facts.code,
  ])
}

describe('code-as-number', () => {
  it('is silent where codes are texts and numbers numbers', () => {
    expect(codes({}, {}, {})).toEqual([])
  })

  it('speaks of a code stored as a number, with the zeros that it lost', () => {
    expect(codes({}, { programCode: '{number 900}' })).toEqual([['E3', '900', 'code', 1, '0900']])
  })

  it('speaks of one that lost nothing yet', () => {
    expect(codes({ programCode: '{number 4501}' })).toEqual([['E2', '4501', 'code', 1, null]])
  })

  it('speaks of a number stored as a text', () => {
    expect(codes({ fourYearGoal: '1.200' })).toEqual([['L2', '1.200', 'number', 1, null]])
  })

  it('speaks of a goal that is only a number, where its unit has a column, stored as a text', () => {
    const goal = (text: string) =>
      about('code-as-number', checkTable('plan-accion', [{ ...PLAN_ROW, goal: text }]))
    expect(goal('10').map(({ place, facts }) => [place.cell, facts.problem])).toEqual([
      [cellOf('plan-accion', 'goal'), 'number'],
    ])
    expect(goal('10 parques')).toEqual([])
    expect(goal('{number 10}')).toEqual([])
  })

  it('tells each of a few, and the column once where it is so throughout', () => {
    const wrong = { programCode: '{number 900}' }
    expect(codes(wrong, {}, wrong)).toHaveLength(2)
    expect(codes({}, ...Array<Codes>(7).fill(wrong))).toEqual([['E3', '900', 'code', 7, '0900']])
  })

  it('is not alarmed by a text in a column of numbers that is no number', () => {
    expect(codes({ fourYearGoal: 'SD' }, { fourYearGoal: 'Por definir' })).toEqual([])
  })

  it('leaves a formula that yields a text to cell-error', () => {
    expect(codes({ fourYearGoal: '{formula "33%"}' })).toEqual([])
  })
})
