import { evaluate } from '../dist/evaluation/evaluate.js'
import { disagreements, table } from '../dist/evaluation/report.js'

const evaluation = evaluate()
console.log(table(evaluation))
if (process.argv.includes('--detalle')) console.log(`\n${disagreements(evaluation)}`)
