import { join, resolve } from 'node:path'
import { oneLine } from '../../../engine/text/one-line.js'
import { removeAbandoned } from '../../publish/atomic-write.js'
import { RETURN_FOLDER } from '../../workspace/layout.js'
import type { Order } from './consolidation.js'
import { folderConsolidated } from './folder-consolidated.js'
import type { Stopwatch } from '../terminal/stopwatch.js'
import type { Terminal } from '../terminal/terminal.js'
import { shownPath } from '../words/shown-path.js'
import { UsageError } from '../options/usage-error.js'

/**
 * Consolidates the files of a folder.
 * @returns the exit status
 * @throws UsageError where it cannot be done
 */
export async function consolidateFolder(order: Order, watch: Stopwatch, terminal: Terminal): Promise<number> {
  const { folder, salida, ...asked } = order
  if (folder === undefined) throw new UsageError('Diga qué carpeta quiere consolidar (una sola).')
  if (salida === undefined) throw new UsageError('Diga dónde dejar los resultados con --salida DIR.')
  const path = resolve(terminal.folder, salida)
  // what writes is loaded while the workers read
  const [{ consolidated, catalogue }, { inTurn }, { ofFolder, published }] = await Promise.all([
    folderConsolidated({ ...asked, folder, outputs: path }, watch, terminal),
    import('../../register/turn.js'),
    import('./consolidation.js'),
  ])
  const outputs = { path, said: shownPath(path, catalogue.workspace?.folder ?? null, salida) }
  const write = async (): Promise<number> => {
    await removeAbandoned(path, false)
    await removeAbandoned(join(path, RETURN_FOLDER), false)
    return published(ofFolder(consolidated), catalogue, order, outputs, true, watch, terminal)
  }
  const status = await inTurn(path, write, () => {
    terminal.err(`Otro Cotejo está escribiendo en «${outputs.said}»: se espera a que termine…\n`)
  })
  const zips = consolidated.files.filter((file) => file.status === 'unreadable' && /\.zip$/i.test(file.file))
  for (const { file } of zips)
    terminal.out(
      `«${oneLine(file)}» está comprimido y no se leyó: ábralo y deje aquí los libros que trae, o recíbalo con cotejo recibir, que sí lo abre\n`,
    )
  return status
}
