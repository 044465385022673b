import { decoySheet } from './decoys.js'
import type { SeenActivity, SeenPlan } from './expected.js'
import type { Layout } from './layout.js'
import { VIGENCIA, type LogicalPlan } from './logical-plan.js'
import { SheetDrawer } from './draw-sheet.js'
import type { SheetSketch } from './sketch.js'
import { sheetName } from './wording.js'

/** A plan on its sheets, and what a reader must find there. */
export interface Drawn {
  /** name of the file */
  readonly file: string
  readonly sheets: readonly SheetSketch[]
  readonly expected: SeenPlan
}

/** Lays a plan out. */
export function draw(plan: LogicalPlan, layout: Layout): Drawn {
  const numbers = plan.components.map(({ number }) => number)
  if (plan.reference) numbers.push(2)
  numbers.sort((a, b) => a - b)
  const groups = layout.perComponent ? numbers.map((number) => [number]) : [numbers]
  const drawers = groups.map((group, i) => {
    const drawer = new SheetDrawer(nameOf(group, i, layout), layout)
    drawer.draw(
      group.map((number) => plan.components.find((c) => c.number === number) ?? { number, activities: [] }),
    )
    return drawer
  })
  const tables = drawers.map(({ sheet }) => sheet)
  const decoys = layout.decoys.map((decoy) => decoySheet(decoy))
  const activities: SeenActivity[] = drawers.flatMap((drawer) => drawer.activities)
  return {
    file: `PAAC ${String(VIGENCIA)} - ${layout.unit}.xlsx`,
    sheets: layout.decoysFirst ? [...decoys, ...tables] : [...tables, ...decoys],
    expected: {
      vigencia: VIGENCIA,
      dependencia: layout.unit,
      components: drawers.flatMap((drawer) => drawer.components).sort(([a], [b]) => a - b),
      activities,
      observations: drawers.flatMap((drawer) => drawer.observations).sort(),
    },
  }
}

function nameOf(group: readonly number[], index: number, layout: Layout): string {
  if (!layout.perComponent) return 'Anexo 1'
  const neutral = layout.banner === 'title' || (layout.banner === 'banner' && layout.neutralNames)
  return neutral ? `Hoja${String(index + 1)}` : sheetName(group[0]!, layout.sheetNaming)
}
