import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { jest } from '@jest/globals'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { publicPage } from '../../../../pipeline/publish/public-page/public-page.js'
import { PAGE } from '../../../../pipeline/publish/public-page/script.js'
import { launchChromium } from '../../../support/chromium.js'
import { workedYear } from '../../../support/worked-year.js'
import { publication } from '../report/fixture.js'
import { HOSTILE_TEXT, planOf } from './fixture.js'

jest.setTimeout(60_000)

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const MANY = 5000
const folder = mkdtempSync(join(tmpdir(), 'pagina-'))
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
  writeFileSync(join(folder, 'index.html'), publicPage(workedYear('2027-08-31')))
  writeFileSync(join(folder, 'plan.html'), publicPage(publication))
  const text = (i: number): string =>
    i === MANY - 1 ? `Afinar el ñandú ${HOSTILE_TEXT}` : `Pintar ${String(i)}`
  writeFileSync(join(folder, 'many.html'), publicPage(planOf(MANY, text)))
  const few = planOf(PAGE + 30, (i) => `Pintar la puerta ${String(i)}`)
  writeFileSync(join(folder, 'few.html'), publicPage(few))
}, 60_000)

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
  page.on('dialog', (dialog) => {
    said.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) said.push(request.url())
  })
  const [file, hash = ''] = name.split('#')
  await page.goto(pathToFileURL(join(folder, file!)).href + (hash === '' ? '' : `#${hash}`))
  return { page, said }
}

const count = (page: Page): Promise<string | null> => page.textContent('#cuenta')
const items = (page: Page): Promise<number> => page.locator('#lista > li').count()
const hash = (page: Page): Promise<string> => page.evaluate('location.hash')

/** Waits until it is told that so many are found; the page's own policy forbids to evaluate conditions in it. */
async function countIs(page: Page, expected: string): Promise<void> {
  for (let tries = 0; tries < 100 && (await count(page)) !== expected; tries++) await page.waitForTimeout(50)
  expect(await count(page)).toBe(expected)
}

test('searches without accents nor case, and tells how many are left', async () => {
  const { page, said } = await open('index.html')
  expect(await count(page)).toBe('12 actividades.')
  expect(await page.getAttribute('#cuenta', 'role')).toBe('status')
  await page.fill('#f-q', 'SENALIZACION')
  await countIs(page, '1 actividad que coincide, de 12.')
  expect(await page.textContent('#lista h3')).toBe('2.2 Mejorar la señalización de las sedes')
  await page.fill('#f-q', 'educación puestos')
  await countIs(page, '1 actividad que coincide, de 12.')
  await page.fill('#f-q', 'dragones')
  await countIs(page, '0 actividades que coinciden, de 12.')
  expect(await page.locator('#vacio').isVisible()).toBe(true)
  expect(said).toEqual([])
})

test('does not take the names of the facts for what is searched', async () => {
  const { page } = await open('index.html')
  await page.fill('#f-q', 'cuándo')
  await countIs(page, '0 actividades que coinciden, de 12.')
})

test('filters by component, by any who answers, by progress and by dates, together', async () => {
  const { page, said } = await open('index.html')
  await page.selectOption('#f-dependencia', 'educacion')
  // leads A4, A7 and A12, and answers for A3 beside another
  await countIs(page, '4 actividades que coinciden, de 12.')
  await page.selectOption('#f-avance', 'fulfilled')
  await countIs(page, '2 actividades que coinciden, de 12.')
  await page.selectOption('#f-componente', { label: '3. Rendición de cuentas' })
  await countIs(page, '1 actividad que coincide, de 12.')
  expect(await page.textContent('#lista h3')).toContain('laboratorios escolares')
  await page.click('button[type=reset]')
  await countIs(page, '12 actividades.')
  await page.selectOption('#f-fechas', 'undated')
  await countIs(page, '1 actividad que coincide, de 12.')
  expect(said).toEqual([])
})

test('what is chosen stands in the address, and the address chooses it again', async () => {
  const { page } = await open('index.html')
  await page.selectOption('#f-dependencia', 'salud')
  await page.fill('#f-q', 'campaña & más')
  await countIs(page, '0 actividades que coinciden, de 12.')
  expect(await hash(page)).toBe('#q=campa%C3%B1a+%26+m%C3%A1s&dependencia=salud')
  await page.fill('#f-q', 'campaña')
  await countIs(page, '1 actividad que coincide, de 12.')
  const shared = await hash(page)
  await page.click('button[type=reset]')
  await countIs(page, '12 actividades.')
  expect(await hash(page)).toBe('')

  const other = await open(`index.html${shared}`)
  await countIs(other.page, '1 actividad que coincide, de 12.')
  expect(await other.page.inputValue('#f-q')).toBe('campaña')
  expect(await other.page.inputValue('#f-dependencia')).toBe('salud')
  expect(other.said).toEqual([])
})

