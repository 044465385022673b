import { consolidarCold } from '../consolidar.mjs'
import { corpusOf } from '../corpus.mjs'
import { number } from '../markdown.mjs'
import { node } from '../measured.mjs'

const NAMES = {
  guard: 'guarda',
  read: 'lectura',
  judge: 'juicio',
  consolidate: 'consolidación',
  write: 'escritura',
}

/** Each stage of the main job and each output apart, in one thread; and what `--tiempos` says of the whole command. */
export async function stages({ sizes, kind }) {
  const parts = []
  for (const [count, rows] of sizes ?? [[200, 120]]) {
    const corpus = await corpusOf(count, rows, kind)
    const { stdout } = node('bench/outputs.mjs', [corpus], { flags: ['--expose-gc'] })
    const { stages: told } = consolidarCold(corpus)
    parts.push(
      [
        `${number(count)} libros de ${number(rows)} filas, cada etapa y cada salida aparte, en un solo hilo:`,
        '',
        stdout.trim(),
        '',
        `La orden entera, con \`--tiempos\`: ${Object.entries(told)
          .map(([stage, ms]) => `${NAMES[stage] ?? stage} ${number(ms)} ms`)
          .join(', ')}.`,
      ].join('\n'),
    )
  }
  return parts.join('\n\n')
}
