import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensurePackages, fail, ROOT } from './dependencies.mjs'

const INBOX = 'samples/entregas-paac-2023'
const OUTPUT = 'resultados'
const DONE = 0
const DONE_WITH_FINDINGS = 1

ensurePackages()
const { CUTOFF, followUps } = await import('../samples/source/follow-ups.mjs')

console.log('Los planes que enviaron las dependencias, reunidos y revisados:\n')
cotejo('consolidar', INBOX, '--salida', OUTPUT, '--corte', CUTOFF)

console.log('\nCon lo que siete de ellas reportaron después, cómo va el plan:\n')
const folder = `${OUTPUT}/bandeja-del-seguimiento`
const reports = `${OUTPUT}/informe-${CUTOFF}`
rmSync(join(ROOT, folder), { recursive: true, force: true })
mkdirSync(join(ROOT, folder), { recursive: true })
cpSync(join(ROOT, INBOX), join(ROOT, folder), { recursive: true })
for (const [name, bytes] of await followUps()) writeFileSync(join(ROOT, folder, name), bytes)
cotejo('informe', folder, '--corte', CUTOFF, '--salida', reports)

console.log(`
Abra en el navegador ${ROOT}${OUTPUT}/informe-monitoreo.html
En la misma carpeta están el Anexo 1, el plan maestro, los hallazgos y las devoluciones por dependencia.
El avance con corte al ${CUTOFF.split('-').reverse().join('/')}: ${ROOT}${reports}/informe-monitoreo.html, y al lado el libro y el documento.`)

function cotejo(...args) {
  const { status } = spawnSync(process.execPath, ['bin/cotejo.js', ...args], { cwd: ROOT, stdio: 'inherit' })
  if (status !== DONE && status !== DONE_WITH_FINDINGS) fail('La demostración no terminó.')
}