test('an address that asks for what is not there shows everything', async () => {
  const { page, said } = await open('index.html#dependencia=nadie&avance=%3Cscript%3E')
  await countIs(page, '12 actividades.')
  expect(said).toEqual([])
})

test('a component of the table leads to its activities, and going back shows everything', async () => {
  const { page } = await open('index.html')
  await page.click('#componentes a >> text=Racionalización de trámites')
  await countIs(page, '4 actividades que coinciden, de 12.')
  expect(await page.inputValue('#f-componente')).toBe('paac-anexo-1/2')
  await page.click('#estados a >> text=Cumplidas')
  await countIs(page, '3 actividades que coinciden, de 12.')
  await page.goBack()
  await countIs(page, '4 actividades que coinciden, de 12.')
  await page.goBack()
  await countIs(page, '12 actividades.')
})

test('with the keyboard alone one searches, filters, and goes on where the list goes on', async () => {
  const { page } = await open('few.html')
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Ir a las actividades')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.id')).toBe('f-q')
  await page.keyboard.type('oficina del FARO')
  await countIs(page, '45 actividades que coinciden, de 90.')
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.id')).toBe('f-componente')
  await page.keyboard.press('ArrowDown')
  // its components are 1 to 6 in turn, and el Faro leads the first, the third and the fifth
  await countIs(page, '15 actividades que coinciden, de 90.')
  await page.selectOption('#f-componente', '')
  await page.fill('#f-q', '')
  await countIs(page, 'Se muestran 60 de 90 actividades.')
  await page.focus('#mas')
  await page.keyboard.press('Enter')
  expect(await items(page)).toBe(90)
  expect(
    await page.evaluate('[...document.querySelectorAll("#lista > li")].indexOf(document.activeElement)'),
  ).toBe(PAGE)
})

test('five thousand activities: few are in the page, all are found, and hostile texts are text', async () => {
  const { page, said } = await open('many.html')
  expect(await items(page)).toBe(PAGE)
  expect(await page.evaluate('document.getElementsByTagName("*").length')).toBeLessThan(2_000)
  expect(await count(page)).toBe('Se muestran 60 de 5.000 actividades.')
  await page.fill('#f-q', 'nandu "comillas"')
  await countIs(page, '1 actividad que coincide, de 5.000.')
  expect(await page.textContent('#lista h3')).toContain('</script></noscript><script>alert(1)</script>')
  expect(said).toEqual([])
})

test('without JavaScript every activity is shown, and no control that would do nothing', async () => {
  const { page } = await open('few.html', { javaScriptEnabled: false })
  expect(await page.locator('.list > li').count()).toBe(90)
  for (const control of ['#filtros', '#mas', '#vacio', '[data-f] a'])
    expect(await page.locator(control).first().isVisible()).toBe(false)
})

test('on paper stands everything that was found, without controls', async () => {
  const { page } = await open('few.html')
  await page.emulateMedia({ media: 'print' })
  await page.evaluate("dispatchEvent(new Event('beforeprint'))")
  expect(await items(page)).toBe(90)
  expect(await page.locator('#filtros').isVisible()).toBe(false)
  expect(await page.locator('#mas').isVisible()).toBe(false)
  await page.evaluate("dispatchEvent(new Event('afterprint'))")
  expect(await items(page)).toBe(PAGE)
})

test('its links go to the open data beside it', async () => {
  const { page } = await open('index.html')
  const links = await page
    .locator('#datos a')
    .evaluateAll((all) =>
      all.map((link) => (link as unknown as { getAttribute(n: string): string }).getAttribute('href')),
    )
  expect(links).toEqual(['datos-abiertos/datos-abiertos.xlsx', 'datos-abiertos/LEAME.md'])
})

test.each([
  ['index.html', 'light', 1280],
  ['index.html', 'dark', 1280],
  ['index.html', 'light', 360],
  ['index.html', 'dark', 360],
  ['plan.html', 'light', 360],
  ['plan.html', 'dark', 1280],
] as const)(
  'axe finds nothing, and nothing sticks out: %s, %s at %i px',
  async (name, colorScheme, width) => {
    const { page } = await open(name, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true })
    await page.evaluate(`${AXE}; undefined`)
    const { violations } = await page.evaluate(
      (tags) =>
        (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
          runOnly: { type: 'tag', values: tags },
        }),
      TAGS,
    )
    expect(
      violations.map(({ id, nodes }) => [id, nodes.map(({ failureSummary }) => failureSummary)]),
    ).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  },
)
