import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { number, seconds, table } from '../markdown.mjs'
import { inTurns, node, python, pythonProgram } from '../measured.mjs'

const COLUMNS = 14
const USUAL_ROWS = 24_000

/** Writing alone: one sheet of rows by each writer. */
export function writing({ sizes, rounds }) {
  const rows = sizes ? sizes[0][0] * sizes[0][1] : USUAL_ROWS
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-bench-escritura-'))
  const bytes = new Map()
  const writer = (name, run) => () => {
    const target = join(folder, `${name}.xlsx`)
    const result = run(target)
    bytes.set(name, statSync(target).size)
    return result
  }
  const peer = (name) => (target) =>
    node('bench/peers/write.mjs', [name, target, String(rows), String(COLUMNS)])
  const programs = {
    'el escritor de Cotejo': peer('cotejo'),
    hucre: peer('hucre'),
    SheetJS: peer('sheetjs'),
    exceljs: peer('exceljs'),
    ...(pythonProgram() && {
      'openpyxl, solo escritura': (target) =>
        python('bench/peers/write_openpyxl.py', [target, String(rows), String(COLUMNS)]),
    }),
  }
  const results = inTurns(
    Object.fromEntries(Object.entries(programs).map(([name, run]) => [name, writer(name, run)])),
    rounds,
  )
  rmSync(folder, { recursive: true, force: true })
  const ours = results.get('el escritor de Cotejo')
  return [
    `${number(rows)} filas de ${number(COLUMNS)} celdas, mediana de ${number(rounds)}:`,
    '',
    table(
      [
        'escritor',
        'segundos:',
        'segundos de procesador:',
        'memoria máxima (MB):',
        'kB del libro:',
        'veces el nuestro:',
      ],
      [...results].map(([name, result]) =>
        result.failed
          ? [name, result.failed, '', '', '', '']
          : [
              name,
              seconds(result.ms),
              seconds(result.cpu),
              number(result.mb),
              number(bytes.get(name) / 1000),
              number(result.ms / ours.ms, 1),
            ],
      ),
    ),
  ].join('\n')
}
