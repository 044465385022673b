import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** What a computer says of where its programs are. */
export interface Computer {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists: (path: string) => boolean
}

/** This one. */
export const THIS_COMPUTER: Computer = { platform: process.platform, env: process.env, exists: existsSync }

/** Path of LibreOffice's program: the one in PATH, else where it is usually installed; null where it is not found. */
export function findOffice({ platform, env, exists }: Computer = THIS_COMPUTER): string | null {
  const windows = platform === 'win32'
  const names = windows ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice']
  const folders = [
    ...(env['PATH'] ?? env['Path'] ?? '').split(windows ? ';' : ':').filter((folder) => folder !== ''),
    ...usualFolders(platform, env),
  ]
  for (const folder of folders)
    for (const name of names) {
      const path = windows ? `${folder}\\${name}` : join(folder, name)
      if (exists(path)) return path
    }
  return null
}

function usualFolders(platform: NodeJS.Platform, env: Computer['env']): string[] {
  switch (platform) {
    case 'win32':
      return [env['ProgramW6432'], env['ProgramFiles'], env['ProgramFiles(x86)']].flatMap((folder) =>
        folder === undefined ? [] : [`${folder}\\LibreOffice\\program`],
      )
    case 'darwin':
      return ['/Applications/LibreOffice.app/Contents/MacOS']
    default:
      return [
        '/usr/bin',
        '/usr/local/bin',
        '/usr/lib/libreoffice/program',
        '/opt/libreoffice/program',
        '/snap/bin',
      ]
  }
}
