import type { Limits } from './limits.js'
import { formatCode, GENERAL, parseNumberFormat, type NumberFormat } from './number-format.js'
import { Refusal } from './refusal.js'
import type { XmlReader } from './xml.js'

/** The number format of a cell by its style index (`s`). */
export type Styles = readonly NumberFormat[]

/** The styles part → the number format of each cell style. */
export function readStyles(xml: XmlReader, part: string, bytes: Uint8Array, limits: Limits): Styles {
  const codes = new Map<number, string>()
  const formatIds: number[] = []
  let section = ''
  xml.read(part, bytes, {
    open: (name, depth, attributes) => {
      if (depth === 2) section = name
      if (depth !== 3) return
      if (section === 'numFmts' && name === 'numFmt') {
        codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      }
      if (section === 'cellXfs' && name === 'xf') formatIds.push(Number(attributes['numFmtId'] ?? 0))
      if (Math.max(codes.size, formatIds.length) > limits.styles)
        throw new Refusal({ kind: 'too-many', what: 'styles', limit: limits.styles })
    },
  })
  const formats = new Map<number, NumberFormat>()
  return formatIds.map((id) => {
    const known = formats.get(id)
    if (known) return known
    const code = formatCode(id, codes)
    const format = code === undefined ? GENERAL : parseNumberFormat(code, limits.formatChars)
    formats.set(id, format)
    return format
  })
}
