import { type IRunOptions, TextRun } from 'docx'
import type { Text } from './block.js'
import { linesOf, type Tone } from './text.js'
import { CODE, SOFT } from './look.js'

const LOOK_OF: Readonly<Record<Tone, IRunOptions>> = {
  plain: {},
  strong: { bold: true },
  soft: { color: SOFT },
  code: CODE,
}

/** A text as the runs of one paragraph. */
export function runs(text: Text): TextRun[] {
  return linesOf(text).flatMap((line, i) => [
    ...(i > 0 ? [new TextRun({ break: 1 })] : []),
    ...line.map(({ text, tone }) => new TextRun({ text, ...LOOK_OF[tone] })),
  ])
}
