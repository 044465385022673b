import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run } from '../dependencies.mjs'

/** What `tsc` compiles and the build then uses. */
const COMPILED = ['engine', 'pipeline']
const SOURCES = [
  ...COMPILED,
  'addin',
  'templates',
  'scripts/pane',
  'manifest.xml',
  'addin.config.json',
  'package-lock.json',
  'tsconfig.json',
]

/** Every file from which the pane is built. */
export function sourceFiles() {
  return SOURCES.flatMap((source) => filesUnder(join(ROOT, source)))
}

/** When the youngest of some files changed, in milliseconds. */
export function youngest(files) {
  return Math.max(...files.map((file) => statSync(file).mtimeMs))
}

/** Compiles the engine and the pipeline, unless what is compiled is younger than they are. False where that failed. */
export function ensureCompiled() {
  const compiled = join(ROOT, 'dist', 'pipeline', 'catalogue.js')
  const files = COMPILED.flatMap((source) => filesUnder(join(ROOT, source)))
  if (existsSync(compiled) && statSync(compiled).mtimeMs >= youngest(files)) return true
  return run('npm', ['run', '--silent', 'prepare'])
}

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}
