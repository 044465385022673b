import { writeFileSync } from 'node:fs'
import { ruleCatalogue } from '../dist/pipeline/rule-catalogue.js'

writeFileSync(new URL('../docs/reglas.md', import.meta.url), ruleCatalogue())
