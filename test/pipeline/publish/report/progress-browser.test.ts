import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { jest } from '@jest/globals'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { wholePage } from './whole-page.js'
import { PROGRESS_PAGE_ROWS } from '../../../../pipeline/publish/report/html/progress/activities.js'
import { list, NOTHING, tablesUnder, type Row } from '../../../engine/progress/worked-page.js'
import { launchChromium } from '../../../support/chromium.js'
import { manyActivities } from '../../../support/many-activities.js'
import { officialName, WORKED_CUTOFFS, workedYear } from '../../../support/worked-year.js'

jest.setTimeout(120_000)

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const MANY = PROGRESS_PAGE_ROWS + 20
const folder = mkdtempSync(join(tmpdir(), 'informe-avance-'))
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
  for (const { cutoff } of WORKED_CUTOFFS)
    writeFileSync(join(folder, `${cutoff}.html`), wholePage(workedYear(cutoff, { strays: true })))
  writeFileSync(join(folder, 'nobody.html'), wholePage(workedYear('2027-04-30', { reported: false })))
  writeFileSync(join(folder, 'many.html'), wholePage(manyActivities(MANY, '2027-08-31')))
}, 120_000)

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
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
  return { page, said }
}

/** The table that is so called, as rows by its headers, the first column under ''. */
async function tableCalled(page: Page, caption: string): Promise<Row[]> {
  const table = page.locator('table', { has: page.locator('caption', { hasText: caption }) }).first()
  const headers = await table.locator('thead th').allTextContents()
  const cells = await table
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())))
  return cells.map((row) => Object.fromEntries(row.map((cell, i) => [i === 0 ? '' : headers[i]!, cell])))
}

/** The row of a table whose first cell begins so. */
function row(rows: readonly Row[], begins: string): Row {
  const found = rows.find((one) => one['']!.startsWith(begins))
  if (!found) throw new Error(`no row «${begins}» in ${JSON.stringify(rows)}`)
  return found
}

/** How docs/avance.md writes an average, as the page prints it with its band. */
const average = (of: Row): string =>
  of['Promedio simple'] === NOTHING ? NOTHING : `${of['Promedio simple']!} % ${of['Semáforo']!}`

const PAGES = WORKED_CUTOFFS.map(({ cutoff, day }) => [day, cutoff] as const)

test.each(PAGES)('the averages of %s are those that a person worked out', async (day, cutoff) => {
  const { page, said } = await open(cutoff)
  const components = await tableCalled(page, 'Avance por componente y subcomponente')
  const parts = components.map((one) => one['Promedio simple'])
  const ofComponents = tablesUnder('Por componente')[0]!.filter(({ Corte }) => Corte === day)
  expect([0, 3, 6].map((at) => parts[at])).toEqual(ofComponents.map(average))
  const worked = tablesUnder('Por subcomponente')[0]!.filter(
    (one) => one['Corte'] === day && one['Subcomponente'] !== NOTHING,
  )
  expect([1, 2, 4, 5].map((at) => parts[at])).toEqual(worked.map(average))
  const units = await tableCalled(page, 'Avance por dependencia')
  for (const one of tablesUnder('Por dependencia')[0]!.filter(({ Corte }) => Corte === day)) {
    const shown = row(units, officialName(one['Dependencia']!))
    expect(shown['Promedio simple']).toBe(average(one))
    expect(shown['Promedio de componentes']).toBe(`${one['Promedio de componentes']!} %`)
  }
  const whole = tablesUnder('Todo el plan')[0]!.find(({ Corte }) => Corte === day)!
  expect(row(units, 'Todo el plan')['Promedio simple']).toBe(average(whole))
  expect(row(units, 'Todo el plan')['Promedio de componentes']).toBe(`${whole['Promedio de componentes']!} %`)
  expect((await page.locator('.tiles b').allTextContents()).slice(0, 2)).toEqual([
    `${whole['Promedio simple']!} %`,
    `${whole['Promedio de componentes']!} %`,
  ])
  expect(said).toEqual([])
})

test('with weights the other average is the weighted one', async () => {
  writeFileSync(join(folder, 'weighted.html'), wholePage(workedYear('2027-12-31', { weighted: true })))
  const { page } = await open('weighted')
  const whole = tablesUnder('Todo el plan')[0]!.at(-1)!
  expect(row(await tableCalled(page, 'Avance por dependencia'), 'Todo el plan')['Promedio ponderado']).toBe(
    `${whole['Promedio ponderado']!} %`,
  )
})

test.each(PAGES)('the counts of %s too', async (day, cutoff) => {
  const { page } = await open(cutoff)
  const worked = Object.fromEntries(
    tablesUnder('Cuántas')[0]!.map((one) => [
      one['Conteo']!,
      list(one[day]!.split(': ')[1] ?? NOTHING).length,
    ]),
  )
  const whole = row(await tableCalled(page, 'Avance por componente y subcomponente'), 'Todo el plan')
  for (const [shown, told] of [
    ['Actividades', 'Actividades'],
    ['Programadas', 'Programadas'],
    ['Cumplidas', 'Cumplidas'],
    ['Sin reporte', 'Sin reporte'],
    ['Vencidas', 'Vencidas'],
    ['Sin cálculo', 'Sin cálculo posible'],
  ] as const)
    expect([shown, Number(whole[shown])]).toEqual([shown, told === 'Actividades' ? 12 : worked[told]])
  const lists: readonly (readonly [string, string, string])[] = [
    ['overExecuted', 'Sobre-ejecutadas', 'Sobre-ejecutadas'],
    ['withoutEvidence', 'Sin evidencia', 'Sin evidencia'],
    ['conflicting', 'Reportes distintos', 'Reportes distintos'],
    ['early', 'Anticipadas', 'Anticipadas'],
    ['worsened', 'Empeoraron', 'Empeoraron'],
    ['undated', 'Con una fecha que no es fecha', 'Con una fecha final que no es fecha'],
  ]
  for (const [value, , told] of lists) {
    const held = await page
      .locator('#filas tr')
      .evaluateAll(
        (rows, word) =>
          rows.filter((tr) => tr.getAttribute('data-k')!.split(',')[4]!.split(' ').includes(word)).length,
        value,
      )
    expect([told, held]).toEqual([told, worked[told]])
  }
})

