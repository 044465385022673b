import type { Severity } from '../../findings/finding.js'
import { SEVERITIES } from '../../findings/severity-counts.js'
import { prefixOf } from '../edit/markup.js'
import { spliced, type Splice } from '../edit/splice.js'
import {
  childrenOf,
  newList,
  outlineOf,
  placeFor,
  recounted,
  STYLES_ORDER,
  withoutEmpty,
  type Outline,
} from './sequence.js'

/** The looks of the cells of the sheet that we add. */
export type LookName =
  'title' | 'subtitle' | 'note' | 'deadline' | 'header' | 'body' | 'center' | 'strong' | 'link' | Severity

export interface LookIds {
  /** styles of cells, by the `s` they take */
  readonly cells: Readonly<Record<LookName, number>>
  /** of marks, by the `dxfId` they take */
  readonly marks: Readonly<Record<Severity, number>>
}

/** Colours are written in small letters: Excel writes capitals, so what it has saved again is not taken for ours. */
const FONTS = {
  title: '<b/><sz val="16"/><color rgb="ff1f3864"/>',
  grey: '<sz val="10"/><color rgb="ff595959"/>',
  head: '<b/><sz val="10"/><color rgb="ff1f3864"/>',
  ink: '<sz val="10"/><color rgb="ff262626"/>',
  strong: '<b/><sz val="10"/><color rgb="ff262626"/>',
  error: '<b/><sz val="10"/><color rgb="ff9c0006"/>',
  warning: '<i/><sz val="10"/><color rgb="ff6b4e00"/>',
  link: '<u/><sz val="10"/><color rgb="ff0b5394"/>',
} as const
const FILLS = { header: 'd9e2ef', error: 'fbe3e4', warning: 'fff2cc', info: 'e9f0f9' } as const
const BORDERS = { none: '', thin: 'thin' } as const
const LINE = 'ffa6a6a6'

interface Look {
  readonly font: keyof typeof FONTS
  readonly fill?: keyof typeof FILLS
  readonly border?: true
  readonly align: string
}

const TOP = 'vertical="top" wrapText="1"'
const CENTRED = 'horizontal="center" vertical="top" wrapText="1"'
const CELLS: Readonly<Record<LookName, Look>> = {
  title: { font: 'title', align: 'vertical="center"' },
  subtitle: { font: 'grey', align: 'vertical="center"' },
  note: { font: 'ink', align: TOP },
  deadline: { font: 'error', align: 'vertical="center"' },
  header: {
    font: 'head',
    fill: 'header',
    border: true,
    align: 'horizontal="center" vertical="center" wrapText="1"',
  },
  body: { font: 'ink', border: true, align: TOP },
  center: { font: 'ink', border: true, align: CENTRED },
  strong: { font: 'strong', border: true, align: TOP },
  link: { font: 'link', border: true, align: CENTRED },
  error: { font: 'error', fill: 'error', border: true, align: TOP },
  warning: { font: 'warning', fill: 'warning', border: true, align: TOP },
  info: { font: 'head', fill: 'info', border: true, align: TOP },
}

/** Fill, weight and a line around: told apart in black and white too. */
const MARKS: Readonly<
  Record<Severity, { readonly fill: string; readonly line: string; readonly style: string }>
> = {
  error: { fill: 'fffbe3e4', line: 'ffa4262c', style: 'thin' },
  warning: { fill: 'fffff4ce', line: 'ff8a5a00', style: 'dashed' },
  info: { fill: 'ffe9f0f9', line: 'ff0f5a9e', style: 'dotted' },
}

const NAMES = Object.keys(CELLS) as LookName[]
const LISTS = ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const
type List = (typeof LISTS)[number]

/** What must stand first in a list that the workbook does not have. */
const FIRST: Readonly<Record<List, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  dxfs: [],
}

/** Where what we add to each list begins. */
type Starts = Readonly<Record<List, number>>

/** The styles of a workbook with ours after its own. Null where the text has no root. */
export function withLooks(text: string): { readonly text: string; readonly ids: LookIds } | null {
  const outline = outlineOf(text)
  if (!outline || outline.root.tag.kind !== 'open') return null
  const prefix = prefixOf(outline.root.tag)
  const starts = startsOf(text, outline, (_, children) => children)
  const splices: Splice[] = []
  for (const list of LISTS) {
    const elements = elementsOf(list, starts, hasNamedStyles(outline))
    const xml = prefixed(elements.join(''), prefix)
    const there = outline.parts.find(({ tag }) => tag.name === list)
    if (!there) {
      const all = [...FIRST[list], ...elements]
      const at = placeFor(list, outline, STYLES_ORDER)
      const made = prefixed(all.join(''), prefix)
      splices.push({ from: at, to: at, text: newList(prefix + list, ` count="${String(all.length)}"`, made) })
      continue
    }
    const tag = recounted(text.slice(there.tag.from, there.tag.to), elements.length)
    if (there.tag.kind === 'open') {
      splices.push({ from: there.tag.from, to: there.tag.to, text: tag })
      splices.push({ from: there.contentEnd, to: there.contentEnd, text: xml })
    } else
      splices.push({
        from: there.tag.from,
        to: there.tag.to,
        text: `${tag.slice(0, -2)} >${xml}</${there.tag.written}>`,
      })
  }
  return { text: spliced(text, splices), ids: idsFrom(starts) }
}

