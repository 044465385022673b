import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { NO_ANSWERS } from '../../addin/book/answers.js'
import { check } from '../../addin/pane/check.js'
import { inWords } from '../../engine/findings/worded.js'
import { builtInCatalogue } from '../../pipeline/catalogue.js'
import { plantilla } from '../../pipeline/publish/plantilla.js'
import { writeWorkbook } from '../../pipeline/publish/workbook/write-workbook.js'
import { builtPane } from '../support/built-pane.js'
import { launchChromium } from '../support/chromium.js'
import { cotejo, SAMPLE_INBOX, temporaryFolder } from '../support/commands.js'
import { modelFromXlsx } from '../support/excel-double/index.js'
import { draw } from '../support/layouts/draw.js'
import { bytesOf } from '../support/layouts/exceljs-bytes.js'
import { layout } from '../support/layouts/layout.js'
import { logicalPlan } from '../support/layouts/logical-plan.js'
import { openBook } from './book/excel/excel-double-book.js'

/** Workbooks drawn at random, besides the samples and the blank forms; `SEED=…` draws those of a run that failed again. */
const DRAWN = 240
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9))
const PATIENCE = 300_000

interface Said {
  readonly rule: string
  readonly cell: string | null
  readonly message: string
}

/** What the command line says of a workbook. */
interface Told {
  readonly findings: readonly (Said & { readonly exception: null })[]
  readonly notEvaluated: readonly { readonly rule: string }[]
}

const catalogue = builtInCatalogue()
const ground = { ...catalogue, vigencia: null, usualVigencia: null, intake: null }
const temporary = temporaryFolder()
const paths: string[] = []
const told = new Map<string, Told>()

beforeAll(async () => {
  for (const file of readdirSync(SAMPLE_INBOX)) paths.push(join(SAMPLE_INBOX, file))
  const folder = `semilla-${String(SEED)}`
  mkdirSync(temporary.in(folder))
  const keep = (name: string, bytes: Uint8Array): void => {
    const path = temporary.in(folder, name)
    writeFileSync(path, bytes)
    paths.push(path)
  }
  for (const format of catalogue.formats)
    keep(`${format.id}.xlsx`, await writeWorkbook(plantilla(format, catalogue.directory, { vigencia: 2026 })))
  const drawn = fc.sample(fc.tuple(logicalPlan, layout), { numRuns: DRAWN, seed: SEED })
  for (const [i, [plan, how]] of drawn.entries()) {
    const { sheets, file } = draw(plan, how)
    keep(`${String(i)} ${file}`, await bytesOf(sheets))
  }
  for (const path of paths) {
    const { out, err } = await cotejo('validar', path, '--json')
    const { files } = JSON.parse(out === '' ? '{"files":[]}' : out) as { files: Told[] }
    if (!files[0]) throw new Error(`${path}: ${err}`)
    told.set(path, files[0])
  }
}, PATIENCE)

afterAll(() => {
  temporary.remove()
})

it(
  'judges through Office.js as the command line does',
  async () => {
    let compared = 0
    for (const [i, path] of paths.entries()) {
      if (isUnreadable(path)) continue
      const bytes = readFileSync(path)
      const { book } = openBook(await modelFromXlsx(bytes, nameOf(path)), i % 4 === 0 ? '1.14' : '1.17')
      const verdict = check(await book.read(), NO_ANSWERS, ground)
      if (verdict.kind === 'own-output') throw new Error(path)
      const findings = verdict.findings.map((found) => ({ ...inWords(found), exception: null }))
      expect({ path, findings }).toEqual({ path, findings: told.get(path)!.findings })
      if (verdict.kind === 'plan')
        expect(verdict.notEvaluated.map(({ rule }) => rule)).toEqual(
          told.get(path)!.notEvaluated.map(({ rule }) => rule),
        )
      compared++
    }
    expect(compared).toBeGreaterThan(DRAWN + 15)
  },
  PATIENCE,
)

it(
  'judges in an Excel that does not tell merges as the command line does, from the file',
  async () => {
    for (const path of paths.slice(0, 40)) {
      if (isUnreadable(path)) continue
      const bytes = readFileSync(path)
      for (const api of ['1.7', '1.9']) {
        const { book } = openBook(await modelFromXlsx(bytes, nameOf(path)), api, bytes)
        const verdict = check(await book.read(), NO_ANSWERS, ground)
        if (verdict.kind === 'own-output') throw new Error(path)
        const findings = verdict.findings.map((found) => ({ ...inWords(found), exception: null }))
        expect({ path, api, findings }).toEqual({ path, api, findings: told.get(path)!.findings })
      }
    }
  },
  PATIENCE,
)

describe('the page alone in a browser', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const folder = await builtPane()
    browser = await launchChromium()
    page = await browser.newPage()
    await page.goto(pathToFileURL(join(folder, 'taskpane.html')).href)
  }, PATIENCE)

  afterAll(async () => {
    await browser.close()
  })

  it(
    'lists what the command line says, rule by rule and cell by cell',
    async () => {
      for (const path of paths) {
        await page.setInputFiles('input[type=file]', path)
        await page.getByText(nameOf(path), { exact: true }).first().waitFor({ state: 'attached' })
        const listed = await page.$$eval('[data-rule]', (found) =>
          found.map((one) => [one.getAttribute('data-rule'), one.getAttribute('data-cell'), one.textContent]),
        )
        const expected = told.get(path)!.findings
        expect({ path, listed: listed.map(([rule, cell]) => `${rule} ${cell}`).sort() }).toEqual({
          path,
          listed: expected.map(({ rule, cell }) => `${rule} ${cell}`).sort(),
        })
        const texts = listed.map(([, , text]) => text ?? '')
        for (const { message } of expected)
          expect(texts.some((text) => squeezed(text).includes(squeezed(message)))).toBe(true)
      }
    },
    PATIENCE,
  )
})

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function isUnreadable(path: string): boolean {
  return told.get(path)!.findings.some(({ rule }) => rule === 'workbook-unreadable')
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ')
}
