import { escape } from '../../page/escape.js'
import { type ChartSpec, chart } from './chart/svg.js'
import { type TableSpec, table } from '../../page/table.js'

interface LegendItem {
  /** fill of the stylesheet */
  readonly fill: string
  readonly name: string
}

interface FigureSpec extends ChartSpec {
  /** sentence under the title */
  readonly subtitle?: string
  readonly legend?: readonly LegendItem[]
  /** the same as a table, folded below the chart */
  readonly data: TableSpec
  /** heading level of the title */
  readonly level?: 3 | 4
}

/** A chart with its title, its legend and its data as a table. */
export function figure(spec: FigureSpec): string {
  const level = `h${spec.level ?? 3}`
  return `<figure id="${spec.id}">
<figcaption><${level}>${escape(spec.title)}</${level}>${spec.subtitle ? `<p>${escape(spec.subtitle)}</p>` : ''}</figcaption>
${spec.legend ? legend(spec.legend) : ''}${chart(spec)}
<details class="data"><summary>Ver los datos en una tabla</summary>${table(spec.data)}</details>
</figure>`
}

/** What each fill stands for. */
export function legend(items: readonly LegendItem[]): string {
  const list = items.map(
    ({ fill, name }) =>
      `<li><svg class="key" viewBox="0 0 14 14" aria-hidden="true"><rect class="${fill}" x="0.5" y="0.5" width="13" height="13"/></svg>${escape(name)}</li>`,
  )
  return `<ul class="legend">${list.join('')}</ul>\n`
}
