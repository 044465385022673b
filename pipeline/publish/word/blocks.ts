import {
  Bookmark,
  HeadingLevel,
  LeaderType,
  LineRuleType,
  Paragraph,
  type Table,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { Block, Heading, Text } from './block.js'
import { BULLETS, FACT_INDENT, STEPS, STYLES, TEXT_WIDTH } from './look.js'
import { pictureRun } from './picture-run.js'
import { runs } from './runs.js'
import { table } from './table.js'
import { oneLine } from './text.js'

/** Writes the blocks of one document; numbers its lists, so that each begins with 1. */
export class Blocks {
  #lists = 0
  readonly #pictures: ReadonlyMap<string, Uint8Array>
  readonly #width: number

  /**
   * @param pictures the PNG of each drawing
   * @param width of the text, in twentieths of a point
   */
  constructor(pictures: ReadonlyMap<string, Uint8Array> = new Map(), width = TEXT_WIDTH) {
    this.#pictures = pictures
    this.#width = width
  }

  /** The blocks one below the other; `kept` holds the last paragraph on the page of what follows, as a signature needs. */
  of(blocks: readonly Block[], kept = false): (Paragraph | Table)[] {
    return blocks.flatMap((block, i) => this.#one(block, kept && i === blocks.length - 1))
  }

  #one(block: Block, keepNext: boolean): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'paragraph':
        return [new Paragraph({ keepNext, children: runs(block.text) })]
      case 'heading':
        return [heading(block)]
      case 'list':
        return items(block.items, { reference: STEPS, level: 0, instance: ++this.#lists }, keepNext)
      case 'bullets':
        return items(block.items, { reference: BULLETS, level: 0 }, keepNext)
      case 'facts':
        return [
          ...block.facts.map(([name, value]) => fact(name, value)),
          new Paragraph({ style: STYLES.gap }),
        ]
      case 'lines':
        return Array.from({ length: block.count }, (_, i) =>
          blankLine(this.#width, block.count - i <= LINES_KEPT),
        )
      case 'picture':
        return [
          new Paragraph({ style: STYLES.caption, children: runs(block.caption) }),
          new Paragraph({
            spacing: { line: 240, lineRule: LineRuleType.AUTO },
            children: [pictureRun(block, this.#pictures.get(block.svg)!, this.#width)],
          }),
        ]
      case 'table':
        return table(block, this.#width)
    }
  }
}

function heading({ text, level = 1, anchor }: Heading): Paragraph {
  const children = runs(text)
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: anchor === undefined ? children : [new Bookmark({ id: anchor, children })],
  })
}

function items(
  texts: readonly Text[],
  numbering: { readonly reference: string; readonly level: number; readonly instance?: number },
  keepNext: boolean,
): Paragraph[] {
  return texts.map(
    (text, i) =>
      new Paragraph({
        keepNext: keepNext && i === texts.length - 1,
        style: 'ListParagraph',
        numbering,
        children: runs(text),
      }),
  )
}

/** So that a signature below is on no page by itself. */
const LINES_KEPT = 3

function blankLine(width: number, keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    style: STYLES.line,
    spacing: { before: 200 },
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.UNDERSCORE }],
    children: [new TextRun({ children: [new Tab()] })],
  })
}

/** A name and, at a tab from it, what it stands for. */
export function fact(
  name: string,
  value: Text,
  style: string = STYLES.fact,
  indent = FACT_INDENT,
): Paragraph {
  return new Paragraph({
    style,
    tabStops: [{ type: TabStopType.LEFT, position: indent }],
    children: [new TextRun({ bold: true, children: [`${oneLine(name)}:`, new Tab()] }), ...runs(value)],
  })
}
