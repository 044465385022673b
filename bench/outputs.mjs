import { builtInCatalogue } from '../dist/pipeline/catalogue.js'
import { candidatesIn, submissionFrom } from '../dist/pipeline/collect/inbox.js'
import { consolidate } from '../dist/pipeline/consolidate/consolidate.js'
import { anexo1 } from '../dist/pipeline/publish/anexo-1.js'
import { consolidatedJson } from '../dist/pipeline/publish/consolidated-json.js'
import { devoluciones } from '../dist/pipeline/publish/devoluciones.js'
import { hallazgos } from '../dist/pipeline/publish/hallazgos.js'
import { planMaestro } from '../dist/pipeline/publish/plan-maestro.js'
import { informeHtml } from '../dist/pipeline/publish/report/html.js'
import { informeMonitoreo } from '../dist/pipeline/publish/report/workbook.js'
import { writeWorkbook } from '../dist/pipeline/publish/workbook/write-workbook.js'
import { number, table } from './markdown.mjs'

/** What each stage and each output of the main job costs in one thread: `node --expose-gc bench/outputs.mjs FOLDER`. */
const [folder] = process.argv.slice(2)
const CUTOFF = '2023-09-15'
const STAGES = { guard: 'guarda', read: 'lectura', judge: 'juicio' }
const catalogue = builtInCatalogue()
const rows = []

const submissions = await read()
const consolidated = await measure('consolidación', () =>
  consolidate(submissions, { ...catalogue, vigencia: null, cutoff: CUTOFF }),
)
const publication = { consolidated, formats: catalogue.formats, directory: catalogue.directory }
await output('consolidado.json', () => consolidatedJson(consolidated))
await output('anexo-1.xlsx', () => writeWorkbook(anexo1(publication)))
await output('plan-maestro.xlsx', () => writeWorkbook(planMaestro(publication)))
await output('informe-monitoreo.xlsx', () => writeWorkbook(informeMonitoreo(publication)))
await output('informe-monitoreo.html', () => informeHtml(publication))
await output('hallazgos.xlsx', () => writeWorkbook(hallazgos(publication)))
await output('devoluciones', returns)
console.log(table(['etapa o salida', 'ms de procesador:', 'MB en uso al terminar:', 'kB escritos:'], rows))

/** Reads and judges the folder's files, one after the other. */
async function read() {
  const spent = { guard: 0, read: 0, judge: 0 }
  const context = { ...catalogue, vigencia: null, format: null }
  const all = []
  for (const candidate of await candidatesIn(folder, [])) {
    let last = cpu()
    all.push(
      await submissionFrom(candidate, context, (stage) => {
        const now = cpu()
        spent[stage] += now - last
        last = now
      }),
    )
  }
  for (const [stage, ms] of Object.entries(spent))
    rows.push([STAGES[stage], number(ms), stage === 'judge' ? inUse() : '', ''])
  return all
}

/** All the returns, one after the other, and how many bytes they are. */
async function returns() {
  let bytes = 0
  for (const { spec } of devoluciones(publication)) bytes += (await writeWorkbook(spec())).length
  return bytes
}

async function output(name, make) {
  await measure(name, async () => sizeOf(await make()))
}

async function measure(name, work) {
  globalThis.gc?.()
  const start = cpu()
  const result = await work()
  const spent = cpu() - start
  rows.push([name, number(spent), inUse(), typeof result === 'number' ? number(result / 1000) : ''])
  return result
}

async function sizeOf(content) {
  if (typeof content === 'number') return content
  if (typeof content === 'string') return Buffer.byteLength(content)
  if (content instanceof Uint8Array) return content.length
  let bytes = 0
  for await (const piece of content)
    bytes += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length
  return bytes
}

/** Milliseconds of processor so far, of all threads. */
function cpu() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** MB of the heap that are still needed. */
function inUse() {
  globalThis.gc?.()
  return number(process.memoryUsage().heapUsed / 2 ** 20)
}
