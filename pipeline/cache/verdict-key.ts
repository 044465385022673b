import { createHash } from 'node:crypto'
import { RULESET } from '../../engine/rules/registry.js'
import type { CheckCatalogue, Question } from '../pool/tasks/check-file.js'
import { programMark } from './program-mark.js'
import { PACKED } from '../shelf/packed-submission.js'

/** Makes the keys under which verdicts are kept: from all on which a verdict depends. */
export class VerdictKeys {
  readonly #common: string

  /** @param program another wherever what reads and judges is another */
  constructor({ formats, directory, settings }: CheckCatalogue, program = programMark()) {
    const common = [PACKED, RULESET, program, formats, directory, settings ?? null]
    this.#common = sha256(JSON.stringify(common))
  }

  /** @param bytesHash the SHA-256 of the file's bytes, in hexadecimal digits */
  of(bytesHash: string, { file, said }: Omit<Question, 'bytes'>): string {
    const { vigencia, usualVigencia, usualDependencia, usualCutoff, format } = said
    const context = [vigencia, usualVigencia ?? null, usualDependencia ?? null, usualCutoff ?? null, format]
    return sha256(JSON.stringify([this.#common, bytesHash, file, context]))
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
