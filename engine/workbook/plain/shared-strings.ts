import { decodeText, trimBlanks } from '../text-value.js'
import { richText } from './rich-text.js'
import { OPENS, UNUSUAL, word, type PlainScanner } from './scanner.js'

const SI = word('si')
/** Almost all items, after the `<` of the first. */
const PLAIN_ITEM = word('si><t>')
const PLAIN_END = word('</t></si>')

/** The shared strings part → its texts by index. */
export function readPlainStrings(scanner: PlainScanner): readonly string[] {
  const texts: string[] = []
  scanner.name()
  const { nameStart, nameEnd } = scanner
  if (scanner.tag() !== OPENS) return texts
  while (scanner.child()) {
    if (scanner.passes(PLAIN_ITEM)) {
      scanner.count()
      scanner.text()
      if (!scanner.passes(PLAIN_END)) throw UNUSUAL
      texts.push(decodeText(trimBlanks(scanner.lastText())))
      continue
    }
    scanner.name()
    if (scanner.prefixed) throw UNUSUAL
    const { nameStart: start, nameEnd: end } = scanner
    const isItem = scanner.isNamed(SI)
    const opens = scanner.tag() === OPENS
    if (!isItem) {
      if (opens) scanner.skipContent(2, start, end)
      continue
    }
    texts.push(opens ? decodeText(richText(scanner, 2)) : '')
    if (opens) scanner.closes(start, end)
  }
  scanner.closes(nameStart, nameEnd)
  return texts
}
