import { evaluate } from '../dist/evaluation/evaluate.js'
import { readCorpus } from '../dist/evaluation/read-corpus.js'
import { disagreements, table } from '../dist/evaluation/report.js'

const evaluation = evaluate(readCorpus(process.argv.includes('--ciego') ? 'blind' : 'corpus'))
console.log(table(evaluation))
if (process.argv.includes('--detalle')) console.log(`\n${disagreements(evaluation)}`)
