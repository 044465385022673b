import type { Activity } from '../../plan/plan.js'
import { cleanLine } from '../../text/clean.js'
import { fold } from '../../text/fold.js'
import { projectCode, textIn } from '../fields.js'
import type { Document } from '../rule.js'

/** What a project can be known by: its BPIN, and its name. */
export interface ProjectNames {
  readonly code: string
  readonly name: string
}

export function projectOf(activity: Activity): ProjectNames {
  const name = fold(textIn(activity, 'project'))
  return { code: projectCode(activity), name: name.length >= 8 ? name : '' }
}

/** Whether two rows are of one project: by BPIN where both state one, else by name. */
export function sameProject(a: ProjectNames, b: ProjectNames): boolean {
  if (a.code !== '' && b.code !== '') return a.code === b.code
  return a.name !== '' && a.name === b.name
}

/** What to call a project. */
export function projectName(activity: Activity): string {
  return cleanLine(textIn(activity, 'bpin')) || cleanLine(textIn(activity, 'project'))
}

/** Documents of one vigencia as another; one that states none goes with all. */
export function ofSameVigencia(a: Document, b: Document): boolean {
  return a.plan.vigencia === null || b.plan.vigencia === null || a.plan.vigencia === b.plan.vigencia
}
