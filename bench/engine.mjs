import { checkWorkbook } from '../dist/engine/check.js'
import { builtInCatalogue } from '../dist/pipeline/catalogue.js'
import { workbookOf } from './sheet.mjs'

const asked = process.argv.slice(2).map(Number)
const SIZES = asked.length > 0 ? asked : [1_250, 2_500, 5_000, 10_000, 50_000]
const ROUNDS = 3
const catalogue = builtInCatalogue()
const context = { ...catalogue, vigencia: null, format: null }

console.log('| filas de una hoja | leer (ms) | juzgar (ms) | todo (ms) | µs por fila | hallazgos |')
console.log('|---:|---:|---:|---:|---:|---:|')
for (const rows of SIZES) {
  const runs = Array.from({ length: ROUNDS }, () => run(rows)).sort((a, b) => a.total - b.total)
  const { read, judge, total, findings } = runs[Math.floor(ROUNDS / 2)]
  const cells = [rows, read, judge, total].map(Math.round)
  console.log(`| ${cells.join(' | ')} | ${((total * 1000) / rows).toFixed(0)} | ${findings} |`)
}

/** One check of a sheet of that many activities, every sixth with something wrong; milliseconds of processor by stage. */
function run(rows) {
  const workbook = workbookOf(catalogue, rows)
  const start = cpu()
  const marks = { read: 0, judge: 0 }
  const verdict = checkWorkbook(workbook, 'PAAC 2023.xlsx', context, (stage) => {
    marks[stage] = cpu()
  })
  if (verdict.kind !== 'plan' || verdict.plan.activities.length !== rows) throw new Error('misread')
  return {
    read: marks.read - start,
    judge: marks.judge - marks.read,
    total: marks.judge - start,
    findings: verdict.findings.length,
  }
}

/** Milliseconds of processor so far. */
function cpu() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
