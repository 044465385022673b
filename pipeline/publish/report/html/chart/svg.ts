import { escape } from '../../../page/escape.js'

/** How a chart is laid out: twice in the page, of which the stylesheet shows the one that fits. */
export interface Layout {
  readonly name: 'wide' | 'narrow'
  /** units of its drawing, about the pixels it gets */
  readonly width: number
}

const LAYOUTS: readonly Layout[] = [
  { name: 'wide', width: 920 },
  { name: 'narrow', width: 300 },
]

export interface Drawing {
  readonly height: number
  readonly body: string
}

export interface ChartSpec {
  readonly id: string
  readonly title: string
  /** what a person who cannot see it would want to be told */
  readonly description: string
  readonly draw: (layout: Layout) => Drawing
  /** its drawing says how its own letters look, not the stylesheet */
  readonly ownLetters?: boolean
}

/** A chart as inline SVG, in the layouts for a wide and for a narrow screen. */
export function chart(spec: ChartSpec): string {
  return LAYOUTS.map((layout) => {
    const { height, body } = spec.draw(layout)
    const id = `${spec.id}-${layout.name}`
    return `<svg class="chart ${layout.name}${spec.ownLetters ? ' own' : ''}" viewBox="0 0 ${layout.width} ${px(height)}" preserveAspectRatio="xMinYMin meet" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${escape(spec.title)}</title><desc id="${id}-d">${escape(spec.description)}</desc>${body}</svg>`
  }).join('\n')
}

/** A coordinate with one decimal at most. */
export function px(n: number): string {
  return String(Math.round(n * 10) / 10)
}

/** A box that keeps half a unit clear on every side, so that neighbours stay apart and outlines inside. */
export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  className: string,
  tooltip = '',
): string {
  const [w, h] = [Math.max(1, width - 1), Math.max(1, height - 1)]
  const attributes = `class="${className}" x="${px(x + 0.5)}" y="${px(y + 0.5)}" width="${px(w)}" height="${px(h)}"`
  return tooltip === ''
    ? `<rect ${attributes}/>`
    : `<rect ${attributes}><title>${escape(tooltip)}</title></rect>`
}

export function text(x: number, y: number, content: string, className = ''): string {
  return `<text x="${px(x)}" y="${px(y)}"${className ? ` class="${className}"` : ''}>${escape(content)}</text>`
}

export function line(x1: number, y1: number, x2: number, y2: number, className: string): string {
  return `<line class="${className}" x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}"/>`
}
