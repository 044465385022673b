const NARROW = /[iljtfrI.,:;'|!()[\] ·-]/
const WIDE = /[mwMW—…%@]/
const CAPITAL = /[A-ZÁÉÍÓÚÑ0-9]/

/** Width of a text in a sans-serif letter of the given size, generously estimated. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const letter of text) {
    if (NARROW.test(letter)) ems += 0.33
    else if (WIDE.test(letter)) ems += 0.92
    else if (CAPITAL.test(letter)) ems += 0.68
    else ems += letter.codePointAt(0)! > 0x2e80 ? 1.05 : 0.55
  }
  return ems * size
}

/** The text in lines no wider than given; what does not fit in the last one ends in an ellipsis. */
export function wrap(text: string, width: number, size: number, maxLines: number): string[] {
  const lines: string[] = []
  let line = ''
  const words = text.split(/\s+/).filter(Boolean)
  for (const [i, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(longer, size) <= width) {
      line = longer
      continue
    }
    if (lines.length === maxLines - 1) {
      return [...lines, fit([line, ...words.slice(i)].filter(Boolean).join(' '), width, size)]
    }
    if (line !== '') lines.push(line)
    line = textWidth(word, size) <= width ? word : fit(word, width, size)
  }
  return line === '' ? lines : [...lines, line]
}

/** The text, cut with an ellipsis where it is wider than given. */
export function fit(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  const letters = [...text.slice(0, 400)]
  let used = textWidth('…', size)
  let kept = 0
  for (const letter of letters) {
    used += textWidth(letter, size)
    if (used > width) break
    kept++
  }
  return `${letters.slice(0, kept).join('').trimEnd()}…`
}
