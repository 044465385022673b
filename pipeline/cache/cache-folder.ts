import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

/**
 * Where this user's cache is: `COTEJO_CACHE`, else `cotejo` in the folder that the system has for caches; null where
 * `COTEJO_CACHE` says `no`.
 */
export function cacheFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string | null {
  const asked = env['COTEJO_CACHE'] ?? ''
  if (asked.toLowerCase() === 'no') return null
  if (asked !== '') return resolve(asked)
  return join(systemFolder(env, platform, home), 'cotejo')
}

function systemFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  const said = (platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_CACHE_HOME']) ?? ''
  if (isAbsolute(said)) return said
  if (platform === 'win32') return join(home, 'AppData', 'Local')
  return platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache')
}
