import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { PACKAGE_ROOT } from '../../pipeline/package-root.js'
import { manifestFor } from '../../scripts/pane/manifest.mjs'
import { policyFor } from '../../scripts/pane/policy.mjs'
import { readSettings, SettingsError } from '../../scripts/pane/settings.mjs'
import { builtPane } from '../support/built-pane.js'
import { launchChromium } from '../support/chromium.js'

const BUDGET = 120_000

const SETTINGS = {
  page: 'https://planes.ejemplo.gov.co/cotejo/',
  intake: 'https://buzon.ejemplo.gov.co/recibir',
  configuration: 'https://planes.ejemplo.gov.co/cotejo/panel.json',
  officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
}

describe('the build of the pane', () => {
  let folder: string
  let page: string
  let files: readonly string[]

  beforeAll(async () => {
    folder = await builtPane()
    page = readFileSync(join(folder, 'taskpane.html'), 'utf8')
    files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  }, 300_000)

  const addressesIn = (html: string): string[] =>
    [...html.matchAll(/ (?:src|href)="?([^"\s>]+)/g)].map(([, address]) => address!)

  it('loads less than 120 kB of script, compressed, before the pane is there', () => {
    const scripts = [...page.matchAll(/<script[^>]* src="?([^"\s>]+)/g)].map(([, src]) => src!)
    const weights = scripts.map((src) => gzipSync(readFileSync(join(folder, src))).length)
    expect(scripts.length).toBeGreaterThan(1)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(BUDGET)
  })

  it('makes no code out of text, and loads neither exceljs nor, before the pane is there, what validates', () => {
    const scripts = files.filter((file) => file.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(10)
    for (const file of scripts) {
      const found = /new Function|\beval\(|exceljs/.exec(readFileSync(file, 'utf8'))?.[0] ?? null
      expect({ file, found }).toEqual({ file, found: null })
    }
    const validating = scripts.filter((file) => readFileSync(file, 'utf8').includes('_zod'))
    expect(validating.length).toBeGreaterThan(0)
    for (const file of validating) expect(page).not.toContain(basename(file))
  })

  it('keeps what runs first readable for a browser of long ago', () => {
    const first = files.filter((file) => /(?:old-browser|slow-start)\.\w+\.js$/.test(file))
    expect(first).toHaveLength(2)
    for (const file of first)
      expect(readFileSync(file, 'utf8')).not.toMatch(/=>|`|\b(?:let|const|class) |\?\.|\?\?/)
  })

  it('refers only to files that are there, under names that change with their content', () => {
    for (const html of ['taskpane.html', 'ayuda.html']) {
      const addresses = addressesIn(readFileSync(join(folder, html), 'utf8'))
      expect(addresses.length).toBeGreaterThan(1)
      for (const address of addresses) {
        expect({ html, address, there: existsSync(join(folder, address)) }).toEqual({
          html,
          address,
          there: true,
        })
        if (/\.(?:js|css)$/.test(address))
          expect(address).toMatch(/^assets\/[\w-]+\.[0-9a-f]{12}\.(?:js|css)$/)
      }
    }
  })

  it('has a blank workbook for each format that is filled in, loaded only when it is asked for', () => {
    const blanks = readdirSync(join(folder, 'assets')).flatMap(
      (name) => /^blank-(.+)\.\w+\.js$/.exec(name)?.[1] ?? [],
    )
    expect(blanks.sort()).toEqual([
      'guia-4-2',
      'mapa-riesgos',
      'paac-anexo-1',
      'participacion',
      'plan-accion',
      'poai',
      'ptep',
      'racionalizacion-tramites',
      'rendicion-cuentas',
      'seguimiento',
      'verificacion',
    ])
  })

  it('keeps a strict policy, in a page in Spanish that says something before any script', () => {
    const policy = /Content-Security-Policy"? content="([^"]+)"/.exec(page)![1]!
    expect(policy).toBe(
      "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'",
    )
    expect(page).toMatch(/<html lang="?es-CO/)
    expect(page).toMatch(/<title>[^<]+<\/title>/)
    expect(page).toContain('Abriendo…')
    expect(page).toContain('<noscript>')
    expect(page).not.toMatch(/ on\w+=| style=|<style|<script>/)
  })

  describe('opened', () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await launchChromium()
    })
    afterAll(async () => {
      await browser.close()
    })

    it('from the disk, alone in a browser, the pane comes without a complaint', async () => {
      const complaints: string[] = []
      const tab = await browser.newPage()
      tab.on('console', (message) => {
        if (message.type() !== 'info') complaints.push(message.text())
      })
      tab.on('pageerror', (error) => complaints.push(error.message))
      tab.on('requestfailed', (request) => complaints.push(request.url()))
      await tab.goto(pathToFileURL(join(folder, 'taskpane.html')).href)
      await tab.waitForSelector('input[type=file]', { state: 'attached' })
      expect(await tab.locator('#opening').count()).toBe(0)
      expect(await tab.locator('#not-opening').isVisible()).toBe(false)
      expect(await tab.locator('#old-browser').isVisible()).toBe(false)
      expect(complaints).toEqual([])
      await tab.close()
    }, 60_000)

    it('in a browser too old, says so and where to go', async () => {
      const tab = await browser.newPage({
        userAgent: 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko',
      })
      await tab.route('**/main.*.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'let =' }),
      )
      await tab.goto(`${pathToFileURL(join(folder, 'taskpane.html')).href}?host=excel`)
      await tab.waitForSelector('#old-browser:not([hidden])')
      const text = await tab.locator('body').innerText()
      expect(text).toContain('Su versión de Excel no puede abrir Cotejo en el panel.')
      expect(text).toContain(pathToFileURL(join(folder, 'taskpane.html')).href)
      expect(text).not.toContain('Abriendo…')
      expect(text).not.toContain('no ha podido abrir')
      await tab.close()
    }, 60_000)

    it('without its script, says so and offers to try again', async () => {
      const tab = await browser.newPage()
      await tab.route('**/main.*.js', (route) => route.abort())
      await tab.goto(pathToFileURL(join(folder, 'taskpane.html')).href)
      await tab.waitForSelector('#not-opening:not([hidden])')
      expect(await tab.locator('#opening').isVisible()).toBe(false)
      await tab.unroute('**/main.*.js')
      await tab.getByRole('link', { name: 'Volver a intentar' }).click()
      await tab.waitForSelector('input[type=file]', { state: 'attached' })
      await tab.close()
    }, 60_000)
  })
})

describe('the addresses of a build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-direcciones-'))
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  const settings = (text: string): string => {
    const file = join(folder, 'addin.config.json')
    writeFileSync(file, text)
    return file
  }

  it('are read from one file', () => {
    expect(readSettings(settings(JSON.stringify(SETTINGS)))).toEqual(SETTINGS)
  })

  it('stand in the manifest in place of those of the repository', () => {
    const manifest = manifestFor(SETTINGS)
    expect(manifest).not.toContain('<IconUrl DefaultValue="https://localhost')
    expect(manifest.replace(/<!--.*?-->/gs, '')).not.toContain('localhost')
    expect(manifest).toContain('DefaultValue="https://planes.ejemplo.gov.co/cotejo/taskpane.html?host=excel"')
    expect(manifest).toContain('<AppDomain>https://planes.ejemplo.gov.co</AppDomain>')
  })

  it('are all that the policy lets the page talk to', () => {
    expect(policyFor(SETTINGS)).toContain("connect-src 'self' https://buzon.ejemplo.gov.co;")
    expect(policyFor(SETTINGS)).toContain("script-src 'self' https://appsforoffice.microsoft.com;")
    const alone = { ...SETTINGS, intake: null, configuration: null, officeJs: 'office/office.js' }
    expect(policyFor(alone)).toContain("script-src 'self';")
    expect(policyFor(alone)).toContain("connect-src 'self';")
  })

  it.each([
    ['{\n  "page": 1\n  "intake"', 'cerca de la línea 3'],
    ['[]', 'debe ser un grupo de datos entre llaves.'],
    [JSON.stringify({ ...SETTINGS, pagina: 'x' }), 'no se conoce «pagina»; lo que hay es page, intake,'],
    [
      JSON.stringify({ ...SETTINGS, page: 'http://planes.ejemplo.gov.co/' }),
      '«page» debe ser la dirección https',
    ],
    [JSON.stringify({ ...SETTINGS, page: 'https://planes.ejemplo.gov.co/cotejo' }), 'terminar en «/»'],
    [JSON.stringify({ ...SETTINGS, page: 'https://planes.ejemplo.gov.co/a&b/' }), '«page» debe ser'],
    [JSON.stringify({ ...SETTINGS, intake: 'buzon' }), '«intake» debe ser una dirección https, o null'],
    [JSON.stringify({ ...SETTINGS, officeJs: null }), '«officeJs» debe ser la dirección https de office.js'],
  ])('that cannot be used are told in one sentence: %s', (text, sentence) => {
    const file = settings(text)
    expect(() => readSettings(file)).toThrow(SettingsError)
    expect(() => readSettings(file)).toThrow(sentence)
    const { status, stderr } = spawnSync(
      process.execPath,
      [join('scripts', 'pane', 'build.mjs'), '--settings', file, '--output', join(folder, 'salida')],
      { cwd: PACKAGE_ROOT, encoding: 'utf8' },
    )
    expect(status).toBe(2)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
