import { spawnSync } from 'node:child_process'
import { ensurePackages, fail, ROOT } from './dependencies.mjs'

const OUTPUT = 'resultados'
const DONE = 0
const DONE_WITH_FINDINGS = 1

ensurePackages()
const args = [
  'bin/cotejo.js',
  'consolidar',
  'samples/entregas-paac-2023',
  '--salida',
  OUTPUT,
  '--corte',
  '2023-08-31',
]
const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' })
if (status !== DONE && status !== DONE_WITH_FINDINGS) fail('La demostración no terminó.')
console.log(`
Abra en el navegador ${ROOT}${OUTPUT}/informe-monitoreo.html
En la misma carpeta están el Anexo 1, el plan maestro, los hallazgos y las devoluciones por dependencia.`)
