/** A number as written in Spanish, and whether its separators leave a doubt. */
export interface ParsedNumber {
  readonly value: number
  readonly separators: 'none' | 'thousands' | 'decimal' | 'doubtful'
}

/** Digits with the separators people use; a group of three after a dot is thousands in es-CO. */
export const NUMBER = String.raw`\d{1,3}(?:[.,'’ ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?`

/**
 * Reads a number written in Colombia: dot for thousands, comma for decimals. `1.5` and `1,500` are read as such a reader
 * would (one and a half), and marked doubtful.
 */
export function parseNumber(text: string): ParsedNumber | null {
  const plain = text.replace(/['’ ]/g, '.')
  if (/^\d+$/.test(plain)) return { value: Number(plain), separators: 'none' }
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

const UNITS: Readonly<Record<string, number>> = {
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
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
  cien: 100,
  ciento: 100,
}

/**
 * Number in words at the start of a list of folded words: "treinta y cinco informes" is 35, three words long.
 * @returns null where the first word is no number
 */
export function numberInWords(
  folded: readonly string[],
): { readonly value: number; readonly length: number } | null {
  const first = UNITS[folded[0] ?? '']
  if (first === undefined) return null
  if (first >= 30 && first < 100 && folded[1] === 'y') {
    const unit = UNITS[folded[2] ?? '']
    if (unit !== undefined && unit < 10) return { value: first + unit, length: 3 }
  }
  if (folded[0] === 'ciento') {
    const rest = numberInWords(folded.slice(1))
    if (rest) return { value: 100 + rest.value, length: 1 + rest.length }
  }
  if (folded[1] === 'mil' && first > 1) return { value: first * 1000, length: 2 }
  return { value: first, length: 1 }
}
