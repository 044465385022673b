import { baselineFrom } from '../../../../engine/rules/programming/goal-changes.js'
import type { Baseline } from '../../../../engine/plan/baseline.js'
import type { Plan } from '../../../../engine/plan/plan.js'
import { judge, type Judgement } from '../../../../engine/rules/judge.js'
import { wordsOf } from '../../../../engine/findings/spanish.js'
import { PLAN_ROW } from '../../../support/rows.js'
import { about, directory } from '../../../support/sheet.js'
import {
  cellOf,
  checkTable,
  documentOf,
  formatNamed,
  type DocumentOptions,
  type Row,
} from '../../../support/table.js'

const CHANGE = {
  date: '{2026-05-04}',
  letter: 'OPGI-0123 de 2026',
  field: 'Meta vigencia',
  before: '10',
  after: '12',
  approvedBy: 'Consejo de Gobierno',
}
const check = (change: Row) =>
  checkTable('plan-accion', [PLAN_ROW], { annexes: { modifications: [{ ...CHANGE, ...change }] } })

describe('goal-after-approval', () => {
  it('is silent of a change that was asked for by letter', () => {
    expect(about('goal-after-approval', check({}))).toEqual([])
  })

  it.each(['', 'Pendiente'])('speaks of a change whose letter is «%s»', (letter) => {
    expect(
      about('goal-after-approval', check({ letter })).map(({ severity, place, facts }) => [
        severity,
        place.cell,
        facts,
      ]),
    ).toEqual([['error', 'B2', { problem: 'no-letter', what: 'Meta vigencia' }]])
  })

  it('is not alarmed by a row that only bears a date', () => {
    expect(about('goal-after-approval', check({ letter: '', field: '', before: '', after: '' }))).toEqual([])
  })

  it('says that new goals cannot be told without the plan that was approved', () => {
    expect(check({}).notEvaluated).toContainEqual({
      rule: 'goal-after-approval',
      reason: { kind: 'no-document', document: 'el plan aprobado en Consejo de Gobierno' },
    })
  })
})

const LIBRARIES: Row = {
  ...PLAN_ROW,
  programCode: '3301',
  sectorCode: '33 Cultura',
  productCode: '3301085',
  indicatorCode: '330108500',
  goalCode: 'MP-45 Bibliotecas dotadas de libros nuevos',
  indicator: 'Número de bibliotecas dotadas',
  goal: '{number 4}',
  bpin: '2024520010045',
  project: 'Lectura en las bibliotecas de la ciudad',
  activity: 'Comprar los libros de las bibliotecas',
}
const SHEDS: Row = {
  ...PLAN_ROW,
  goalCode: 'MP-13 Viveros de árboles nativos',
  productCode: '4501031',
  indicatorCode: '450103100',
  indicator: 'Número de viveros sembrados',
  goal: '{number 3}',
  project: 'Viveros de la ciudad',
  bpin: '2024520010013',
  activity: 'Sembrar semillas en los viveros',
}

const planOf = (rows: readonly Row[], options?: DocumentOptions): Plan =>
  documentOf('plan-accion', rows, options).plan
const approved = (rows: readonly Row[], options?: DocumentOptions): Baseline =>
  baselineFrom({ plan: planOf(rows, options), act: '012', date: '2026-01-30' })
const judged = (baseline: Baseline, plan: Plan): Judgement =>
  judge(plan, { format: formatNamed('plan-accion'), directory, baseline })
/** What is told of rows once others were approved: the cell and the facts but for the act and its day. */
const told = (before: readonly Row[], after: readonly Row[]): (readonly unknown[])[] =>
  about('goal-after-approval', judged(approved(before), planOf(after))).map(({ place, facts }) => {
    expect(facts).toMatchObject({ act: '012', date: '2026-01-30' })
    const own = Object.entries(facts).filter(([key]) => key !== 'act' && key !== 'date')
    return [place.cell, Object.fromEntries(own)]
  })

