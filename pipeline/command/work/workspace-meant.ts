import { resolve } from 'node:path'
import { findWorkspace } from '../../workspace/find-workspace.js'
import type { Terminal } from '../terminal/terminal.js'

/**
 * The workspace whose register is meant; null where the files of a folder are: also those of a workspace in
 * which nothing was received yet, where the person names both folders.
 */
export async function workspaceMeant(
  { folder, salida }: { readonly folder: string | undefined; readonly salida: string | undefined },
  terminal: Terminal,
): Promise<string | null> {
  const given = folder === undefined ? null : resolve(terminal.folder, folder)
  const workspace = findWorkspace(given ?? terminal.folder)
  const isMeant = workspace !== null && (given === null || given === workspace)
  if (!isMeant) return null
  const { hasRegister, holdsPlans } = await import('../../register/register.js')
  if (!hasRegister(workspace)) return null
  return given !== null && salida !== undefined && !(await holdsPlans(workspace)) ? null : workspace
}
