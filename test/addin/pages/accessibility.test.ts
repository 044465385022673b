import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { jest } from '@jest/globals'
import type { AxeResults } from 'axe-core'
import type { Browser, Frame } from 'playwright-core'
import { HostCode } from '../../support/excel-double/index.js'
import {
  browserForPanes,
  MAKING,
  announced,
  checked,
  choose,
  finding,
  holds,
  inWeb,
  inWindows,
  openAlone,
  unfold,
} from '../../support/pane-pages.js'
import { planBook } from '../../support/plan-book.js'

jest.setTimeout(120_000)

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe holds against a page, and whether it has to be scrolled sideways. */
async function faults(frame: Frame): Promise<string[]> {
  await frame.evaluate(`${AXE}; undefined`)
  const { violations } = await frame.evaluate(
    (tags) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly: { type: 'tag', values: tags },
      }),
    TAGS,
  )
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${String(failureSummary)}`),
    ),
    ...(await sideways(frame)),
  ]
}

/** What there is of a page beyond its width. */
function sideways(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth ? [`${String(scrollWidth)} px in ${String(clientWidth)}`] : []
  })
}

let browser: Browser
let bytes: Uint8Array

beforeAll(async () => {
  bytes = await planBook()
  browser = await browserForPanes()
}, MAKING)

afterAll(() => browser.close())

describe.each([
  ['light', 320],
  ['dark', 320],
  ['light', 1280],
] as const)('in %s at %i px', (colorScheme, width) => {
  // So high that nothing that stays in view covers what scrolls: axe would measure what is left of it.
  const context = { colorScheme, viewport: { width, height: 6000 } }

  it('the page alone has no fault: empty, with a file, with one that cannot be read', async () => {
    const lone = await openAlone(browser, context)
    const frame = lone.page.mainFrame()
    await frame.getByText('Los formatos que conoce').waitFor()
    expect(await faults(frame)).toEqual([])
    await choose(lone.page, 'PAAC 2023 con un nombre muy largo que nadie acorta.xlsx', bytes)
    await checked(frame)
    await finding(frame, 'date-nonexistent', 'G7').getByRole('button').first().click()
    await frame.getByLabel('Celda seleccionada').waitFor()
    expect(await faults(frame)).toEqual([])
    await choose(lone.page, 'foto.xlsx', new TextEncoder().encode('JFIF, una foto'))
    await frame.getByText('No se pudo leer el archivo').waitFor()
    expect(await faults(frame)).toEqual([])
    await lone.context.close()
  })

  it('the pane in Excel has no fault: findings, a fix, a cell, handing in, help, trouble', async () => {
    const pane = await inWindows(browser, { fileBytes: bytes, name: 'PAAC.xlsx', context })
    const { frame, host } = pane
    await checked(frame)
    // In Excel the theme is Excel's, and this one's is light.
    await frame.evaluate((theme) => void (document.documentElement.dataset['theme'] = theme), colorScheme)
    await unfold(frame)
    expect(await faults(frame)).toEqual([])
    await host.select('Anexo 1', 'E9')
    await frame.getByLabel('Celda seleccionada').waitFor()
    expect(await faults(frame)).toEqual([])
    await frame.getByRole('button', { name: 'Por regla' }).click()
    await frame.getByRole('button', { name: 'Corregir las 3 celdas de esta regla…' }).click()
    await frame.getByRole('button', { name: 'Cancelar' }).waitFor()
    expect(await faults(frame)).toEqual([])
    await frame.getByRole('button', { name: 'Cancelar' }).click()
    await frame.getByRole('tab', { name: 'Entregar' }).click()
    await frame.getByRole('button', { name: 'Descargar el libro con su nombre' }).click()
    await frame.getByRole('dialog').waitFor()
    expect(await faults(frame)).toEqual([])
    await frame.getByRole('button', { name: 'Seguir corrigiendo' }).click()
    expect(await faults(frame)).toEqual([])
    await frame.getByRole('tab', { name: 'Ayuda' }).click()
    await frame.getByLabel('Buscar en las reglas').waitFor()
    expect(await faults(frame)).toEqual([])
    await frame.getByRole('tab', { name: 'Hallazgos' }).click()
    for (const code of [HostCode.session, HostCode.cellEditMode]) {
      await host.failNext(code, 3)
      await frame.getByRole('button', { name: 'Revisar de nuevo' }).click()
      await frame.locator('.trouble').waitFor()
      expect(await faults(frame)).toEqual([])
    }
    await pane.close()
  })
})

it('has no fault where Excel cannot be reached, nor in a frame', async () => {
  const lost = await inWeb(browser, { fileBytes: bytes, blocked: [/hosted\/office\.js/] })
  await lost.frame.getByRole('alert').filter({ hasText: 'appsforoffice' }).waitFor()
  expect(await faults(lost.frame)).toEqual([])
  await lost.close()
  const pane = await inWeb(browser, { fileBytes: bytes, name: 'PAAC.xlsx' })
  await checked(pane.frame)
  expect(await faults(pane.frame)).toEqual([])
  await pane.close()
})

it('fits a page of 640 by 700 in which a person has zoomed to 200 %, also with a cell at hand', async () => {
  const lone = await openAlone(browser, { viewport: { width: 320, height: 350 }, deviceScaleFactor: 2 })
  const frame = lone.page.mainFrame()
  await choose(lone.page, 'PAAC.xlsx', bytes)
  await checked(frame)
  await unfold(frame)
  const message = finding(frame, 'date-nonexistent', 'F7').getByRole('button').first()
  await message.click()
  await frame.getByLabel('Celda seleccionada').waitFor()
  expect(await sideways(frame)).toEqual([])
  await message.click({ trial: true, timeout: 5000 })
  await lone.context.close()
})

it('keeps its signs in high contrast', async () => {
  const pane = await inWindows(browser, {
    fileBytes: bytes,
    name: 'PAAC.xlsx',
    context: { forcedColors: 'active', viewport: { width: 320, height: 700 } },
  })
  await checked(pane.frame)
  const mark = finding(pane.frame, 'date-nonexistent', 'G7').locator('svg').first()
  expect(await mark.isVisible()).toBe(true)
  const [sign, paper] = await mark.evaluate((one) => [
    getComputedStyle(one.querySelector('path')!).fill,
    getComputedStyle(document.body).backgroundColor,
  ])
  expect(sign).not.toBe(paper)
  await pane.close()
})

it('tells a screen reader each new count, once', async () => {
  const { frame, host, close } = await inWindows(browser, { fileBytes: bytes, name: 'PAAC.xlsx' })
  await checked(frame)
  await holds(() => announced(frame), /^Revisado/)
  await frame.evaluate(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    const region = document.querySelector('[aria-live=polite]')!
    new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
      childList: true,
      subtree: true,
      characterData: true,
    })
  })
  await host.edit('Anexo 1', 'G7', 45_044)
  await holds(() => announced(frame), 'Quedan 2 errores, 1 advertencia y 7 detalles.')
  await host.edit('Anexo 1', 'G7', '31/06/2023')
  await holds(() => announced(frame), 'Ahora hay 3 errores, 1 advertencia y 7 detalles.')
  expect(await frame.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([
    'Quedan 2 errores, 1 advertencia y 7 detalles.',
    'Ahora hay 3 errores, 1 advertencia y 7 detalles.',
  ])
  await close()
})

it('never hides what has the focus behind what stays in view', async () => {
  const lone = await openAlone(browser)
  const frame = lone.page.mainFrame()
  await choose(lone.page, 'PAAC.xlsx', bytes)
  await checked(frame)
  await unfold(frame)
  await finding(frame, 'date-nonexistent', 'G7').getByRole('button').first().click()
  await frame.getByLabel('Celda seleccionada').waitFor()
  const hidden: string[] = []
  const stops = await frame.locator('[data-rule] .message:is(button, [tabindex])').count()
  for (let stop = 0; stop < stops; stop++) {
    await lone.page.keyboard.press(stop === 0 ? 'Home' : 'ArrowDown')
    await lone.page.waitForTimeout(60)
    const covered = await frame.evaluate(() => {
      const one = document.activeElement!
      const { left, top, bottom } = one.getBoundingClientRect()
      const seen = (y: number): boolean => one.contains(document.elementFromPoint(left + 4, y))
      return seen(top + 3) && seen(bottom - 3) ? null : one.textContent
    })
    if (covered !== null) hidden.push(covered)
  }
  expect(stops).toBe(11)
  expect(hidden).toEqual([])
  await lone.context.close()
})
