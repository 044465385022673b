import { join } from 'node:path'
import { RETURN_FOLDER } from '../workspace/layout.js'
import { anexo1, hasAnexo1 } from './anexo-1.js'
import type { Content } from './atomic-write.js'
import { consolidatedJson } from './consolidated-json.js'
import { devoluciones } from './devoluciones.js'
import { hallazgos } from './hallazgos.js'
import { planMaestro } from './plan-maestro.js'
import { hasPoai, poai } from './poai.js'
import type { Publication } from './publication.js'
import { informeHtml } from './report/html.js'
import { informeMonitoreo } from './report/workbook.js'
import type { WorkbookSpec } from './workbook/workbook-spec.js'
import { streamWorkbook } from './workbook/write-workbook.js'

/** A file to be written. */
export interface Output {
  /** within the folder of the outputs */
  readonly name: string
  readonly make: () => Content
}

/** Which outputs are wanted. */
export interface OutputsWanted {
  /** not the official document */
  readonly withheld: boolean
  /** a list for each sender of what is to be corrected, under `devoluciones/` */
  readonly lists: boolean
}

/**
 * Every output of a consolidation, always the same ones in the same order: those that take longest first, and beside each
 * other the two that share their list of findings.
 */
export function outputsOf(publication: Publication, { withheld, lists }: OutputsWanted): Output[] {
  const official = !withheld && hasAnexo1(publication)
  const investment = hasPoai(publication) ? publication.consolidated.investment : undefined
  const workbook = (name: string, spec: () => WorkbookSpec): Output => ({
    name,
    make: () => streamWorkbook(spec()),
  })
  const returns = lists ? devoluciones(publication) : []
  return [
    workbook('plan-maestro.xlsx', () => planMaestro(publication)),
    workbook('hallazgos.xlsx', () => hallazgos(publication)),
    { name: 'informe-monitoreo.html', make: () => informeHtml(publication) },
    ...(official ? [workbook('anexo-1.xlsx', () => anexo1(publication))] : []),
    workbook('informe-monitoreo.xlsx', () => informeMonitoreo(publication)),
    { name: 'consolidado.json', make: () => consolidatedJson(publication.consolidated) },
    ...(investment ? [workbook('poai.xlsx', () => poai(publication, investment))] : []),
    ...returns.map(({ name, spec }) => workbook(join(RETURN_FOLDER, name), spec)),
  ]
}
