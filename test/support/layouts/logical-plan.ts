import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import type { Format } from '../../../engine/format/format.js'
import { formatSchema } from '../../../engine/format/schema.js'
import type { PlannedDate, PlannedWindow } from './dates.js'
import { UNIT_IDS } from './names.js'
import { activityText, goal, productText, type PlannedGoal } from './vocabulary.js'

export const paac: Format = formatSchema.parse(
  JSON.parse(readFileSync('templates/paac-anexo-1/format.json', 'utf8')),
)

export const VIGENCIA = 2023

/** An activity as its author means it, before it is laid out. */
export interface PlannedActivity {
  readonly number: string
  /** null in a component that has none */
  readonly subcomponent: number | null
  readonly text: string
  readonly product: string
  readonly goal: PlannedGoal
  /** ids, the leader first */
  readonly responsibles: readonly string[]
  readonly windows: readonly PlannedWindow[]
}

export interface PlannedComponent {
  readonly number: number
  readonly activities: readonly PlannedActivity[]
}

/** A plan as its author means it. */
export interface LogicalPlan {
  readonly components: readonly PlannedComponent[]
  /** whether component 2 is there, as a reference to its annex */
  readonly reference: boolean
}

type Matter = Omit<PlannedActivity, 'number' | 'subcomponent'> & { readonly group: number }

const isoDay = (day: number): string => new Date(Date.UTC(VIGENCIA, 0, 1 + day)).toISOString().slice(0, 10)
const realDate: fc.Arbitrary<PlannedDate> = fc.nat(364).map((day) => ({ iso: isoDay(day) }))
const noDate: fc.Arbitrary<PlannedDate> = fc
  .constantFrom('31/04/2023', '30/02/2023', '31/6/2023', '31/09/2023', '31/11/2023', '29/02/2023')
  .map((typed) => ({ typed }))

const windows: fc.Arbitrary<readonly PlannedWindow[]> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.constant(2) },
      { weight: 1, arbitrary: fc.constant(3) },
    ),
    fc.array(realDate, { minLength: 6, maxLength: 6 }),
    fc.option(fc.tuple(fc.nat(5), noDate), { freq: 8, nil: null }),
  )
  .map(([count, dates, wrong]) => {
    const all = dates.map((date, i) => (wrong?.[0] === i ? wrong[1] : date))
    return Array.from({ length: count }, (_, i) => ({ start: all[2 * i]!, end: all[2 * i + 1]! }))
  })

const responsibles: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...UNIT_IDS).map((id) => [id]) },
  {
    weight: 3,
    arbitrary: fc.uniqueArray(fc.constantFrom(...UNIT_IDS), { minLength: 2, maxLength: 4 }),
  },
)

const matter: fc.Arbitrary<Matter> = fc.record({
  text: activityText,
  product: productText,
  goal,
  responsibles,
  windows,
  group: fc.nat(4),
})

const component: fc.Arbitrary<PlannedComponent> = fc
  .record({
    number: fc.constantFrom(1, 3, 4, 5, 6),
    groups: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
    firstNumber: fc.constantFrom(1, 1, 8, 9),
    plainNumbers: fc.boolean(),
    matters: fc.oneof(
      { weight: 4, arbitrary: fc.array(matter, { minLength: 1, maxLength: 4, size: 'max' }) },
      { weight: 1, arbitrary: fc.array(matter, { minLength: 1, maxLength: 15, size: 'max' }) },
    ),
  })
  .map(({ number, groups, firstNumber, plainNumbers, matters }) => {
    const subcomponents = paac.sections.find((section) => section.number === number)!.subcomponents
    const has = [...new Set(groups.map((n) => ((n - 1) % Math.max(1, subcomponents.length)) + 1))].sort()
    const used = new Map<number, number>()
    const activities = matters
      .map(({ group, ...rest }) => ({ ...rest, group: has[group % has.length]! }))
      .sort((a, b) => a.group - b.group)
      .map(({ group, ...rest }) => {
        const next = used.get(group) ?? firstNumber
        used.set(group, next + 1)
        if (subcomponents.length > 0) {
          return { ...rest, subcomponent: group, number: `${String(group)}.${String(next)}` }
        }
        const alone = String(
          [...used.values()].reduce((sum, value) => sum + value - firstNumber, firstNumber - 1),
        )
        return { ...rest, subcomponent: null, number: plainNumbers ? alone : `6.${alone}` }
      })
    return { number, activities }
  })

/** Any plan a city hall might mean. */
export const logicalPlan: fc.Arbitrary<LogicalPlan> = fc
  .record({
    components: fc.uniqueArray(component, {
      minLength: 1,
      maxLength: 5,
      selector: ({ number }) => number,
      size: 'max',
    }),
    reference: fc.boolean(),
  })
  .map(({ components, reference }) => ({
    components: components.sort((a, b) => a.number - b.number),
    reference,
  }))
