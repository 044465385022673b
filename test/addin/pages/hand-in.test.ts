import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { builtInCatalogue } from '../../../pipeline/catalogue.js'
import { paneFile } from '../../../pipeline/publish/pane-file.js'
import { builtPane } from '../../support/built-pane.js'
import type { OpenPane } from '../../support/excel-double/index.js'
import {
  browserForPanes,
  MAKING,
  checked,
  choose,
  EXCELS,
  found,
  holds,
  inWeb,
  listed,
  openAlone,
} from '../../support/pane-pages.js'
import { planBook } from '../../support/plan-book.js'

jest.setTimeout(60_000)

const SETTINGS = {
  page: 'https://cotejo.test/',
  intake: 'https://buzon.test/recibir',
  configuration: 'https://cotejo.test/panel.json',
  officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
}
const NAME = 'Anexo 1 vigencia 2023 - Secretaría General.xlsx'

/** The pane as an entity publishes it: with its intake, and with its configuration beside it. */
let dist: string
let fileBytes: Uint8Array
let browser: Browser

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'cotejo-entidad-'))
  cpSync(await builtPane(SETTINGS), dist, { recursive: true })
  writeFileSync(join(dist, 'panel.json'), paneFile(builtInCatalogue(), {}))
  fileBytes = await planBook()
  browser = await browserForPanes()
}, MAKING)

afterAll(async () => {
  await browser.close()
  rmSync(dist, { recursive: true, force: true })
})

describe.each(EXCELS)('handing in from %s', (_, open) => {
  let pane: OpenPane

  beforeEach(async () => {
    pane = await open(browser, { dist, fileBytes, name: 'PAAC.xlsx' })
    await checked(pane.frame)
    await pane.frame.getByRole('tab', { name: 'Entregar' }).click()
    await button('Enviar a OPGI').waitFor()
  })

  afterEach(async () => {
    expect(pane.errors).toEqual([])
    await pane.close()
  })

  const button = (name: string): ReturnType<OpenPane['frame']['getByRole']> =>
    pane.frame.getByRole('button', { name, exact: true })
  const panel = (): Promise<string> => pane.frame.getByRole('tabpanel', { name: 'Entregar' }).innerText()

  it('says what is handed in', async () => {
    await pane.frame.getByText('Para quien recibe').click()
    const text = await panel()
    for (const part of ['Secretaría General', '2023', NAME, '3 errores']) expect(text).toContain(part)
    const hash = createHash('sha256').update(fileBytes).digest('hex')
    expect(text.replace(/\s/g, '')).toContain(hash.slice(0, 12))
  })

  it('asks before it hands in what has errors, and downloads the workbook under its name', async () => {
    await button('Descargar el libro con su nombre').click()
    const dialog = pane.frame.getByRole('dialog', { name: '¿Descargar con observaciones?' })
    await dialog.getByRole('button', { name: 'Seguir corrigiendo' }).click()
    await dialog.waitFor({ state: 'detached' })
    await button('Descargar el libro con su nombre').click()
    const [download] = await Promise.all([
      pane.page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Descargar con observaciones' }).click(),
    ])
    expect(download.suggestedFilename()).toBe(NAME)
    expect(new Uint8Array(readFileSync(await download.path()))).toEqual(fileBytes)
  })

  it('sends the workbook and its rows to the intake, and keeps the receipt', async () => {
    const arrived: { key: string | undefined; entrega: string; libro: Uint8Array; name: string }[] = []
    await pane.context.route(SETTINGS.intake, async (route) => {
      const request = route.request()
      const form = await new Response(new Uint8Array(request.postDataBuffer()!), {
        headers: { 'content-type': request.headers()['content-type']! },
      }).formData()
      const [entrega, libro] = [form.get('entrega') as File, form.get('libro') as File]
      arrived.push({
        key: request.headers()['idempotency-key'],
        entrega: await entrega.text(),
        libro: new Uint8Array(await libro.arrayBuffer()),
        name: libro.name,
      })
      const sha256 = createHash('sha256').update(arrived.at(-1)!.entrega).digest('hex')
      await route.fulfill({
        status: 201,
        json: { receipt: '2023-0007', sha256, received: '2023-03-01T15:04:05-05:00' },
        headers: { 'access-control-allow-origin': '*' },
      })
    })
    await button('Enviar a OPGI').click()
    await pane.frame.getByRole('button', { name: 'Entregar con observaciones' }).click()
    await holds(panel, /Entrega recibida\. Recibo 2023-0007: guárdelo\./)
    const [one] = arrived
    expect(arrived).toHaveLength(1)
    expect(one!.libro).toEqual(fileBytes)
    expect(one!.name).toBe(NAME)
    expect(one!.key).toBe(createHash('sha256').update(one!.entrega).digest('hex'))
    expect(JSON.parse(one!.entrega)).toMatchObject({ file: NAME, vigencia: 2023, dependencia: 'general' })
    const [download] = await Promise.all([
      pane.page.waitForEvent('download'),
      button('Descargar el recibo').click(),
    ])
    expect(readFileSync(await download.path(), 'utf8')).toContain('2023-0007')
  })

  it('says so where the copy of the workbook that Excel gives is not what it shows', async () => {
    await pane.host.edit('Anexo 1', 'G7', 45_044)
    await holds(panel, /cambió después de este resumen/)
    await button('Revisar otra vez').click()
    await holds(panel, /La copia del libro que dio Excel no es igual a lo que se ve\. Guarde el libro/)
  })
})

