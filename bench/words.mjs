const SYLLABLES = ['ca', 'mi', 'no', 'sa', 'lu', 'pre', 'ven', 'ta', 'ri', 'do', 'gua', 'bel']
const WORDS = SYLLABLES.flatMap((a) =>
  SYLLABLES.flatMap((b) => ['', 'ra', 'les', 'to'].map((c) => a + b + c)),
)

/** Numbers from 0 to below a limit, the same every time. */
export function chance(seed) {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/** Words as people use them: a few all the time, most of them seldom. */
const word = (next) => WORDS[Math.floor((next(1_000) ** 3 / 1_000 ** 3) * WORDS.length)]

/** That many invented words. */
export const sentence = (next, length) => Array.from({ length }, () => word(next)).join(' ')
