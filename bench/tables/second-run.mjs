import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { consolidar, hashOf, inNewFolder } from '../consolidar.mjs'
import { corpusOf, nameOf } from '../corpus.mjs'
import { workbookOf } from '../corpus/workbook.mjs'
import { goal, number, seconds, table } from '../markdown.mjs'

const MOST = 0.1

/** The same folder consolidated again: as it was, and after one workbook changed. */
export async function secondRun({ sizes, kind }) {
  const parts = []
  for (const [count, rows] of sizes ?? [[300, 120]])
    parts.push(await inNewFolder((folder) => again(folder, count, rows, kind)))
  return parts.join('\n\n')
}

async function again(folder, count, rows, kind) {
  const inbox = join(folder, 'entregas')
  const target = join(folder, 'salida')
  const cache = join(folder, 'memoria')
  cpSync(await corpusOf(count, rows, kind), inbox, { recursive: true })
  const run = () => ({ ...consolidar(inbox, { target, cache }), hash: hashOf(target) })
  const cold = run()
  const same = run()
  const changed = join(inbox, nameOf(Math.floor(count / 2)))
  const before = readFileSync(changed)
  writeFileSync(changed, await workbookOf(kind, count + 1, rows))
  const one = run()
  writeFileSync(changed, before)
  const back = run()
  const reading = ({ stages: { guard, read, judge } }) => guard + read + judge
  const row = (name, result) => [
    name,
    number(reading(result)),
    seconds(result.ms),
    seconds(result.cpu),
    number((reading(result) / reading(cold)) * 100, 1),
  ]
  const part = reading(one) / reading(cold)
  return [
    `${number(count)} libros de ${number(rows)} filas:`,
    '',
    table(
      [
        'corrida',
        'guarda, lectura y juicio (ms):',
        'la orden entera (s):',
        'procesador (s):',
        '% de la primera:',
      ],
      [
        row('la primera, sin nada guardado', cold),
        row('otra vez, sin cambios', same),
        row('un libro cambiado', one),
      ],
    ),
    '',
    goal(
      'con un libro cambiado, guarda, lectura y juicio cuestan menos de la décima parte',
      part < MOST,
      `${number(part * 100, 1)} %`,
    ),
    goal(
      'lo que se escribe es igual, byte por byte, venga de los libros o de lo guardado',
      same.hash === cold.hash && back.hash === cold.hash,
      'la segunda corrida y la que volvió al libro de antes, contra la primera',
    ),
  ].join('\n')
}