/** The styles without ours, where they stand as we wrote them; else as they are. */
export function withoutLooks(text: string): string {
  const outline = outlineOf(text)
  if (!outline || outline.root.tag.kind !== 'open') return text
  const prefix = prefixOf(outline.root.tag)
  const named = hasNamedStyles(outline)
  const starts = startsOf(text, outline, (list, children) => children - elementsOf(list, null, named).length)
  const splices: Splice[] = []
  for (const list of LISTS) {
    const there = outline.parts.find(({ tag }) => tag.name === list)
    const elements = elementsOf(list, starts, named)
    const xml = prefixed(elements.join(''), prefix)
    if (!there || !text.slice(there.tag.to, there.contentEnd).endsWith(xml)) return text
    const tag = recounted(text.slice(there.tag.from, there.tag.to), -elements.length)
    const closed = withoutEmpty(text, there)
    const left = text.slice(there.tag.to, there.contentEnd - xml.length)
    const madeByUs = closed.length > 0 && (left === '' || closed[0]!.text === '')
    if (madeByUs && closed[0]!.text === '') splices.push(...closed)
    else if (madeByUs) splices.push({ from: there.tag.from, to: there.end, text: `${tag.slice(0, -2)}/>` })
    else {
      splices.push({ from: there.tag.from, to: there.tag.to, text: tag })
      splices.push({ from: there.contentEnd - xml.length, to: there.contentEnd, text: '' })
    }
  }
  return spliced(text, splices)
}

function hasNamedStyles({ parts }: Outline): boolean {
  return parts.some(({ tag }) => tag.name === 'cellStyleXfs' && tag.kind === 'open')
}

function startsOf(text: string, { parts }: Outline, start: (list: List, children: number) => number): Starts {
  const of = (list: List): number => {
    const there = parts.find(({ tag }) => tag.name === list)
    return there ? start(list, childrenOf(text, there).length) : FIRST[list].length
  }
  return Object.fromEntries(LISTS.map((list) => [list, of(list)])) as Record<List, number>
}

function idsFrom({ cellXfs, dxfs }: Starts): LookIds {
  return {
    cells: Object.fromEntries(NAMES.map((name, at) => [name, cellXfs + at])) as Record<LookName, number>,
    marks: Object.fromEntries(SEVERITIES.map((name, at) => [name, dxfs + at])) as Record<Severity, number>,
  }
}

function elementsOf(list: List, starts: Starts | null, named: boolean): readonly string[] {
  switch (list) {
    case 'fonts':
      return Object.values(FONTS).map((inner) => `<font>${inner}<name val="Arial"/></font>`)
    case 'fills':
      return Object.values(FILLS).map(
        (rgb) =>
          `<fill><patternFill patternType="solid"><fgColor rgb="ff${rgb}"/><bgColor indexed="64"/></patternFill></fill>`,
      )
    case 'borders':
      return Object.values(BORDERS).map((style) => borderXml(style, LINE))
    case 'cellXfs':
      return NAMES.map((name) => xf(CELLS[name], starts ?? NO_STARTS, named))
    case 'dxfs':
      return SEVERITIES.map((severity) => {
        const { fill, line, style } = MARKS[severity]
        const bold = severity === 'error' ? '<font><b/></font>' : ''
        return `<dxf>${bold}<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor rgb="${fill}"/></patternFill></fill>${borderXml(style, line, false)}</dxf>`
      })
  }
}

const NO_STARTS: Starts = { fonts: 0, fills: 0, borders: 0, cellXfs: 0, dxfs: 0 }

function xf({ font, fill, border, align }: Look, starts: Starts, named: boolean): string {
  const fontId = starts.fonts + Object.keys(FONTS).indexOf(font)
  const fillId = fill === undefined ? 0 : starts.fills + Object.keys(FILLS).indexOf(fill)
  const borderId = starts.borders + Object.keys(BORDERS).indexOf(border ? 'thin' : 'none')
  const named0 = named ? ' xfId="0"' : ''
  return (
    `<xf numFmtId="0" fontId="${String(fontId)}" fillId="${String(fillId)}" borderId="${String(borderId)}"${named0}` +
    ` applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${align}/></xf>`
  )
}

function borderXml(style: string, rgb: string, diagonal = true): string {
  const side = (name: string): string =>
    style === '' ? `<${name}/>` : `<${name} style="${style}"><color rgb="${rgb}"/></${name}>`
  return `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}${diagonal ? '<diagonal/>' : ''}</border>`
}

/** Our elements as the workbook writes its own: `<x:font>`. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`)
}
