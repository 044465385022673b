import { AlignmentType, HeadingLevel, Paragraph } from 'docx'
import { longDate } from '../../../../engine/calendar/long-date.js'
import type { Text } from '../../word/block.js'
import type { Letter, LetterHead } from '../letter.js'
import { BLANK } from '../phrases.js'
import { fact } from '../../word/blocks.js'
import { STYLES } from '../../word/look.js'
import { runs } from '../../word/runs.js'

const SMALL_INDENT = 850
const SIGNATURE = '______________________________'

/** What stands over the body of a letter. */
export function opening(letter: Letter, name: string): Paragraph[] {
  switch (letter.kind) {
    case 'oficio':
      return [
        title(name),
        line(placeAndDate(letter), 240),
        ...letter.addressee.map((text, i) =>
          line(
            i === 0 && letter.addressee.length > 1 && text !== 'Señores' ? [{ strong: text }] : text,
            i === letter.addressee.length - 1 ? 240 : 0,
          ),
        ),
        ...subject(letter),
        line('Cordial saludo:', 160),
      ]
    case 'circular':
      return [
        title(name, AlignmentType.CENTER),
        line(placeAndDate(letter), 240),
        fact('Para', letter.addressee.join('\n')),
        fact('De', letter.head.office),
        ...subject(letter),
      ]
    case 'constancia':
    case 'informe':
      return [
        title(name, AlignmentType.CENTER),
        line([{ strong: letter.subject }], 240, AlignmentType.CENTER),
      ]
  }
}

/** What stands below it: the closing, the signature, what comes with the letter and who gets a copy. */
export function ending(letter: Letter): Paragraph[] {
  return [
    new Paragraph({ keepNext: true, spacing: { before: 240, after: 900 }, children: runs(closing(letter)) }),
    ...signature(letter.head),
    ...(letter.enclosures.length > 0
      ? [fact('Anexos', letter.enclosures.join('\n'), STYLES.small, SMALL_INDENT)]
      : []),
    ...(letter.copies.length > 0
      ? [fact('Copia', letter.copies.join('\n'), STYLES.small, SMALL_INDENT)]
      : []),
  ]
}

function closing({ kind, head, date }: Letter): string {
  if (kind === 'informe') return `${head.city ?? BLANK}, ${longDate(date)}`
  return kind === 'constancia' ? `Se expide en ${head.city ?? BLANK}, el ${longDate(date)}.` : 'Cordialmente,'
}

/** Who signs; what nobody configured stays blank. */
export function signature({ signer, office, entity }: LetterHead): Paragraph[] {
  return [
    kept([{ strong: signer.name ?? SIGNATURE }]),
    kept(signer.title ?? `Cargo: ${BLANK}`),
    kept(office),
    line(entity, 280),
  ]
}

function subject({ subject, reference }: Letter): Paragraph[] {
  const about = fact('Asunto', [{ strong: subject }])
  return reference === null ? [about, gap()] : [about, fact('Referencia', reference), gap()]
}

function placeAndDate({ head, date }: Letter): string {
  return `${head.city ?? BLANK}, ${longDate(date)}`
}

function title(
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = 'left',
): Paragraph {
  return new Paragraph({ heading: HeadingLevel.TITLE, alignment, children: runs(text) })
}

function line(
  text: Text,
  after: number,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = 'left',
): Paragraph {
  return new Paragraph({ style: STYLES.line, alignment, spacing: { after }, children: runs(text) })
}

/** A line that stays on the page of the next. */
function kept(text: Text): Paragraph {
  return new Paragraph({ style: STYLES.line, keepNext: true, children: runs(text) })
}

function gap(): Paragraph {
  return new Paragraph({ style: STYLES.gap })
}
