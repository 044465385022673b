import { builtIn } from '../../../addin/configuration.js'
import type { Verdict } from '../../../engine/check.js'
import { checkFile } from '../../../engine/check-file.js'
import { Resolver } from '../../../engine/directory/resolve.js'

const resolver = new Resolver(builtIn.directory)

/** The verdict on a file in the browser: the engine of the pipeline, with the pane's formats and directory. */
export function check(bytes: Uint8Array, file: string): Verdict {
  return checkFile(bytes, file, {
    ...builtIn,
    usualVigencia: undefined,
    resolver,
    vigencia: null,
    format: null,
  })
}
