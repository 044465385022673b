import { jest } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../../support/chromium.js'
import { checked, EXCELS, finding, holds, selectedIn } from '../../support/pane-pages.js'
import { planBook } from '../../support/plan-book.js'

jest.setTimeout(180_000)

const FIVE_MEGABYTES = 5 * 1024 * 1024

describe.each(EXCELS)('a sheet of 5,000 rows in %s', (_, open) => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(() => browser.close())

  it('is read in pieces that Excel gives, and its findings can be sought and gone to', async () => {
    const { frame, host, errors, close } = await open(browser, {
      fileBytes: await planBook({ wrongRows: 5000 }),
      name: 'PAAC.xlsx',
    })
    await checked(frame)
    const { largestAnswer, largestRequest } = await host.counters()
    expect(largestAnswer).toBeLessThan(FIVE_MEGABYTES)
    expect(largestRequest).toBeLessThan(FIVE_MEGABYTES)
    expect(await frame.locator('[data-rule=date-nonexistent]').count()).toBe(5002)
    await frame.getByRole('searchbox').pressSequentially('plaza número 4321')
    await holds(() => frame.locator('[data-rule]:visible').count(), 1)
    await finding(frame, 'date-nonexistent', 'G4332').getByRole('button').first().click()
    await holds(() => selectedIn({ host }), 'Anexo 1!G4332')
    await frame.getByRole('button', { name: 'Marcar en la hoja' }).click()
    await frame
      .getByText(/Se marcaron 5\.?00\d celdas/)
      .first()
      .waitFor()
    const { largestRequest: marking } = await host.counters()
    expect(marking).toBeLessThan(FIVE_MEGABYTES)
    expect(errors).toEqual([])
    await close()
  })
})
