import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Runs a program with its output shown; true where it ended well. */
export function run(command, args, options = {}) {
  const shell = process.platform === 'win32' && command === 'npm'
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell, ...options }).status === 0
}

/** Installs the packages of the lockfile and builds, unless that was done for this very lockfile and the build is there. */
export function ensurePackages() {
  const installed = `${ROOT}node_modules/.package-lock.json`
  const wanted = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8')).packages
  const has = existsSync(installed) ? JSON.parse(readFileSync(installed, 'utf8')).packages : {}
  const missing = Object.entries(wanted).some(
    ([path, entry]) => path !== '' && !entry.optional && has[path]?.version !== entry.version,
  )
  if (missing && !run('npm', ['ci', '--no-audit', '--no-fund']))
    fail('No se pudieron instalar los paquetes con «npm ci».')
  if (!missing && !run('npm', ['run', '--silent', 'prepare'])) fail('No se pudo compilar el proyecto.')
}

/** Ends with one sentence. */
export function fail(sentence) {
  console.error(sentence)
  process.exit(2)
}
