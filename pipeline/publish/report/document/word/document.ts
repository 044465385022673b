import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { signature } from '../../../letters/word/frame.js'
import type { Block } from '../../../word/block.js'
import { Blocks } from '../../../word/blocks.js'
import { NUMBERING, PAGE, STYLES, TEXT_WIDTH } from '../../../word/look.js'
import { runs } from '../../../word/runs.js'
import { oneLine } from '../../../word/text.js'
import { longDate } from '../../words.js'
import type { Chapter, ReportDocument } from '../content.js'
import { contents, cover } from './cover.js'
import { ACROSS, ACROSS_WIDTH, REPORT_LOOK } from './look.js'

/** The report as the library writes it: with the present moment in its properties. */
export async function wordDocument(
  report: ReportDocument,
  pictures: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array> {
  const { head, title, cutoff, vigencia, chapters, annex } = report
  const name = `${title} con corte al ${longDate(cutoff)}`
  const numbered = chapters.map((chapter, i) => ({
    ...chapter,
    title: `${String(i + 1)}. ${chapter.title}`,
    anchor: `parte${String(i + 1)}`,
  }))
  const blocks = new Blocks(pictures)
  const running = { default: new Header({ children: [runningHead(head.entity, name)] }) }
  const document = new Document({
    title: oneLine(`${name}. ${head.entity}`),
    subject: oneLine(`${report.plans}${vigencia === null ? '' : ` ${String(vigencia)}`}`),
    creator: oneLine(`${head.entity} · ${head.office}`),
    lastModifiedBy: oneLine(head.office),
    revision: 1,
    styles: REPORT_LOOK,
    numbering: NUMBERING,
    sections: [
      {
        properties: { titlePage: true, page: PAGE },
        headers: { ...running, first: new Header({ children: [new Paragraph('')] }) },
        footers: {
          default: footer(head.office, TEXT_WIDTH),
          first: new Footer({ children: [new Paragraph('')] }),
        },
        children: [
          ...cover(report),
          ...contents([
            ...numbered.map(({ anchor, title }): [string, string] => [anchor, title]),
            ['anexo', annex.title],
          ]),
          ...numbered.flatMap((chapter) => blocks.of(withTitle(chapter, chapter.anchor))),
          ...signed(report),
        ],
      },
      {
        properties: {
          type: SectionType.NEXT_PAGE,
          page: { ...ACROSS, size: { ...ACROSS.size, orientation: PageOrientation.LANDSCAPE } },
        },
        headers: running,
        footers: { default: footer(head.office, ACROSS_WIDTH) },
        children: new Blocks(pictures, ACROSS_WIDTH).of(withTitle(annex, 'anexo')),
      },
    ],
  })
  return Packer.toBuffer(document)
}

function withTitle({ title, blocks }: Chapter, anchor: string): Block[] {
  return [{ kind: 'heading', text: title, anchor }, ...blocks]
}

function signed({ head }: ReportDocument): Paragraph[] {
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 600, after: 900 },
      children: runs(
        `${head.city === null ? 'Ciudad' : oneLine(head.city)} y fecha: ______________________________`,
      ),
    }),
    ...signature(head),
  ]
}

function runningHead(entity: string, name: string): Paragraph {
  return new Paragraph({
    style: STYLES.running,
    children: runs([{ strong: oneLine(entity) }, `. ${oneLine(name)}`]),
  })
}

function footer(office: string, width: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLES.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          ...runs(oneLine(office)),
          new TextRun({
            children: [new Tab(), 'Página ', PageNumber.CURRENT, ' de ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
}
