import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../pipeline/package-root.js'
import { documentSchema, type LabelledDocument } from './document.js'

/**
 * The labelled documents of a set, in the order of their file names: the `corpus` that the rules were tuned on; the `blind`
 * set, written by someone who saw neither the rules nor their answers, and mended after; the `unseen` set, written alike
 * and never used to mend anything.
 */
export function readCorpus(set: 'corpus' | 'blind' | 'unseen' = 'corpus'): LabelledDocument[] {
  const folder = join(PACKAGE_ROOT, 'evaluation', set)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => documentSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}
