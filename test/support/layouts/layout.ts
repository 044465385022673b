import fc from 'fast-check'
import { DATE_FORMATS, DATE_TEXTS, type DateFormat, type DateText } from './dates.js'
import { NAME_STYLES, type NameStyle } from './names.js'

export const KEYS = ['subcomponent', 'activity', 'product', 'goal', 'responsible', 'start', 'end'] as const
export type Key = (typeof KEYS)[number]

export const SHEET_NAMINGS = [
  'Componente 3',
  'COMPONENTE 3',
  'componente3',
  'Componente_3',
  'C3',
  'C3 name',
  'Comp. 3',
  '3. name',
  'name',
  'Componente III',
] as const
export type SheetNaming = (typeof SHEET_NAMINGS)[number]

export const BANNER_WORDINGS = [
  'official',
  'Componente 3. name.',
  'Componente 3: name',
  'COMPONENTE 3: NAME',
  'Componente III. name',
  'COMPONENTE III – NAME',
  'componente nbsp',
  'COMPONENTE No. 3: name',
  'Componente 3',
  'Componente: name',
  'NAME',
  'Componente 3 | name',
] as const
export type BannerWording = (typeof BANNER_WORDINGS)[number]

export const LABEL_STYLES = ['merged', 'repeated', 'every row', 'first', 'merged row', 'own row'] as const
export type LabelStyle = (typeof LABEL_STYLES)[number]

export const LABEL_WORDINGS = [
  'Subcomponente 1. name.',
  'Subcomponente 1. name',
  'Subcomponente 1: name ',
  'SUBCOMPONENTE 1. NAME',
  'Subcomponente / Proceso 1 name',
  'Subcomponente nbsp',
  '1. name',
  'name',
  'alias',
] as const
export type LabelWording = (typeof LABEL_WORDINGS)[number]

export const HEADER_STYLES = [
  'plain',
  'upper',
  'lower',
  'no accents',
  'trailing space',
  'line break',
  'nbsp',
  'note',
  'subject',
] as const
export type HeaderStyle = (typeof HEADER_STYLES)[number]

export const CELL_LISTS = [
  'line break',
  'carriage return',
  'semicolon',
  'bullets',
  'dashes',
  'subject',
  'y',
  'comma',
  'slash',
  'space',
  'y and line break',
] as const
export type CellList = (typeof CELL_LISTS)[number]

export const DATE_LISTS = ['line break', 'space', 'semicolon', 'y'] as const
export type DateList = (typeof DATE_LISTS)[number]

export const NUMBER_STYLES = [
  '1.1 ',
  '1.1. ',
  '1.1  ',
  '1.1~',
  '~1.1 ',
  '1.1.~',
  '1.1) ',
  '1.1 - ',
  '1.1',
  '1.1.',
] as const
export type NumberStyle = (typeof NUMBER_STYLES)[number]

export const ROUGHNESS = ['none', 'ends', 'double', 'nbsp', 'break', 'zero-width'] as const
export type Roughness = (typeof ROUGHNESS)[number]

export const EXTRA_HEADERS = [
  'N.º',
  'Observaciones',
  'Indicador',
  'Fecha de revisión',
  'Revisó',
  'Presupuesto',
  '% de avance',
  '',
] as const
export type ExtraHeader = (typeof EXTRA_HEADERS)[number]

export const TITLES = [
  'ALCALDÍA DE PASTO',
  'PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2023',
  'Vigencia: 2023',
  'Vigencia | 2023',
  'Dependencia: name',
  'Dependencia: | name',
  'DEPENDENCIA RESPONSABLE: | ACRONYM',
  'Ley 1474 de 2011, artículo 73',
  'Diligencie una fila por actividad y no combine celdas.',
  'Código: PE-F-030 | Versión: 04 | Página 1 de 3',
  '',
] as const
export type Title = (typeof TITLES)[number]

export const FOOTERS = [
  'Elaboró: Equipo de planeación',
  'Nota: las fechas pueden ajustarse por oficio.',
  'Aprobó | Comité institucional',
  'Fecha de elaboración: 15/01/2023',
  'Total actividades: | 7',
  'Fuente: OPGI, 2023',
  'changes',
] as const
export type Footer = (typeof FOOTERS)[number]

export const DECOYS = [
  'instructions',
  'list of units',
  'risk table',
  'calendar',
  'old plan, hidden',
  'empty',
] as const
export type Decoy = (typeof DECOYS)[number]

