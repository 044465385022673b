import { LAUNCHERS } from '../../workspace/layout.js'

/** What the launcher for Windows hands on: how `cmd` was started, and what it took for the first argument. */
export interface LauncherVariables {
  readonly COTEJO_LINEA?: string | undefined
  readonly COTEJO_CARPETA?: string | undefined
}

/** The paths dropped on the launcher for Windows, whole whatever characters they have; none where it was only opened. */
export function droppedOnWindows({ COTEJO_LINEA, COTEJO_CARPETA }: LauncherVariables): string[] {
  const [launcher, ...dropped] = argumentsOf(COTEJO_LINEA ?? '')
  const ours = launcher?.split(/[\\/]/).at(-1)?.toLowerCase() === LAUNCHERS.windows.toLowerCase()
  if (ours) return dropped
  return COTEJO_CARPETA === undefined || COTEJO_CARPETA === '' ? [] : [COTEJO_CARPETA]
}

/** What stands after `/c` in the line of a `cmd`: a name with spaces is quoted, and the whole may be once more. */
function argumentsOf(line: string): string[] {
  const command = /\s\/[ck]\s*(.*)$/is.exec(line)?.[1]?.trim() ?? ''
  const quotes = command.split('"').length - 1
  const whole = quotes > 2 && command.startsWith('"') && command.endsWith('"')
  return [...(whole ? command.slice(1, -1) : command).matchAll(/"([^"]*)"|[^\s"]+/g)].map(
    ([bare, quoted]) => quoted ?? bare,
  )
}
