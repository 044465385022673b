import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { ROOT } from '../dependencies.mjs'

const IMAGES = join(ROOT, 'docs', 'images')
const LOCALE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>es-CO</value></prop></item></oor:items>
`

/** Where what is needed for a while is kept until the process ends. */
export const work = mkdtempSync(join(tmpdir(), 'cotejo-manual-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

/** The first thing in a folder whose name is like that. */
export function the(folder, like) {
  return join(
    folder,
    readdirSync(folder).find((name) => like.test(name)),
  )
}

/** The first page of a document, or the one that is told, as LibreOffice lays it out. */
export function drawn(path, how, name) {
  const pdfs = join(work, 'pdf')
  mkdirSync(pdfs, { recursive: true })
  const own = join(work, 'perfil')
  const profile = `-env:UserInstallation=${pathToFileURL(own).href}`
  mkdirSync(join(own, 'user'), { recursive: true })
  const settings = join(own, 'user', 'registrymodifications.xcu')
  if (!existsSync(settings)) writeFileSync(settings, LOCALE)
  run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', pdfs, path])
  const pdf = join(
    pdfs,
    `${path
      .split('/')
      .at(-1)
      .replace(/\.\w+$/, '')}.pdf`,
  )
  run('pdftoppm', ['-png', '-singlefile', ...how, pdf, join(IMAGES, name.replace(/\.png$/, ''))])
  console.log(name)
}

/** What a browser shows of each page, as `[path, viewport, name of the picture]`; `#id` after the path scrolls there. */
export async function photographed(...pages) {
  const executablePath = spawnSync('which', ['chromium', 'chromium-browser', 'google-chrome'], {
    encoding: 'utf8',
  }).stdout.split('\n')[0]
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  for (const [path, viewport, name] of pages) {
    const context = await browser.newContext({ viewport, locale: 'es-CO', timezoneId: 'America/Bogota' })
    const page = await context.newPage()
    const [file, part] = path.split('#')
    await page.goto(pathToFileURL(file).href)
    if (part)
      await page.locator(`#${part}`).evaluate((element) => element.scrollIntoView({ behavior: 'instant' }))
    await page.screenshot({ path: join(IMAGES, name) })
    console.log(name)
  }
  await browser.close()
}

function run(program, args) {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
}
