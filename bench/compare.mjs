import { comparePlans } from '../dist/engine/compare/compare-plans.js'
import { compareWorkbooks } from '../dist/engine/compare/compare-workbooks.js'
import { builtInCatalogue } from '../dist/pipeline/catalogue.js'
import { CHANGES, planPair } from './plan-pairs.mjs'

const asked = process.argv.slice(2).map(Number)
const SIZES = asked.length > 0 ? asked : [1_250, 2_500, 5_000]
const ROUNDS = 3
const catalogue = builtInCatalogue()

console.log('| formato | qué cambió | filas | actividades (ms) | celdas (ms) | veces la mitad de filas |')
console.log('|---|---|---:|---:|---:|---:|')
for (const id of ['paac-anexo-1', 'plan-accion']) {
  const format = catalogue.formats.find((one) => one.id === id)
  for (const change of Object.keys(CHANGES)) {
    let half = null
    for (const rows of SIZES) {
      const [before, after] = planPair(catalogue, format, rows, change)
      if (after.plan.activities.length !== rows) throw new Error('misread')
      const plans = median(() => comparePlans(before.plan, after.plan, format))
      const cells = median(() => compareWorkbooks(before.workbook, after.workbook))
      const times = half === null ? '' : ((plans + cells) / half).toFixed(1)
      console.log(`| ${[id, change, rows, Math.round(plans), Math.round(cells), times].join(' | ')} |`)
      half = plans + cells
    }
  }
}

/** Milliseconds of processor, which other programs at work do not lengthen; the median of a few runs. */
function median(work) {
  const runs = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return runs.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]
}
