import type { PlanVerdict } from '../../../engine/check.js'
import type { Carried } from '../../../engine/carry/carry-rows.js'
import type { Ground } from '../../pane/check.js'

/** The blank official workbook of a format. @throws Trouble */
export async function loadBlank(format: string, ground: Ground): Promise<Uint8Array> {
  const { blankForm } = await import('../../configuration/blank-forms.js')
  return blankForm(format, ground)
}

/** The rows of a plan in the blank official workbook of its format. @throws Trouble, NotTheBlankForm */
export async function carry({ plan, format }: PlanVerdict, ground: Ground): Promise<Carried> {
  const [{ carryRows }, blank] = await Promise.all([
    import('../../../engine/carry/carry-rows.js'),
    loadBlank(format.id, ground),
  ])
  return carryRows(plan, format, blank, ground.directory)
}
