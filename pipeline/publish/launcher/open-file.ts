import { spawn, type SpawnOptions } from 'node:child_process'

/** What opens a file as a double click does. */
export interface Opener {
  readonly program: string
  readonly args: readonly string[]
  readonly options: SpawnOptions
}

/** The system's own opener for a file. On Windows its path goes in a variable, where no character of it means anything. */
export function openerOf(path: string, platform: NodeJS.Platform): Opener {
  if (platform === 'win32') {
    return {
      program: 'cmd.exe',
      args: ['/d', '/v:on', '/s', '/c', '"start "" "!COTEJO_ABRIR!""'],
      options: { windowsVerbatimArguments: true, env: { ...process.env, COTEJO_ABRIR: path } },
    }
  }
  return { program: platform === 'darwin' ? 'open' : 'xdg-open', args: [path], options: { detached: true } }
}

/** One that has not failed in this time is showing the file; on Linux it may be the browser itself. */
const PATIENCE_MS = 3000

/**
 * Opens a file with the program that the system has for it, and does not wait until it is closed. The opener itself is
 * waited for: a window that closes too soon takes it along.
 * @returns whether it could
 */
export async function openFile(path: string): Promise<boolean> {
  const { program, args, options } = openerOf(path, process.platform)
  return new Promise((resolve) => {
    const opener = spawn(program, args, { ...options, stdio: 'ignore' })
    const timer = setTimeout(() => resolve(true), PATIENCE_MS)
    const ended = (could: boolean): void => {
      clearTimeout(timer)
      resolve(could)
    }
    opener.once('error', () => ended(false))
    opener.once('exit', (code) => ended(code === 0))
    opener.unref()
  })
}
