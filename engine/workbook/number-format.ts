/** A piece of a number format, in the order it is written. */
export type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  /** a run of `y m d h s`, lower case; `m` that stands for minutes is `minute` */
  | { readonly kind: 'date'; readonly run: string }
  | { readonly kind: 'minute'; readonly run: string }
  | { readonly kind: 'half-day' }
  /** `0 # ?` */
  | { readonly kind: 'digit'; readonly mark: string }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'general' | 'text' }
  /** what is not shown as Excel would: elapsed time, conditions, fractions, exponents, eras */
  | { readonly kind: 'elapsed' | 'other' }

/** What a cell's number format makes of its number. */
export interface NumberFormat {
  readonly kind: 'general' | 'date' | 'time' | 'number'
  /** up to four: positive, negative, zero, text */
  readonly sections: readonly (readonly Piece[])[]
}

export const GENERAL: NumberFormat = { kind: 'general', sections: [] }

/** The formats that files name by number only, as Excel in Spanish (Colombia) shows them. */
const BUILT_IN: readonly (readonly [number, string])[] = [
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"$ "#,##0;-"$ "#,##0'],
  [6, '"$ "#,##0;-"$ "#,##0'],
  [7, '"$ "#,##0.00;-"$ "#,##0.00'],
  [8, '"$ "#,##0.00;-"$ "#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'dd/mm/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'dd/mm/yyyy h:mm'],
  ...range(27, 36),
  [37, '#,##0;-#,##0'],
  [38, '#,##0;-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;-#,##0.00'],
  [41, '#,##0;-#,##0;"-"'],
  [42, '"$ "#,##0;-"$ "#,##0;"$ -"'],
  [43, '#,##0.00;-#,##0.00;"-"'],
  [44, '"$ "#,##0.00;-"$ "#,##0.00;"$ -"'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss'],
  [49, '@'],
  ...range(50, 58),
]
const BUILT_IN_CODES: ReadonlyMap<number, string> = new Map(BUILT_IN)
/** The dates whose order follows the language of whoever looks, so a file cannot redefine them. */
const LOCALE_DATES: ReadonlySet<number> = new Set([14, 22])

/** The code of a format by its number: the file's own, else Excel's; undefined for General. */
export function formatCode(id: number, own: ReadonlyMap<number, string>): string | undefined {
  return LOCALE_DATES.has(id) ? BUILT_IN_CODES.get(id) : (own.get(id) ?? BUILT_IN_CODES.get(id))
}

/** Workbooks repeat few format codes many times. */
const KNOWN_FORMATS = new Map<string, NumberFormat>()
const MAX_KNOWN_FORMATS = 500

/** A format code (`dd/mm/yyyy`, `#,##0.00;[Red]-#,##0.00`) → its pieces; General when it is longer than `maxChars`. */
export function parseNumberFormat(code: string, maxChars: number): NumberFormat {
  if (code.length > maxChars) return GENERAL
  let format = KNOWN_FORMATS.get(code)
  if (!format) {
    format = parsed(code)
    if (KNOWN_FORMATS.size < MAX_KNOWN_FORMATS) KNOWN_FORMATS.set(code, format)
  }
  return format
}

function parsed(code: string): NumberFormat {
  const sections = splitPieces(code).map(withMinutes)
  const first = sections[0] ?? []
  if (isForNumbers(first)) return { kind: 'number', sections }
  const has = (...kinds: Piece['kind'][]): boolean => first.some((piece) => kinds.includes(piece.kind))
  const dated = first.some((piece) => piece.kind === 'date' && /[ymd]/.test(piece.run))
  if (dated && !has('elapsed')) return { kind: 'date', sections }
  if (has('date', 'minute', 'elapsed')) return { kind: 'time', sections }
  return { kind: sections.some((pieces) => pieces.length > 0) ? 'number' : 'general', sections }
}

/** Digits make a number of what letters besides would make a date (`#,##0 USD`), unless they are parts of a second. */
function isForNumbers(pieces: readonly Piece[]): boolean {
  const digit = pieces.findIndex(({ kind }) => kind === 'digit')
  const beforePoint = pieces[digit - 2]
  return digit >= 0 && !(beforePoint?.kind === 'date' && beforePoint.run.startsWith('s'))
}

function range(from: number, to: number): [number, string][] {
  return Array.from({ length: to - from + 1 }, (_, at) => [from + at, 'dd/mm/yyyy'])
}

const SINGLE: ReadonlyMap<string, Piece> = new Map<string, Piece>([
  ['0', { kind: 'digit', mark: '0' }],
  ['#', { kind: 'digit', mark: '#' }],
  ['?', { kind: 'digit', mark: '?' }],
  ['.', { kind: 'point' }],
  [',', { kind: 'comma' }],
  ['%', { kind: 'percent' }],
  ['@', { kind: 'text' }],
])

const LEXEMES =
  /"(?<quoted>[^"]*)"?|\\(?<escaped>.?)|_(?<blank>.?)|\*.?|\[(?<bracket>[^\]]*)\]?|(?<section>;)|(?<general>general)|(?<half>am\/pm|a\/p)|(?<run>y+|m+|d+|h+|s+)|(?<exponent>e[+-])|(?<letter>[a-z])|(?<char>[^])/gi

function splitPieces(code: string): Piece[][] {
  const sections: Piece[][] = [[]]
  for (const { groups = {} } of code.matchAll(LEXEMES)) {
    if (groups['section'] !== undefined) sections.push([])
    else sections.at(-1)!.push(...pieceOf(groups))
  }
  return sections
}

function pieceOf(groups: Readonly<Record<string, string | undefined>>): readonly Piece[] {
  const { quoted, escaped, blank, bracket, general, half, run, exponent, letter, char } = groups
  const literal = quoted ?? escaped ?? (blank === undefined ? undefined : ' ')
  if (literal !== undefined) return [{ kind: 'literal', text: literal }]
  if (bracket !== undefined) return bracketed(bracket)
  if (general !== undefined) return [{ kind: 'general' }]
  if (half !== undefined) return [{ kind: 'half-day' }]
  if (run !== undefined) return [{ kind: 'date', run: run.toLowerCase() }]
  if (exponent !== undefined || letter !== undefined) return [{ kind: 'other' }]
  if (char === undefined) return []
  return [SINGLE.get(char) ?? { kind: 'literal', text: char }]
}

/** `[$€-40A]` shows its symbol, `[h]` is elapsed time, `[>=100]` a condition; colours and calendars show nothing. */
function bracketed(content: string): readonly Piece[] {
  if (content.startsWith('$')) return [{ kind: 'literal', text: content.slice(1).split('-', 1)[0]! }]
  if (/^(?:h+|m+|s+)$/i.test(content)) return [{ kind: 'elapsed' }]
  return /^[<>=]/.test(content) ? [{ kind: 'other' }] : []
}

/** `m` beside hours or before seconds is minutes. */
function withMinutes(pieces: readonly Piece[]): readonly Piece[] {
  const times = pieces.flatMap((piece, at) =>
    piece.kind === 'date' || piece.kind === 'elapsed'
      ? [{ at, letter: piece.kind === 'date' ? piece.run[0]! : 'h' }]
      : [],
  )
  const minutes = new Set(
    times
      .filter(
        ({ letter }, index) =>
          letter === 'm' && (times[index - 1]?.letter === 'h' || times[index + 1]?.letter === 's'),
      )
      .map(({ at }) => at),
  )
  return pieces.map((piece, at) =>
    piece.kind === 'date' && piece.run.length <= 2 && minutes.has(at)
      ? { kind: 'minute', run: piece.run }
      : piece,
  )
}
