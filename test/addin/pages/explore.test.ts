import { launchChromium } from '../../support/chromium.js'
import { planBook } from '../../support/plan-book.js'
import { EXCELS, checked, finding, unfold } from '../../support/pane-pages.js'
it.each(EXCELS)('%s', async (name, open) => {
  const bytes = await planBook()
  const browser = await launchChromium()
  const pane = await open(browser, { fileBytes: bytes, name: 'plan.xlsx' })
  await checked(pane.frame)
  const tag = name.includes('web') ? 'web' : 'win'
  await unfold(pane.frame)
  await finding(pane.frame, 'responsible-alias', 'E8').getByRole('button', { name: /^Corregir…/ }).click()
  await pane.page.waitForTimeout(300)
  await pane.page.screenshot({ path: `/tmp/shots/ex-${tag}.png` })
  console.log(await pane.frame.evaluate(() => document.activeElement?.outerHTML + '\n' + document.querySelector('dialog')?.innerText+'\n'+document.querySelector('dialog')?.outerHTML))
  await pane.close()
  await browser.close()
}, 100000)
