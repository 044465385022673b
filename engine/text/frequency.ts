import { remembered } from './remember.js'

/** How often a text says that something happens. */
export interface Frequency {
  /** times a year: monthly is 12 */
  readonly perYear: number
  /** months that each takes: monthly is 1; null where shorter than a month */
  readonly months: number | null
  /** the very words: "mensuales", "cada tres meses" */
  readonly written: string
}

const NUMBERS: Readonly<Record<string, number>> = {
  un: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
}
const N = `(\\d{1,2}|${Object.keys(NUMBERS).join('|')})(?: \\(\\d{1,2}\\))?`

/** In their order of preference, all global; the first group, where there is one, is a number. */
const PATTERNS: readonly (readonly [pattern: RegExp, perYear: (n: number) => number])[] = [
  [new RegExp(`\\bcada ${N} meses\\b`, 'g'), (n) => 12 / n],
  [new RegExp(`\\b${N} (?:vez|veces) (?:al|por|en el|durante el|cada) ano\\b`, 'g'), (n) => n],
  [new RegExp(`\\b${N} (?:vez|veces) (?:al|por|cada) semestre\\b`, 'g'), (n) => 2 * n],
  [new RegExp(`\\b${N} (?:vez|veces) (?:al|por|cada) mes\\b`, 'g'), (n) => 12 * n],
  [/\bcuatrimestral(?:es|mente)?\b/g, () => 3],
  [/\btrimestral(?:es|mente)?\b/g, () => 4],
  [/\bbimestral(?:es|mente)?\b/g, () => 6],
  [/\bsemestral(?:es|mente)?\b/g, () => 2],
  [/\bmensual(?:es|mente)?\b/g, () => 12],
  [/\bquincenal(?:es|mente)?\b/g, () => 24],
  [/\bsemanal(?:es|mente)?\b/g, () => 52],
  [/\banual(?:es|mente)?\b/g, () => 1],
  [/\b(?:cada|todos los|por|al) (?:cuatrimestres?)\b/g, () => 3],
  [/\b(?:cada|todos los|por|al) (?:trimestres?)\b/g, () => 4],
  [/\b(?:cada|todos los|por|al) (?:bimestres?)\b/g, () => 6],
  [/\b(?:cada|todos los|por|al) (?:semestres?)\b/g, () => 2],
  [/\b(?:cada|todos los|por|al) (?:mes(?:es)?)\b(?! de )/g, () => 12],
  [/\b(?:cada|todas las|por) quincenas?\b/g, () => 24],
  [/\b(?:cada|todas las|por|a la) semanas?\b/g, () => 52],
  [/\b(?:cada|todos los) anos?\b/g, () => 1],
]

/** Without any of these no pattern holds; most texts have none. */
const PERIOD = /\bmes(?:es)?\b|mensual|anual|semana|quincena|estr(?:e|al)|\ba(?:n|ñ|n\u0303)os?\b/i

/** What is no frequency though it bears its words: a plan's name, a pay, an age. */
const NAMES =
  /\b(?:plan|programacion|presupuesto|poai|calendario|cronograma|programa|vigencia|operativo)(?: \S+){0,3} anual(?:es)?(?: de \S+)?\b|\b(?:plan|pago|salario|ingreso|renta|media) (?:mensual|anual|semanal)(?:es)?\b/g

/**
 * The frequencies that a text states, in the order in which they stand: "12 informes mensuales" is 12 a year, "dos veces al
 * año" two. The annual plans that are called so state none.
 */
export const frequenciesIn = remembered(4_000, (text): readonly Frequency[] => {
  if (!PERIOD.test(text)) return []
  const plain = text
    .normalize('NFC')
    .replace(/[\u00C0-\u024F]/g, (letter) => letter.normalize('NFD')[0]!)
    .toLowerCase()
    .replace(/\s/g, ' ')
  const named = [...plain.matchAll(NAMES)].map(({ index, 0: { length } }) => [index, index + length] as const)
  const found: (Frequency & { readonly at: number; readonly end: number })[] = []
  for (const [pattern, perYear] of PATTERNS) {
    for (const match of plain.matchAll(pattern)) {
      const at = match.index
      const end = at + match[0].length
      if ([...named, ...found.map((one) => [one.at, one.end] as const)].some(([a, b]) => at < b && a < end))
        continue
      const times = perYear(match[1] === undefined ? 1 : (NUMBERS[match[1]] ?? Number(match[1])))
      if (!Number.isInteger(times) || times < 1) continue
      const months = 12 / times
      found.push({
        perYear: times,
        months: Number.isInteger(months) ? months : null,
        written: text.normalize('NFC').slice(at, end),
        at,
        end,
      })
    }
  }
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ perYear, months, written }) => ({ perYear, months, written }))
})
