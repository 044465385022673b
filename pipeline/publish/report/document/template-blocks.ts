import type { Block } from '../../word/block.js'

const POINT = /^\s*[-•*]\s+(.*)$/

/** The text of a part of the template as blocks: paragraphs parted by blank lines, and points of a list. */
export function templateBlocks(text: string): Block[] {
  const blocks: Block[] = []
  for (const part of text.split(/\n\s*\n/)) {
    let words: string[] = []
    let points: string[] = []
    const flush = (): void => {
      if (words.length > 0) blocks.push({ kind: 'paragraph', text: words.join(' ') })
      if (points.length > 0) blocks.push({ kind: 'bullets', items: points })
      words = []
      points = []
    }
    for (const line of part.split('\n')) {
      const point = POINT.exec(line)?.[1]
      const plain = line.trim()
      if (point !== undefined) {
        if (words.length > 0) flush()
        points.push(point)
      } else if (plain !== '') {
        if (points.length > 0) flush()
        words.push(plain)
      }
    }
    flush()
  }
  return blocks
}
