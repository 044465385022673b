import { type Directory, nameOf } from '../../../../engine/directory/directory.js'
import type { Format } from '../../../../engine/format/format.js'
import { sourcesOf } from '../../../../engine/rules/fields.js'
import { headerOf } from '../../../../engine/rules/place.js'
import type { Investment, InvestmentProject } from '../../../consolidate/consolidated.js'
import { count } from '../../report/words.js'
import type { Row, SheetSpec, StyleName } from '../../workbook/workbook-spec.js'
import { bodyRows, headerRow, type TableColumn, tableRange } from '../table.js'

const HEADER = 3

/** The projects of the POAI with their sources, and what they add up to. */
export function projectsSheet(
  { projects }: Investment,
  format: Format,
  directory: Directory,
  vigencia: number | null,
): SheetSpec {
  const columns = columnsFor(format, directory)
  const money = columns.length - sourcesOf(format).length - 1
  return {
    name: format.shortName,
    widths: columns.map(({ width }) => width),
    rows: (function* (): Generator<Row> {
      const title = [format.name, vigencia].filter((part) => part !== null).join(' ')
      yield { cells: [title], style: 'title', height: 27 }
      const what = `${count(projects.length, 'proyecto', 'proyectos')}, de los planes de acción recibidos`
      yield { cells: [`${what} · ${directory.entity}`], style: 'subtitle', height: 18 }
      yield { cells: [], style: 'body', height: 8 }
      yield headerRow(columns)
      yield* bodyRows(columns, projects)
      yield totalRow(columns, projects, money)
    })(),
    frozenRows: HEADER + 1,
    frozenColumns: 3,
    filter: tableRange(columns.length, HEADER, projects.length),
    printTitles: `${String(HEADER + 1)}:${String(HEADER + 1)}`,
    paper: 'legal',
    footer: `${format.shortName} · ${directory.entity}`,
    tabColor: '1F3864',
  }
}

function columnsFor(format: Format, directory: Directory): TableColumn<InvestmentProject>[] {
  const text = (
    key: string,
    width: number,
    value: (project: InvestmentProject) => string,
    style: StyleName = 'body',
  ): TableColumn<InvestmentProject> => ({ header: headerOf(format, key), width, style, value })
  return [
    text('sectorCode', 9, ({ sector }) => sector, 'body-center'),
    text('programCode', 11, ({ program }) => program, 'body-center'),
    text('project', 44, ({ project }) => project || 'Sin proyecto asociado'),
    text('bpin', 16, ({ bpin }) => bpin, 'body-center'),
    text('productCode', 12, ({ products }) => products.join('\n'), 'body-center'),
    text('responsible', 30, ({ dependencia, file }) => unitOf(directory, dependencia, file)),
    ...sourcesOf(format).map((key) => ({
      header: headerOf(format, key),
      width: 17,
      style: 'number' as const,
      value: ({ sources }: InvestmentProject) => Math.round(sources[key] ?? 0),
    })),
    {
      header: headerOf(format, 'total'),
      width: 18,
      style: 'number',
      value: ({ total }) => Math.round(total),
    },
  ]
}

/** Who puts the money in, or the file where nobody knows. */
export function unitOf(directory: Directory, dependencia: string | null, file: string): string {
  return dependencia === null ? `Archivo «${file}»` : (nameOf(directory, dependencia) ?? dependencia)
}

function totalRow(
  columns: readonly TableColumn<InvestmentProject>[],
  projects: readonly InvestmentProject[],
  money: number,
): Row {
  return {
    cells: columns.map((column, at) =>
      at < money
        ? at === 2
          ? 'Total'
          : null
        : projects.reduce((sum, project, i) => sum + Number(column.value(project, i)), 0),
    ),
    style: columns.map((_, at) => (at < money ? 'band' : 'number-band')),
  }
}
