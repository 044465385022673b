import { readFileSync } from 'node:fs'
import { launchChromium } from '../../support/chromium.js'
import { planBook } from '../../support/plan-book.js'
import {
  checked,
  finding,
  unfold,
  inWindows,
  announced,
  openAlone,
  choose,
} from '../../support/pane-pages.js'
it('x', async () => {
  const bytes = await planBook()
  const real = new Uint8Array(readFileSync('/work/shared/datos/ejemplos/anexo-1-2022-componentes-1-y-3.xlsx'))
  const browser = await launchChromium()
  const { default: ExcelJS } = await import('exceljs')
  const own = new ExcelJS.Workbook()
  own.addWorksheet('Anexo 1').addRow(['Plan'])
  own.definedNames.add("'Anexo 1'!$A$1", 'Cotejo.Salida')
  const ownBytes = new Uint8Array(await own.xlsx.writeBuffer())
  const log: string[] = []
  for (const [w, h] of [
    [320, 700],
    [1280, 800],
  ] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = { colorScheme, viewport: { width: w, height: h } }
      const shot = (p: any, n: string) =>
        p.screenshot({ path: `/tmp/m1shots/x-${n}-${w}-${colorScheme}.png` })
      const pane = await inWindows(browser, { fileBytes: real, name: 'PAAC.xlsx', context })
      const { frame, page } = pane
      await checked(frame)
      await page.waitForTimeout(300)
      await shot(page, 'list')
      log.push(
        'first ' +
          (await frame.evaluate(
            () =>
              [...document.querySelectorAll('[data-rule]')]
                .find((x) => x.checkVisibility())
                ?.getBoundingClientRect().top,
          )),
      )
      await unfold(frame)
      await finding(frame, 'responsible-alias', 'E56')
        .getByRole('button', { name: /^Corregir…/ })
        .click()
      await frame.getByRole('button', { name: 'Corregir 1 celda' }).click()
      await finding(frame, 'responsible-alias', 'E56').waitFor({ state: 'detached' })
      await page.waitForTimeout(900)
      await shot(page, 'fixed')
      // focus covered?
      const covered: string[] = []
      for (let i = 0; i < 45; i++) {
        await page.keyboard.press('Shift+Tab')
        const hid = await frame.evaluate(() => {
          const a = document.activeElement
          const bar = document.querySelector('.bar')
          if (!a || !bar || bar.contains(a)) return ''
          const r = a.getBoundingClientRect(),
            b = bar.getBoundingClientRect()
          return r.top < b.bottom - 1 && r.bottom > b.top ? a.textContent + ' ' + r.top + '<' + b.bottom : ''
        })
        if (hid) covered.push(hid)
      }
      log.push('covered ' + JSON.stringify(covered))
      await frame.getByRole('button', { name: /^Deshacer/ }).click()
      await page.waitForTimeout(1500)
      log.push(
        'undo focus ' +
          (await frame.evaluate(() => document.activeElement?.textContent + ' y ' + scrollY)) +
          ' | ' +
          (await announced(frame)),
      )
      await shot(page, 'undone')
      await frame
        .getByRole('button', { name: /errores/ })
        .first()
        .click()
      await frame
        .getByRole('button', { name: /advertencias/ })
        .first()
        .click()
      await frame
        .getByRole('button', { name: /detalles/ })
        .first()
        .click()
      await page.waitForTimeout(300)
      await frame.evaluate(() => scrollTo(0, 0))
      await shot(page, 'off')
      await pane.close()
      const o = await inWindows(browser, { fileBytes: ownBytes, name: 'anexo-1.xlsx', context })
      await o.frame.getByText('Este libro lo hizo').waitFor()
      await page.waitForTimeout?.(0).catch(() => 0)
      await shot(o.page, 'own')
      await o.close()
      const lone = await openAlone(browser, context)
      await choose(lone.page, 'PAAC.xlsx', bytes)
      await checked(lone.page.mainFrame())
      await choose(lone.page, 'o.xlsx', ownBytes)
      await lone.page.waitForTimeout(900)
      log.push('own told: ' + (await announced(lone.page.mainFrame())))
      await choose(lone.page, 'o.docx', new TextEncoder().encode('JFIF'))
      await lone.page.waitForTimeout(900)
      log.push(
        'unread told: ' +
          (await announced(lone.page.mainFrame())) +
          ' tabs ' +
          (await lone.page.locator('[role=tab]').count()),
      )
      await lone.context.close()
    }
  console.log(log.join('\n'))
  await browser.close()
}, 300000)