export const REFERENCES = ['first column', 'merged', 'activity column', 'under header'] as const

/** How one header cell is written. */
export interface HeaderCell {
  /** 0: the official name; else one of its synonyms */
  readonly name: number
  readonly style: HeaderStyle
}

export interface Typo {
  readonly key: Key
  readonly edit: 'swap' | 'drop' | 'double' | 'wrong'
  readonly place: number
}

export interface ExtraColumn {
  /** 0: before the first column of the table … 7: after the last */
  readonly before: number
  readonly header: ExtraHeader
}

/** How one person fills the rows. */
export interface Manner {
  readonly number: NumberStyle
  readonly roughness: Roughness
  readonly names: readonly NameStyle[]
  readonly wrapName: boolean
  readonly dates: DateFormat | DateText | 'serial'
  /** columns by which a row that stands alone slips */
  readonly shift: number
  /** columns by which what only goes on with an activity slips */
  readonly stray: number
}

/** How a plan is laid out on sheets. Every combination that `sensible` lets through is one a person reads without doubt. */
export interface Layout {
  readonly perComponent: boolean
  /** sheets called "Hoja1": something on the sheet says the component */
  readonly neutralNames: boolean
  readonly sheetNaming: SheetNaming
  readonly banner: 'banner' | 'sheet name' | 'title'
  readonly bannerWording: BannerWording
  readonly bannerMerged: boolean
  readonly bannerFromA: boolean
  readonly header: 'each' | 'first' | 'top'
  readonly headerCells: readonly HeaderCell[]
  readonly typo: Typo | null
  readonly twoLevels: null | 'merged' | 'upper' | 'lower'
  readonly dateGroup: number
  readonly order: readonly Key[]
  readonly extras: readonly ExtraColumn[]
  readonly wide: Key | null
  readonly left: number
  /** columns by which each table stands further right than the one above it */
  readonly stagger: number
  readonly reversed: boolean
  /** a row between banner and heading */
  readonly objective: boolean
  readonly titles: readonly Title[]
  readonly headerEvery: number | null
  readonly repeatBanner: boolean
  /** titles that come back with the heading of each page */
  readonly repeatTitles: boolean
  readonly breakInside: boolean
  readonly blankEvery: number | null
  /** blank rows that hold a space */
  readonly blankSpaces: boolean
  readonly labels: LabelStyle
  readonly labelWording: LabelWording
  readonly responsibles: 'rows' | CellList
  readonly windows: 'rows' | DateList
  readonly merge: 'none' | 'texts' | 'all'
  readonly spread: boolean
  readonly withoutFirst: 'first' | 'second'
  readonly reference: (typeof REFERENCES)[number]
  readonly footers: readonly Footer[]
  readonly footerMerged: boolean
  /** under each table, not only at the end of the sheet */
  readonly footerEach: boolean
  readonly decoys: readonly Decoy[]
  readonly decoysFirst: boolean
  readonly unit: string
  readonly manners: readonly Manner[]
}

const often = <T>(usual: T, others: fc.Arbitrary<T>, weight = 2): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: others })

const manner: fc.Arbitrary<Manner> = fc.record({
  number: fc.constantFrom(...NUMBER_STYLES),
  roughness: often<Roughness>('none', fc.constantFrom(...ROUGHNESS)),
  names: fc.array(fc.constantFrom(...NAME_STYLES), { minLength: 4, maxLength: 4 }),
  wrapName: often(false, fc.boolean(), 4),
  dates: fc.constantFrom<Manner['dates'][]>(...DATE_FORMATS, ...DATE_TEXTS, 'serial'),
  shift: often(0, fc.constantFrom(1, -1, 2, -2, 3, -3), 3),
  stray: often(0, fc.constantFrom(-1, 1, -2, 2, -4), 3),
})

