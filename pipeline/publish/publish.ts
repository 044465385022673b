import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { anexo1, hasAnexo1 } from './anexo-1.js'
import { writeAtomically, type Content } from './atomic-write.js'
import { consolidatedJson } from './consolidated-json.js'
import { devoluciones } from './devoluciones.js'
import { hallazgos } from './hallazgos.js'
import { makeFolder } from './make-folder.js'
import { planMaestro } from './plan-maestro.js'
import { hasPoai, poai } from './poai.js'
import type { Publication } from './publication.js'
import { informeHtml } from './report/html.js'
import { informeMonitoreo } from './report/workbook.js'
import { RETURN_FOLDER } from '../workspace/layout.js'
import { streamWorkbook } from './workbook/write-workbook.js'
import type { WorkbookSpec } from './workbook/workbook-spec.js'

export interface PublishOptions {
  /** the official document is not written, and none from before stays */
  readonly withheld: boolean
  /** a list for each sender of what is to be corrected, under `devoluciones/`; else what is in there is not touched */
  readonly lists: boolean
  /** told after each output how many there are */
  readonly onOutput?: (total: number) => void
}

/**
 * Writes every output of a consolidation into a folder, each whole or not at all; one is made while another is compressed.
 * Where one cannot be written the others still are; then the first failure is thrown.
 */
export async function publish(
  publication: Publication,
  folder: string,
  { withheld, lists, onOutput }: PublishOptions,
): Promise<void> {
  const returns = lists ? devoluciones(publication) : []
  const official = !withheld && hasAnexo1(publication)
  const investment = hasPoai(publication) ? publication.consolidated.investment : undefined
  const workbook = (spec: () => WorkbookSpec) => () => streamWorkbook(spec())
  const outputs: (readonly [string, () => Content | Promise<Content>])[] = [
    ['consolidado.json', () => consolidatedJson(publication.consolidated)],
    ...(official ? [['anexo-1.xlsx', workbook(() => anexo1(publication))] as const] : []),
    ...(investment ? [['poai.xlsx', workbook(() => poai(publication, investment))] as const] : []),
    ['plan-maestro.xlsx', workbook(() => planMaestro(publication))],
    ['informe-monitoreo.xlsx', workbook(() => informeMonitoreo(publication))],
    ['informe-monitoreo.html', () => informeHtml(publication)],
    ['hallazgos.xlsx', workbook(() => hallazgos(publication))],
    ...returns.map(({ name, spec }) => [join(RETURN_FOLDER, name), workbook(() => spec)] as const),
  ]
  await makeFolder(lists ? join(folder, RETURN_FOLDER) : folder)
  const failures: unknown[] = []
  const queue = outputs.values()
  const lane = async (): Promise<void> => {
    for (const [name, make] of queue) {
      try {
        await writeAtomically(join(folder, name), await make())
      } catch (failure) {
        failures.push(failure)
      }
      onOutput?.(outputs.length)
    }
  }
  await Promise.all([lane(), lane()])
  if (!investment) await rm(join(folder, 'poai.xlsx'), { force: true })
  if (!official) await rm(join(folder, 'anexo-1.xlsx'), { force: true })
  if (lists) await removeOthers(join(folder, RETURN_FOLDER), new Set(returns.map(({ name }) => name)))
  if (failures.length > 0) throw failures[0]
}

/** Removes the returns of an earlier run that this one no longer makes. */
async function removeOthers(folder: string, keep: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const { name } = entry
    if (entry.isFile() && name.endsWith('.xlsx') && !name.startsWith('~$') && !keep.has(name))
      await rm(join(folder, name), { force: true })
  }
}
