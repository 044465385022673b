import { config } from 'zod'
import type { Verdict } from '../engine/check.js'
import { checkFile } from '../engine/check-file.js'
import { directorySchema } from '../engine/directory/schema.js'
import { Resolver } from '../engine/directory/resolve.js'
import { wordsOf } from '../engine/findings/spanish.js'
import { formatSchema } from '../engine/format/schema.js'
import { FORMAT_FILES } from './formats.js'
import pasto from '../templates/pasto/directory.json' with { type: 'json' }

config({ jitless: true })

const formats = FORMAT_FILES.map((file) => formatSchema.parse(file))
const directory = directorySchema.parse(pasto)
const resolver = new Resolver(directory)

/** The verdict on a file in the browser: the engine of the pipeline, with the formats and the directory built in. */
export function check(bytes: Uint8Array, file: string): Verdict {
  return checkFile(bytes, file, { formats, directory, resolver, vigencia: null, format: null })
}

export { wordsOf }
