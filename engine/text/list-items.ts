import { cleanLine, opensWithLetter } from './clean.js'
import { remembered } from './remember.js'

const BREAK = /[\r\n\u2028\u2029]+/
/** Bullets, numbers and letters that open an item of a list. */
const MARK = /^\s*(?:[•·▪●○◦‣∙■□➢➤✓✔*–—-]+\s*|\d{1,2}(?:[.)]-?|\s*[-–])\s*(?=\p{L})|[a-z]\)\s*)/iu
/** The same within a line: "• Uno • Dos", "Uno ▪ Dos". */
const INLINE_BULLET = /(?:^|\s+)[•▪●○◦‣∙■□➢➤✓✔]\s*|[·*](?=\s)\s*/gu
/** Without any of these a text without a mark at its start is one item; most are. */
const MAY_PART = /[\r\n\u2028\u2029;•·*▪●○◦‣∙■□➢➤✓✔]/
/** A line that ends so goes on in the next one. */
const UNFINISHED =
  /(?:,|:|\b(?:de|del|la|el|los|las|y|e|o|u|a|al|en|con|por|para|que|un|una|su|sus|sin|sobre|entre))$/iu

/**
 * The items of a list in a cell, each clean and without its bullet or number. A line that begins in lower case, or follows
 * one that was left unfinished, goes on with the item above it. A cell without lines or bullets may hold its list
 * between semicolons; else it is one item.
 */
export const listItems = remembered(4_000, (raw): readonly string[] => {
  if (!MAY_PART.test(raw) && !isMarked(raw)) {
    const text = cleanLine(raw)
    return text === '' ? [] : [text]
  }
  const lines = raw
    .split(BREAK)
    .flatMap((line) => inlineBullets(line))
    .filter(({ text }) => text !== '')
  const items: string[] = []
  for (const { text, marked } of lines) {
    const above = items.at(-1)
    if (above !== undefined && !marked && goesOn(above, text)) items[items.length - 1] = `${above} ${text}`
    else items.push(text)
  }
  return items.length === 1 && !lines[0]!.marked ? bySemicolons(items[0]!) : items
})

interface Line {
  readonly text: string
  /** it opens with a bullet or a number of its own */
  readonly marked: boolean
}

function isMarked(text: string): boolean {
  return opensWithLetter(text) && text[1] !== ')' ? false : MARK.test(text)
}

function inlineBullets(line: string): Line[] {
  const parts = line.replace(/\t+/g, ' ').split(INLINE_BULLET)
  return parts.map((part, index) => {
    const mark = MARK.exec(part)
    const text = cleanLine(mark ? part.slice(mark[0].length) : part)
    return { text, marked: index > 0 || mark !== null }
  })
}

function goesOn(above: string, text: string): boolean {
  return /^\p{Ll}/u.test(text) || /^[(),.;]/.test(text) || UNFINISHED.test(above.slice(-10))
}

function bySemicolons(text: string): string[] {
  const parts = text
    .split(/;\s*/)
    .map(cleanLine)
    .filter((part) => part !== '')
  return parts.length === 0 ? [text] : parts
}
