/** Maps look at the length alone of much longer texts, and would compare them one by one. */
const LONGEST = 8_000

/**
 * A pure function of a text that remembers its last answers, for texts that several rules ask about.
 * @param most answers kept; beyond, it begins anew
 */
export function remembered<T>(most: number, work: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>()
  return (text) => {
    if (text.length > LONGEST) return work(text)
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = work(text)
    if (answers.size >= most) answers.clear()
    answers.set(text, answer)
    return answer
  }
}
