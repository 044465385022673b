import type { Directory } from '../../engine/directory/directory.js'
import { isInternalControl } from '../../engine/rules/calendar/follow-ups.js'
import { fold } from '../../engine/text/fold.js'

type Unit = Directory['dependencias'][number]

const USUAL_ID = 'control-interno'
/** «Control Interno Disciplinario» judges conduct and follows up no plan. */
const OTHER_OFFICE = /\bdisciplinari[oa]s?\b/

/** The unit of a directory that follows the plans up; null where none bears that name, or more than one may be meant. */
export function internalControlOf({ dependencias }: Directory): Unit | null {
  const known = dependencias.find(({ id }) => id === USUAL_ID)
  if (known) return known
  const [only, ...others] = dependencias.filter(
    (unit) =>
      !OTHER_OFFICE.test(fold(unit.name)) &&
      [unit.name, ...unit.otherNames].some((name) => isInternalControl({ name, text: unit.acronym ?? '' })),
  )
  return only && others.length === 0 ? only : null
}
