import type { Format } from '../../../engine/format/format.js'
import { sectionLabel } from '../layout/official-columns.js'
import { planLabel } from '../report/progress/rows.js'

/** `1. Gestión del riesgo`; the plan's name where it has no components. */
export function componentLabel(
  formats: readonly Format[],
  { format: id, component }: { readonly format: string; readonly component: number | null },
): string {
  const format = formats.find((one) => one.id === id)
  return component === null ? planLabel(formats, id) : sectionLabel(format, component)
}
