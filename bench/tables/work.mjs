import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { consolidarCold } from '../consolidar.mjs'
import { corpusOf } from '../corpus.mjs'
import { goal, number, seconds, table } from '../markdown.mjs'
import { inTurns, node, python, pythonProgram } from '../measured.mjs'

const OURS = 'cotejo consolidar: lee, revisa y escribe todas las salidas'
const PANDAS = 'pandas + openpyxl'
const PEERS = { exceljs: 'exceljs', hucre: 'hucre', SheetJS: 'sheetjs' }
const AT_LEAST = 2
const USUAL = [[300, 120]]
const ALL = [[10, 20], [10, 120], [200, 20], [200, 120], ...USUAL, [2000, 120]]
/** From so many workbooks on, once is enough. */
const LARGE = 1000

/** The main job beside what a colleague would write, which reads, puts together and writes one workbook, and checks nothing. */
export async function work({ sizes, all, kind, rounds }) {
  const parts = []
  for (const [count, rows] of sizes ?? (all ? ALL : USUAL))
    parts.push(await beside(count, rows, kind, count < LARGE ? rounds : 1))
  return parts.join('\n\n')
}

async function beside(count, rows, kind, rounds) {
  const corpus = await corpusOf(count, rows, kind)
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-bench-otros-'))
  const target = join(folder, 'todo.xlsx')
  const inPython = pythonProgram() !== null
  const results = inTurns(
    {
      [OURS]: () => consolidarCold(corpus),
      ...(inPython && {
        [PANDAS]: () => python('bench/peers/with_pandas.py', [corpus, target]),
        'openpyxl solo': () => python('bench/peers/with_openpyxl.py', [corpus, target]),
      }),
      ...Object.fromEntries(
        Object.entries(PEERS).map(([name, peer]) => [
          name,
          () => node('bench/peers/join.mjs', [peer, corpus, target]),
        ]),
      ),
    },
    rounds,
  )
  rmSync(folder, { recursive: true, force: true })
  const pandas = results.get(PANDAS)
  const measured = [...results].filter(([, result]) => !result.failed)
  const ours = results.get(OURS)
  return [
    `${number(count)} libros de ${number(rows)} filas, mediana de ${number(rounds)}:`,
    '',
    table(
      [
        'programa',
        'segundos:',
        'segundos de procesador:',
        'memoria máxima (MB):',
        'veces más rápido que pandas:',
      ],
      measured.map(([name, { ms, cpu, mb }]) => [
        name,
        seconds(ms),
        seconds(cpu),
        number(mb),
        number(pandas?.ms / ms, 2),
      ]),
    ),
    '',
    ...[...results].flatMap(([name, { failed }]) => (failed ? [`- ${name} no se midió: ${failed}`] : [])),
    ...(inPython
      ? []
      : ['- pandas y openpyxl no se midieron: en este computador no hay un Python que los tenga.']),
    ...(pandas?.ms && ours.ms
      ? [
          goal(
            `al menos ${number(AT_LEAST)} veces más rápido que pandas`,
            pandas.ms / ours.ms >= AT_LEAST,
            `${number(pandas.ms / ours.ms, 1)} veces`,
          ),
        ]
      : []),
  ]
    .join('\n')
    .trim()
}
