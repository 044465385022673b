import type { Format } from '../../../../engine/format/format.js'
import { sourcesOf } from '../../../../engine/rules/fields.js'
import { headerOf } from '../../../../engine/rules/place.js'
import type { Investment, InvestmentProject } from '../../../consolidate/consolidated.js'
import type { Publication } from '../../publication.js'
import { entriesOf } from '../../report/figures/entries.js'
import type { SheetSpec, StyleName } from '../../workbook/workbook-spec.js'
import { Stack } from '../stack.js'
import { ceilingLines, type CeilingLine, type CeilingState } from './ceilings-table.js'
import { unitOf } from './projects-sheet.js'

/** One line of a comparison: what the POAI has, and what the plans state. */
interface Line {
  readonly name: string
  readonly poai: number
  readonly plans: number
}

const PLAN = 'plan-accion'

const STATED = 'Total que dicen los planes'
const SUMMED = 'Suma de las filas de los planes'

/** How the POAI adds up against the plans de acción it is made of, and against the ceilings that hold for them. */
export function checkSheet(
  { consolidated, directory, formats }: Publication,
  investment: Investment,
  format: Format,
): SheetSpec {
  const stack = new Stack([44, 30, 24, 20, 20, 26])
  const { projects } = investment
  stack.across('Comprobación', 'title', 27)
  stack.across(
    'Lo que suma el POAI frente a lo que dicen los planes de acción y frente a los techos.',
    'subtitle',
    18,
  )
  ceilingsBlock(stack, ceilingLines(investment, format))
  const programs = grouped(projects, ({ program }) => program || NO_PROGRAM)
  block(stack, 'Por programa', 'Programa', STATED, programs)
  const bySource = statedBySource(consolidated)
  const sources = sourcesOf(format).map((source) => ({
    name: headerOf(format, source),
    poai: sum(projects.map((project) => project.sources[source] ?? 0)),
    plans: bySource.get(source) ?? 0,
  }))
  block(stack, 'Por fuente', 'Fuente', SUMMED, sources)
  const units = grouped(projects, ({ dependencia, file }) => unitOf(directory, dependencia, file))
  block(stack, 'Por dependencia', 'Dependencia', STATED, units)
  cellsBlock(
    stack,
    doubtfulCells(
      consolidated,
      formats.find(({ id }) => id === PLAN)!,
    ),
  )
  return {
    name: 'Comprobación',
    widths: stack.widths,
    rows: stack.rows,
    merges: stack.merges,
    footer: `Comprobación del POAI · ${directory.entity}`,
  }
}

const NO_PROGRAM = 'Sin programa'

/** What the rows of the plans have of each source, counted from the rows themselves; a merged cell counts once. */
function statedBySource(consolidated: Publication['consolidated']): Map<string, number> {
  const sums = new Map<string, number>()
  const counted = new Set<string>()
  for (const { activity, standing } of entriesOf(consolidated)) {
    const { format, numbers, source } = activity
    if (format !== PLAN || standing !== 'counted') continue
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
): Line[] {
  const names = [...new Set(projects.map(nameOf))]
  return names.map((name) => {
    const own = projects.filter((project) => nameOf(project) === name)
    return { name, poai: sum(own.map(({ total }) => total)), plans: sum(own.map(({ stated }) => stated)) }
  })
}

const STATES: Readonly<Record<CeilingState, readonly [string, StyleName]>> = {
  none: ['Sin techo', 'info'],
  some: ['Hay fuentes sin techo', 'info'],
  within: ['Dentro del techo', 'ok'],
  over: ['Pasa el techo', 'error'],
  plan: ['Un plan pasa su techo', 'error'],
  source: ['Una fuente pasa su techo', 'error'],
  partial: ['Faltan techos de otros planes', 'info'],
  'in-total': ['Se compara en el total', 'info'],
}

function ceilingsBlock(stack: Stack, lines: readonly CeilingLine[]): void {
  stack.gap(12)
  stack.across('Techos por programa y fuente', 'banner', 20)
  stack.row(['Programa', 'Fuente', 'Programado', 'Techo', 'Diferencia', 'Resultado'], 'header')
  for (const line of lines) {
    const { source, state } = line
    const planned = state === 'in-total' ? null : Math.round(line.planned)
    const ceiling = line.ceiling === null ? null : Math.round(line.ceiling)
    const left = ceiling === null || planned === null || state === 'partial' ? null : ceiling - planned
    const [result, look] = STATES[state]
    const [text, number]: StyleName[] = source === null ? ['band', 'number-band'] : ['body', 'number']
    const name = line.program || NO_PROGRAM
    stack.row(
      [name, source ?? 'Todo el programa', planned, ceiling, left, result],
      [text!, text!, number!, number!, number!, look],
    )
  }
}

function block(stack: Stack, title: string, head: string, plans: string, lines: readonly Line[]): void {
  stack.gap(12)
  stack.across(title, 'banner', 20)
  stack.row([head, 'POAI', plans, 'Diferencia', 'POAI y planes'], 'header')
  for (const line of lines) stack.row(...lineCells(line, 'body', 'number'))
  const total: Line = {
    name: 'Total',
    poai: sum(lines.map((line) => line.poai)),
    plans: sum(lines.map((line) => line.plans)),
  }
  stack.row(...lineCells(total, 'band', 'number-band'))
}

function lineCells(line: Line, text: StyleName, number: StyleName): Parameters<Stack['row']> {
  const [poai, plans] = [Math.round(line.poai), Math.round(line.plans)]
  const [result, look]: [string, StyleName] = poai === plans ? ['Coinciden', 'ok'] : ['No coinciden', 'error']
  return [
    [line.name, poai, plans, poai - plans, result],
    [text, number, number, number, look],
  ]
}

/** Rules that say of a cell of money why it does not add up as it shows. */
const OF_MONEY: ReadonlySet<string> = new Set(['code-as-number', 'cell-error', 'number-ambiguous'])

interface DoubtfulCell {
  readonly where: string
  readonly cell: string
  readonly message: string
}

/** The cells of money in the plans that make the sums above differ from what a spreadsheet adds up. */
function doubtfulCells({ findings, files }: Publication['consolidated'], format: Format): DoubtfulCell[] {
  const plans = new Set(files.flatMap(({ file, format: id }) => (id === PLAN ? [file] : [])))
  const total = headerOf(format, 'total')
  const sources = new Set(sourcesOf(format).map((key) => headerOf(format, key)))
  const tells = (rule: string, column: string | null): boolean =>
    OF_MONEY.has(rule)
      ? column === total || sources.has(column ?? '')
      : rule === 'budget-source' && column === total
  return findings.flatMap(({ rule, file, sheet, cell, column, message }) =>
    file !== null && cell !== null && plans.has(file) && tells(rule, column)
      ? [{ where: file, cell: [sheet, cell].filter(Boolean).join('!'), message }]
      : [],
  )
}

function cellsBlock(stack: Stack, cells: readonly DoubtfulCell[]): void {
  if (cells.length === 0) return
  stack.gap(12)
  stack.across('Celdas que pueden explicar una diferencia', 'banner', 20)
  stack.row(['Archivo', 'Celda', 'Qué pasa'], 'header')
  for (const { where, cell, message } of cells)
    stack.block(
      [
        { value: where, style: 'body', left: 0 },
        { value: cell, style: 'body', left: 1 },
        { value: message, style: 'body', left: 2, columns: 4 },
      ],
      1,
    )
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
