import { jest } from '@jest/globals'
import { announced, describePane, finding, found, holds, listed, unfold } from '../../support/pane-pages.js'

jest.setTimeout(60_000)

/** 28/04/2023 as Excel holds it. */
const FRIDAY = 45_044

describePane('the pane', {}, (at) => {
  const selected = (): Promise<string> =>
    at.pane.host.selection().then(({ sheet, address }) => `${sheet}!${address}`)
  const value = async (sheet: string, address: string): Promise<unknown> =>
    (await at.pane.host.model()).sheet(sheet).at(address).value
  const workbook = async (): Promise<unknown> => (await at.pane.host.model()).toData()
  const click = (name: string | RegExp): Promise<void> => at.pane.frame.getByRole('button', { name }).click()

  it('says what the workbook is and all that the engine finds in its file', async () => {
    const { frame } = at.pane
    expect(await frame.getByLabel('Qué libro es').innerText()).toMatch(/Anexo 1 · 2023 · Secretaría General/)
    const rules = await listed(frame)
    expect(rules).toHaveLength(11)
    expect(rules).toEqual(found(at.bytes, 'PAAC.xlsx'))
    await holds(() => announced(frame), 'Revisado: hay 3 errores, 1 advertencia y 7 detalles.')
  })

  it('goes to the cell of a finding, also on another sheet', async () => {
    await finding(at.pane.frame, 'date-nonexistent', 'G7').getByRole('button').first().click()
    await holds(selected, 'Anexo 1!G7')
    await finding(at.pane.frame, 'date-nonexistent', 'F7').getByRole('button').first().click()
    await holds(selected, 'Transparencia!F7')
  })

  it('follows an edit with one reading, and tells the new count', async () => {
    const { frame, host } = at.pane
    await holds(() => announced(frame), /^Revisado/)
    await host.resetCounters()
    await host.edit('Anexo 1', 'G7', FRIDAY)
    await finding(frame, 'date-nonexistent', 'G7').waitFor({ state: 'detached' })
    expect((await host.counters()).batches).toBe(1)
    await holds(() => announced(frame), 'Quedan 2 errores, 1 advertencia y 7 detalles.')
    expect(await frame.getByLabel('Cuántas observaciones hay').innerText()).toMatch(/^2 errores/)
  })

  it('brings the finding of the selected cell into view, and leaves the focus alone', async () => {
    const { frame, host } = at.pane
    const search = frame.getByRole('searchbox')
    await search.focus()
    const inView = (rule: string, cell: string): Promise<boolean> =>
      finding(frame, rule, cell).evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect()
        return one.getAttribute('aria-current') === 'location' && top < innerHeight && bottom > 0
      })
    for (const [sheet, rule, cell] of [
      ['Transparencia', 'date-nonexistent', 'F7'],
      ['Anexo 1', 'text-whitespace', 'E10'],
    ] as const) {
      await host.select(sheet, cell)
      await holds(() => inView(rule, cell), true)
      expect(await finding(frame, rule, cell).isVisible()).toBe(true)
      expect(await search.evaluate((one) => one === document.activeElement)).toBe(true)
    }
  })

  it('shows a fix before it takes it, and takes it back', async () => {
    const { frame } = at.pane
    const before = await workbook()
    await unfold(frame)
    await finding(frame, 'responsible-alias', 'E8')
      .getByRole('button', { name: /^Corregir…/ })
      .click()
    const dialog = frame.getByRole('dialog')
    await holds(
      () => dialog.innerText(),
      /Hoja "Anexo 1", celda E8\s+Antes: Secretaria General\s+Después: Secretaría General/,
    )
    expect(await workbook()).toEqual(before)
    await click('Corregir 1 celda')
    await finding(frame, 'responsible-alias', 'E8').waitFor({ state: 'detached' })
    expect(await value('Anexo 1', 'E8')).toBe('Secretaría General')
    await click(/^Deshacer/)
    await finding(frame, 'responsible-alias', 'E8').waitFor({ state: 'attached' })
    expect(await workbook()).toEqual(before)
  })

  it('takes all the fixes of a rule as one thing to undo', async () => {
    const { frame } = at.pane
    const before = await workbook()
    await click('Por regla')
    await unfold(frame)
    const dialog = frame.getByRole('dialog')
    // where the machine is busy the list may be drawn anew under the pointer, and a person clicks again
    for (let tries = 0; tries < 3 && (await dialog.count()) === 0; tries++) {
      await click('Corregir las 3 celdas de esta regla…')
      await dialog.waitFor({ timeout: 8_000 }).catch(() => undefined)
    }
    await holds(() => dialog.innerText(), /Cambian 3 celdas/)
    await holds(() => dialog.getByRole('listitem').count(), 3)
    await click('Corregir 3 celdas')
    await finding(frame, 'responsible-alias', 'E9').waitFor({ state: 'detached' })
    for (const cell of ['E8', 'E9', 'E10']) expect(await value('Anexo 1', cell)).toBe('Secretaría General')
    await click(/^Deshacer/)
    await finding(frame, 'responsible-alias', 'E9').waitFor({ state: 'attached' })
    expect(await workbook()).toEqual(before)
  })

  it('marks the cells in the sheet, and leaves the workbook as it was when the marks go', async () => {
    const { frame, host } = at.pane
    const before = await workbook()
    const formats = async (): Promise<number> =>
      (await host.model()).sheet('Anexo 1').conditionalFormats.length
    expect(await formats()).toBe(1)
    await click('Marcar en la hoja')
    await holds(() => announced(frame), /^Se marcaron 8 celdas/)
    expect(await formats()).toBeGreaterThan(1)
    await click('Quitar marcas')
    await holds(() => announced(frame), /^Se quitaron las marcas/)
    expect(await workbook()).toEqual(before)
  })
})
