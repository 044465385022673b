import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { jest } from '@jest/globals'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { receiptPage } from '../../../../pipeline/publish/receipt/receipt-page.js'
import { launchChromium } from '../../../support/chromium.js'
import { temporaryFolder } from '../../../support/commands.js'
import { RECEIPT } from './fixture.js'

jest.setTimeout(60_000)

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const HOSTILE = '=HYPERLINK("http://x.example") <script>alert(1)</script> " onload="x'

const WORST = {
  ...RECEIPT,
  file: `${HOSTILE}${'muy largo '.repeat(25)}.xlsx`,
  dependencia: { id: 'x', name: `Secretaría de ${'Faros y Muelles '.repeat(8)}` },
}
const PAGES = { plain: RECEIPT, clean: { ...RECEIPT, errors: 0, warnings: 0 }, worst: WORST }

const folder = temporaryFolder()
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
  for (const [name, receipt] of Object.entries(PAGES)) {
    writeFileSync(folder.in(`${name}.html`), receiptPage(receipt))
  }
}, 60_000)
afterAll(async () => {
  await browser.close()
  folder.remove()
})

/** The page, and whatever it complained of or asked the network for. */
async function open(name: string, options: BrowserContextOptions): Promise<{ page: Page; said: string[] }> {
  const page = await (await browser.newContext(options)).newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) said.push(request.url())
  })
  await page.goto(pathToFileURL(folder.in(`${name}.html`)).href)
  return { page, said }
}

it('says what was received, when, and what follows', async () => {
  const { page, said } = await open('plain', {})
  expect(await page.title()).toBe(
    'Recibo 2026-0007 · Secretaría de Faros y Muelles · Alcaldía de Puerto Claro',
  )
  expect(await page.locator('h1').textContent()).toBe('Recibo N.º 2026-0007')
  const facts = page.locator('.facts > div')
  expect(await facts.locator('dt').allTextContents()).toEqual([
    'Dependencia',
    'Plan',
    'Versión',
    'Archivo',
    'Fecha y hora',
    'Huella del archivo',
  ])
  expect(await facts.locator('dd').allTextContents()).toEqual([
    'Secretaría de Faros y Muelles',
    'Plan de acción (PE-F-012), vigencia 2026',
    '2',
    'Plan faros corregido.xlsx',
    '30 de enero de 2026, 9:15 p.\u00a0m. (hora de Colombia)',
    '01234567 89abcdef 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef',
  ])
  expect(await page.locator('time').getAttribute('datetime')).toBe('2026-01-31T02:15:09Z')
  expect(await page.locator('.counts > div').allTextContents()).toEqual([
    'actividades1.012',
    'errores3',
    'advertencia1',
    'sugerencias12',
  ])
  expect(await page.locator('.follows strong').textContent()).toBe(
    'Cotejo encontró 3 errores y 1 advertencia.',
  )
  expect(await page.locator('footer').textContent()).toContain('las reglas 2026.11.')
  expect(said).toEqual([])
})

it('takes what is hostile as text, and loads nothing', async () => {
  const { page, said } = await open('worst', {})
  expect(await page.locator('.facts dd').nth(3).textContent()).toBe(WORST.file)
  expect(await page.locator('script').count()).toBe(0)
  expect(said).toEqual([])
})

it.each(Object.keys(PAGES))('%s prints on one sheet of letter paper', async (name) => {
  const { page } = await open(name, {})
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 61[12](?:\.\d+)? 79[12]/)
})

it.each(
  Object.keys(PAGES).flatMap((name) =>
    (['light', 'dark'] as const).flatMap((scheme) =>
      [320, 1280].map((width) => [name, scheme, width] as const),
    ),
  ),
)('%s in %s at %i px has no fault', async (name, colorScheme, width) => {
  const { page } = await open(name, { colorScheme, viewport: { width, height: 2000 }, bypassCSP: true })
  await page.evaluate(`${AXE}; undefined`)
  const { violations } = await page.evaluate(
    (tags) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly: { type: 'tag', values: tags },
      }),
    TAGS,
  )
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => String(n.target)).join()}`)).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
})