const anyLayout: fc.Arbitrary<Layout> = fc.record({
  perComponent: fc.boolean(),
  neutralNames: fc.boolean(),
  sheetNaming: fc.constantFrom(...SHEET_NAMINGS),
  banner: fc.constantFrom<Layout['banner'][]>('banner', 'banner', 'sheet name', 'title'),
  bannerWording: fc.constantFrom(...BANNER_WORDINGS),
  bannerMerged: fc.boolean(),
  bannerFromA: often(false, fc.boolean()),
  header: fc.constantFrom<Layout['header'][]>('each', 'each', 'first', 'top'),
  headerCells: fc.array(
    fc.record({ name: often(0, fc.nat(12)), style: often('plain', fc.constantFrom(...HEADER_STYLES)) }),
    { minLength: KEYS.length, maxLength: KEYS.length },
  ),
  typo: often<Typo | null>(
    null,
    fc.record({
      key: fc.constantFrom(...KEYS),
      edit: fc.constantFrom<Typo['edit'][]>('swap', 'drop', 'double', 'wrong'),
      place: fc.nat(30),
    }),
  ),
  twoLevels: often<Layout['twoLevels']>(
    null,
    fc.constantFrom<Layout['twoLevels'][]>('merged', 'upper', 'lower'),
  ),
  dateGroup: fc.nat(5),
  order: often<readonly Key[]>(KEYS, fc.shuffledSubarray([...KEYS], { minLength: KEYS.length })),
  extras: often<readonly ExtraColumn[]>(
    [],
    fc.uniqueArray(fc.record({ before: fc.nat(7), header: fc.constantFrom(...EXTRA_HEADERS) }), {
      maxLength: 3,
      selector: ({ header }) => header,
    }),
  ),
  wide: often<Key | null>(null, fc.constantFrom(...KEYS), 5),
  left: often(0, fc.integer({ min: 1, max: 3 })),
  stagger: often(0, fc.constantFrom(1, 2), 4),
  reversed: often(false, fc.boolean(), 4),
  objective: often(false, fc.boolean(), 3),
  titles: fc.uniqueArray(fc.constantFrom(...TITLES), { maxLength: 6 }),
  headerEvery: often<number | null>(null, fc.integer({ min: 1, max: 5 })),
  repeatBanner: fc.boolean(),
  repeatTitles: often(false, fc.boolean()),
  breakInside: fc.boolean(),
  blankEvery: often<number | null>(null, fc.integer({ min: 1, max: 3 })),
  blankSpaces: fc.boolean(),
  labels: fc.constantFrom(...LABEL_STYLES),
  labelWording: fc.constantFrom(...LABEL_WORDINGS),
  responsibles: fc.oneof(fc.constant('rows' as const), fc.constantFrom(...CELL_LISTS)),
  windows: fc.oneof(fc.constant('rows' as const), fc.constantFrom(...DATE_LISTS)),
  merge: fc.constantFrom<Layout['merge'][]>('none', 'texts', 'all'),
  spread: fc.boolean(),
  withoutFirst: fc.constantFrom<Layout['withoutFirst'][]>('first', 'second'),
  reference: fc.constantFrom(...REFERENCES),
  footers: often<readonly Footer[]>([], fc.uniqueArray(fc.constantFrom(...FOOTERS), { maxLength: 2 })),
  footerMerged: fc.boolean(),
  footerEach: fc.boolean(),
  decoys: often<readonly Decoy[]>([], fc.uniqueArray(fc.constantFrom(...DECOYS), { maxLength: 3 })),
  decoysFirst: fc.boolean(),
  unit: fc.constantFrom('uac', 'opgi', 'mosig', 'archivo', 'hacienda'),
  manners: fc.array(manner, { minLength: 1, maxLength: 5 }),
})

/** Layouts whose parts go together, without those that leave a person in doubt. */
export const layout: fc.Arbitrary<Layout> = anyLayout.map(sensible)

export function sensible(asked: Layout): Layout {
  const order = datesTogether(asked.twoLevels !== null, asked.order)
  return {
    ...asked,
    order,
    // on one sheet only a banner says where a component begins
    banner: asked.perComponent ? asked.banner : 'banner',
    header: asked.perComponent ? 'each' : asked.header,
    // a cell merged sideways leaves no room for a row that slipped
    manners: asked.wide === null ? asked.manners : asked.manners.map((m) => ({ ...m, shift: 0, stray: 0 })),
    // under merged cells a heading cannot stand
    breakInside: asked.breakInside && asked.merge === 'none' && asked.labels !== 'merged',
  }
}

/** A title over both dates needs them side by side, the start first. */
function datesTogether(needed: boolean, order: readonly Key[]): readonly Key[] {
  if (!needed) return order
  const others = order.filter((key) => key !== 'end')
  return others.flatMap((key): Key[] => (key === 'start' ? ['start', 'end'] : [key]))
}
