import type { Directory } from '../../../../engine/directory/directory.js'
import type { Format } from '../../../../engine/format/format.js'
import { sourcesOf } from '../../../../engine/rules/fields.js'
import { headerOf } from '../../../../engine/rules/place.js'
import type { Investment, InvestmentProject } from '../../../consolidate/consolidated.js'
import type { SheetSpec, StyleName } from '../../workbook/workbook-spec.js'
import { Stack } from '../stack.js'
import { unitOf } from './projects-sheet.js'

/** One line of a comparison: what the POAI has, what the plans state, and the ceiling where one is known. */
interface Line {
  readonly name: string
  readonly poai: number
  /** null where the plans state no such total */
  readonly plans: number | null
  readonly ceiling: number | null
}

/** How the POAI adds up against the plans de acción it is made of, and against the ceilings that they carry. */
export function checkSheet(investment: Investment, format: Format, directory: Directory): SheetSpec {
  const stack = new Stack([44, 20, 20, 18, 20, 20, 18])
  const { projects, ceilings } = investment
  stack.across('Comprobación', 'title', 27)
  stack.across(
    'Lo que suma el POAI, lo que dicen los totales de los planes de acción y los techos que traen.',
    'subtitle',
    18,
  )
  const whole = ceilings.filter(({ source }) => source === 'all')
  block(stack, 'Por programa', 'Programa', [
    ...grouped(
      projects,
      ({ program }) => program || 'Sin programa',
      (program) => {
        const own = ceilings.filter((ceiling) => ceiling.program === program)
        const all = own.filter(({ source }) => source === 'all')
        return own.length === 0 ? null : sum((all.length > 0 ? all : own).map(({ value }) => value))
      },
    ),
  ])
  block(
    stack,
    'Por fuente',
    'Fuente',
    sourcesOf(format).map((source) => {
      const own = ceilings.filter((ceiling) => ceiling.source === source)
      const ceiling = own.length === 0 || whole.length > 0 ? null : sum(own.map(({ value }) => value))
      const poai = sum(projects.map(({ sources }) => sources[source] ?? 0))
      return { name: headerOf(format, source), poai, plans: null, ceiling }
    }),
  )
  block(
    stack,
    'Por dependencia',
    'Dependencia',
    grouped(
      projects,
      ({ dependencia, file }) => unitOf(directory, dependencia, file),
      () => null,
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

function grouped(
  projects: readonly InvestmentProject[],
  nameOf: (project: InvestmentProject) => string,
  ceilingOf: (name: string) => number | null,
): Line[] {
  const names = [...new Set(projects.map(nameOf))]
  return names.map((name) => {
    const own = projects.filter((project) => nameOf(project) === name)
    const plans = sum(own.map(({ stated }) => stated))
    return { name, poai: sum(own.map(({ total }) => total)), plans, ceiling: ceilingOf(name) }
  })
}

function block(stack: Stack, title: string, head: string, lines: readonly Line[]): void {
  stack.gap(12)
  stack.across(title, 'banner', 20)
  stack.row([head, 'POAI', 'Planes de acción', 'Diferencia', 'Techo', 'Disponible', 'Resultado'], 'header')
  for (const line of lines) stack.row(...lineCells(line, 'body', 'number'))
  const known = lines.flatMap(({ plans }) => plans ?? [])
  const total: Line = {
    name: 'Total',
    poai: sum(lines.map(({ poai }) => poai)),
    plans: known.length === lines.length ? sum(known) : null,
    ceiling: null,
  }
  stack.row(...lineCells(total, 'band', 'number-band'))
}

function lineCells(
  { name, poai, plans, ceiling }: Line,
  text: StyleName,
  number: StyleName,
): Parameters<Stack['row']> {
  const difference = plans === null ? null : Math.round(poai) - Math.round(plans)
  const left = ceiling === null ? null : Math.round(ceiling) - Math.round(poai)
  const [result, look]: [string | null, StyleName] =
    difference !== null && difference !== 0
      ? ['No cuadra', 'error']
      : left !== null && left < 0
        ? ['Pasa el techo', 'error']
        : difference === null && left === null
          ? [null, text]
          : [left === null ? 'Cuadra' : 'Dentro del techo', 'ok']
  const money = [poai, plans].map((value) => (value === null ? null : Math.round(value)))
  return [
    [name, ...money, difference, ceiling === null ? null : Math.round(ceiling), left, result],
    [text, number, number, number, number, number, look],
  ]
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
