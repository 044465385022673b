import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Locator, Page } from 'playwright-core'
import { checkFile } from '../../engine/check-file.js'
import { inWords } from '../../engine/findings/worded.js'
import { builtInCatalogue } from '../../pipeline/catalogue.js'
import { builtPane } from './built-pane.js'
import { launchChromium } from './chromium.js'
import { pageScript } from './excel-double/transports/page-bundle.js'
import { planBook, type PlanBookOptions } from './plan-book.js'
import { openAsWeb, openAsWindows, type OpenPane, type PaneOptions } from './excel-double/index.js'

type Open = (browser: Browser, options: Partial<PaneOptions>) => Promise<OpenPane>

const opening =
  (open: typeof openAsWindows): Open =>
  async (browser, options) =>
    open(browser, {
      dist: await builtPane(),
      context: { viewport: { width: 320, height: 700 } },
      ...options,
    })

/** The pane in each Excel that Chromium can be: how it is called, and how it is opened there. */
export const EXCELS: readonly (readonly [string, Open])[] = [
  ['Excel for Windows', opening(openAsWindows)],
  ['Excel on the web', opening(openAsWeb)],
]
export const [[, inWindows], [, inWeb]] = EXCELS as [(typeof EXCELS)[0], (typeof EXCELS)[0]]

/** A browser, once there are the pane and the double that it will open: the first to ask for them has them made. */
export async function browserForPanes(): Promise<Browser> {
  await Promise.all([builtPane(), pageScript()])
  return launchChromium()
}

/** The patience of a hook that waits for `browserForPanes`. */
export const MAKING = 400_000

/** What a test of `describePane` has at hand. */
export interface AtPane {
  /** of the workbook */
  readonly bytes: Uint8Array
  /** opened beside it for this test alone, with the check done */
  readonly pane: OpenPane
}

/** Tests of the pane beside the invented plan, in each Excel: it must neither complain, nor ask other places, nor unprotect a sheet. */
export function describePane(title: string, plan: PlanBookOptions, tests: (at: AtPane) => void): void {
  describe.each(EXCELS)(`${title} in %s`, (_, open) => {
    const at = {} as { browser: Browser; bytes: Uint8Array; pane: OpenPane }
    beforeAll(async () => {
      at.bytes = await planBook(plan)
      at.browser = await browserForPanes()
    }, MAKING)
    afterAll(() => at.browser.close())
    beforeEach(async () => {
      at.pane = await open(at.browser, { fileBytes: at.bytes, name: 'PAAC.xlsx' })
      await checked(at.pane.frame)
    })
    afterEach(async () => {
      const { calls } = await at.pane.host.counters()
      expect(Object.keys(calls).filter((call) => /unprotect/i.test(call))).toEqual([])
      expect(at.pane.errors).toEqual([])
      expect(at.pane.externalRequests).toEqual([])
      await at.pane.close()
    })
    tests(at)
  })
}

/** Waits until the pane has checked the workbook that it stands beside. */
export async function checked(frame: Frame): Promise<void> {
  await frame.waitForSelector('[role=tablist]', { timeout: 30_000 })
  await frame.waitForSelector('.announcer [role=status] p', { state: 'attached', timeout: 30_000 })
}

/** `rule cell` of each finding in the page, in alphabetical order; only the rule where it has no cell. */
export function listed(frame: Frame): Promise<string[]> {
  return frame.$$eval('[data-rule]', (all) =>
    all
      .map((one) => [one.getAttribute('data-rule'), one.getAttribute('data-cell') ?? ''].join(' ').trim())
      .sort(),
  )
}

/** The same of what the engine finds in a file. */
export function found(bytes: Uint8Array, file: string): string[] {
  const verdict = checkFile(bytes, file, { ...builtInCatalogue(), vigencia: null, format: null })
  if (verdict.kind === 'own-output') throw new Error(file)
  return verdict.findings
    .map(inWords)
    .map(({ rule, cell }) => (cell === null ? rule : `${rule} ${cell}`))
    .sort()
}

/** A finding in the page. */
export function finding(frame: Frame, rule: string, cell: string): Locator {
  return frame.locator(`[data-rule="${rule}"][data-cell="${cell}"]`)
}

/** Unfolds everything that can be folded around findings. */
export async function unfold(frame: Frame): Promise<void> {
  await frame.$$eval('details:has([data-rule])', (all) => {
    for (const one of all as HTMLDetailsElement[]) one.open = true
  })
}

/** What the pane said last, aloud. */
export function announced(frame: Frame): Promise<string> {
  return frame.locator('[aria-live=polite]').innerText()
}

/** Waits until what is looked at is as it should be; says how it is where it never gets there. */
export async function holds<T extends string | number | boolean>(
  look: () => Promise<T>,
  wanted: T | RegExp,
  patience = 15_000,
): Promise<void> {
  const end = Date.now() + patience
  let seen = await look()
  const isThere = (): boolean => (wanted instanceof RegExp ? wanted.test(String(seen)) : seen === wanted)
  while (!isThere() && Date.now() < end) {
    await setTimeout(50)
    seen = await look()
  }
  if (wanted instanceof RegExp) expect(seen).toMatch(wanted)
  else expect(seen).toBe(wanted)
}

/** What is selected in Excel, as `Sheet!A1`. */
export async function selectedIn({ host }: Pick<OpenPane, 'host'>): Promise<string> {
  const { sheet, address } = await host.selection()
  return `${sheet}!${address}`
}

/** The pane alone in a browser: what it asked of other places, and what it complained of. */
export interface LonePane {
  readonly context: BrowserContext
  readonly page: Page
  readonly externalRequests: readonly string[]
  readonly errors: readonly string[]
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
}

/** Opens the page alone, from a server unless `path` is a file of this machine. */
export async function openAlone(
  browser: Browser,
  {
    dist,
    path = '/taskpane.html',
    ...context
  }: BrowserContextOptions & { dist?: string; path?: string } = {},
): Promise<LonePane> {
  const folder = dist ?? (await builtPane())
  const opened = await browser.newContext({
    locale: 'es-CO',
    viewport: { width: 320, height: 700 },
    ...context,
  })
  const externalRequests: string[] = []
  const errors: string[] = []
  await opened.route('**/*', async (route) => {
    const { origin, pathname, protocol } = new URL(route.request().url())
    if (protocol === 'file:') return route.continue()
    if (origin !== 'https://cotejo.test') {
      externalRequests.push(route.request().url())
      return route.abort()
    }
    const file = join(folder, decodeURIComponent(pathname))
    if (!existsSync(file)) return route.fulfill({ status: 404 })
    return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'text/plain' })
  })
  const page = await opened.newPage()
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  const isFile = path.startsWith('file:')
  await page.goto(
    isFile ? pathToFileURL(join(folder, path.slice('file:'.length))).href : `https://cotejo.test${path}`,
  )
  return { context: opened, page, externalRequests, errors }
}

/** Gives a file to the page, as a person who chooses it. */
export function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  return page.setInputFiles('input[type=file]', {
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  })
}
