import { remembered } from './remember.js'

/** A number as written in Spanish, and whether its separators leave a doubt. */
export interface ParsedNumber {
  readonly value: number
  readonly separators: 'none' | 'thousands' | 'decimal' | 'doubtful'
}

/** A hundred digits and more are a slip of the keyboard; what is reckoned with less never overflows. */
const BEYOND = 1e100

/** Digits with the separators people use; a group of three after a dot is thousands in es-CO. */
export const NUMBER = String.raw`\d{1,3}(?:[.,'’ ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?`

/**
 * Reads a number written in Colombia: dot for thousands, comma for decimals. `1.5` and `1,500` are read as such a reader
 * would (one and a half), and marked doubtful. A run of digits that no plan can mean is no number.
 */
export function parseNumber(text: string): ParsedNumber | null {
  const parsed = parseDigits(text)
  return parsed && parsed.value < BEYOND ? parsed : null
}

function parseDigits(text: string): ParsedNumber | null {
  if (/^\d+$/.test(text)) return { value: Number(text), separators: 'none' }
  const plain = text.replace(/['’ ]/g, '.')
  if (/^[1-9]\d{0,2}(\.\d{3})+$/.test(plain))
    return { value: Number(plain.replaceAll('.', '')), separators: 'thousands' }
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(plain)) {
    return { value: Number(plain.replaceAll('.', '').replace(',', '.')), separators: 'thousands' }
  }
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(plain)) {
    const english = plain.includes('.') || plain.split(',').length > 2
    return {
      value: Number(english ? plain.replaceAll(',', '') : plain.replace(',', '.')),
      separators: 'doubtful',
    }
  }
  if (/^\d+,\d+$/.test(plain)) return { value: Number(plain.replace(',', '.')), separators: 'decimal' }
  if (/^\d+\.\d+$/.test(plain)) return { value: Number(plain), separators: 'doubtful' }
  return null
}

const ONES = new Map(
  Object.entries({
    un: 1,
    una: 1,
    uno: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    trece: 13,
    catorce: 14,
    quince: 15,
    dieciseis: 16,
    diecisiete: 17,
    dieciocho: 18,
    diecinueve: 19,
    veinte: 20,
    veintiun: 21,
    veintiuno: 21,
    veintiuna: 21,
    veintidos: 22,
    veintitres: 23,
    veinticuatro: 24,
    veinticinco: 25,
    veintiseis: 26,
    veintisiete: 27,
    veintiocho: 28,
    veintinueve: 29,
  }),
)
const TENS = new Map(
  Object.entries({
    treinta: 30,
    cuarenta: 40,
    cincuenta: 50,
    sesenta: 60,
    setenta: 70,
    ochenta: 80,
    noventa: 90,
  }),
)
const HUNDREDS = new Map(
  Object.entries({
    cien: 100,
    ciento: 100,
    doscient: 200,
    trescient: 300,
    cuatrocient: 400,
    quinient: 500,
    seiscient: 600,
    setecient: 700,
    ochocient: 800,
    novecient: 900,
  }),
)

interface Spoken {
  readonly value: number
  /** how many words say it */
  readonly length: number
}

/**
 * Number in words at the start of a list of folded words: "treinta y cinco informes" is 35, three words long.
 * @returns null where the first word is no number
 */
export function numberInWords(folded: readonly string[]): Spoken | null {
  const below = belowThousand(folded)
  const at = below?.length ?? 0
  const scale = scaleOf(folded[at])
  if (!below && scale !== 1000) return null
  if (scale === 1) return below
  const rest = scale === 1000 ? belowThousand(folded.slice(at + 1)) : null
  return { value: (below?.value ?? 1) * scale + (rest?.value ?? 0), length: at + 1 + (rest?.length ?? 0) }
}

/** Whether a folded word may open a number in words; most words are ruled out by it. */
export const opensNumber = remembered(
  5_000,
  (word) => ONES.has(word) || TENS.has(word) || hundredsOf(word) !== undefined || scaleOf(word) === 1000,
)

/** What a word after a figure multiplies it by: "10 mil", "5 millones". */
export function scaleOf(word: string | undefined): 1 | 1000 | 1_000_000 {
  return word === 'mil' ? 1000 : word === 'millon' || word === 'millones' ? 1_000_000 : 1
}

function belowThousand(folded: readonly string[]): Spoken | null {
  const hundreds = hundredsOf(folded[0] ?? '')
  if (hundreds !== undefined) {
    const rest = folded[0] === 'cien' ? null : belowHundred(folded.slice(1))
    return { value: hundreds + (rest?.value ?? 0), length: 1 + (rest?.length ?? 0) }
  }
  return belowHundred(folded)
}

function hundredsOf(word: string): number | undefined {
  return HUNDREDS.get(word) ?? HUNDREDS.get(word.replace(/[oa]s$/, ''))
}

function belowHundred(folded: readonly string[]): Spoken | null {
  const one = ONES.get(folded[0] ?? '')
  if (one !== undefined) return { value: one, length: 1 }
  const ten = TENS.get(folded[0] ?? '')
  if (ten === undefined) return null
  const unit = folded[1] === 'y' ? ONES.get(folded[2] ?? '') : undefined
  return unit !== undefined && unit < 10 ? { value: ten + unit, length: 3 } : { value: ten, length: 1 }
}

/** A number as written in Colombia: 15.000; 1,5. */
export function shownNumber(value: number): string {
  const [whole = '', decimals] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}
