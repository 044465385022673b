/**
 * Makes the manual's pictures of the lifecycle, in docs/images: `node scripts/build-manual-images.mjs`. By hand, when what
 * Cotejo writes changes its looks; then look at each of them. The city is the one of test/year. Needs LibreOffice, poppler
 * and Chromium.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { register } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { chromium } from 'playwright-core'
import { ROOT } from './dependencies.mjs'

register('../test/pipeline/publish/report/typescript-hooks.mjs', import.meta.url)
const { cotejoAt } = await import('../test/support/commands.ts')
const { answered, complete, CULTURE, GENERAL, HEALTH } = await import('../test/year/city.ts')
const { LIBRARIES, MURALS, PARKS, VACCINES } = await import('../test/year/plans.ts')

const IMAGES = join(ROOT, 'docs', 'images')
/** What of the plan's sheet is shown: its table from who answers to what it costs, with room for the comment. */
const AREA = "'Plan de acción'!$V$8:$AD$12"
/** The cell of which the comment is shown, as its shape has it: `Z10`, counted from zero. */
const MARKED = { row: 9, column: 25 }
const LOCALE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>es-CO</value></prop></item></oor:items>
`

const work = mkdtempSync(join(tmpdir(), 'cotejo-manual-'))
const city = join(work, 'valle-claro')
const outputs = join(city, 'salidas')

await on('2025-11-10', ...['iniciar', city, '--entidad', 'Alcaldía de Valle Claro', '--vigencia', '2026'])
complete(city, {
  oficios: {
    dependencia: 'Oficina de Planeación',
    ciudad: 'Valle Claro',
    recibe: 'planes@valleclaro.example',
    firma: { nombre: 'Lucía Erazo Mora', cargo: 'Jefe de la Oficina de Planeación' },
  },
})
await on('2025-11-20', 'solicitar')
sends(GENERAL, 'plan general.xlsx', [PARKS, MURALS])
sends(HEALTH, 'PLAN SALUD.xlsx', [{ ...VACCINES, sgp: 45_000_001, end: '31/11/2026' }])
await on('2025-12-10', 'recibir')
sends(CULTURE, 'Cultura.xlsx', [LIBRARIES])
await on('2025-12-18', 'recibir')
await on('2025-12-19', 'devolver')
await on('2026-01-02', 'estado')

const browser = await chromium.launch({ executablePath: chromiumHere(), args: ['--no-sandbox'] })
await photograph(join(outputs, 'estado.html'), { width: 860, height: 1220 }, 'ciclo-estado.png')
await photograph(
  the(join(outputs, 'recibos'), /salud.*\.html$/),
  { width: 760, height: 900 },
  'ciclo-recibo.png',
)
await browser.close()

const returned = the(join(outputs, 'devoluciones'), /salud/)
const LETTER = ['-r', '72', '-singlefile']
drawn(the(returned, /^Oficio/), [...LETTER], 'ciclo-oficio.png')
drawn(the(join(outputs, 'solicitud'), /^Circular/), [...LETTER], 'ciclo-circular.png')
const book = unzipSync(readFileSync(the(returned, /\.xlsx$/)))
drawn(
  saved('celda.xlsx', withCommentShown(book)),
  ['-r', '100', '-singlefile', '-x', '34', '-y', '46', '-W', '1140', '-H', '236'],
  'ciclo-libro-anotado.png',
)
drawn(
  saved('hoja.xlsx', withSheetAlone(book)),
  ['-r', '110', '-singlefile', '-x', '34', '-y', '46', '-W', '1130', '-H', '234'],
  'ciclo-observaciones.png',
)
rmSync(work, { recursive: true, force: true })

/** An order on a day, in the workspace. */
async function on(day, ...args) {
  const folder = args[0] === 'iniciar' ? work : city
  const { status, out, err } = await cotejoAt({ today: day, now: () => `${day}T15:00:00Z` }, folder, ...args)
  if (status === 2) throw new Error(`${args.join(' ')}: ${out}${err}`)
}

function sends(unit, file, rows) {
  writeFileSync(join(city, 'entregas', file), answered(city, unit, rows))
}

/** The first thing in a folder whose name is like that. */
function the(folder, like) {
  return join(
    folder,
    readdirSync(folder).find((name) => like.test(name)),
  )
}

function saved(name, parts) {
  const path = join(work, name)
  writeFileSync(path, zipSync(parts))
  return path
}

/** The plan's sheet as a screen shows it with the mouse on the marked cell: its headings, and the comment open. */
function withCommentShown(parts) {
  const { row, column } = MARKED
  const shape = new RegExp(
    `(visibility:)hidden((?:(?!<v:shape ).)*?<x:Row>${row}</x:Row><x:Column>${column}</x:Column>)`,
    's',
  )
  return {
    ...parts,
    ...changed(parts, 'xl/drawings/vmlDrawing1.vml', (text) =>
      text.replace(shape, '$1visible$2<x:Visible/>'),
    ),
    ...changed(parts, 'xl/worksheets/sheet1.xml', (text) =>
      text
        .replace(/<pageMargins/, '<printOptions headings="1"/>$&')
        .replace(/<pageSetup[^>]*>/, '<pageSetup paperSize="8" orientation="landscape"/>'),
    ),
    ...changed(parts, 'xl/workbook.xml', (text) =>
      text.replace(
        '<definedNames>',
        `$&<definedName name="_xlnm.Print_Area" localSheetId="0">${AREA}</definedName>`,
      ),
    ),
  }
}

/** Only the sheet «Observaciones», which is the last one, is printed. */
function withSheetAlone(parts) {
  return {
    ...parts,
    ...changed(parts, 'xl/workbook.xml', (text) => {
      const sheets = text.match(/<sheet [^>]*>/g)
      return text
        .replace('activeTab="0"', `activeTab="${sheets.length - 1}"`)
        .replace(/<sheet ((?:(?!state=)[^>])*)\/>/g, (tag, said) =>
          tag === sheets.at(-1) ? tag : `<sheet ${said} state="hidden"/>`,
        )
    }),
  }
}

function changed(parts, name, change) {
  const before = strFromU8(parts[name])
  const after = change(before)
  if (after === before) throw new Error(`nothing to change in ${name}`)
  return { [name]: strToU8(after) }
}

/** The first page of a document as LibreOffice lays it out. */
function drawn(path, how, name) {
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
  run('pdftoppm', ['-png', ...how, pdf, join(IMAGES, name.replace(/\.png$/, ''))])
  console.log(name)
}

function run(program, args) {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
}

function chromiumHere() {
  return spawnSync('which', ['chromium', 'chromium-browser', 'google-chrome'], {
    encoding: 'utf8',
  }).stdout.split('\n')[0]
}

async function photograph(path, viewport, name) {
  const context = await browser.newContext({ viewport, locale: 'es-CO', timezoneId: 'America/Bogota' })
  const page = await context.newPage()
  await page.goto(pathToFileURL(path).href)
  await page.screenshot({ path: join(IMAGES, name) })
  console.log(name)
}
