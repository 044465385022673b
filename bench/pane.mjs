import { createServer } from 'node:http'
import { readFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawnSync } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { number, table } from './markdown.mjs'

/** What the pane costs to open on a slow machine, beside an empty page, in the same run. */
const RUNS = 9
const SLOWDOWN = 6
const folder = fileURLToPath(new URL('../dist/addin/', import.meta.url))
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
}

const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname
  try {
    const body =
      path === '/empty.html' ? '<!doctype html><title>-</title><p>.' : readFileSync(join(folder, path))
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body)
  } catch {
    response.writeHead(404).end()
  }
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = `http://127.0.0.1:${String(server.address().port)}/`
const program = spawnSync('which', ['chromium', 'chromium-browser', 'google-chrome'], { encoding: 'utf8' })
const [executablePath] = program.stdout?.split('\n') ?? []
if (!executablePath) {
  console.log('No se midió: en este computador no hay Chromium.')
  process.exit()
}
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu'],
})

const empty = await median('empty.html', 'p')
const pane = await median('taskpane.html', 'input[type=file]')
const inbox = fileURLToPath(new URL('../samples/entregas-paac-2023/', import.meta.url))
const sample = join(
  inbox,
  readdirSync(inbox).find((name) => name.endsWith('.xlsx')),
)
const check = await firstCheck(sample)
await browser.close()
server.close()

const scripts = [
  ...readFileSync(join(folder, 'taskpane.html'), 'utf8').matchAll(/<script[^>]* src="?([^" >]+)/g),
]
const kilobytes =
  scripts.reduce((sum, [, src]) => sum + gzipSync(readFileSync(join(folder, src)), { level: 9 }).length, 0) /
  1000
const line = (name, { paint, ready }) =>
  [name, round(paint), round(ready), (paint / empty.paint).toFixed(2).replace('.', ',')].map(String)
console.log(
  table(
    ['página', 'primera pintura (ms):', 'se puede usar (ms):', 'veces la pintura de la vacía:'],
    [line('vacía', empty), line('panel', pane)],
  ),
)
console.log(
  `\nCon el procesador ${String(SLOWDOWN)} veces más lento, mediana de ${String(RUNS)}. Los programas con que abre pesan ${number(kilobytes, 1)} kB comprimidos; de elegir un libro a ver sus hallazgos, ${number(check)} ms.`,
)

async function median(page, mark) {
  const times = []
  for (let run = 0; run < RUNS; run++) times.push(await opened(page, mark))
  const middle = (pick) => times.map(pick).sort((a, b) => a - b)[Math.floor(RUNS / 2)]
  return { paint: middle((time) => time.paint), ready: middle((time) => time.ready) }
}

async function opened(name, mark) {
  const { page, close } = await slowPage()
  await page.addInitScript(noteWhenThere, mark)
  await page.goto(address + name)
  await page.waitForSelector(mark)
  const time = await page.evaluate(async () => {
    for (;;) {
      const [first] = performance.getEntriesByName('first-paint')
      if (first) return { paint: first.startTime, ready: globalThis.readyAt }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })
  await close()
  return time
}

/** Runs in the page: notes when what a person uses is in it. The first paint may be the shell's «Abriendo…». */
function noteWhenThere(mark) {
  const { document, MutationObserver } = globalThis
  new MutationObserver((_, observer) => {
    if (!document.querySelector(mark)) return
    globalThis.readyAt = performance.now()
    observer.disconnect()
  }).observe(document, { childList: true, subtree: true })
}

async function firstCheck(file) {
  const { page, close } = await slowPage()
  await page.goto(`${address}taskpane.html`)
  await page.waitForSelector('input[type=file]')
  const begun = performance.now()
  await page.setInputFiles('input[type=file]', file)
  await page.waitForSelector('[data-rule]', { state: 'attached' })
  const took = performance.now() - begun
  await close()
  return took
}

async function slowPage() {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  return { page, close: () => context.close() }
}

function round(milliseconds) {
  return Math.round(milliseconds)
}
