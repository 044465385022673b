import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ExcelHost, type HostPlatform } from '../host/excel-host.js'
import { loadSchema } from '../host/load-schema.js'
import type { WorkbookData, WorkbookModel } from '../model/workbook-model.js'
import { asRichApiMessage, type ClientGlobals, type RichApiMessage } from './client-globals.js'
import { documentStandIn, type OfficeError } from './document-stand-in.js'
import { OFFICE_JS } from './office-js.js'
import { requirementSets, supports, type RequirementSets } from './requirement-sets.js'

export interface NodeOptions {
  /** The highest ExcelApi of this Excel; 1.14 (Excel 2021) unless said. */
  readonly api?: string
  /** `OfficeOnline` also has its payload limit; `PC` unless said. */
  readonly platform?: HostPlatform
  readonly fileBytes?: Uint8Array
  /** Requirement sets that it has besides. */
  readonly sets?: RequirementSets
}

const DEFAULT_API = '1.14'
const client = globalThis as unknown as ClientGlobals
let current: ExcelHost | undefined
let toClient: ((message: RichApiMessage) => void) | undefined

/**
 * Opens a workbook in an Excel double that this realm's `Excel` and `Office` talk to. Microsoft's client library is
 * loaded the first time; later calls put another workbook, another Excel, in its place.
 */
export function installInNode(workbook: WorkbookModel | WorkbookData, options: NodeOptions = {}): ExcelHost {
  if (current === undefined) loadClient()
  const api = options.api ?? DEFAULT_API
  const platform = options.platform ?? 'PC'
  const host = new ExcelHost(workbook, { api, platform, schema: loadSchema() })
  host.events.deliver = (entry) => toClient?.(asRichApiMessage(entry))
  forgetListeners()
  current = host
  const context = contextStandIn(host, options)
  client.OSF._OfficeAppFactory = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'win32', hostSpecificFileVersion: '16.01' }),
  }
  return host
}

/** Evaluates the library in this realm, so that the objects it makes are of the realm's own classes. */
function loadClient(): void {
  const realm = globalThis as unknown as Record<string, unknown>
  const address = 'https://cotejo.test/taskpane.html'
  realm['window'] ??= globalThis
  realm['navigator'] ??= { userAgent: 'node' }
  realm['location'] ??= {
    href: address,
    origin: 'https://cotejo.test',
    protocol: 'https:',
    hash: '',
    search: '',
  }
  const strings = spanishStrings()
  client.Strings = { OfficeOM: strings }
  // The library declares its globals with `var`: only an indirect eval leaves them in the realm.
  ;(0, eval)(source('excel-win32-16.01.js'))
  client.OSF.DDA.ErrorCodeManager.initializeErrorMessages(strings)
  client.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true
  client.OSF.DDA.RichApi = {
    executeRichApiRequestAsync: execute,
    richApiMessageManager: {
      register: (handler: (message: RichApiMessage) => void) => {
        toClient = handler
        return Promise.resolve()
      },
    },
  }
  client.Office.onReady = (ready?: (info: object) => void) => {
    const info = { host: 'Excel', platform: current?.platform ?? 'PC' }
    ready?.(info)
    return Promise.resolve(info)
  }
}

type SafeArray = readonly [customData: unknown, method: string, path: string, headers: unknown, body: string]
type Answered = { status: string; value?: { data: unknown[] }; error?: object }

/** Carries one request to the workbook, and after its answer the events that it raised. */
function execute(message: SafeArray, callback: (result: Answered) => void): void {
  const host = current!
  setTimeout(() => {
    const { code, body } = host.answer(message[4])
    if (code !== 0) callback({ status: 'failed', error: errorOf(code) })
    else callback({ status: 'succeeded', value: { data: [200, [], body] } })
    setTimeout(() => host.events.flush(), 0)
  }, host.faults.latency)
}

/** What the library itself says of a host's code. */
const errorOf = (code: number): OfficeError => ({
  ...client.OSF.DDA.ErrorCodeManager.getErrorArgs(code),
  code,
})

/** The library keeps its listeners for as long as it is loaded; another workbook begins with none. */
function forgetListeners(): void {
  const registration = client.OfficeExtension.GenericEventRegistration.getGenericEventRegistration('')
  registration.m_eventRegistration.m_handlersByEventByTarget = {}
}

function contextStandIn(host: ExcelHost, options: NodeOptions): object {
  const sets = requirementSets(host.api, options.sets)
  return {
    host: 'Excel',
    platform: host.platform,
    diagnostics: { host: 'Excel', platform: host.platform, version: '16.0.14332.20011' },
    displayLanguage: 'es-CO',
    contentLanguage: 'es-CO',
    requirements: {
      isSetSupported: (set: string, version: unknown = '1.0') => supports(sets, set, String(version)),
    },
    document: documentStandIn(host, { fileBytes: options.fileBytes, errorOf }),
    ui: { openBrowserWindow: () => undefined },
  }
}

const source = (file: string): string => readFileSync(join(OFFICE_JS, file), 'utf8').replace(/^\uFEFF/, '')

/** The texts of the library in Spanish; their file is written for a class library that only a page has. */
function spanishStrings(): unknown {
  let texts: { registerClass?: () => void } = {}
  const strings = {
    get OfficeOM() {
      return texts
    },
    set OfficeOM(given) {
      texts = given
      texts.registerClass = () => undefined
    },
  }
  new Function('Type', 'Strings', source('es-es/office_strings.js'))(
    { registerNamespace: () => undefined },
    strings,
  )
  return texts
}
