import type { Format } from '../../../../engine/format/format.js'
import { sourcesOf } from '../../../../engine/rules/fields.js'
import { headerOf } from '../../../../engine/rules/place.js'
import type { Investment, InvestmentProject } from '../../../consolidate/consolidated.js'
import type { Publication } from '../../publication.js'
import { entriesOf } from '../../report/figures/entries.js'
import type { SheetSpec, StyleName } from '../../workbook/workbook-spec.js'
import { Stack } from '../stack.js'
import { unitOf } from './projects-sheet.js'

/** One line of a comparison: what the POAI has, what the plans state, and the ceiling where one is known. */
interface Line {
  readonly name: string
  readonly poai: number
  readonly plans: number
  readonly ceiling: number | null
  /** false where a plan with money here carries no ceiling, so that what is left cannot be told */
  readonly complete: boolean
}

/** How the POAI adds up against the plans de acción it is made of, and against the ceilings that they carry. */
export function checkSheet(
  { consolidated, directory }: Publication,
  investment: Investment,
  format: Format,
): SheetSpec {
  const stack = new Stack([44, 20, 20, 18, 20, 20, 24])
  const { projects, ceilings } = investment
  stack.across('Comprobación', 'title', 27)
  stack.across(
    'Lo que suma el POAI, lo que dicen los planes de acción y los techos que traen.',
    'subtitle',
    18,
  )
  block(
    stack,
    'Por programa',
    'Programa',
    grouped(projects, ({ program }) => program || 'Sin programa').map((line) => {
      const own = ceilings.filter(({ program }) => program === line.name)
      const all = own.filter(({ source }) => source === 'all')
      const withCeiling = new Set(own.map(({ file }) => file))
      return {
        ...line,
        ceiling: own.length === 0 ? null : sum((all.length > 0 ? all : own).map(({ value }) => value)),
        complete: line.projects.every(({ file }) => withCeiling.has(file)),
      }
    }),
  )
  const bySource = statedBySource(consolidated)
  const sources = sourcesOf(format).map((source) => ({
    name: headerOf(format, source),
    poai: sum(projects.map((project) => project.sources[source] ?? 0)),
    plans: bySource.get(source) ?? 0,
    ...NO_CEILING,
  }))
  block(stack, 'Por fuente', 'Fuente', sources)
  const units = grouped(projects, ({ dependencia, file }) => unitOf(directory, dependencia, file))
  block(stack, 'Por dependencia', 'Dependencia', units)
  return {
    name: 'Comprobación',
    widths: stack.widths,
    rows: stack.rows,
    merges: stack.merges,
    footer: `Comprobación del POAI · ${directory.entity}`,
  }
}

const NO_CEILING = { ceiling: null, complete: true }

/** What the rows of the plans have of each source, counted from the rows themselves; a merged cell counts once. */
function statedBySource(consolidated: Publication['consolidated']): Map<string, number> {
  const sums = new Map<string, number>()
  const counted = new Set<string>()
  for (const { activity, standing } of entriesOf(consolidated)) {
    const { format, numbers, source } = activity
    if (format !== 'plan-accion' || standing !== 'counted') continue
    for (const [key, value] of Object.entries(numbers ?? {})) {
      const cell = [source.file, source.sheet, source.cells[key]].join('\n')
      if (!counted.has(cell)) sums.set(key, (sums.get(key) ?? 0) + value)
      counted.add(cell)
    }
  }
  return sums
}

function grouped(
  projects: readonly InvestmentProject[],
  nameOf: (project: InvestmentProject) => string,
): (Line & { readonly projects: readonly InvestmentProject[] })[] {
  const names = [...new Set(projects.map(nameOf))]
  return names.map((name) => {
    const own = projects.filter((project) => nameOf(project) === name)
    const plans = sum(own.map(({ stated }) => stated))
    return { name, poai: sum(own.map(({ total }) => total)), plans, ...NO_CEILING, projects: own }
  })
}

function block(stack: Stack, title: string, head: string, lines: readonly Line[]): void {
  stack.gap(12)
  stack.across(title, 'banner', 20)
  stack.row([head, 'POAI', 'Planes de acción', 'Diferencia', 'Techo', 'Disponible', 'Resultado'], 'header')
  for (const line of lines) stack.row(...lineCells(line, 'body', 'number'))
  const total: Line = {
    name: 'Total',
    poai: sum(lines.map(({ poai }) => poai)),
    plans: sum(lines.map(({ plans }) => plans)),
    ...NO_CEILING,
  }
  stack.row(...lineCells(total, 'band', 'number-band'))
}

function lineCells(line: Line, text: StyleName, number: StyleName): Parameters<Stack['row']> {
  const [poai, plans] = [Math.round(line.poai), Math.round(line.plans)]
  const ceiling = line.ceiling === null ? null : Math.round(line.ceiling)
  const left = ceiling === null || !line.complete ? null : ceiling - poai
  const [result, look] = resultOf(poai - plans, left, line)
  return [
    [line.name, poai, plans, poai - plans, ceiling, left, result],
    [text, number, number, number, number, number, look],
  ]
}

function resultOf(difference: number, left: number | null, { ceiling, complete }: Line): [string, StyleName] {
  if (difference !== 0) return ['No cuadra', 'error']
  if (left !== null) return left < 0 ? ['Pasa el techo', 'error'] : ['Dentro del techo', 'ok']
  return ceiling !== null && !complete ? ['Cuadra; faltan techos', 'info'] : ['Cuadra', 'ok']
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
