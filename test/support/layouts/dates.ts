/** A date of a plan: one that exists, or what somebody typed who did not look at a calendar. */
export type PlannedDate = { readonly iso: string } | { readonly typed: string }

export interface PlannedWindow {
  readonly start: PlannedDate
  readonly end: PlannedDate
}

/** Formats under which a cell shows a stored date. */
export const DATE_FORMATS = [
  'dd/mm/yyyy',
  'd/mm/yyyy',
  'yyyy-mm-dd',
  'dd-mm-yy',
  'd" de "mmmm" de "yyyy',
  // number 14, which each Excel shows in the order of its country
  'mm-dd-yy',
] as const
/** Ways of typing a date as text. */
export const DATE_TEXTS = [
  'dd/mm/aaaa',
  'd/m/aaaa',
  'd/mm/aaaa',
  'dd-mm-aaaa',
  'aaaa-mm-dd',
  'd de mes de aaaa',
  'dd/mm/aa',
  'd-mes-aa',
] as const
export type DateFormat = (typeof DATE_FORMATS)[number]
export type DateText = (typeof DATE_TEXTS)[number]

const MONTHS =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')

/** What a cell with a format shows of a date. */
export function shownDate(iso: string, format: DateFormat): string {
  const { year, month, day, m, d } = parts(iso)
  switch (format) {
    case 'dd/mm/yyyy':
    case 'mm-dd-yy':
      return `${day}/${month}/${year}`
    case 'd/mm/yyyy':
      return `${d}/${month}/${year}`
    case 'yyyy-mm-dd':
      return iso
    case 'dd-mm-yy':
      return `${day}-${month}-${year.slice(2)}`
    case 'd" de "mmmm" de "yyyy':
      return `${d} de ${MONTHS[m - 1]!} de ${year}`
  }
}

/** A date as text. */
export function typedDate(iso: string, style: DateText): string {
  const { year, month, day, m, d } = parts(iso)
  switch (style) {
    case 'dd/mm/aaaa':
      return `${day}/${month}/${year}`
    case 'd/m/aaaa':
      return `${d}/${m}/${year}`
    case 'd/mm/aaaa':
      return `${d}/${month}/${year}`
    case 'dd-mm-aaaa':
      return `${day}-${month}-${year}`
    case 'aaaa-mm-dd':
      return iso
    case 'd de mes de aaaa':
      return `${d} de ${MONTHS[m - 1]!} de ${year}`
    case 'dd/mm/aa':
      return `${day}/${month}/${year.slice(2)}`
    case 'd-mes-aa':
      return `${d}-${MONTHS[m - 1]!.slice(0, 3)}-${year.slice(2)}`
  }
}

/** Days from 30 December 1899, as a spreadsheet counts them. */
export function serial(iso: string): number {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)
}

interface DateParts {
  readonly year: string
  readonly month: string
  readonly day: string
  readonly m: number
  readonly d: number
}

function parts(iso: string): DateParts {
  const [year, month, day] = iso.split('-') as [string, string, string]
  return { year, month, day, m: Number(month), d: Number(day) }
}
