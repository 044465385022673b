import { jest } from '@jest/globals'
import type { Browser } from 'playwright-core'
import {
  browserForPanes,
  MAKING,
  checked,
  finding,
  found,
  holds,
  inWeb,
  inWindows,
  listed,
} from '../../support/pane-pages.js'
import { planBook } from '../../support/plan-book.js'

jest.setTimeout(60_000)

describe('the pane in an Excel of long ago', () => {
  let browser: Browser
  let fileBytes: Uint8Array

  beforeAll(async () => {
    fileBytes = await planBook()
    browser = await browserForPanes()
  }, MAKING)

  afterAll(() => browser.close())

  it('with ExcelApi 1.7 does all but mark the sheet, and says what it cannot', async () => {
    const { frame, host, errors, close } = await inWindows(browser, {
      fileBytes,
      name: 'PAAC.xlsx',
      api: '1.7',
    })
    await checked(frame)
    expect(await listed(frame)).toEqual(found(fileBytes, 'PAAC.xlsx'))
    expect(await frame.getByRole('button', { name: 'Marcar en la hoja' }).count()).toBe(0)
    await frame.getByText('Esta versión de Excel no deja marcar').waitFor()
    await host.edit('Anexo 1', 'G7', 45_044)
    await finding(frame, 'date-nonexistent', 'G7').waitFor({ state: 'detached' })
    expect(errors).toEqual([])
    await close()
  })

  it('with ExcelApi 1.7 that does not give the file says that merges are not known', async () => {
    const { frame, close } = await inWindows(browser, {
      fileBytes,
      name: 'PAAC.xlsx',
      api: '1.7',
      givesFile: false,
    })
    await checked(frame)
    await frame.getByText('no dice qué celdas están combinadas').waitFor()
    await close()
  })

  it.each([
    ['Windows', inWindows],
    ['the web', inWeb],
  ])('below ExcelApi 1.7 says what is needed, and where the workbook can be checked: %s', async (_, open) => {
    const { frame, close } = await open(browser, { fileBytes, api: '1.4' })
    const alert = frame.getByRole('alert').filter({ hasText: 'Hace falta Excel 2021 o posterior' })
    await alert.waitFor()
    await holds(
      () =>
        alert
          .getByRole('link', { name: 'Abrir la página en el navegador' })
          .getAttribute('href')
          .then(String),
      'https://cotejo.test/taskpane.html',
    )
    await close()
  })
})
