import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { jest } from '@jest/globals'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { statusOf } from '../../../../pipeline/lifecycle/status.js'
import { statusPage } from '../../../../pipeline/publish/status-page/status-page.js'
import { launchChromium } from '../../../support/chromium.js'
import { context, PLANS, RECEPTIONS, record } from '../../lifecycle/plan-records.js'

jest.setTimeout(60_000)

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const OTHER = { ...record('reloj', 'ptep', 'approved'), key: { ...PLANS[0]!.key, vigencia: 2025 } }
const status = statusOf([...PLANS, OTHER], RECEPTIONS, context())

const folder = mkdtempSync(join(tmpdir(), 'estado-'))
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
  writeFileSync(join(folder, 'estado.html'), statusPage(status))
}, 60_000)

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The page, and whatever it complained of or asked the network for. */
async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; said: string[] }> {
  const page = await (await browser.newContext(options)).newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) said.push(request.url())
  })
  await page.goto(pathToFileURL(join(folder, 'estado.html')).href)
  return { page, said }
}

const shown = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluateAll((nodes) => nodes.filter((node) => !(node as HTMLElement).hidden).length)

test('the same state gives the same page', () => {
  expect(statusPage(status)).toBe(statusPage(statusOf([...PLANS, OTHER], RECEPTIONS, context())))
})

test('says the figures first, and the board with whoever is most overdue first, in words', async () => {
  const { page, said } = await open()
  expect(await page.textContent('.lead')).toBe(
    'Al 20 de enero de 2026 se deben 6 planes de 2026: 3 llegaron y 3 faltan, 2 con el plazo vencido. De los que llegaron, 1 está devuelto (con la corrección vencida) y 1 está aprobado.',
  )
  expect(await page.locator('.tiles b').allTextContents()).toEqual(['6', '3', '3', '3', '1', '1', '1', '1'])
  const rows = await page.locator('.board tbody tr').allInnerTexts()
  expect(rows.map((row) => row.split(/\s*[\n\t]+\s*/).filter(Boolean))).toEqual([
    ['Dirección de la Lluvia', 'Solicitado', '5 días de retraso', 'En revisión', 'no lo debía'],
    ['Taller del Reloj', 'Sin presentar', '5 días de retraso', 'No lo debe'],
    [
      'Oficina de Mapas',
      'Devuelto',
      'corrección vencida hace 2 días',
      'llegó 1 día tarde',
      'Sin presentar',
      'vence el 31/01/2026',
    ],
    [
      'Secretaría del Faro y de las Señales Luminosas de la Bahía',
      'Modificado',
      'acta 003',
      '1 modificación',
      'Presentado',
      '2 errores',
    ],
  ])
  expect(said).toEqual([])
})

test('tells the history of a plan in order', async () => {
  const { page } = await open()
  const events = await page.locator('details.plan').first().locator('li').allTextContents()
  expect(events.map((event) => event.replace(/;.*/, ''))).toEqual([
    '20/11/2025 Se solicitó para entregar hasta el 15/01/2026',
    '14/01/2026 Se presentó la versión 1 recibo 2026-0511',
    '15/01/2026 Se devolvió la versión 1 con el oficio OPGI-001 2 errores',
    '18/01/2026 Se presentó la versión 2 recibo 2026-0512',
    '19/01/2026 Se aprobó la versión 2, con el acta 003',
    '20/01/2026 Se modificó, versión 3, por el oficio FARO-088 del 20/01/2026 recibo 2026-0513',
  ])
})

test('filters without accents, in all its lists, and tells how many are left', async () => {
  const { page, said } = await open()
  await page.fill('#b', 'direccion LLUVIA')
  expect(await shown(page, '.board tbody tr')).toBe(1)
  expect(await page.textContent('#cuenta')).toBe('1 fila del tablero, de 4.')
  await page.fill('#b', 'opgi-002')
  expect(await shown(page, '.board tbody tr')).toBe(0)
  expect(await shown(page, 'details.plan')).toBe(1)
  await page.fill('#b', '')
  expect(await shown(page, '.board tbody tr')).toBe(4)
  expect(said).toEqual([])
})

test('what comes from outside is text', async () => {
  const { page } = await open()
  expect(await page.textContent('.aside tbody th')).toBe('<b>sin nombre</b>.xlsx')
})

test('without JavaScript all of it is there, and no control that would do nothing', async () => {
  const { page } = await open({ javaScriptEnabled: false })
  expect(await page.locator('.board tbody tr').count()).toBe(4)
  expect(await page.locator('#filtro').isVisible()).toBe(false)
})

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 360],
  ['dark', 360],
] as const)('axe finds nothing, and nothing sticks out, %s at %i px', async (colorScheme, width) => {
  const { page } = await open({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true })
  await page.locator('details.plan').first().locator('summary').click()
  await page.evaluate(`${AXE}; undefined`)
  const { violations } = await page.evaluate(
    (tags) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly: { type: 'tag', values: tags },
      }),
    TAGS,
  )
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ failureSummary }) => failureSummary)])).toEqual(
    [],
  )
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
})

test('on paper the histories are open', async () => {
  const { page } = await open()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate("dispatchEvent(new Event('beforeprint'))")
  expect(await page.locator('.events').first().isVisible()).toBe(true)
})
