import { readPlan, recognise, viewsOf } from '../dist/engine/reading/read-plan.js'
import { RULES } from '../dist/engine/rules/registry.js'
import { builtInCatalogue } from '../dist/pipeline/catalogue.js'
import { workbookOf } from './sheet.mjs'

const asked = process.argv.slice(2).map(Number)
const SIZES = asked.length > 0 ? asked : [1_250, 5_000, 20_000, 50_000]
const ROUNDS = 3
/** A rule whose rows cost this many times as much in the largest sheet as in the smallest is not linear. */
const STEEP = 2
/** Below this many µs a row no slope is told: the clock is no finer. */
const FINE = 0.2

const catalogue = builtInCatalogue()
const format = catalogue.formats.find(({ id }) => id === 'paac-anexo-1')
const context = { format, directory: catalogue.directory }
const held = RULES.filter(({ id, check }) => check && format.rules.includes(id))
const costs = new Map(held.map(({ id }) => [id, []]))
for (const rows of SIZES) {
  const best = new Map(held.map(({ id }) => [id, Infinity]))
  for (let round = 0; round < ROUNDS; round++) {
    const plan = planOf(rows)
    for (const rule of held) best.set(rule.id, Math.min(best.get(rule.id), costOf(rule, plan) / rows))
  }
  for (const [id, cost] of best) costs.get(id).push(cost)
}
const table = [...costs].map(([id, all]) => ({ id, all, slope: all.at(-1) / all[0] }))
table.sort((a, b) => b.all.at(-1) - a.all.at(-1))
console.log(`| regla | ${SIZES.map((size) => `µs por fila, ${size}`).join(' | ')} | pendiente |`)
console.log(`|---|${'---:|'.repeat(SIZES.length + 1)}`)
for (const { id, all, slope } of table) {
  const told = all.at(-1) < FINE ? '' : slope.toFixed(2) + (slope > STEEP ? ' ←' : '')
  console.log(`| ${id} | ${all.map((cost) => cost.toFixed(2)).join(' | ')} | ${told} |`)
}
const sums = SIZES.map((_, i) => table.reduce((sum, { all }) => sum + all[i], 0).toFixed(1))
console.log(`| todas | ${sums.join(' | ')} | |`)

/** CPU time of one rule over a plan, in µs. */
function costOf(rule, plan) {
  const before = process.cpuUsage()
  rule.check(plan, context)
  const { user, system } = process.cpuUsage(before)
  return user + system
}

/** The plan of a sheet of that many activities. */
function planOf(rows) {
  const workbook = workbookOf(catalogue, rows)
  const found = recognise(viewsOf(workbook), format)
  return readPlan(workbook, found, { ...catalogue, file: 'PAAC 2023.xlsx', vigencia: null })
}
