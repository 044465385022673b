import { writeFileSync } from 'node:fs'
import { evaluate } from '../dist/evaluation/evaluate.js'
import { ruleCatalogue } from '../dist/pipeline/rule-catalogue.js'

const figures = new Map(evaluate().rules.map((score) => [score.rule, score]))
writeFileSync(new URL('../docs/reglas.md', import.meta.url), ruleCatalogue(figures))