test('every activity tells what was due, what was done and how far it has come, as the page of the worked year', async () => {
  const { page } = await open('2027-12-31')
  const shown = await page.locator('#filas tr').evaluateAll((rows) =>
    rows.map((tr) => ({
      far: tr.children[3]!.textContent,
      amounts: tr.children[2]!.textContent,
    })),
  )
  expect(shown.map(({ far }) => far.split(/[A-Z]/)[0]!.trim())).toEqual([
    '100 %',
    '100 %',
    '100 %',
    '93,3 %',
    '100 %',
    '100 %',
    '',
    '',
    '90 %',
    '80 %',
    '',
    '0 %',
  ])
  expect(shown[2]!.far).toContain('Sin tope: 116,7 %')
  expect(shown[4]!.amounts).toBe('Programado10 jornadas2 informesEjecutado10 jornadas2 informes')
  expect(shown[11]!.amounts).toBe('Programado$ 300.000.000EjecutadoSin reporte')
  expect(shown[10]!.far).toContain('Sin cálculo posible: su meta es un tope')
})

test('the report of August stands beside what moved since April', async () => {
  const { page } = await open('2027-08-31')
  expect(await page.locator('#cortes h4').allTextContents()).toEqual([
    'Siguen igual: 1 actividad',
    'Avanzaron: 7 actividades',
    'Se reportaron por primera vez: 1 actividad',
  ])
  const still = await tableCalled(page, 'Siguen igual')
  expect(still.map((one) => one['Cambio'])).toEqual(['−50 puntos'])
  const both = await page.locator('#revisar li').allTextContents()
  expect(both.map((one) => one.split('Seguimiento')[0]!.trim())).toEqual([
    'Secretaría de Salud: 24 visitas Cuenta',
    'Secretaría de Educación: 20 visitas',
  ])
})

const count = (page: Page): Promise<string | null> => page.textContent('#cuenta')

/** Waits until the list says so; the page's own policy forbids to evaluate conditions in it. */
async function counts(page: Page, said: string): Promise<void> {
  for (let tries = 0; tries < 100 && (await count(page)) !== said; tries++) await page.waitForTimeout(50)
  expect(await count(page)).toBe(said)
}

test('the list is searched, filtered and ordered, with the keyboard too', async () => {
  const { page, said } = await open('2027-12-31')
  expect(await count(page)).toBe('12 actividades.')
  await page.selectOption('#fl', 'overdue')
  await counts(page, '1 actividad que coincide, de 12 en total.')
  expect(await page.textContent('#filas')).toContain('Gestionar recursos para los laboratorios')
  await page.click('button[type=reset]')
  await counts(page, '12 actividades.')
  await page.selectOption('#fs', 'no')
  await counts(page, '3 actividades que coinciden, de 12 en total.')
  await page.click('button[type=reset]')
  await counts(page, '12 actividades.')
  await page.selectOption('#fo', '7n')
  await page.waitForTimeout(300)
  const first = await page.locator('#filas tr td:nth-child(4)').allInnerTexts()
  expect(first.slice(0, 2).map((text) => text.split('\n')[0]!.trim())).toEqual(['0 % Bajo', '80 % Alto'])
  await page.focus('#b')
  await page.keyboard.type('CAMPANA sin filas')
  await counts(page, '1 actividad que coincide, de 12 en total.')
  expect(said).toEqual([])
})

test('the rest of a long list is shown when asked for, and all of it without JavaScript', async () => {
  const { page, said } = await open('many')
  expect(await page.locator('#filas tr').count()).toBe(PROGRESS_PAGE_ROWS)
  await page.click('#mas')
  expect(await page.locator('#filas tr').count()).toBe(MANY)
  expect(said).toEqual([])
  const plain = await open('many', { javaScriptEnabled: false })
  expect(await plain.page.locator('.acts tbody tr').count()).toBe(MANY)
  expect(await plain.page.locator('#filtros').isVisible()).toBe(false)
})

const WAYS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['desktop', { viewport: { width: 1280, height: 900 } }],
  ['desktop, dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
  ['phone', { viewport: { width: 390, height: 844 } }],
  ['phone, dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ['small phone', { viewport: { width: 320, height: 640 } }],
]

test.each(WAYS)('axe finds nothing and nothing sticks out: %s', async (_, options) => {
  for (const name of options.viewport!.width === 390 ? ['2027-08-31'] : ['2027-12-31', 'nobody']) {
    const { page } = await open(name, { ...options, bypassCSP: true })
    await page.addStyleTag({ content: 'section{content-visibility:visible!important}' })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(options.viewport!.width)
    await page.evaluate(`${AXE}; undefined`)
    const { violations } = await page.evaluate(
      (tags) =>
        (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
          runOnly: { type: 'tag', values: tags },
        }),
      TAGS,
    )
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`),
    ).toEqual([])
    await page.close()
  }
})
