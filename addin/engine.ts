import { config } from 'zod'
import { checkFile, type Verdict } from '../engine/check.js'
import { directorySchema } from '../engine/directory/directory.js'
import { Resolver } from '../engine/directory/resolve.js'
import { wordsOf } from '../engine/findings/spanish.js'
import { formatSchema } from '../engine/format/format.js'
import paac from '../templates/paac-anexo-1/format.json' with { type: 'json' }
import pasto from '../templates/pasto/directory.json' with { type: 'json' }

config({ jitless: true })

const formats = [formatSchema.parse(paac)]
const directory = directorySchema.parse(pasto)
const resolver = new Resolver(directory)

/** The verdict on a file in the browser: the engine of the pipeline, with the formats and the directory built in. */
export function check(bytes: Uint8Array, file: string): Verdict {
  return checkFile(bytes, file, { formats, directory, resolver, vigencia: null, format: null })
}

export { wordsOf }
