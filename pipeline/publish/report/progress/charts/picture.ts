import { escape } from '../../../page/escape.js'
import { px, type Drawing, type Layout } from '../../html/chart/svg.js'
import { textWidth } from '../../html/chart/text.js'
import type { Paint, Palette } from './palette.js'

/** The width at which the pictures of the document are drawn, in px. */
export const PRINTED_LAYOUT: Layout = { name: 'wide', width: 760 }

/** A chart as one SVG that needs no stylesheet: what it says stands in its title. */
export function picture(title: string, drawing: Drawing, palette: Palette): string {
  const [width, height] = [PRINTED_LAYOUT.width, Math.ceil(drawing.height)]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escape(palette.font)}"><title>${escape(title)}</title><rect width="${width}" height="${height}" fill="${palette.paper}"/>${drawing.body}</svg>`
}

/** A painted box with its outline inside, and what it says to whoever points at it. */
export function box(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  { fill, stroke }: Pick<Paint, 'fill' | 'stroke'>,
  tooltip = '',
): string {
  const [w, h] = [Math.max(1, width - 1), Math.max(1, height - 1)]
  const said = tooltip === '' ? '' : `<title>${escape(tooltip)}</title>`
  return `<rect x="${px(x + 0.5)}" y="${px(y + 0.5)}" width="${px(w)}" height="${px(h)}" fill="${fill}" stroke="${stroke}" stroke-width="1">${said}</rect>`
}

interface Lettering {
  readonly size: number
  readonly fill: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly bold?: boolean
}

/** Letters at a point of their base line. */
export function letters(
  x: number,
  y: number,
  content: string,
  { size, fill, anchor = 'start', bold = false }: Lettering,
): string {
  return `<text x="${px(x)}" y="${px(y)}" font-size="${size}" fill="${fill}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${bold ? ' font-weight="bold"' : ''}>${escape(content)}</text>`
}

/** A straight line; dashed where so said. */
export function rule(
  from: readonly [number, number],
  to: readonly [number, number],
  stroke: string,
  { width = 1, dash = '' }: { width?: number; dash?: string } = {},
): string {
  return `<line x1="${px(from[0])}" y1="${px(from[1])}" x2="${px(to[0])}" y2="${px(to[1])}" stroke="${stroke}" stroke-width="${width}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`
}

/** Room that letters take in the widest letter that the charts are set in. */
export function room(content: string, size: number): number {
  return textWidth(content, size * 1.14)
}

/** The line of keys above a chart, over as many lines as it needs. */
export function keys(
  items: readonly { readonly paint: Paint; readonly name: string }[],
  { width, ink }: { width: number; ink: string },
): Drawing {
  let [x, y] = [0, 0]
  const body = items.map(({ paint, name }) => {
    const needed = 20 + room(name, 12) + 18
    if (x > 0 && x + needed > width + 18) [x, y] = [0, y + 21]
    const drawn =
      box({ x, y: y + 1, width: 14, height: 14 }, paint) +
      letters(x + 20, y + 12, name, { size: 12, fill: ink })
    x += needed
    return drawn
  })
  return { height: items.length === 0 ? 0 : y + 26, body: body.join('') }
}
