import { jest } from '@jest/globals'
import { HostCode } from '../../support/excel-double/index.js'
import { describePane, finding, holds, selectedIn } from '../../support/pane-pages.js'

jest.setTimeout(60_000)

const FRIDAY = 45_044

describePane('an Excel that cannot answer just now', {}, (at) => {
  /** What stands in the way, as the pane says it: nothing where nothing does. */
  const trouble = (): Promise<string> =>
    at.pane.frame.$$eval('.trouble', (all) => all.map((one) => (one as HTMLElement).innerText).join('\n'))

  it('says that a cell is being edited, and reads the edit by itself once it is done', async () => {
    const { frame, host } = at.pane
    await host.failNext(HostCode.cellEditMode, 2)
    await host.edit('Anexo 1', 'G7', FRIDAY)
    await holds(
      trouble,
      /Termine de escribir en la celda \(Enter para aceptar, Esc para dejarla como estaba\)/,
    )
    expect(await finding(frame, 'date-nonexistent', 'G7').count()).toBe(1)
    await finding(frame, 'date-nonexistent', 'G7').waitFor({ state: 'detached' })
    await holds(trouble, '')
  })

  it('goes to a cell by itself once the cell that was being edited is done', async () => {
    await at.pane.host.failNext(HostCode.cellEditMode)
    await finding(at.pane.frame, 'date-nonexistent', 'F7').getByRole('button').first().click()
    await holds(trouble, /Termine de escribir/)
    await holds(() => selectedIn(at.pane), 'Transparencia!F7')
    await holds(trouble, '')
  })

  it('says that a window of Excel is open, and goes on once it is closed', async () => {
    await at.pane.host.failNext(HostCode.modalDialog, 2)
    await at.pane.frame.getByRole('button', { name: 'Revisar de nuevo' }).click()
    await holds(trouble, /Hay una ventana de Excel abierta\s+Ciérrela para seguir/)
    await holds(trouble, '')
  })

  it('keeps the list when Excel is lost, and tries again when it is told to', async () => {
    const { frame, host } = at.pane
    await host.failNext(HostCode.session)
    await frame.getByRole('button', { name: 'Revisar de nuevo' }).click()
    const alert = frame.getByRole('alert').filter({ hasText: 'Se perdió la comunicación con Excel' })
    await alert.waitFor()
    expect(await frame.locator('[data-rule]').count()).toBe(11)
    await alert.getByRole('button', { name: 'Intentar de nuevo' }).click()
    await holds(trouble, '')
  })

  it('says how to get the permission that is missing', async () => {
    await at.pane.host.failNext(HostCode.permission)
    await at.pane.frame.getByRole('button', { name: 'Marcar en la hoja' }).click()
    await holds(trouble, /Pulse «Habilitar edición» en Excel/)
  })
})
