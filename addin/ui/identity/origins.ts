import type { Plan } from '../../../engine/plan/plan.js'
import {
  dependenciaAlone,
  dependenciaInFileName,
  dependenciaInHeading,
  identityOf,
  vigenciaInFileName,
  vigenciaInHeading,
  type Heading,
} from '../../../engine/reading/document-facts.js'
import { SheetView } from '../../../engine/reading/sheet-view.js'
import type { Answers, Contents } from '../../book/book.js'
import type { Ground } from '../../pane/check.js'

/** Where a fact of a plan comes from. */
export type Origin = 'address' | 'workbook' | 'heading' | 'file-name' | 'answer' | 'configuration'

export interface Origins {
  readonly vigencia: Origin | null
  readonly dependencia: Origin | null
}

/** Where the vigencia and the dependencia of a plan come from, in the order in which the engine believes them (read-plan.ts). */
export function originsOf(
  { name, workbook }: Contents,
  plan: Plan,
  answers: Answers,
  ground: Ground,
): Origins {
  const { resolver, vigencia: imposed } = ground
  const identity = identityOf(workbook)
  const headings = workbook.grids.flatMap((grid): Heading[] => {
    const rows = new Set(plan.headings.filter(({ sheet }) => sheet === grid.name).map(({ at }) => at.row))
    return rows.size === 0 ? [] : [{ view: new SheetView(grid), rows: [...rows] }]
  })
  const vigencia: readonly (readonly [Origin, number | null])[] = [
    ['address', imposed],
    ['workbook', identity.vigencia],
    ['heading', vigenciaInHeading(headings)],
    ['file-name', vigenciaInFileName(name)],
    ['answer', answers.vigencia],
    ['configuration', ground.usualVigencia],
  ]
  const dependencia: readonly (readonly [Origin, string | null])[] = [
    ['workbook', identity.dependencia === null ? null : resolver.declared(identity.dependencia)],
    ['heading', dependenciaInHeading(headings, resolver)],
    ['file-name', dependenciaInFileName(name, resolver)],
    ['heading', dependenciaAlone(headings, resolver)],
    ['answer', answers.dependencia],
  ]
  return {
    vigencia: plan.vigencia === null ? null : first(vigencia),
    dependencia: plan.dependencia === null ? null : first(dependencia),
  }
}

function first(said: readonly (readonly [Origin, unknown])[]): Origin | null {
  return said.find(([, value]) => value !== null)?.[0] ?? null
}
