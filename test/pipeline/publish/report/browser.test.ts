import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { wholePage } from './whole-page.js'
import { PAGE } from '../../../../pipeline/publish/report/html/script.js'
import { launchChromium } from '../../../support/chromium.js'
import { activity, publication } from './fixture.js'

const MANY = PAGE + 100
const TOO_MANY = 2_500
const folder = mkdtempSync(join(tmpdir(), 'informe-'))
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
  writeFileSync(join(folder, 'few.html'), wholePage(publication))
  writeFileSync(join(folder, 'many.html'), pageOf(MANY))
  writeFileSync(join(folder, 'too-many.html'), pageOf(TOO_MANY))
}, 60_000)

/** The page of a plan of so many activities, half of each dependencia; the last has a text of its own. */
function pageOf(count: number): string {
  const activities = Array.from({ length: count }, (_, i) =>
    activity(1 + (i % 6), String(i), {
      file: 'faro.xlsx',
      row: i + 2,
      responsibles: [i % 2 === 0 ? 'faro' : 'mapas'],
      windows: ['2031-02-01>2031-06-30'],
      text: i === count - 1 ? 'Afinar la campana & el «reloj»' : `Pintar la puerta ${String(i)}`,
    }),
  )
  return wholePage({ ...publication, consolidated: { ...publication.consolidated, activities } })
}

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The page, and whatever it complained of or asked the network for. */
async function open(
  name: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; said: string[] }> {
  const page = await (await browser.newContext(options)).newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) said.push(request.url())
  })
  await page.goto(pathToFileURL(join(folder, name)).href)
  return { page, said }
}

const count = (page: Page): Promise<string | null> => page.textContent('#cuenta')
const rows = (page: Page): Promise<number> => page.locator('.acts tbody tr').count()

/** Waits until so many rows are shown; the page's own policy forbids to evaluate conditions in it. */
async function rowsAre(page: Page, expected: number): Promise<void> {
  for (let tries = 0; tries < 100 && (await rows(page)) !== expected; tries++) await page.waitForTimeout(50)
  expect(await rows(page)).toBe(expected)
}

test('searches without accents, filters, orders and goes back, and tells how many there are', async () => {
  const { page, said } = await open('few.html')
  expect(await count(page)).toBe('20 actividades.')
  await page.fill('#b', 'CUANDO se pueda')
  await rowsAre(page, 1)
  expect(await count(page)).toBe('1 actividad que coincide, de 20 en total.')
  await page.click('button[type=reset]')
  await rowsAre(page, 20)
  await page.selectOption('#fe', 'due')
  await page.selectOption('#fo', '5')
  await rowsAre(page, 3)
  const codes = await page.locator('.acts tbody th > small').allTextContents()
  expect(codes.map((c) => c.trim())).toEqual(['C5 · 5.1', 'C1 · 1.1', 'C3 · 3.1'])
  expect(said).toEqual([])
})

test('shows the first five hundred, says so, and finds and shows the others', async () => {
  const { page, said } = await open('many.html')
  expect(await rows(page)).toBe(PAGE)
  expect(await count(page)).toContain(`Se muestran 500 de ${String(MANY)} actividades.`)
  await page.fill('#b', 'campana & «reloj»')
  await rowsAre(page, 1)
  expect(await page.textContent('.acts tbody tr')).toContain('Afinar la campana & el «reloj»')
  await page.fill('#b', '')
  await rowsAre(page, PAGE)
  await page.click('#mas')
  expect(await rows(page)).toBe(MANY)
  expect(await page.evaluate('document.activeElement.rowIndex')).toBe(PAGE + 1)
  expect(said).toEqual([])
})

test('of a list that has not all, tells what it shows, what it found and in what it did not look', async () => {
  const { page, said } = await open('too-many.html')
  expect(await rows(page)).toBe(PAGE)
  expect(await count(page)).toBe(
    'Se muestran 500 de 2.000 actividades de esta lista. Al imprimir salen solo las que se muestran.',
  )
  // 1998 stands in component 1, which is listed; what says B1998 stands in component 5, of which little is
  await page.selectOption('#fd', { label: 'Oficina del Faro (1.000 de 1.250)' })
  await page.fill('#b', 'puerta 1998')
  await rowsAre(page, 1)
  expect(await count(page)).toBe(
    '1 actividad que coincide, de 2.000 en esta lista; no se buscó en las otras 500.',
  )
  await page.fill('#b', 'ballena')
  await rowsAre(page, 0)
  expect(await page.textContent('#vacio')).toBe(
    'Ninguna actividad de esta lista coincide con lo buscado. Puede estar entre las que no se listan aquí.',
  )
  expect(said).toEqual([])
})

test('without JavaScript every activity is shown, and no control that would do nothing', async () => {
  const { page } = await open('many.html', { javaScriptEnabled: false })
  expect(await page.locator('.acts tbody tr').count()).toBe(MANY)
  expect(await page.locator('#filtros').isVisible()).toBe(false)
  expect(await page.locator('#mas').isVisible()).toBe(false)
})

test.each([320, 768, 1280])('nothing sticks out sideways at %i px', async (width) => {
  const { page } = await open('few.html', { viewport: { width, height: 900 } })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
})
