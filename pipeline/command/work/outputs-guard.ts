import { isAbsolute, relative } from 'node:path'
import { inboxOf, registerOf } from '../../workspace/layout.js'
import { UsageError } from '../options/usage-error.js'

/** @throws UsageError where outputs would lie among the files of a workspace that came in, or among those of its register */
export function refuseAmongRecords(workspace: string, outputs: string): void {
  const isIn = (folder: string): boolean => {
    const way = relative(folder, outputs)
    return !isAbsolute(way) && !/^\.\.(?:[\\/]|$)/.test(way)
  }
  if (outputs === workspace || isIn(inboxOf(workspace)) || isIn(registerOf(workspace)))
    throw new UsageError('La carpeta de resultados debe ser otra que la de las entregas o la del registro.')
}