it('hands in the rows where Excel does not give the workbook, and none that the summary does not tell of', async () => {
  const pane = await inWeb(browser, { dist, fileBytes, givesFile: false, name: 'PAAC.xlsx' })
  await checked(pane.frame)
  await pane.frame.getByRole('tab', { name: 'Entregar' }).click()
  await pane.frame.getByText('Este Excel no entrega el libro al panel').waitFor()
  const panel = (): Promise<string> => pane.frame.getByRole('tabpanel', { name: 'Entregar' }).innerText()
  const rowsButton = pane.frame.getByRole('button', { name: 'Descargar las filas (JSON)' })
  await pane.host.edit('Anexo 1', 'G7', 45_044)
  await holds(panel, /cambió después de este resumen/)
  await rowsButton.click()
  await pane.frame.getByRole('button', { name: 'Descargar con observaciones' }).click()
  await holds(panel, /El libro cambió después del resumen/)
  expect(await panel()).toMatch(/Todavía tiene 2 errores/)
  await rowsButton.click()
  const [download] = await Promise.all([
    pane.page.waitForEvent('download'),
    pane.frame.getByRole('button', { name: 'Descargar con observaciones' }).click(),
  ])
  const rows = JSON.parse(readFileSync(await download.path(), 'utf8')) as { activities: unknown[] }
  expect(rows.activities).toHaveLength(8)
  await pane.close()
})

describe('the configuration of an entity', () => {
  it('is what the pane works with', async () => {
    const { page, context, errors } = await openAlone(browser, { dist })
    await choose(page, 'PAAC.xlsx', fileBytes)
    await checked(page.mainFrame())
    expect(await listed(page.mainFrame())).toEqual(found(fileBytes, 'PAAC.xlsx'))
    expect(errors).toEqual([])
    await context.close()
  })

  it('that cannot be had: the pane says so, and judges nothing by another', async () => {
    rmSync(join(dist, 'panel.json'))
    const { page, context } = await openAlone(browser, { dist })
    const alert = page.getByRole('alert')
    await alert.getByText('No se pudo traer la configuración de la entidad').waitFor()
    await alert.getByRole('button', { name: 'Volver a intentar' }).waitFor()
    expect(await page.locator('input[type=file]').count()).toBe(0)
    writeFileSync(join(dist, 'panel.json'), paneFile(builtInCatalogue(), {}))
    await alert.getByRole('button', { name: 'Volver a intentar' }).click()
    await page.waitForSelector('input[type=file]', { state: 'attached' })
    await context.close()
  })
})
