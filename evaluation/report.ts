import { wordsOf } from '../engine/findings/spanish.js'
import type { Comparison } from './compare.js'
import type { Evaluation, Score } from './evaluate.js'

/** The evaluation as a table for the terminal. */
export function table(evaluation: Evaluation): string {
  const { documents, rows, clean, rules, errorsAndWarnings, infos } = evaluation
  const lines = [
    ['regla', 'severidad', 'rótulos', 'dichos', 'ciertos', 'falsos', 'callados', 'precisión', 'cobertura'],
    ...rules.map((rule) => [rule.rule, rule.severity, ...figures(rule)]),
    ['errores y advertencias', '', ...figures(errorsAndWarnings)],
    ['avisos', '', ...figures(infos)],
  ]
  const widths = lines[0]!.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)))
  const body = lines.map((line) =>
    line
      .map((text, i) => (i < 2 ? text.padEnd(widths[i]!) : text.padStart(widths[i]!)))
      .join('  ')
      .trimEnd(),
  )
  const head = `${String(documents)} libros, ${String(rows)} filas, ${String(clean)} sin nada que decir`
  return [head, '', ...body].join('\n')
}

function figures({ labelled, said, right, precision, recall }: Score): string[] {
  const counts = [labelled, said, right, said - right, labelled - right].map(String)
  return [...counts, ratio(precision), ratio(recall)]
}

function ratio(value: number | null): string {
  return value === null ? '—' : value.toFixed(3)
}

/** Every disagreement: where, what was said or should have been, and why the label stands. */
export function disagreements({ disagreements }: Evaluation): string {
  return [...disagreements]
    .sort((a, b) => order(a.rule, b.rule) || order(a.file, b.file) || order(a.place ?? '', b.place ?? ''))
    .map((comparison) => entry(comparison))
    .join('\n\n')
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function entry({ file, place, rule, labelled, because, text, said }: Comparison): string {
  const what = labelled
    ? ['  no se dijo']
    : said.map((found) => `  se dijo en ${found.place.cell ?? 'el libro'}: ${wordsOf(found).message}`)
  return [
    `${labelled ? 'CALLADO' : 'FALSO'} ${rule} · ${file} · ${place ?? 'el libro'}`,
    ...(text === null ? [] : [`  ${text}`]),
    ...what,
    ...(because === null ? [] : [`  rótulo: ${because}`]),
  ].join('\n')
}
