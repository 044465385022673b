import { readPlainStrings } from './plain/shared-strings.js'
import { decodeText, spacedText } from './text-value.js'
import type { XmlReader } from './xml.js'

/** The shared strings part → its texts by index; runs of rich text joined, phonetic ones left out. */
export function readSharedStrings(xml: XmlReader, part: string, bytes: Uint8Array): readonly string[] {
  return xml.plain(bytes, readPlainStrings) ?? readStrictStrings(xml, part, bytes)
}

function readStrictStrings(xml: XmlReader, part: string, bytes: Uint8Array): readonly string[] {
  const texts: string[] = []
  let item = ''
  let run = ''
  let space: string | undefined
  let inText = false
  let inRun = false
  xml.readStrictly(part, bytes, {
    open: (name, depth, attributes) => {
      if (depth === 2 && name === 'si') item = ''
      if (depth === 3) inRun = name === 'r'
      if (name !== 't' || !(depth === 3 || (depth === 4 && inRun))) return
      inText = true
      run = ''
      space = attributes['xml:space']
    },
    text: (text) => {
      if (inText) run += text
    },
    close: (name, depth) => {
      if (inText && name === 't') {
        item += spacedText(run, space)
        inText = false
      }
      if (depth === 2 && name === 'si') texts.push(decodeText(item))
    },
  })
  return texts
}
