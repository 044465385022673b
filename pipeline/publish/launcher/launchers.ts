import { join } from 'node:path'
import { LAUNCHERS } from '../../workspace/layout.js'
import { desktopEntry, shellLauncher } from './linux.js'
import type { Program } from './program.js'
import { windowsLauncher } from './windows.js'

/** A file by which a workspace is worked without a terminal. */
export interface Launcher {
  /** file name in the workspace */
  readonly name: string
  readonly content: string
  readonly executable: boolean
  /** whether it is for this kind of computer: only then its paths lead anywhere */
  readonly here: boolean
}

/** The launchers of a workspace, for every kind of computer. */
export function launchersOf(folder: string, program: Program, platform: NodeJS.Platform): Launcher[] {
  const windows = platform === 'win32'
  return [
    { name: LAUNCHERS.windows, content: windowsLauncher(program), executable: false, here: windows },
    { name: LAUNCHERS.shell, content: shellLauncher(program), executable: true, here: !windows },
    {
      name: LAUNCHERS.desktop,
      content: desktopEntry(join(folder, LAUNCHERS.shell)),
      executable: true,
      here: !windows,
    },
  ]
}