describe('goal-after-approval beside the approved plan', () => {
  it('is evaluated, and silent of the same plan', () => {
    const { notEvaluated } = judged(approved([PLAN_ROW, LIBRARIES]), planOf([PLAN_ROW, LIBRARIES]))
    expect(notEvaluated.map(({ rule }) => rule)).not.toContain('goal-after-approval')
    expect(told([PLAN_ROW, LIBRARIES], [PLAN_ROW, LIBRARIES])).toEqual([])
  })

  it('is not evaluated beside the plan of another vigencia', () => {
    const other = approved([PLAN_ROW], { vigencia: 2025 })
    expect(judged(other, planOf([LIBRARIES])).notEvaluated.map(({ rule }) => rule)).toContain(
      'goal-after-approval',
    )
  })

  it('tells a goal that the approved plan does not have, once for all its rows', () => {
    const more = { ...LIBRARIES, activity: 'Pintar las paredes de las bibliotecas' }
    expect(told([PLAN_ROW], [PLAN_ROW, LIBRARIES, more])).toEqual([
      [
        cellOf('plan-accion', 'goalCode', 2),
        { problem: 'new-goal', goal: 'MP-45 Bibliotecas dotadas de libros nuevos', rows: 2 },
      ],
    ])
  })

  it('tells it also where the new goal takes the row of one that was dropped', () => {
    expect(told([PLAN_ROW, SHEDS], [PLAN_ROW, LIBRARIES])).toMatchObject([
      [cellOf('plan-accion', 'goalCode', 2), { problem: 'new-goal' }],
    ])
  })

  it('tells a new indicator of a known goal: it is another goal', () => {
    const other = {
      ...PLAN_ROW,
      indicatorCode: '450104801',
      indicator: 'Hectáreas reforestadas',
      activity: 'Comprar el abono de los parques',
      goal: '{number 7}',
      project: 'Abono',
      bpin: '2024520010077',
    }
    expect(told([PLAN_ROW], [PLAN_ROW, other])).toMatchObject([
      [cellOf('plan-accion', 'goalCode', 2), { problem: 'new-goal' }],
    ])
  })

  it.each<[string, string, string, string, string]>([
    ['programCode', 'Código programa', '3301', '4501', '3301'],
    ['productCode', 'Código producto', '4501049', '4501048', '4501049'],
    ['indicatorCode', 'Código indicador', '450104801', '450104800', '450104801'],
    ['goalCode', 'Código y meta de producto', 'MP-21 Parques cuidados por la comunidad', 'MP-12', 'MP-21'],
  ])('tells a changed %s of a row that is otherwise the same', (key, header, written, before, after) => {
    expect(told([LIBRARIES, PLAN_ROW], [LIBRARIES, { ...PLAN_ROW, [key]: written }])).toEqual([
      [cellOf('plan-accion', key, 2), { problem: 'code', codes: [{ header, before, after }], rows: 1 }],
    ])
  })

  it('tells the codes of a row together, also where its quantity changed too', () => {
    const changed = {
      ...PLAN_ROW,
      programCode: '3301',
      productCode: '3301085',
      indicatorCode: '330108500',
      goal: '{number 12}',
    }
    expect(told([PLAN_ROW], [changed])).toMatchObject([
      [
        cellOf('plan-accion', 'programCode'),
        {
          problem: 'code',
          codes: [
            { before: '4501', after: '3301' },
            { before: '4501048', after: '3301085' },
            { before: '450104800', after: '330108500' },
          ],
        },
      ],
    ])
  })

  it.each(['', '{number 0}'])('tells a quantity where the approved plan had «%s»', (goal) => {
    const none = { ...PLAN_ROW, goal, q1: '', q2: '', q3: '', q4: '' }
    expect(told([none], [PLAN_ROW])).toEqual([
      [
        cellOf('plan-accion', 'goal'),
        { problem: 'quantity', goal: 'MP-12 Parques cuidados por la comunidad', quantity: 10, rows: 1 },
      ],
    ])
  })

  it.each<[string, Row]>([
    ['quantity', { goal: '{number 12}', q4: '{number 6}' }],
    ['quantity taken away', { goal: '' }],
    ['date', { end: '{2026-12-18}' }],
    ['budget', { ownFunds: '{number 2000000}', total: '{number 2500000}' }],
    ['text of the activity', { activity: 'Mantener verdes los prados de la ciudad' }],
    ['text of the goal', { goalCode: 'MP-12 Parques que cuida la gente del barrio' }],
    ['responsible', { responsible: 'Oficina de Comunicación Social' }],
    ['project and its BPIN', { bpin: '2024520010044', project: 'Parques para la gente' }],
  ])('is not alarmed by another %s: it is lawful with its letter', (_, change) => {
    expect(told([LIBRARIES, PLAN_ROW], [LIBRARIES, { ...PLAN_ROW, ...change }])).toEqual([])
  })

  it('is not alarmed by rows in another order', () => {
    expect(told([PLAN_ROW, SHEDS, LIBRARIES], [LIBRARIES, PLAN_ROW, SHEDS])).toEqual([])
  })

  it('is not alarmed by accents, case and codes typed anew', () => {
    const typed = {
      ...PLAN_ROW,
      strategicLine: 'CIUDAD PARA CUIDAR',
      sectorCode: '45 GOBIERNO TERRITORIAL',
      programCode: '{number 4501}',
      productCode: '4501-048',
      indicatorCode: '{number 450104800}',
      goalCode: 'mp 012  parques cuidados por la comunidad.',
      indicator: 'Numero de Parques cuidados',
      activity: 'Podar los arboles de los parques.',
    }
    expect(told([PLAN_ROW, LIBRARIES], [typed, LIBRARIES])).toEqual([])
  })

  it('is not alarmed by an activity of an approved goal split into two rows', () => {
    const half = { ...PLAN_ROW, activity: 'Podar los árboles de los parques del sur', goal: '{number 5}' }
    const rest = { ...PLAN_ROW, activity: 'Podar los árboles de los parques del norte', goal: '{number 5}' }
    expect(told([PLAN_ROW, LIBRARIES], [half, rest, LIBRARIES])).toEqual([])
  })

  it('is not alarmed where a goal said once for several rows is repeated in each, nor merged over them', () => {
    const bare = {
      ...PLAN_ROW,
      goal: '',
      q1: '',
      q2: '',
      q3: '',
      q4: '',
      activity: 'Regar los prados de los parques',
    }
    const full = { ...PLAN_ROW, activity: bare.activity }
    const merged = Object.fromEntries(
      Object.keys(PLAN_ROW).map((key) => [
        key,
        ['activity', 'responsible', 'start', 'end'].includes(key) ? bare[key as keyof typeof bare] : '^',
      ]),
    ) as Row
    expect(told([PLAN_ROW, bare], [PLAN_ROW, full])).toEqual([])
    expect(told([PLAN_ROW, full], [PLAN_ROW, merged])).toEqual([])
    expect(told([PLAN_ROW, merged], [PLAN_ROW, full])).toEqual([])
  })

  it('is not alarmed by a new activity without a quantity, nor by a row that names no goal', () => {
    const plain = { ...LIBRARIES, goal: '', q1: '', q2: '', q3: '', q4: '' }
    const nameless = { ...SHEDS, goalCode: '', indicatorCode: '', goal: '{number 5}' }
    expect(told([PLAN_ROW], [PLAN_ROW, plain, nameless])).toEqual([])
  })

  it('is not alarmed by a goal whose formula the approved workbook kept without its result', () => {
    expect(told([{ ...PLAN_ROW, goal: '{formula}', q1: '{formula}' }], [PLAN_ROW])).toEqual([])
  })

  it('is not alarmed by a code written where there was none', () => {
    expect(told([{ ...PLAN_ROW, productCode: '' }], [PLAN_ROW])).toEqual([])
  })

  it('is not alarmed by a quantity at the head of a goal that bears no code', () => {
    const before = { ...PLAN_ROW, goalCode: '40 parques cuidados por la comunidad', indicatorCode: '' }
    expect(told([before], [{ ...before, goalCode: '45 parques cuidados por la comunidad' }])).toEqual([])
  })

  it('names the act and its day in words', () => {
    const [found] = about('goal-after-approval', judged(approved([PLAN_ROW]), planOf([PLAN_ROW, LIBRARIES])))
    expect(wordsOf(found!).message).toBe(
      'La meta «MP-45 Bibliotecas dotadas de libros nuevos» no está en el plan que se aprobó con el acta 012 del 30 de enero de 2026.',
    )
    const [code] = about(
      'goal-after-approval',
      judged(
        baselineFrom({ ...approved([PLAN_ROW]), act: 'Acta 012 de 2026' }),
        planOf([{ ...PLAN_ROW, programCode: '3301' }]),
      ),
    )
    expect(wordsOf(code!)).toMatchObject({
      message:
        '«Código programa» dice 3301, y era 4501 en el plan que se aprobó con el acta 012 de 2026 del 30 de enero de 2026.',
      how: 'Vuelva a escribir 4501, el código aprobado.',
    })
  })
})
