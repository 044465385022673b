import { jest } from '@jest/globals'
import type { Browser } from 'playwright-core'
import {
  browserForPanes,
  MAKING,
  announced,
  checked,
  finding,
  holds,
  inWeb,
  selectedIn,
} from '../../support/pane-pages.js'
import { planBook } from '../../support/plan-book.js'

jest.setTimeout(180_000)

/** What Excel on the web refuses to pass in one piece. */
const FIVE_MEGABYTES = 5 * 1024 * 1024

let browser: Browser

beforeAll(async () => {
  browser = await browserForPanes()
}, MAKING)

afterAll(() => browser.close())

it('a sheet of 5,000 rows is read and marked in pieces that pass, and its findings can be sought and gone to', async () => {
  const { frame, host, errors, close } = await inWeb(browser, {
    fileBytes: await planBook({ wrongRows: 5000 }),
    name: 'PAAC.xlsx',
  })
  await checked(frame)
  const wrong = frame.locator('[data-rule=date-nonexistent]')
  expect(await wrong.count()).toBe(5002)
  await frame.getByRole('searchbox').pressSequentially('plaza G4332')
  await holds(() => frame.locator('[data-rule=date-nonexistent]:not([hidden])').count(), 1)
  await finding(frame, 'date-nonexistent', 'G4332').getByRole('button').first().click()
  await holds(() => selectedIn({ host }), 'Anexo 1!G4332')
  await host.edit('Anexo 1', 'G4332', 45_044)
  await holds(() => wrong.count(), 5001)
  await frame.getByRole('button', { name: 'Marcar en la hoja' }).click()
  await holds(() => announced(frame), /Se marcaron [\d.]+ celdas/, 60_000)
  const { largestAnswer, largestRequest } = await host.counters()
  expect(largestAnswer).toBeLessThan(FIVE_MEGABYTES)
  expect(largestRequest).toBeLessThan(FIVE_MEGABYTES)
  expect(errors).toEqual([])
  await close()
})
