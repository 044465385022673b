import { evaluate } from '../dist/evaluation/evaluate.js'
import { readCorpus } from '../dist/evaluation/read-corpus.js'
import { disagreements, table } from '../dist/evaluation/report.js'

const SETS = { '--ciego': 'blind', '--sin-ver': 'unseen' }
const option = process.argv.find((argument) => argument in SETS)
const evaluation = evaluate(readCorpus(SETS[option] ?? 'corpus'))
console.log(table(evaluation))
if (process.argv.includes('--detalle')) console.log(`\n${disagreements(evaluation)}`)
