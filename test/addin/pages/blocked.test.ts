import { jest } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { browserForPanes, MAKING, checked, EXCELS } from '../../support/pane-pages.js'
import { planBook } from '../../support/plan-book.js'

jest.setTimeout(60_000)

describe.each(EXCELS)('a network that blocks, in %s', (_, open) => {
  let browser: Browser
  let fileBytes: Uint8Array

  beforeAll(async () => {
    fileBytes = await planBook()
    browser = await browserForPanes()
  }, MAKING)

  afterAll(() => browser.close())

  it('says who can help and offers the page in the browser, whichever part of office.js does not come', async () => {
    const parts = [/hosted\/office\.js/, /hosted\/excel-/, /office_strings/]
    await Promise.all(
      parts.map(async (part) => {
        const pane = await open(browser, { fileBytes, blocked: [part] })
        const alert = pane.frame.getByRole('alert').filter({ hasText: 'appsforoffice.microsoft.com' })
        await alert.waitFor()
        await alert.getByRole('button', { name: 'Intentar de nuevo' }).waitFor()
        const link = alert.getByRole('link', { name: 'Abrir la página en el navegador' })
        expect(await link.getAttribute('href')).toBe('https://cotejo.test/taskpane.html')
        await pane.close()
      }),
    )
  })

  it('the pane itself: says so at once, and offers to try again', async () => {
    const pane = await open(browser, { fileBytes, blocked: [/assets\/main/] })
    await pane.frame.getByText('Cotejo no ha podido abrir').waitFor()
    await pane.frame.getByRole('link', { name: 'Volver a intentar' }).waitFor()
    await pane.close()
  })

  it('the part of the pane that talks to Excel: says that it did not come, and offers to try again', async () => {
    const pane = await open(browser, {
      fileBytes,
      blocked: [/assets\/(?!main|old-browser|slow-start)[^/]*\.js/],
    })
    await pane.frame.getByRole('alert').getByRole('button', { name: 'Intentar de nuevo' }).waitFor()
    await pane.close()
  })

  it('a part that comes later: says what did not come, and brings it once it can', async () => {
    const pane = await open(browser, { fileBytes })
    await checked(pane.frame)
    let blocked = true
    await pane.context.route(/assets\/.*\.js/, (route) => (blocked ? route.abort() : route.fallback()))
    for (const [tab, part] of [
      ['Entregar', 'La entrega no llegó'],
      ['Ayuda', 'La ayuda no llegó'],
    ] as const) {
      blocked = true
      await pane.frame.getByRole('tab', { name: tab }).click()
      const alert = pane.frame.getByRole('alert').filter({ hasText: part })
      await alert.waitFor()
      blocked = false
      await alert.getByRole('button', { name: 'Volver a intentar' }).click()
      await alert.waitFor({ state: 'detached' })
    }
    await pane.close()
  })
})
