import { jest } from '@jest/globals'
import { announced, describePane, finding, found, holds, listed, unfold } from '../../support/pane-pages.js'

jest.setTimeout(60_000)

describePane('sheets', {}, (at) => {
  const button = (name: string): Promise<void> => at.pane.frame.getByRole('button', { name }).click()
  const workbook = async (): Promise<unknown> => (await at.pane.host.model()).toData()

  it('protected: says what to change by hand, and changes nothing', async () => {
    const { frame, host } = at.pane
    await host.protect('Anexo 1')
    const before = await workbook()
    await unfold(frame)
    await finding(frame, 'responsible-alias', 'E8')
      .getByRole('button', { name: /^Corregir…/ })
      .click()
    await button('Corregir 1 celda')
    await holds(
      () => announced(frame),
      'Cambie a mano la celda E8 (hoja "Anexo 1"): Cotejo no la toca porque la hoja está protegida.',
    )
    expect(await workbook()).toEqual(before)
  })

  it('protected: are not marked, and the others are', async () => {
    const { frame, host } = at.pane
    await host.protect('Anexo 1')
    await button('Marcar en la hoja')
    await holds(
      () => announced(frame),
      /^Se marcaron 3 celdas en la hoja; .* Está protegida y no se puede marcar la hoja "Anexo 1"\.$/,
    )
    const model = await host.model()
    expect(model.sheet('Anexo 1').conditionalFormats).toHaveLength(1)
    expect(model.sheet('Transparencia').conditionalFormats.length).toBeGreaterThan(1)
  })

  it('hidden: are told of, and the very hidden lists of the format are not', async () => {
    const { frame, host } = at.pane
    const hidden = frame.locator('[data-rule=hidden-data]')
    expect(await hidden.count()).toBe(1)
    expect(await hidden.textContent()).toContain('La hoja «Notas viejas» está oculta y tiene datos.')
    await host.setVisibility('Notas viejas', 'Visible')
    await button('Revisar de nuevo')
    await holds(() => hidden.textContent().then(String), /La hoja «Notas viejas» no es del formato/)
  })

  it('hidden while the list shows them: says so, and then what there is to see', async () => {
    const { frame, host } = at.pane
    await host.setVisibility('Transparencia', 'Hidden')
    await finding(frame, 'date-nonexistent', 'F7').getByRole('button').first().click()
    const alert = frame.getByRole('alert').filter({ hasText: 'Está oculta' })
    await alert.waitFor()
    await alert.getByRole('button', { name: 'Intentar de nuevo' }).click()
    await alert.waitFor({ state: 'detached' })
    await finding(frame, 'date-nonexistent', 'F7').waitFor({ state: 'detached' })
    expect(await frame.locator('[data-rule=hidden-data]').count()).toBe(2)
  })

  it('that are renamed keep their findings under the new name', async () => {
    const { frame, host } = at.pane
    await host.rename('Transparencia', 'Componente 5')
    await button('Revisar de nuevo')
    await frame.getByText('Hoja "Componente 5", celda F7').first().waitFor()
    expect(await listed(frame)).toEqual(found(at.bytes, 'PAAC.xlsx'))
  })
})
