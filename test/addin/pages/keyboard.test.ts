import { jest } from '@jest/globals'
import { announced, describePane, finding, holds, selectedIn } from '../../support/pane-pages.js'

jest.setTimeout(90_000)

describePane('the keyboard', {}, (at) => {
  const press = (key: string): Promise<void> => at.pane.page.keyboard.press(key)

  const dialogs = (): Promise<number> => at.pane.frame.locator('dialog').count()

  /** What has the focus, as a screen reader names it. */
  const focused = (): Promise<string> =>
    at.pane.frame.evaluate(() => {
      const one = document.activeElement
      if (!one || one === document.body) return ''
      const text = one.getAttribute('aria-label') ?? (one as HTMLElement).innerText
      return text.replace(/\s+/g, ' ').trim()
    })

  /** Presses a key until what is named has the focus; gives what had it on the way. */
  async function pressUntil(key: string, wanted: RegExp): Promise<string[]> {
    const passed: string[] = []
    for (let time = 0; time < 60; time++) {
      await press(key)
      passed.push(await focused())
      if (wanted.test(passed.at(-1)!)) return passed
    }
    throw new Error(`${String(wanted)} never has the focus: ${passed.join(' | ')}`)
  }

  it('goes through the pane in the order in which it is read', async () => {
    const passed = await pressUntil('Tab', /La fecha «31\/04\/2023» no existe/)
    expect(passed).toEqual([
      'Anexo 1 · 2023 · Secretaría General',
      'Hallazgos',
      '3 errores',
      '1 advertencia',
      '7 detalles',
      '↻ Revisar de nuevo',
      'Marcar en la hoja',
      'Quitar marcas',
      'Buscar por regla, texto, fila, celda o columna',
      'Por fila',
      'Por regla',
      expect.stringContaining('1.2 Ensayar la obra de títeres'),
      expect.stringContaining('La fecha «31/04/2023» no existe'),
    ])
  })

  it('goes from finding to finding, and to their cells', async () => {
    await pressUntil('Tab', /«31\/04\/2023» no existe/)
    await press('ArrowDown')
    expect(await focused()).toMatch(/es anterior a la de inicio/)
    await press('ArrowDown')
    await press('Enter')
    await holds(() => selectedIn(at.pane), 'Transparencia!F7')
    expect(await focused()).toMatch(/«30\/02\/2023» no existe/)
    await press('Home')
    await press('Enter')
    await holds(() => selectedIn(at.pane), 'Anexo 1!G7')
  })

  it('fixes a finding; leaves the dialog with Esc where it came from, and the list where it was', async () => {
    await pressUntil('Tab', /^Detalles de forma/)
    await press('Enter')
    await pressUntil('Tab', /^Corregir….*celda E8/)
    await press('Enter')
    await holds(focused, 'Corregir 1 celda')
    const around = await pressUntil('Tab', /^Corregir 1 celda$/)
    expect(around.filter((name) => name !== '')).toEqual(['Cancelar', 'Corregir 1 celda'])
    await press('Escape')
    await holds(dialogs, 0)
    await holds(focused, /^Corregir….*celda E8/)
    await press('Enter')
    await holds(focused, 'Corregir 1 celda')
    await press('Enter')
    await finding(at.pane.frame, 'responsible-alias', 'E8').waitFor({ state: 'detached' })
    expect((await at.pane.host.model()).sheet('Anexo 1').at('E8').value).toBe('Secretaría General')
    await holds(focused, /«Secretaria General» se entendió/)
    await holds(
      () => announced(at.pane.frame),
      'Se corrigió 1 celda. Quedan 3 errores, 1 advertencia y 6 detalles.',
    )
    const stands = finding(at.pane.frame, 'responsible-alias', 'E9')
    expect(await stands.evaluate((one) => one.contains(document.activeElement))).toBe(true)
  })

  it('finds and filters', async () => {
    await pressUntil('Tab', /^Buscar por regla/)
    await at.pane.page.keyboard.type('títeres')
    const shown = (): Promise<number> => at.pane.frame.locator('[data-rule]:visible').count()
    await holds(shown, 1)
    await pressUntil('Shift+Tab', /^3 errores/)
    await press('Space')
    await pressUntil('Tab', /^Mostrar todos/)
    await press('Enter')
    await holds(shown, 4)
    expect(await focused()).toBe('Hallazgos')
  })

  it('explains a rule and comes back', async () => {
    await pressUntil('Tab', /«31\/04\/2023» no existe/)
    await pressUntil('Tab', /^Más sobre esta regla/)
    await press('Enter')
    await holds(focused, /Fecha/)
    await pressUntil('Tab', /Volver al hallazgo$/)
    await press('Enter')
    await holds(focused, 'Más sobre esta regla')
    expect(
      await finding(at.pane.frame, 'date-nonexistent', 'G7').evaluate((one) =>
        one.contains(document.activeElement),
      ),
    ).toBe(true)
  })

  it('hands in', async () => {
    await pressUntil('Tab', /^Hallazgos$/)
    await press('ArrowRight')
    expect(await focused()).toBe('Entregar')
    await at.pane.frame.getByRole('button', { name: 'Descargar el libro con su nombre' }).waitFor()
    await pressUntil('Tab', /^Descargar el libro con su nombre$/)
    await press('Enter')
    await holds(focused, 'Seguir corrigiendo')
    await press('Escape')
    await holds(dialogs, 0)
    await holds(focused, 'Descargar el libro con su nombre')
    await press('Enter')
    await holds(focused, 'Seguir corrigiendo')
    await pressUntil('Tab', /^Descargar con observaciones$/)
    const [download] = await Promise.all([at.pane.page.waitForEvent('download'), press('Enter')])
    expect(download.suggestedFilename()).toBe('Anexo 1 vigencia 2023 - Secretaría General.xlsx')
    await holds(focused, 'Descargar el libro con su nombre')
  })
})
