import type { Grid } from '../../../../engine/grid/grid.js'
import { formats, sheet } from '../../../support/sheet.js'

export const guide = formats.find(({ id }) => id === 'guia-4-2')!

const HEAD = 'DEPARTAMENTO: NARIÑO   MUNICIPIO: PASTO'

interface Row {
  readonly group?: string
  readonly followUpDate?: string
}

/** A row of the guide in which nothing is wrong, but for what the test changes. */
export function row(changed: Row = {}, n = 1): string {
  const cells: Readonly<Record<string, string>> = {
    group: 'Infancia (6-11 años)',
    situation: `Muros grises en el patio ${String(n)}`,
    recommendations: 'Que los muros tengan color',
    activity: `Pintar los muros del patio ${String(n)}`,
    indicator: 'Número de muros pintados',
    goal: `${String(n + 3)} muros pintados`,
    responsible: 'Secretaría de Educación Municipal',
    followUpDate: '{2024-06-28}',
    ...changed,
  }
  return `| ${guide.columns.map(({ key }) => cells[key] ?? '').join(' | ')} |`
}

/** A band of the guide: a title over the whole table. */
export const band = (title: string): string =>
  `| ${[title, ...guide.columns.slice(1).map(() => '<')].join(' | ')} |`

/** A guide with these rows, under a head that says whose it is. */
export function guideOf(rows: readonly string[], head: readonly string[] = [HEAD]): Grid {
  const groups = guide.columns.map((column, i) =>
    column.group === null ? '' : guide.columns[i - 1]?.group === column.group ? '<' : column.group,
  )
  return sheet(
    'Guía 4.2',
    [
      ...head.map((text) => `| ${text} |`),
      `| ${groups.join(' | ')} |`,
      `| ${guide.columns.map(({ header }) => header).join(' | ')} |`,
      ...rows,
    ].join('\n'),
  )
}
