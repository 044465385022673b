import { readFileSync } from 'node:fs'
import { jest } from '@jest/globals'
import ExcelJS from 'exceljs'
import type { Browser } from 'playwright-core'
import { writeWorkbook } from '../../../pipeline/publish/workbook/write-workbook.js'
import { modelFromXlsx, WorkbookModel } from '../../support/excel-double/index.js'
import {
  browserForPanes,
  MAKING,
  announced,
  checked,
  choose,
  finding,
  found,
  holds,
  listed,
  openAlone,
  unfold,
  type LonePane,
} from '../../support/pane-pages.js'
import { planBook } from '../../support/plan-book.js'

jest.setTimeout(60_000)

let browser: Browser
let bytes: Uint8Array
let lone: LonePane

beforeAll(async () => {
  bytes = await planBook()
  browser = await browserForPanes()
}, MAKING)

afterAll(() => browser.close())

afterEach(async () => {
  expect(lone.errors).toEqual([])
  expect(lone.externalRequests).toEqual([])
  await lone.context.close()
})

const pageTexts = (): Promise<string> => lone.page.locator('body').innerText()

describe.each([
  ['from a server', '/taskpane.html'],
  ['from a folder of this machine', 'file:taskpane.html'],
])('the page alone, %s', (_, path) => {
  it('checks a file, fixes it, and gives it back with the fix and nothing else changed', async () => {
    lone = await openAlone(browser, { path })
    const { page } = lone
    await choose(page, 'PAAC.xlsx', bytes)
    const frame = page.mainFrame()
    await checked(frame)
    expect(await listed(frame)).toEqual(found(bytes, 'PAAC.xlsx'))
    await unfold(frame)
    await finding(frame, 'responsible-alias', 'E8')
      .getByRole('button', { name: /^Corregir…/ })
      .click()
    await page.getByRole('button', { name: 'Corregir 1 celda' }).click()
    await finding(frame, 'responsible-alias', 'E8').waitFor({ state: 'detached' })
    const [corrected] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Descargar corregido' }).click(),
    ])
    expect(corrected.suggestedFilename()).toBe('PAAC corregido.xlsx')
    await page.getByRole('tab', { name: 'Entregar' }).click()
    await page.getByRole('button', { name: 'Descargar el libro con su nombre' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Descargar con observaciones' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('Anexo 1 vigencia 2023 - Secretaría General.xlsx')
    const given = new Uint8Array(readFileSync(await download.path()))
    expect(new Uint8Array(readFileSync(await corrected.path()))).toEqual(given)
    const [before, after] = [await modelFromXlsx(bytes), await modelFromXlsx(given)].map(
      (data) => new WorkbookModel(data),
    ) as [WorkbookModel, WorkbookModel]
    expect(after.sheet('Anexo 1').at('E8').value).toBe('Secretaría General')
    const { value: old } = before.sheet('Anexo 1').at('E8')
    Object.assign(after.sheet('Anexo 1').at('E8'), { value: old })
    expect(after.toData().sheets.map(({ name, cells }) => ({ name, cells }))).toEqual(
      before.toData().sheets.map(({ name, cells }) => ({ name, cells })),
    )
  })
})

it('takes the vigencia of its address where the workbook says none', async () => {
  const nameless = await planBook({ heading: ['Plan Anticorrupción y de Atención al Ciudadano'] })
  lone = await openAlone(browser, { path: '/taskpane.html?vigencia=2022' })
  await choose(lone.page, 'libro.xlsx', nameless)
  await checked(lone.page.mainFrame())
  expect(await lone.page.getByLabel('Qué libro es').innerText()).toMatch(/Anexo 1 · 2022/)
  // Every date is of 2023, so outside of what this plan is for.
  expect(await finding(lone.page.mainFrame(), 'date-outside-vigencia', 'F6').count()).toBe(1)
})

it('asks once for what the workbook does not say', async () => {
  const nameless = await planBook({ heading: ['Plan Anticorrupción y de Atención al Ciudadano'] })
  lone = await openAlone(browser)
  const { page } = lone
  await choose(page, 'libro.xlsx', nameless)
  await checked(page.mainFrame())
  await page.getByText('El libro no dice de qué vigencia es ni de qué dependencia es.').waitFor()
  await page
    .getByLabel(/vigencia/i)
    .first()
    .fill('2023')
  await page
    .getByLabel(/dependencia/i)
    .first()
    .fill('Secretaría General')
  await page.getByRole('button', { name: 'Guardar' }).click()
  await holds(() => page.getByLabel('Qué libro es').innerText(), /Anexo 1 · 2023 · Secretaría General/)
})

it('says what is wrong with a file that is no workbook, then checks the next one', async () => {
  lone = await openAlone(browser)
  const { page } = lone
  await choose(page, 'foto.xlsx', new TextEncoder().encode('JFIF, una foto'))
  await page.getByText('No se pudo leer el archivo').waitFor()
  expect(await listed(page.mainFrame())).toEqual(['workbook-unreadable'])
  await choose(page, 'PAAC.xlsx', bytes)
  await holds(() => listed(page.mainFrame()).then(String), String(found(bytes, 'PAAC.xlsx')))
  await holds(() => announced(page.mainFrame()), /hay 3 errores/)
})

it('says what a workbook looks like that is no official format, and offers the blank one', async () => {
  lone = await openAlone(browser)
  const { page } = lone
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Hoja1').addRow(['Actividades', 'Meta', 'Color'])
  await choose(page, 'otro.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))
  await page.getByRole('heading', { name: 'No es un formato oficial' }).waitFor()
  expect(await listed(page.mainFrame())).toEqual(['format-unrecognized'])
  await page.getByLabel('Formato oficial', { exact: true }).selectOption('paac-anexo-1')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Descargar el formato en blanco' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Anexo 1 en blanco.xlsx')
})

it('says that what Cotejo itself wrote is nothing to be checked', async () => {
  lone = await openAlone(browser)
  const sheets = [{ name: 'Anexo 1', widths: [20], rows: [{ cells: ['Plan'], style: 'title' as const }] }]
  await choose(lone.page, 'anexo-1.xlsx', await writeWorkbook({ title: 'Plan', sheets }))
  await lone.page.getByText('Este libro lo hizo Cotejo').waitFor()
  expect(await listed(lone.page.mainFrame())).toEqual([])
  expect(await pageTexts()).not.toMatch(/en orden|Revisar de nuevo|Entregar/)
})
