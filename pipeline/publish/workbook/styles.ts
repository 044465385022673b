import type { StyleName } from './workbook-spec.js'

export const FONT = 'Arial'
export const DEFAULT_SIZE = 10

/** How a style looks, in terms of no library. Colours are RGB, sizes points. */
export interface Look {
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly color?: string
  readonly fill?: string
  readonly border?: string
  readonly horizontal?: 'left' | 'center' | 'right'
  readonly indent?: number
  readonly vertical: 'top' | 'center'
  readonly wrap: boolean
  readonly format?: string
  /** open to input where the sheet is protected */
  readonly input?: boolean
}

const NAVY = '1F3864'
const INK = '262626'
const GREY = '595959'
const LINE = 'A6A6A6'

const text: Look = { size: DEFAULT_SIZE, color: INK, border: LINE, vertical: 'top', wrap: true }
const centred: Look = { ...text, horizontal: 'center' }
const count: Look = { ...text, wrap: false, horizontal: 'right', indent: 1, format: '#,##0' }
/** The number is the one that is read, 48.6 and not 0.486: the sign beside it is only printed. */
const average: Look = { ...count, format: '0.0" %"' }
const BAND = { bold: true, color: NAVY, fill: 'EDEDED', vertical: 'center' } as const
const LINK = { color: '0B5394', underline: true } as const
const date: Look = { ...centred, wrap: false, format: 'dd/mm/yyyy' }

const headline: Look = {
  size: 20,
  bold: true,
  color: NAVY,
  horizontal: 'center',
  vertical: 'center',
  wrap: false,
  format: '#,##0',
}

const error: Look = { ...text, bold: true, color: '9C0006', fill: 'FBE3E4' }

const LOCKED = { color: '404040', fill: 'F2F2F2' } as const
const OPEN = { fill: 'FFF6D6', input: true } as const
const figure: Look = { ...text, wrap: false, horizontal: 'right', indent: 1 }

/** The one table of looks: sober, and told apart in a black-and-white print by weight and slant too. */
export const LOOKS: Readonly<Record<StyleName, Look>> = {
  title: { size: 16, bold: true, color: NAVY, vertical: 'center', wrap: false },
  subtitle: { size: 11, color: GREY, vertical: 'center', wrap: false },
  note: { size: 9, italic: true, color: GREY, vertical: 'top', wrap: true },
  banner: { ...text, size: 11, bold: true, color: 'FFFFFF', fill: NAVY, border: NAVY, vertical: 'center' },
  header: { ...centred, bold: true, color: NAVY, fill: 'D9E2EF', vertical: 'center' },
  band: { ...text, ...BAND },
  'number-band': { ...count, ...BAND },
  body: text,
  'body-center': centred,
  'body-strong': { ...text, bold: true },
  number: count,
  percent: { ...count, format: '0 %' },
  average,
  'average-band': { ...average, ...BAND },
  points: { ...count, format: '+0.0;"−"0.0;0.0' },
  date,
  error,
  'date-error': { ...error, horizontal: 'center' },
  warning: { ...text, italic: true, color: '6B4E00', fill: 'FFF2CC' },
  info: { ...text, color: '1F3864', fill: 'E9F0F9' },
  ok: { ...text, color: '1E5631', fill: 'E5F2E8' },
  notice: { ...text, bold: true, color: '7A3E00', fill: 'FCE4D0' },
  muted: { ...text, color: GREY, fill: 'EDEDED' },
  figure: headline,
  'figure-average': { ...headline, format: '0.0" %"' },
  'figure-label': { size: 9, color: GREY, horizontal: 'center', vertical: 'top', wrap: true },
  input: { ...text, input: true },
  'input-date': { ...date, input: true },
  'input-code': { ...text, format: '@', input: true },
  'input-number': { ...text, wrap: false, horizontal: 'right', indent: 1, input: true },
  'input-money': { ...count, input: true },
  'input-total': { ...count, bold: true, fill: 'F2F2F2', input: true },
  'input-open': { ...text, ...OPEN },
  'input-open-number': { ...figure, ...OPEN },
  'input-open-money': { ...count, ...OPEN },
  locked: { ...text, ...LOCKED },
  'locked-strong': { ...text, ...LOCKED, bold: true },
  'locked-number': { ...figure, ...LOCKED },
  'locked-money': { ...count, ...LOCKED },
  'locked-note': { ...text, ...LOCKED, size: 9, color: GREY },
  'not-due': { ...text, ...LOCKED, size: 9, italic: true, color: GREY },
  link: { ...text, ...LINK },
  'number-link': { ...count, ...LINK },
  calendar: { ...centred, color: '2F5597', fill: '8EA9DB', vertical: 'center' },
}
