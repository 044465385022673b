import { consolidarCold } from '../consolidar.mjs'
import { corpusOf } from '../corpus.mjs'
import { KINDS } from '../corpus/kinds.mjs'
import { goal, number, seconds, table } from '../markdown.mjs'

const ROWS = 120
const FEW = 200
const MANY = 2000
const MOST_MEMORY = 1.3
const USUAL = [10, FEW, 300, MANY].map((count) => [count, ROWS])
const ALL = [[10, 20], [200, 20], ...USUAL, [10, 5000], [FEW, 5000]]
const OTHER_KINDS = [10, FEW].map((count) => [count, ROWS])

/** The main job on more and more workbooks, and on corpora of other kinds: time per workbook and memory. */
export async function growth({ sizes, all, kind, others: withOthers }) {
  const wanted = sizes ?? (all ? ALL : USUAL)
  const usual = await rowsOf(kind, wanted)
  const others = []
  for (const other of withOthers ? Object.keys(KINDS).filter((name) => name !== kind) : [])
    others.push(...(await rowsOf(other, sizes ?? (all ? USUAL : OTHER_KINDS))))
  const headers = [
    'corpus',
    'libros × filas',
    'segundos:',
    'ms por libro:',
    'ms de procesador por libro:',
    'memoria máxima (MB):',
  ]
  return [
    table(
      headers,
      [...usual, ...others].map(({ cells }) => cells),
    ),
    '',
    ...memoryGoal(usual),
    ...flatGoal(usual),
  ]
    .join('\n')
    .trim()
}

async function rowsOf(kind, sizes) {
  const done = []
  for (const [count, rows] of sizes) {
    const corpus = await corpusOf(count, rows, kind)
    const named = [kind, `${number(count)} × ${number(rows)}`]
    try {
      const { ms, cpu, mb } = consolidarCold(corpus)
      const cells = [seconds(ms), number(ms / count, 1), number(cpu / count, 1), number(mb)]
      done.push({ count, rows, ms, mb, cells: [...named, ...cells] })
    } catch (error) {
      done.push({ count, rows, cells: [...named, `no se midió: ${error.message}`, '', '', ''] })
    }
  }
  return done
}

function memoryGoal(runs) {
  const few = runs.find(({ count, rows }) => count === FEW && rows === ROWS)
  const many = runs.find(({ count, rows }) => count === MANY && rows === ROWS)
  if (!few?.mb || !many?.mb) return []
  const times = many.mb / few.mb
  return [
    goal(
      `la memoria máxima con 2.000 libros, a lo sumo ${number(MOST_MEMORY, 1)} veces la de 200`,
      times <= MOST_MEMORY,
      `${number(times, 2)} veces`,
    ),
  ]
}

/** What one workbook more costs: from 10 to 200 and from 300 to 2,000, which leaves out what starting costs. */
function flatGoal(runs) {
  const at = (wanted) => runs.find(({ count, rows }) => count === wanted && rows === ROWS)
  const [ten, few, some, many] = [10, FEW, 300, MANY].map(at)
  if (![ten, few, some, many].every((run) => run?.ms)) return []
  const first = (few.ms - ten.ms) / (FEW - 10)
  const last = (many.ms - some.ms) / (MANY - 300)
  return [
    goal(
      'cada libro más cuesta lo mismo',
      last <= first * 1.2,
      `${number(first, 1)} ms entre 10 y 200, ${number(last, 1)} ms entre 300 y 2.000`,
    ),
  ]
}
