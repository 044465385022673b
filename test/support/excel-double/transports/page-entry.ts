import { ExcelHost, type HostPlatform } from '../host/excel-host.js'
import type { ApiSchema } from '../host/schema.js'
import type { WorkbookData } from '../model/workbook-model.js'
import { OpenFiles } from './open-files.js'
import type { RequirementSets } from './requirement-sets.js'
import { WebHost } from './web-host.js'
import { playWindows } from './windows-host.js'

/** Everything that the double needs in a page, as JSON. */
export interface PageStart {
  readonly platform: HostPlatform
  readonly workbook: WorkbookData
  readonly schema: ApiSchema
  readonly api: string
  readonly sets: RequirementSets
  readonly locale: string
  readonly dataLocale: string
  readonly latency: number
  /** The file in base64, or null where this Excel does not give it. */
  readonly file: string | null
  /** Where the pane is; only Excel on the web opens it itself. */
  readonly address: string
}

/** Begins to play Excel in this page; gives the host, which stays at `excelDouble.host`. */
export function start(given: PageStart): void {
  const host = new ExcelHost(given.workbook, given)
  host.faults.latency = given.latency
  const bytes =
    given.file === null ? undefined : Uint8Array.from(atob(given.file), (unit) => unit.charCodeAt(0))
  const files = new OpenFiles(bytes)
  if (given.platform === 'PC') playWindows(host, files, given)
  else new WebHost(host, files, given, document.querySelector('iframe')!, given.address)
  ;(globalThis as unknown as { excelDouble: { host?: ExcelHost } }).excelDouble.host = host
}
