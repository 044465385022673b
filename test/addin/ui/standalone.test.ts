import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { jest } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { builtInCatalogue } from '../../../pipeline/catalogue.js'
import { PACKAGE_ROOT } from '../../../pipeline/package-root.js'
import { plantilla } from '../../../pipeline/publish/plantilla.js'
import { writeWorkbook } from '../../../pipeline/publish/workbook/write-workbook.js'
import { builtPane } from '../../support/built-pane.js'
import { launchChromium } from '../../support/chromium.js'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
}
const sample = (name: string): string => join(PACKAGE_ROOT, 'samples', 'entregas-paac-2023', name)
const WITH_ERRORS = sample('PAAC 2023 - Comunicación Social.xlsx')
const ANOTHER = sample('PAAC 2023 - Salud.xlsx')

jest.setTimeout(60_000)

describe('the page alone in a browser', () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let folder: string
  const faults: string[] = []

  beforeAll(async () => {
    folder = await builtPane()
    browser = await launchChromium()
  }, 400_000)

  afterAll(() => browser.close())

  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 320, height: 700 } })
    page = await context.newPage()
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    await page.route('**/*', (route) => {
      const path = join(folder, new URL(route.request().url()).pathname)
      if (!existsSync(path)) return route.fulfill({ status: 404 })
      return route.fulfill({ body: readFileSync(path), contentType: TYPES[extname(path)] ?? 'text/plain' })
    })
    await page.goto('https://cotejo.test/taskpane.html')
  })

  afterEach(async () => {
    await context.close()
    expect(faults.splice(0)).toEqual([])
  })

  const choose = (path: string): Promise<void> => page.setInputFiles('input[type=file]', path)
  const fileName = (name: string): Promise<void> =>
    page.waitForSelector(`.file-name:text-is("${name}")`).then()
  const selectedCell = (): Promise<string | null> => page.textContent('.cell-where strong')

  /** Lets files go on the page, each with a name and bytes; folders have no bytes. */
  function drop(
    files: readonly { readonly name: string; readonly bytes: Uint8Array | null }[],
  ): Promise<void> {
    const told = files.map(({ name, bytes }) => ({
      name,
      base64: bytes && Buffer.from(bytes).toString('base64'),
    }))
    return page.evaluate((dropped) => {
      const transfer = new DataTransfer()
      for (const { name, base64 } of dropped) {
        const bytes = Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0))
        transfer.items.add(new File([bytes], name))
      }
      const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer })
      document.body.dispatchEvent(event)
    }, told)
  }

  it('says that the file stays here, and hands out a blank form', async () => {
    expect(await page.textContent('.file-private')).toContain('no sale de su computador')
    expect(await page.locator('.file-formats li').count()).toBe(builtInCatalogue().formats.length)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('button[aria-label="Descargar en blanco: Anexo 1"]'),
    ])
    expect(download.suggestedFilename()).toBe('Anexo 1.xlsx')
    await choose((await download.path())!)
    await page.waitForSelector('.file-drop-small')
  })

  it('opens the first of several files let go anywhere, and says so', async () => {
    await drop([
      { name: 'uno.xlsx', bytes: readFileSync(WITH_ERRORS) },
      { name: 'dos.xlsx', bytes: readFileSync(ANOTHER) },
    ])
    await fileName('uno.xlsx')
    expect(await page.textContent('.file-status')).toBe(
      'Soltó 2 archivos y aquí se revisa uno a la vez: se abre «uno.xlsx».',
    )
  })

  it('shows what is wrong with a file that is no workbook, and takes another', async () => {
    await drop([{ name: 'plan.xlsx', bytes: new TextEncoder().encode('%PDF-1.7') }])
    await page.waitForSelector('[data-rule="workbook-unreadable"]')
    await choose(ANOTHER)
    await fileName('PAAC 2023 - Salud.xlsx')
    expect(await page.locator('[data-rule="workbook-unreadable"]').count()).toBe(0)
  })

  it('lets the second of two files win, however slow the first is', async () => {
    const bytes = Buffer.from(readFileSync(ANOTHER)).toString('base64')
    await page.evaluate((base64) => {
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const slow = new File([content], 'lento.xlsx')
      slow.arrayBuffer = () =>
        new Promise((resolve) => {
          ;(window as unknown as { release: () => void }).release = () => {
            resolve(content.buffer)
          }
        })
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], 'rapido.xlsx'))
      const dropOf = (files: readonly File[]): DragEvent => {
        const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer })
        Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], items: [], files } })
        return event
      }
      document.body.dispatchEvent(dropOf([slow]))
      document.body.dispatchEvent(dropOf([new File([content], 'rapido.xlsx')]))
    }, bytes)
    await fileName('rapido.xlsx')
    await page.evaluate(() => {
      ;(window as unknown as { release?: () => void }).release?.()
    })
    await page.waitForTimeout(300)
    await fileName('rapido.xlsx')
  })

  it('has a sentence for a file that went away before it was read', async () => {
    await page.evaluate(() => {
      const gone = new File(['x'], 'ido.xlsx')
      gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
      const event = new DragEvent('drop', { bubbles: true, cancelable: true })
      Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], items: [], files: [gone] } })
      document.body.dispatchEvent(event)
    })
    await page.waitForSelector('.trouble')
    await choose(ANOTHER)
    await fileName('PAAC 2023 - Salud.xlsx')
    expect(await page.locator('.trouble').count()).toBe(0)
  })

  it('goes to the cell, goes on with the arrows, and asks before it loses what was written', async () => {
    await choose(WITH_ERRORS)
    await page.click('[data-rule="date-multiple"][data-cell="F13"] .message')
    expect(await selectedCell()).toBe('F13')
    expect(await page.textContent('.cell-understood')).toBe(
      'Se entendió: jueves 1 de junio de 2023 · miércoles 1 de noviembre de 2023',
    )
    await page.focus('.excerpt-selected button')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    expect(await selectedCell()).toBe('E13')

    await page.click('.cell-picker-open')
    await page.fill('.picker-search input', 'secretaria general')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.cell-understood:has-text("Secretaría General")')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Elegir del directorio')

    await choose(ANOTHER)
    await page.click('dialog >> text=Volver al libro')
    expect(await page.textContent('.file-name')).toBe('PAAC 2023 - Comunicación Social.xlsx')
    await choose(ANOTHER)
    await page.click('dialog >> text=Abrir el otro sin descargarlo')
    await fileName('PAAC 2023 - Salud.xlsx')
  })

  it('writes a real date that a person chose', async () => {
    await choose(WITH_ERRORS)
    await page.click('[data-rule="date-multiple"][data-cell="G13"] .message')
    await page.click('.cell-picker-open')
    await page.fill('.picker-date input', '2023-11-30')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.cell-understood:has-text("jueves 30 de noviembre de 2023")')
    expect(await page.locator('[data-rule="date-multiple"][data-cell="G13"]').count()).toBe(0)
  })

  it('offers what the blank official workbook expects, and writes in its open cells', async () => {
    const { formats, directory } = builtInCatalogue()
    const paac = formats.find(({ id }) => id === 'paac-anexo-1')!
    await drop([
      { name: 'Anexo 1.xlsx', bytes: await writeWorkbook(plantilla(paac, directory, { vigencia: 2026 })) },
    ])
    await fileName('Anexo 1.xlsx')
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.click('.excerpt-cell[aria-label="A10, vacía"]')
    await page.click('text=Elegir del catálogo')
    expect(await page.textContent('.picker-list li:nth-child(5)')).toBe('Subcomponente 5. Seguimiento')
    await page.click('.picker-list li:nth-child(5) button')
    await page.waitForSelector('.excerpt-selected:has-text("Subcomponente 5. Seguimiento")')
  })

  it('explains a rule and comes back to the finding', async () => {
    await choose(WITH_ERRORS)
    await page.click('[data-rule="date-multiple"][data-cell="F13"] >> text=Más sobre esta regla')
    await page.waitForSelector('.help-rule[open]')
    expect(await page.textContent('.help-rule[open] summary')).toBe('Varias fechas en una celda')
    expect(await page.locator('.help [data-rule]').count()).toBe(0)
    await page.click('text=Volver al hallazgo')
    await page.waitForFunction(() => document.activeElement?.closest('[data-cell="F13"]') !== null)
  })
})
