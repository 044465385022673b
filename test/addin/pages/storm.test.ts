import { jest } from '@jest/globals'
import { setTimeout } from 'node:timers/promises'
import type { ExcelHost } from '../../support/excel-double/index.js'
import { announced, describePane, finding, holds, unfold } from '../../support/pane-pages.js'

jest.setTimeout(60_000)

const FRIDAY = 45_044

describePane('many edits', { wrongRows: 300 }, (at) => {
  it('at once are read a few times, and the list says what the workbook then holds', async () => {
    const { frame, host, page } = at.pane
    const wrong = frame.locator('[data-rule=date-nonexistent]')
    await holds(() => wrong.count(), 302)
    await host.resetCounters()
    await page.evaluate((friday) => {
      const { excelDouble } = globalThis as unknown as { excelDouble: { host: ExcelHost } }
      for (let row = 12; row < 312; row++) excelDouble.host.user.edit('Anexo 1', `G${String(row)}`, friday)
      excelDouble.host.user.edit('Anexo 1', 'G300', '31/06/2023')
    }, FRIDAY)
    await holds(() => wrong.count(), 3)
    expect(await finding(frame, 'date-nonexistent', 'G300').count()).toBe(1)
    await holds(() => announced(frame), /^Quedan 4 errores/)
    expect((await host.counters()).batches).toBeLessThan(8)
  })

  it('of the pane itself are read once, and start nothing', async () => {
    const { frame, host } = at.pane
    await unfold(frame)
    await finding(frame, 'responsible-alias', 'E8')
      .getByRole('button', { name: /^Corregir…/ })
      .click()
    await frame.getByRole('button', { name: 'Corregir 1 celda' }).click()
    await finding(frame, 'responsible-alias', 'E8').waitFor({ state: 'detached' })
    await holds(() => frame.locator('progress').count(), 0)
    await host.resetCounters()
    await setTimeout(1500)
    expect((await host.counters()).batches).toBe(0)
  })
})
