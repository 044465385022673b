import { DEFAULT_SIZE, FONT, LOOKS, type Look } from './styles.js'
import type { StyleName } from './workbook-spec.js'
import { XML_HEAD, xmlText } from './xml-text.js'

const FIRST_CUSTOM_FORMAT = 164

/** The parts of a stylesheet, each stated once, in order of first use. */
class Parts {
  readonly #ids = new Map<string, number>()

  constructor(first: readonly string[]) {
    for (const part of first) this.id(part)
  }

  id(xml: string): number {
    let id = this.#ids.get(xml)
    if (id === undefined) this.#ids.set(xml, (id = this.#ids.size))
    return id
  }

  xml(element: string): string {
    return `<${element} count="${String(this.#ids.size)}">${[...this.#ids.keys()].join('')}</${element}>`
  }
}

const fonts = new Parts([fontXml({ size: DEFAULT_SIZE, vertical: 'top', wrap: false })])
const fills = new Parts([
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
])
const borders = new Parts(['<border><left/><right/><top/><bottom/><diagonal/></border>'])
const formats = new Map<string, number>()
const cells = new Parts(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'])

/** Index of each of our styles in the stylesheet. */
export const STYLE_IDS = new Map(
  (Object.entries(LOOKS) as [StyleName, Look][]).map(([name, look]) => [name, cells.id(cellXml(look))]),
)

/** The stylesheet of every workbook of ours. */
export const STYLES_XML =
  `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  `<numFmts count="${String(formats.size)}">${[...formats].map(([code, id]) => `<numFmt numFmtId="${String(id)}" formatCode="${xmlText(code)}"/>`).join('')}</numFmts>` +
  fonts.xml('fonts') +
  fills.xml('fills') +
  borders.xml('borders') +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  cells.xml('cellXfs') +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

function cellXml(look: Look): string {
  const font = fonts.id(fontXml(look))
  const fill = look.fill
    ? fills.id(
        `<fill><patternFill patternType="solid"><fgColor rgb="FF${look.fill}"/><bgColor indexed="64"/></patternFill></fill>`,
      )
    : 0
  const border = look.border ? borders.id(borderXml(look.border)) : 0
  const align = [
    look.horizontal ? ` horizontal="${look.horizontal}"` : '',
    ` vertical="${look.vertical}"`,
    look.wrap ? ' wrapText="1"' : '',
    look.indent ? ` indent="${String(look.indent)}"` : '',
  ].join('')
  return (
    `<xf numFmtId="${String(formatId(look.format))}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}" xfId="0"` +
    ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${align}/></xf>`
  )
}

function formatId(code: string | undefined): number {
  if (code === undefined) return 0
  let id = formats.get(code)
  if (id === undefined) formats.set(code, (id = FIRST_CUSTOM_FORMAT + formats.size))
  return id
}

function fontXml({ size, bold, italic, underline, color }: Look): string {
  return `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${underline ? '<u/>' : ''}<sz val="${String(size)}"/>${color ? `<color rgb="FF${color}"/>` : ''}<name val="${FONT}"/><family val="2"/></font>`
}

function borderXml(color: string): string {
  const side = (name: string): string => `<${name} style="thin"><color rgb="FF${color}"/></${name}>`
  return `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`
}
