import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../support/chromium.js'
import {
  HostCode,
  openAsWeb,
  openAsWindows,
  type OpenPane,
  type PaneOptions,
  type WorkbookData,
} from '../support/excel-double/index.js'

const WORKBOOK: WorkbookData = {
  name: 'Plan.xlsx',
  sheets: [
    { name: 'Plan', cells: { A1: 'Actividad', B1: 'Meta', A2: 'Podar', B2: 12 } },
    { name: 'Anexo', cells: { A1: 'Nota' } },
  ],
  settings: { vigencia: 2026 },
}

const POLICY = "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com"
const PAGE = `<!doctype html><html lang="es"><meta charset="utf-8"><title>Prueba</title>
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="pane.js"></script>`
const SCRIPT = `
window.heard = []
Office.onReady(async (info) => {
  window.info = info
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook
    worksheets.onChanged.add(async (event) => heard.push(event.address + ' ' + event.details.valueAfter))
    worksheets.onSelectionChanged.add(async (event) => heard.push(event.address))
    context.workbook.onSelectionChanged.add(async () => heard.push('document'))
    await context.sync()
  })
  document.documentElement.dataset.ready = 'yes'
})
window.read = (address) => Excel.run(async (context) => {
  const range = context.workbook.worksheets.getItem('Plan').getRange(address).load('values')
  await context.sync()
  return range.values
})
window.file = () => new Promise((resolve) => {
  Office.context.document.getFileAsync('compressed', { sliceSize: 65536 }, (opened) => {
    if (opened.status !== 'succeeded') return resolve(opened.error.code)
    const file = opened.value
    file.getSliceAsync(1, (slice) => {
      const { data } = slice.value
      file.closeAsync(() => resolve([file.size, file.sliceCount, data.length, data[0]]))
    })
  })
})
window.save = () => new Promise((resolve) => {
  Office.context.document.settings.set('dependencia', 'cultura')
  Office.context.document.settings.saveAsync((saved) => resolve(saved.status))
})
`

/** What the page of this test offers. */
interface PaneWindow {
  heard: string[]
  info: { host: string; platform: string }
  read(address: string): Promise<unknown>
  file(): Promise<unknown>
  save(): Promise<string>
}

const inPane = <T>(pane: OpenPane, ask: (window: PaneWindow) => T | Promise<T>): Promise<T> =>
  pane.frame.evaluateHandle('window').then((handle) => handle.evaluate(ask as never)) as Promise<T>

const ways: [string, (browser: Browser, options: PaneOptions) => Promise<OpenPane>, string][] = [
  ['Excel for Windows', openAsWindows, 'PC'],
  ['Excel on the web', openAsWeb, 'OfficeOnline'],
]

describe.each(ways)('%s in Chromium', (_, open, platform) => {
  const fileBytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251)
  let browser: Browser
  let dist: string
  let pane: OpenPane

  beforeAll(async () => {
    dist = mkdtempSync(join(tmpdir(), 'cotejo-double-'))
    writeFileSync(join(dist, 'taskpane.html'), PAGE)
    writeFileSync(join(dist, 'pane.js'), SCRIPT)
    browser = await launchChromium()
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    rmSync(dist, { recursive: true, force: true })
  })

  beforeEach(async () => {
    pane = await open(browser, { dist, workbook: WORKBOOK, fileBytes })
    await pane.frame.waitForSelector('[data-ready]', { state: 'attached' })
  }, 60_000)

  afterEach(() => pane.close())

  it('loads the whole library, and nothing from elsewhere', async () => {
    expect(await inPane(pane, ({ info }) => info)).toMatchObject({ host: 'Excel', platform })
    expect(pane.externalRequests).toEqual([])
    expect(pane.errors).toEqual([])
    const denied = pane.libraryErrors.filter((error) => !/sessionStorage|inline style/.test(error))
    expect(denied).toEqual([])
  }, 60_000)

  it('carries reads, edits and selections', async () => {
    expect(await inPane(pane, ({ read }) => read('A2:B2'))).toEqual([['Podar', 12]])
    await pane.host.edit('Plan', 'B2', 15)
    await pane.host.select('Anexo', 'C4')
    await pane.frame.waitForFunction('heard.length === 3')
    expect(await inPane(pane, ({ heard }) => heard)).toEqual(['B2 15', 'C4', 'document'])
    expect(await pane.host.selection()).toEqual({ sheet: 'Anexo', address: 'C4' })
    expect((await pane.host.model()).sheet('Plan').at('B2').value).toBe(15)
  }, 60_000)

  it('gives the file and keeps the settings of the document', async () => {
    expect(await inPane(pane, ({ file }) => file())).toEqual([100_000, 2, 34_464, 65_536 % 251])
    expect(await inPane(pane, ({ save }) => save())).toBe('succeeded')
    const { settings } = await pane.host.model()
    expect(Object.fromEntries(settings)).toEqual({ vigencia: 2026, dependencia: 'cultura' })
  }, 60_000)

  it('says in Spanish that a cell is being edited', async () => {
    await pane.host.failNext(HostCode.cellEditMode)
    const said = await inPane(pane, ({ read }) =>
      read('A1').catch((error: OfficeExtension.Error) => [error.code, error.message.slice(0, 42)]),
    )
    expect(said).toEqual(['InvalidOperationInCellEditMode', 'Excel está en modo de edición de celdas. S'])
  }, 60_000)

  it('cannot reach what is blocked', async () => {
    const lost = await open(browser, { dist, workbook: WORKBOOK, blocked: [/hosted\/excel-/] })
    await lost.frame.waitForFunction('typeof Office === "object"')
    expect(await lost.frame.evaluate('typeof info')).toBe('undefined')
    await lost.close()
  }, 60_000)
})
