import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Catalogue } from '../../catalogue.js'
import { vigenciaOfCutoff } from '../../lifecycle/follow-ups/known-cutoffs.js'
import { findWorkspace } from '../../workspace/find-workspace.js'
import { outputsOf } from '../../workspace/layout.js'
import { UsageError } from '../options/usage-error.js'
import type { Stopwatch } from '../terminal/stopwatch.js'
import type { Terminal } from '../terminal/terminal.js'
import { shownPath } from '../words/shown-path.js'
import { ofFolder, type Consolidation } from './consolidation.js'
import { folderConsolidated } from './folder-consolidated.js'
import { refuseAmongRecords } from './outputs-guard.js'
import { registerConsolidated } from './register-consolidated.js'
import { withRegister } from './with-register.js'
import { workspaceMeant } from './workspace-meant.js'

/** Of what a command makes its outputs, and where they go. */
export interface PlaceOrder {
  readonly command: string
  /** as the person wrote it; absent for the workspace in which they work */
  readonly folder: string | undefined
  /** as the person wrote it; absent for the folder that the workspace has for it */
  readonly salida: string | undefined
  /** the folder of a workspace's outputs in which these have their place */
  readonly place: readonly string[]
  readonly vigencia: number | null
  /** ISO date */
  readonly cutoff: string
  /** whether the vigencia is that of the cut-off, where nobody says another */
  readonly ofCutoff: boolean
  /** what is said where no folder is named, or not where the outputs go */
  readonly missing: { readonly folder: string; readonly salida: string }
}

/** What was consolidated, and where the outputs of it go. */
export interface ConsolidatedPlace {
  readonly consolidation: Consolidation
  readonly catalogue: Catalogue
  /** where the outputs go */
  readonly path: string
  /** how the person is told of it */
  readonly shown: string
  /** the workspace whose register it was; null for the files of a folder */
  readonly workspace: string | null
  /** whether they go where the workspace keeps such outputs */
  readonly usual: boolean
}

/**
 * Makes the outputs of a command from what the register of a workspace holds, alone in it, or from the files of a folder.
 * Outputs never lie among what came in, nor in the register.
 * @throws UsageError where nothing can be read, or they have no place
 */
export async function withConsolidated(
  order: PlaceOrder,
  watch: Stopwatch,
  terminal: Terminal,
  write: (of: ConsolidatedPlace) => Promise<number>,
): Promise<number> {
  const { folder, salida, vigencia, cutoff } = order
  const workspace = await workspaceMeant({ folder, salida }, terminal)
  const path = salida === undefined ? null : resolve(terminal.folder, salida)
  if (workspace === null) {
    if (folder === undefined) throw new UsageError(order.missing.folder)
    const read = resolve(terminal.folder, folder)
    if (!(await stat(read).catch(() => null))) throw new UsageError(`No existe la carpeta «${folder}».`)
    if (path === null) throw new UsageError(order.missing.salida)
    const around = findWorkspace(read)
    if (around !== null && path !== read) refuseAmongRecords(around, path)
    const { consolidated, catalogue } = await folderConsolidated(
      { folder, outputs: path, vigencia, cutoff },
      watch,
      terminal,
    )
    const shown = shownPath(path, catalogue.workspace?.folder ?? null, salida!)
    return write({
      ...{ consolidation: ofFolder(consolidated), catalogue, path, shown },
      ...{ workspace: null, usual: false },
    })
  }
  const outputs = path ?? join(outputsOf(workspace), ...order.place)
  refuseAmongRecords(workspace, outputs)
  return withRegister(workspace, order.command, terminal, async (office) => {
    const ofCutoff = vigencia === null && order.ofCutoff
    const year = ofCutoff ? vigenciaOfCutoff(cutoff, await office.register.plans()) : vigencia
    const asked = { vigencia: year, cutoff, ofCutoff }
    const consolidation = await registerConsolidated(office, asked, watch, terminal)
    const shown = shownPath(outputs, workspace, salida ?? outputs)
    return write({
      ...{ consolidation, catalogue: office, path: outputs, shown },
      ...{ workspace, usual: salida === undefined },
    })
  })
}
