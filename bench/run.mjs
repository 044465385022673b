import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeCorpus } from './corpus.mjs'

const ROUNDS = 3
const sizes = process.argv.slice(2).map((size) => size.split('x').map(Number))
const corpora = sizes.length > 0 ? sizes : [[200, 120]]
const root = fileURLToPath(new URL('..', import.meta.url))

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const seconds = (ms) => (ms / 1000).toFixed(2)

console.log(
  `${cpus()[0].model}, ${cpus().length} núcleos, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}\n`,
)
console.log('| libros × filas | quién | segundos (mediana de 3) | memoria máxima (MB) | veces el de pandas |')
console.log('|---|---|---:|---:|---:|')
for (const [count, rows] of corpora) {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-bench-'))
  const corpus = join(folder, 'entregas')
  await writeCorpus(corpus, count, rows)
  const ours = []
  const theirs = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(cotejo(corpus, folder))
    theirs.push(pandas(corpus, folder))
  }
  const [our, their] = [ours, theirs].map((runs) => ({
    ms: median(runs.map((r) => r.ms)),
    mb: median(runs.map((r) => r.mb)),
  }))
  const line = (who, { ms, mb }) =>
    `| ${count} × ${rows} | ${who} | ${seconds(ms)} | ${Math.round(mb)} | ${(ms / their.ms).toFixed(2)} |`
  console.log(line('cotejo consolidar, todas las salidas', our))
  console.log(line('pandas + openpyxl, un libro', their))
  console.log(`\nEtapas de cotejo (ms): ${ours[0].stages}\n`)
  rmSync(folder, { recursive: true, force: true })
}

function cotejo(corpus, folder) {
  const peak = join(folder, 'peak')
  const args = ['--import', join(root, 'bench/peak-memory.mjs'), join(root, 'bin/cotejo.js')]
  const start = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    [...args, 'consolidar', corpus, '--salida', join(folder, 'salida'), '--tiempos'],
    {
      env: { ...process.env, COTEJO_BENCH_PEAK: peak },
      encoding: 'utf8',
    },
  )
  const ms = performance.now() - start
  if (status !== 0 && status !== 1) throw new Error(stderr)
  return { ms, mb: Number(readFileSync(peak, 'utf8')), stages: stderr.trim().split('\n').at(-1) }
}

function pandas(corpus, folder) {
  const start = performance.now()
  const { status, stderr } = spawnSync(
    '/usr/bin/python3',
    [join(root, 'bench/peer_pandas.py'), corpus, join(folder, 'pandas.xlsx')],
    { encoding: 'utf8' },
  )
  if (status !== 0)
    throw new Error(
      `Hace falta python3 con pandas y openpyxl (paquetes de Debian python3-pandas y python3-openpyxl).\n${stderr}`,
    )
  return { ms: performance.now() - start, mb: Number(stderr.trim().split('\n').at(-1)) }
}
