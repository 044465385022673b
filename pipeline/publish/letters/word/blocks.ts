import { HeadingLevel, Paragraph, type Table, Tab, TabStopType, TextRun } from 'docx'
import type { Block, Text } from '../letter.js'
import { oneLine } from '../text.js'
import { FACT_INDENT, STEPS, STYLES } from './look.js'
import { runs } from './runs.js'
import { table } from './table.js'

/** Numbers the lists of one document, so that each begins with 1. */
export class Blocks {
  #lists = 0

  /** The blocks one below the other; `kept` holds the last paragraph on the page of what follows, as a signature needs. */
  of(blocks: readonly Block[], kept = false): (Paragraph | Table)[] {
    return blocks.flatMap((block, i) => this.#one(block, kept && i === blocks.length - 1))
  }

  #one(block: Block, keepNext: boolean): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'paragraph':
        return [new Paragraph({ keepNext, children: runs(block.text) })]
      case 'heading':
        return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(block.text) })]
      case 'list': {
        const instance = ++this.#lists
        return block.items.map(
          (item, i) =>
            new Paragraph({
              keepNext: keepNext && i === block.items.length - 1,
              style: 'ListParagraph',
              numbering: { reference: STEPS, level: 0, instance },
              children: runs(item),
            }),
        )
      }
      case 'facts':
        return [
          ...block.facts.map(([name, value]) => fact(name, value)),
          new Paragraph({ style: STYLES.gap }),
        ]
      case 'table':
        return table(block)
    }
  }
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
