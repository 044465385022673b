import { pngOf } from '../../picture/png.js'
import type { Block } from '../../word/block.js'
import { normalised } from '../../word/normalised.js'
import type { ReportDocument } from './content.js'

/** As wide as the text of a page at 300 dots per inch. */
const PICTURE_DOTS = 1960

/** The report as a Word document (.docx); the same report is the same bytes. The libraries are loaded with the first one. */
export async function writeDocument(report: ReportDocument): Promise<Uint8Array> {
  const { wordDocument } = await import('./word/document.js')
  const blocks: Block[] = report.chapters.flatMap((chapter) => chapter.blocks)
  const pictures = new Map<string, Uint8Array>()
  for (const block of blocks)
    if (block.kind === 'picture') pictures.set(block.svg, await pngOf(block.svg, PICTURE_DOTS))
  return normalised(await wordDocument(report, pictures), report.cutoff)
}
