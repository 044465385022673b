import type { ActivityProgress } from '../../../engine/progress/activity-progress.js'
import type { Average } from '../../../engine/progress/averages.js'
import type { GoalProgress } from '../../../engine/progress/goal-progress.js'
import { monitor } from '../../../engine/progress/monitor.js'
import { movements, type MovementKind } from '../../../engine/progress/movement.js'
import { rollUp, type Group, type RollUp } from '../../../engine/progress/roll-up.js'
import { USUAL_SETTINGS } from '../../../engine/progress/settings.js'
import type { Tally } from '../../../engine/progress/tally.js'
import {
  iso,
  list,
  NOTHING,
  number,
  numberOrNone,
  plan,
  reports,
  tablesUnder,
  type Row,
} from './worked-page.js'

/** The page docs/avance.md, whose figures a person worked out: what it tells of the year is put in, the rest must come out. */
const CUTOFFS = [
  { heading: 'Primer corte: 30/04/2027', day: '30/04/2027' },
  { heading: 'Segundo corte: 31/08/2027', day: '31/08/2027' },
  { heading: 'Tercer corte: 31/12/2027', day: '31/12/2027' },
].map(({ heading, day }) => {
  const [reported, expected] = tablesUnder(heading)
  const input = { activities: plan(), reports: reports(reported!), settlements: [], cutoff: iso(day)! }
  return { day, input, expected: expected!, ...monitor(input, USUAL_SETTINGS) }
})

const WEIGHTS = new Map([
  ['A1', 3],
  ['A6', 2],
])

function at(day: string): (typeof CUTOFFS)[number] {
  return CUTOFFS.find((cutoff) => cutoff.day === day)!
}

function rolledUp(day: string, weights: ReadonlyMap<string, number> | null = null): RollUp {
  return rollUp(at(day).activities, { ...USUAL_SETTINGS, weights })
}

const WORDS = {
  'none-closed': 'no programada: ninguna ventana ha cerrado',
  'no-whole-month': 'no programada: ningún mes completo',
  'no-dates': 'no programada: sin fechas',
  'no-measurable-goal': 'no programada: la meta no tiene cantidad',
} as const

/** What the last column of a row says of an activity, or of one of its goals. */
function outcome({ standing }: ActivityProgress, goal: GoalProgress | null): string | number {
  if (standing.state === 'not-scheduled') return WORDS[standing.reason]
  if (standing.state === 'not-calculable') return 'sin cálculo: es un tope'
  if (goal === null) return standing.progress.shown
  return goal.calculable ? goal.progress.shown : goal.reason
}

/** The rows of an activity: one for each goal, and where there are several one for all of them. */
function goalRows(progress: ActivityProgress): readonly (GoalProgress | null)[] {
  const goals = progress.standing.state === 'not-scheduled' ? [] : progress.standing.goals
  return goals.length === 1 ? goals : [...goals, null]
}

describe.each(CUTOFFS)('the worked example at $day', ({ expected, activities }) => {
  const rows = activities.flatMap((progress) => goalRows(progress).map((goal) => ({ progress, goal })))

  it('has the rows of the page', () => {
    expect(rows.map(({ progress }) => progress.activity.id)).toEqual(
      expected.map((row) => row['Actividad']!.split(' ')[0]),
    )
  })

  it.each(expected.map((row, i) => [row['Actividad']!, row, rows[i]!] as const))(
    '%s',
    (_, row, { progress, goal }) => {
      const said = row['Avance']!
      expect(outcome(progress, goal)).toBe(/^\d/.test(said) ? number(said) : said)
      const calculated = goal?.calculable ? goal : null
      const scheduled = row['Programado']!.split('=').at(-1)!.trim()
      expect(calculated?.scheduled.shown ?? null).toBe(numberOrNone(scheduled))
      expect(calculated?.execution?.shown ?? null).toBe(numberOrNone(row['Sin tope']!))
      const executed = row['Ejecutado']!
      expect(goal?.executed?.shown ?? null).toBe(executed === 'sin reporte' ? null : numberOrNone(executed))
      expect(progress.report.basis === 'none' && goal !== null).toBe(executed === 'sin reporte')
    },
  )
})

function percent(average: Average | null): number | null {
  return average && average.percent.shown
}

function holds(group: Group, row: Row): void {
  expect(percent(group.simple)).toBe(numberOrNone(row['Promedio simple']!))
  expect(group.simple?.activities ?? []).toEqual(list(row['Actividades']!))
  expect(group.tally.averaged).toEqual(list(row['Actividades']!))
  expect(group.band?.nombre ?? NOTHING).toBe(row['Semáforo'])
  const components = row['Promedio de componentes'] ?? row['Promedio simple']!
  expect(percent(group.weighted)).toBe(numberOrNone(components))
}

const label = (...cells: (string | undefined)[]): string => cells.join(' ')

