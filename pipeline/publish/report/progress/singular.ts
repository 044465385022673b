/** Endings of plurals and of their singulars, the first that fits holds; what none fits is not told. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/iones$/, 'ión'],
  [/(dad|tud)es$/, '$1'],
  [/([aeiou][rl])es$/, '$1'],
  [/(ll|[bcdfgpt][rl]|[bcfghjmnpqtvxñ])es$/, '$1e'],
  [/([ao])s$/, '$1'],
]
const UNCHANGED = /^(de|del|la|el|a|en|con|por|para|y|o|al|un|una)$/
/** `exámenes` loses its accent in the singular: no rule of endings tells it. */
const ACCENTED = /[áéíóú].*nes$/

/** `1 informe` from `informes`; null where the singular of a word cannot be told for sure. */
export function singularOf(words: string): string | null {
  const singular: string[] = []
  let plural = true
  for (const word of words.split(' ')) {
    // what follows a preposition says of what, and keeps its number
    if (UNCHANGED.test(word)) plural = false
    if (!plural) {
      singular.push(word)
      continue
    }
    const ending = ACCENTED.test(word) ? undefined : ENDINGS.find(([plural]) => plural.test(word))
    if (!ending) return null
    singular.push(word.replace(...ending))
  }
  return singular.join(' ')
}
