import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import { cut } from '../../workbook/cell-text.js'
import type { LetterHead } from '../letter.js'
import { oneLine } from '../../word/text.js'
import { STYLES, TEXT_WIDTH } from '../../word/look.js'
import { runs } from '../../word/runs.js'

const SUBJECT_SHOWN = 90

/** Who writes, over the first page. */
export function letterhead({ entity, office }: LetterHead): Header {
  return new Header({
    children: [
      new Paragraph({ style: STYLES.entity, children: runs(oneLine(entity)) }),
      new Paragraph({ style: STYLES.office, children: runs(oneLine(office)) }),
    ],
  })
}

/** Which letter it is, over the other pages. */
export function runningHead(name: string, subject: string): Header {
  const shown = cut(oneLine(subject), SUBJECT_SHOWN)
  return new Header({
    children: [new Paragraph({ style: STYLES.running, children: runs([{ strong: name }, `. ${shown}`]) })],
  })
}

/** Who writes and which page it is. */
export function bottom({ entity, office }: LetterHead): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLES.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          ...runs(oneLine(`${entity} · ${office}`)),
          new TextRun({
            children: [new Tab(), 'Página ', PageNumber.CURRENT, ' de ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
}