describe('the averages of the page', () => {
  it.each(
    tablesUnder('Por subcomponente')[0]!.map(
      (row) => [label(row['Componente'], row['Subcomponente'], row['Corte']), row] as const,
    ),
  )('subcomponent %s', (_, row) => {
    const group = rolledUp(row['Corte']!).subcomponents.find(
      ({ name }) =>
        name.component === number(row['Componente']!) &&
        name.subcomponent === numberOrNone(row['Subcomponente']!),
    )
    holds(group!, row)
  })

  it.each(
    tablesUnder('Por componente')[0]!.map((row) => [label(row['Componente'], row['Corte']), row] as const),
  )('component %s', (_, row) => {
    const { components } = rolledUp(row['Corte']!)
    expect(components).toHaveLength(3)
    holds(
      components.find(({ name }) => name.component === number(row['Componente']!))!,
      row,
    )
  })

  it.each(
    tablesUnder('Por dependencia')[0]!.map((row) => [label(row['Dependencia'], row['Corte']), row] as const),
  )('dependencia %s', (_, row) => {
    const { dependencias } = rolledUp(row['Corte']!)
    expect(dependencias).toHaveLength(4)
    holds(
      dependencias.find(({ name }) => name.dependencia === row['Dependencia'])!,
      row,
    )
  })

  it.each(tablesUnder('Todo el plan')[0]!.map((row) => [row['Corte']!, row] as const))(
    'the plan %s',
    (day, row) => {
      const { plans, weighting } = rolledUp(day)
      expect([plans.length, weighting]).toEqual([1, 'components'])
      holds(plans[0]!, row)
      const weighted = rolledUp(day, WEIGHTS)
      expect(weighted.weighting).toBe('weights')
      expect(percent(weighted.plans[0]!.weighted)).toBe(number(row['Promedio ponderado']!))
      expect(percent(weighted.plans[0]!.simple)).toBe(number(row['Promedio simple']!))
    },
  )
})

const COUNTS: Readonly<Record<string, keyof Tally>> = {
  Actividades: 'activities',
  Programadas: 'scheduled',
  'No programadas': 'notScheduled',
  'Sin cálculo posible': 'notCalculable',
  Reportadas: 'reported',
  'Sin reporte': 'unreported',
  Cumplidas: 'fulfilled',
  Iniciadas: 'started',
  'Con plazo cumplido': 'fullyDue',
  Vencidas: 'overdue',
  'Con una fecha final que no es fecha': 'undated',
  'Sobre-ejecutadas': 'overExecuted',
  'Sin evidencia': 'withoutEvidence',
  Anticipadas: 'early',
  Empeoraron: 'worsened',
  'Reportes distintos': 'conflicting',
}

describe('the counts of the page', () => {
  const rows = tablesUnder('Cuántas')[0]!

  it('are all there', () => {
    expect(rows.map((row) => row['Conteo'])).toEqual(Object.keys(COUNTS))
  })

  it.each(rows.flatMap((row) => CUTOFFS.map(({ day }) => [row['Conteo']!, day, row[day]!] as const)))(
    '%s at %s: %s',
    (count, day, said) => {
      const ids = rolledUp(day).plans[0]!.tally[COUNTS[count]!]
      const [howMany, which] = said.split(': ')
      expect(ids).toHaveLength(number(howMany!))
      if (count !== 'Actividades') expect(ids).toEqual(which === undefined ? [] : list(which))
    },
  )
})

const MOVES: Readonly<Record<string, MovementKind>> = {
  igual: 'still',
  avanzó: 'moved',
  retrocedió: 'back',
  'primer reporte': 'first-report',
  'dejó de reportar': 'silent',
  'sin cifras': 'no-figures',
  'no se compara': 'not-comparable',
}

describe('what moved on the page', () => {
  const [first, second, third] = CUTOFFS
  const page = tablesUnder('De un corte al siguiente')[0]!
  const spring = movements(first!.activities, second!.activities)
  const autumn = movements(second!.activities, third!.activities)

  it('is every activity', () => {
    expect(spring.map(({ activity }) => activity)).toEqual(page.map((row) => row['Actividad']))
  })

  it.each(page.map((row, i) => [row['Actividad']!, row, i] as const))('%s', (_, row, i) => {
    expect(spring[i]!.kind).toBe(MOVES[row['De abril a agosto']!])
    expect(autumn[i]!.kind).toBe(MOVES[row['De agosto a diciembre']!])
    expect(spring[i]!.points).toBe(numberOrNone(row['Puntos a agosto']!))
    expect(autumn[i]!.points).toBe(numberOrNone(row['Puntos a diciembre']!))
  })
})

describe('the activity spread by months on the page', () => {
  it.each(tablesUnder('La misma A2, repartida por meses')[0]!.map((row) => [row['Corte']!, row] as const))(
    '%s',
    (day, row) => {
      const { activities } = monitor(at(day).input, { methods: { ejemplo: 'by-months' } })
      const [goal] = activities.filter(({ activity }) => activity.id === 'A2').flatMap(goalRows)
      expect(goal).toMatchObject({
        scheduled: { shown: number(row['Programado']!.split('=').at(-1)!.trim()) },
        executed: { shown: number(row['Ejecutado']!) },
        execution: { shown: number(row['Sin tope']!) },
        progress: { shown: number(row['Avance']!) },
      })
    },
  )
})
