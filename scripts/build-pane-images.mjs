/**
 * Photographs the built pane for the documents, into docs/images: `npm run build && node scripts/build-pane-images.mjs`.
 * By hand, when the pane changes its looks; then look at each of them. The workbook is one of the invented inbox in which
 * three cells were spoilt. Another folder with a built pane may be given.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { editCells } from '../dist/engine/workbook/edit/edit-cells.js'
import { ROOT } from './dependencies.mjs'

const BUILT = resolve(process.argv[2] ?? join(ROOT, 'dist', 'addin'))
const IMAGES = join(ROOT, 'docs', 'images')
const NAME = 'PAAC 2023 - OPGI.xlsx'
const SPOILT = [
  { sheet: 'Anexo 1', cell: 'D10', value: 'Mapas de riesgos consolidados.' },
  { sheet: 'Anexo 1', cell: 'G12', value: '31/09/2023', asText: true },
  { sheet: 'Anexo 1', cell: 'G15', value: '2023-01-13' },
]
const PANE = { width: 340, height: 700 }
const PAGE = { width: 1320, height: 680 }

const edited = editCells(readFileSync(join(ROOT, 'samples', 'entregas-paac-2023', NAME)), SPOILT)
if (!edited.ok) throw new Error(JSON.stringify(edited.why))
const program = spawnSync('which', ['chromium', 'chromium-browser', 'google-chrome'], { encoding: 'utf8' })
const browser = await chromium.launch({
  executablePath: program.stdout.split('\n')[0],
  args: ['--no-sandbox', '--disable-gpu'],
})

const pane = await opened(PANE)
await photograph(pane, 'panel-lista.png')

await pane.locator('details.tidy > summary').click()
await pane
  .getByRole('button', { name: /^Corregir las 7/ })
  .first()
  .click()
await pane.getByRole('dialog').waitFor()
await photograph(pane, 'panel-corregir.png')
await pane.getByRole('button', { name: 'Cancelar' }).click()

await pane.locator('details.tidy > summary').click()
await pane.locator('[data-rule="responsible-collective"][data-cell="E16"] button.message').click()
await pane.getByRole('button', { name: 'Elegir del directorio' }).click()
await pane.getByRole('searchbox', { name: 'Buscar en el directorio' }).fill('sec')
await photograph(pane, 'panel-celda.png')

await pane.getByRole('tab', { name: 'Entregar' }).click()
await pane.getByRole('button', { name: 'Copiar el resumen' }).waitFor()
await photograph(pane, 'panel-entregar.png')

const page = await opened(PAGE)
await page.locator('[data-rule="date-nonexistent"] button.message').click()
await page.locator('.file-name').scrollIntoViewIfNeeded()
await photograph(page, 'panel-navegador.png')

await browser.close()

/** The page alone, with the workbook open. */
async function opened(viewport) {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: viewport === PANE ? 1.5 : 1,
    locale: 'es-CO',
    timezoneId: 'America/Bogota',
    reducedMotion: 'reduce',
    colorScheme: 'light',
  })
  const page = await context.newPage()
  await page.goto(pathToFileURL(join(BUILT, 'taskpane.html')).href)
  await page.setInputFiles('input[type=file]', {
    name: NAME,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(edited.bytes),
  })
  await page.locator('[data-rule="date-nonexistent"]').waitFor()
  await page.locator('.dock').waitFor({ state: 'attached' })
  return page
}

async function photograph(page, name) {
  await page.mouse.move(0, 0)
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(IMAGES, name) })
  console.log(name)
}
