import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The folder of Microsoft's own, unmodified files. */
export const OFFICE_JS = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
)
