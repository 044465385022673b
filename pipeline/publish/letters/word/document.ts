import { Document, Packer, Paragraph, type Table } from 'docx'
import type { Letter } from '../letter.js'
import { BLANK } from '../phrases.js'
import { oneLine } from '../../word/text.js'
import { Blocks } from '../../word/blocks.js'
import { LOOK, NUMBERING, PAGE, STYLES } from '../../word/look.js'
import { bottom, letterhead, runningHead } from './margins.js'
import { ending, opening } from './frame.js'

/** A letter as the library writes it: with the present moment in its properties. */
export async function wordDocument(letter: Letter): Promise<Uint8Array> {
  const { head, subject } = letter
  const name = letterName(letter)
  const blocks = new Blocks()
  const children: (Paragraph | Table)[] = [
    ...opening(letter, name),
    ...blocks.of(letter.body, true),
    ...ending(letter),
  ]
  if (letter.annex.length > 0) {
    children.push(new Paragraph({ style: STYLES.gap, pageBreakBefore: true }), ...blocks.of(letter.annex))
  }
  const document = new Document({
    title: oneLine(`${name}. ${subject}`),
    subject: oneLine(subject),
    creator: oneLine(`${head.entity} · ${head.office}`),
    lastModifiedBy: oneLine(head.office),
    revision: 1,
    styles: LOOK,
    numbering: NUMBERING,
    sections: [
      {
        properties: { titlePage: true, page: PAGE },
        headers: { first: letterhead(head), default: runningHead(name, subject) },
        footers: { first: bottom(head), default: bottom(head) },
        children,
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** `Oficio N.º OPGI-2026-0007` */
function letterName({ kind, number }: Letter): string {
  const names = {
    oficio: 'Oficio',
    circular: 'Circular',
    constancia: 'Constancia',
    informe: 'Informe',
  } as const
  return `${names[kind]} N.º ${number === null ? BLANK : oneLine(number)}`
}
