import { readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page, Route } from 'playwright-core'
import type { HostPlatform } from '../host/excel-host.js'
import { loadSchema } from '../host/load-schema.js'
import { modelFromXlsx } from '../model/model-from-xlsx.js'
import { WorkbookModel, type WorkbookData } from '../model/workbook-model.js'
import { HostHandle } from './host-handle.js'
import { OFFICE_JS } from './office-js.js'
import { pageScript } from './page-bundle.js'
import type { PageStart } from './page-entry.js'
import { requirementSets, type RequirementSets } from './requirement-sets.js'

const PANE = 'https://cotejo.test'
const LIBRARY = 'https://appsforoffice.microsoft.com/lib/1/hosted/'
const HOST = 'https://excel-doble.officeapps.live.com'
const HOST_PAGE =
  '<!doctype html><meta charset="utf-8"><title>Doble de Excel</title><style>html,body{height:100%;margin:0}' +
  'iframe{border:0;width:100%;height:100%}</style><iframe title="Complemento"></iframe>'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export interface PaneOptions {
  /** Folder of the built pane: `taskpane.html` and what lies beside it. */
  readonly dist: string
  /** The workbook; where it is left out, it is read from `fileBytes`. */
  readonly workbook?: WorkbookModel | WorkbookData
  /** The workbook's own file, given to the pane by `getFileAsync`. */
  readonly fileBytes?: Uint8Array
  /** Whether this Excel gives the file; it does unless said. */
  readonly givesFile?: boolean
  /** The file's name. */
  readonly name?: string
  /** The highest ExcelApi; 1.14 on Windows (Excel 2021), 1.20 on the web unless said. */
  readonly api?: string
  readonly sets?: RequirementSets
  /** Language of Excel; `es-ES` unless said. */
  readonly locale?: string
  /** Path and query of the pane; `/taskpane.html` unless said. */
  readonly path?: string
  /** Milliseconds that every call to Excel takes. */
  readonly latency?: number
  /** Addresses that cannot be reached from the start; see `block`. */
  readonly blocked?: readonly RegExp[]
  /** Of the browser: width and height, colours, … */
  readonly context?: BrowserContextOptions
}

/** A pane that is open beside a workbook. */
export interface OpenPane {
  readonly context: BrowserContext
  /** The page: the pane's own on Windows, Excel's on the web. */
  readonly page: Page
  /** Where the pane's document is. */
  readonly frame: Frame
  readonly host: HostHandle
  /** Requests to anywhere else, all of them refused. */
  readonly externalRequests: readonly string[]
  /** Errors of scripts and of the console, security policy included, but for the library's own. */
  readonly errors: readonly string[]
  /** What goes wrong inside Microsoft's library; on the web it complains of what frames are denied. */
  readonly libraryErrors: readonly string[]
  /** From now on, requests whose address matches cannot be reached. */
  block(pattern: RegExp): void
  close(): Promise<void>
}

/**
 * Opens the pane in Chromium as Excel for Windows does: in a page of its own, through `window.external`. A reload
 * begins again with the workbook as it was given.
 */
export async function openAsWindows(browser: Browser, options: PaneOptions): Promise<OpenPane> {
  const pane = await prepared(browser, options)
  const start = await startOf('PC', '1.14', options)
  await pane.page.addInitScript({
    content: `if (window === window.top) { ${await pageScript()}\n;excelDouble.start(${JSON.stringify(start)}) }`,
  })
  await pane.page.goto(start.address)
  return { ...pane, frame: pane.page.mainFrame() }
}

/** Opens the pane in Chromium as Excel on the web does: in a frame of another site, through messages. */
export async function openAsWeb(browser: Browser, options: PaneOptions): Promise<OpenPane> {
  const pane = await prepared(browser, options)
  const start = await startOf('OfficeOnline', '1.20', options)
  await pane.page.goto(`${HOST}/`)
  await pane.page.addScriptTag({ content: await pageScript() })
  await pane.page.addScriptTag({ content: `excelDouble.start(${JSON.stringify(start)})` })
  const frame = await (await pane.page.waitForSelector('iframe')).contentFrame()
  if (frame === null) throw new Error('the pane has no frame')
  await frame.waitForURL(`${PANE}/**`)
  return { ...pane, frame }
}

type Prepared = Omit<OpenPane, 'frame'>

/** A page in which the pane, Microsoft's library and Excel's own page are served, and nothing else. */
async function prepared(browser: Browser, options: PaneOptions): Promise<Prepared> {
  const context = await browser.newContext({ locale: 'es-CO', ...options.context })
  const externalRequests: string[] = []
  const errors: string[] = []
  const libraryErrors: string[] = []
  const blocked = [...(options.blocked ?? [])]
  await context.route('**/*', async (route) => {
    const address = route.request().url()
    if (blocked.some((pattern) => pattern.test(address))) return route.abort()
    const served = await serve(route, address, options.dist)
    if (served) return
    externalRequests.push(address)
    return route.abort()
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    const own = error.stack?.includes(LIBRARY) ? libraryErrors : errors
    own.push(error.message)
  })
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    const own = message.location().url.startsWith(LIBRARY) ? libraryErrors : errors
    own.push(message.text())
  })
  return {
    context,
    page,
    host: new HostHandle(page),
    externalRequests,
    errors,
    libraryErrors,
    block: (pattern) => void blocked.push(pattern),
    close: () => context.close(),
  }
}

async function serve(route: Route, address: string, dist: string): Promise<boolean> {
  const { origin, pathname } = new URL(address)
  if (address === `${HOST}/`) {
    await route.fulfill({ contentType: TYPES['.html']!, body: HOST_PAGE })
    return true
  }
  const file =
    origin === PANE
      ? join(dist, decodeURIComponent(pathname))
      : address.startsWith(LIBRARY)
        ? libraryFile(address.slice(LIBRARY.length).replace(/[?#].*$/, ''))
        : null
  if (file === null || !isFile(file)) return origin === PANE ? fulfilNotFound(route) : false
  await route.fulfill({
    contentType: TYPES[extname(file)] ?? 'application/octet-stream',
    body: readFileSync(file),
  })
  return true
}

async function fulfilNotFound(route: Route): Promise<true> {
  await route.fulfill({ status: 404, contentType: 'text/plain', body: '' })
  return true
}

/** On Microsoft's servers case makes no difference. */
function libraryFile(name: string): string {
  const exact = join(OFFICE_JS, name)
  return isFile(exact) ? exact : join(OFFICE_JS, name.toLowerCase())
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true

async function startOf(platform: HostPlatform, usualApi: string, options: PaneOptions): Promise<PageStart> {
  const { workbook, fileBytes, givesFile = true } = options
  if (workbook === undefined && fileBytes === undefined) throw new Error('a workbook or its file is needed')
  const data = workbook ?? (await modelFromXlsx(fileBytes!, options.name))
  const api = options.api ?? usualApi
  return {
    platform,
    workbook: data instanceof WorkbookModel ? data.toData() : data,
    schema: loadSchema(),
    api,
    sets: requirementSets(api, options.sets),
    locale: options.locale ?? 'es-ES',
    dataLocale: 'es-CO',
    latency: options.latency ?? 0,
    file: fileBytes && givesFile ? Buffer.from(fileBytes).toString('base64') : null,
    address: `${PANE}${options.path ?? '/taskpane.html'}`,
  }
}
