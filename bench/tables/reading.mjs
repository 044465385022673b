import { corpusOf } from '../corpus.mjs'
import { number, seconds, table } from '../markdown.mjs'
import { inTurns, node, python, pythonProgram } from '../measured.mjs'

/** Reading alone, from bytes to cells, beside other readers and the least that it can cost. */
export async function reading({ sizes, kind, rounds }) {
  const parts = []
  for (const [count, rows] of sizes ?? [[200, 120]]) {
    const corpus = await corpusOf(count, rows, kind)
    const peer = (name) => () => node('bench/peers/join.mjs', [name, corpus])
    const results = inTurns(
      {
        'el piso: descomprimir y buscar celdas': () => node('bench/peers/floor.mjs', [corpus]),
        'el lector de Cotejo': peer('cotejo'),
        hucre: peer('hucre'),
        SheetJS: peer('sheetjs'),
        exceljs: peer('exceljs'),
        ...(pythonProgram() && {
          'openpyxl, solo lectura': () => python('bench/peers/with_openpyxl.py', [corpus]),
        }),
      },
      rounds,
    )
    const [floor] = results.values()
    parts.push(
      [
        `${number(count)} libros de ${number(rows)} filas, mediana de ${number(rounds)}:`,
        '',
        table(
          [
            'lector',
            'segundos:',
            'segundos de procesador:',
            'memoria máxima (MB):',
            'celdas:',
            'veces el piso:',
          ],
          [...results].map(([name, result]) =>
            result.failed
              ? [name, result.failed, '', '', '', '']
              : [
                  name,
                  seconds(result.ms),
                  seconds(result.cpu),
                  number(result.mb),
                  number(Number(result.stdout)),
                  number(result.ms / floor.ms, 1),
                ],
          ),
        ),
      ].join('\n'),
    )
  }
  return parts.join('\n\n')
}
