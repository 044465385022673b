import type { XmlHandlers } from '../xml.js'
import { LESS, SLASH } from './bytes.js'
import { OPENS, type PlainScanner } from './scanner.js'

/** Tells the handlers of a part that the scanner has read to its end, and so is known to be plain. */
export function tellPlain(scanner: PlainScanner, bytes: Uint8Array, handlers: XmlHandlers): void {
  scanner.start(bytes, Infinity)
  tellElement(scanner, 1, handlers)
}

function tellElement(scanner: PlainScanner, depth: number, handlers: XmlHandlers): void {
  scanner.name()
  const { bytes, nameStart, nameEnd } = scanner
  const name = scanner.localName()
  const ends = scanner.tag()
  handlers.open(name, depth, scanner.allAttributes())
  if (ends === OPENS) {
    for (;;) {
      if (bytes[scanner.at] !== LESS) {
        scanner.text()
        handlers.text?.(scanner.lastText())
      }
      scanner.at++
      if (bytes[scanner.at] === SLASH) break
      tellElement(scanner, depth + 1, handlers)
    }
    scanner.at++
    scanner.closes(nameStart, nameEnd)
  }
  handlers.close?.(name, depth)
}
