import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { checkFile } from '../../engine/check-file.js'
import { builtInCatalogue } from '../../pipeline/catalogue.js'
import { PACKAGE_ROOT } from '../../pipeline/package-root.js'
import { plantilla } from '../../pipeline/publish/plantilla.js'
import { writeWorkbook } from '../../pipeline/publish/workbook/write-workbook.js'
import { launchChromium } from '../support/chromium.js'

const { formats, directory, resolver } = builtInCatalogue()
const SAMPLES = join(PACKAGE_ROOT, 'samples', 'entregas-paac-2023')
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'"

/** A verdict as text; maps by their entries. */
const asText = (verdict: unknown): string =>
  JSON.stringify(verdict, (_, value: unknown) =>
    value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
  )

describe('the engine in a browser', () => {
  let browser: Browser
  let page: Page
  let folder: string
  const violations: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cotejo-bundle-'))
    const config = join(PACKAGE_ROOT, 'test', 'support', 'browser-engine', 'webpack.config.mjs')
    const { status, stdout } = spawnSync(
      process.execPath,
      ['node_modules/webpack/bin/webpack.js', '--config', config, '--output-path', folder],
      { cwd: PACKAGE_ROOT, encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(stdout)
    browser = await launchChromium()
    page = await browser.newPage()
    await page.route('**/*', (route) => {
      const path = new URL(route.request().url()).pathname
      if (path === '/engine.js')
        return route.fulfill({ path: join(folder, 'engine.js'), contentType: 'text/javascript' })
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': POLICY },
        body: '<!doctype html><title>Cotejo</title><script src="/engine.js"></script>',
      })
    })
    page.on('console', (message) => {
      if (message.type() === 'error') violations.push(message.text())
    })
    page.on('pageerror', (error) => violations.push(error.message))
    await page.goto('https://cotejo.test/')
  }, 180_000)

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** The verdict here and the one there, as text. */
  async function both(bytes: Uint8Array, file: string): Promise<{ here: string; there: string }> {
    const there = await page.evaluate(
      ([base64, name]) => {
        const decoded = Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0))
        const engine = (
          globalThis as unknown as { cotejo: { check(bytes: Uint8Array, file: string): unknown } }
        ).cotejo
        return JSON.stringify(engine.check(decoded, name!), (_, value: unknown) =>
          value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
        )
      },
      [Buffer.from(bytes).toString('base64'), file],
    )
    const context = { formats, directory, resolver, vigencia: null, format: null }
    return { here: asText(checkFile(bytes, file, context)), there }
  }

  it('gives the verdict that the pipeline gives, file by file', async () => {
    const files = readdirSync(SAMPLES)
    expect(files.length).toBeGreaterThan(8)
    for (const file of files) {
      const { here, there } = await both(readFileSync(join(SAMPLES, file)), file)
      expect({ file, verdict: there }).toEqual({ file, verdict: here })
    }
  }, 120_000)

  it('knows every official format', async () => {
    expect(formats.length).toBeGreaterThan(10)
    for (const format of formats) {
      const bytes = await writeWorkbook(plantilla(format, directory, { vigencia: 2026 }))
      const { here, there } = await both(bytes, 'libro.xlsx')
      expect(here).toContain(`"${format.id}"`)
      expect({ format: format.id, verdict: there }).toEqual({ format: format.id, verdict: here })
    }
  }, 120_000)

  it('needs no eval under a strict content security policy', () => {
    expect(violations).toEqual([])
  })
})
