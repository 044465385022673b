import type { SheetSpec } from '../workbook/workbook-spec.js'
import { Stack } from './stack.js'

export interface Guide {
  /** of its two columns, in characters */
  readonly widths: readonly [number, number]
  readonly subtitle: string
  /** points; left out, it is estimated */
  readonly subtitleHeight?: number
  readonly footer: string
}

/** The sheet that says how a workbook is filled in; `fill` puts into it what stands under its title. */
export function guideSheet(
  { widths, subtitle, subtitleHeight, footer }: Guide,
  fill: (stack: Stack) => void,
): SheetSpec {
  const stack = new Stack([...widths])
  stack.across('Cómo llenar este libro', 'title', 27)
  stack.across(subtitle, 'subtitle', subtitleHeight)
  fill(stack)
  return {
    name: 'Instrucciones',
    widths: stack.widths,
    rows: stack.rows,
    merges: stack.merges,
    orientation: 'portrait',
    protect: true,
    footer,
  }
}

/** What is done first, second… */
export function guideSteps(stack: Stack, steps: readonly string[]): void {
  for (const [i, step] of steps.entries())
    stack.block(
      [
        { value: `Paso ${String(i + 1)}`, style: 'body-strong', left: 0 },
        { value: step, style: 'body', left: 1 },
      ],
      1,
    )
}
