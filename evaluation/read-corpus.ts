import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../pipeline/package-root.js'
import { documentSchema, type LabelledDocument } from './document.js'

/** The labelled documents under `evaluation/corpus/`, in the order of their file names. */
export function readCorpus(): LabelledDocument[] {
  const folder = join(PACKAGE_ROOT, 'evaluation', 'corpus')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => documentSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}
