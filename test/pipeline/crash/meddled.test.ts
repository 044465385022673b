import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Consolidated } from '../../../pipeline/consolidate/consolidated.js'
import { temporaryFolder } from '../../support/commands.js'
import { compiled } from '../../support/crash/compiled.js'
import { child } from '../../support/crash/killed.js'
import { inboxFull } from '../../support/crash/office.js'
import { headingOf, smallPlan, THREE } from '../../support/small-plan.js'

/** Files that are removed, cut off, replaced or refused after the folder was listed and before they are read. */

const folder = temporaryFolder()
const program = compiled()
afterAll(() => {
  folder.remove()
  program.remove()
})

/** What becomes of each, and what is said of it. */
const MEDDLED: Readonly<Record<string, string>> = {
  'quitado.xlsx': 'El archivo estaba, pero lo quitaron antes de que se leyera.',
  'enlace.xlsx': 'El archivo estaba, pero lo quitaron antes de que se leyera.',
  'vaciado.xlsx': 'El archivo está vacío (0 bytes).',
  'cortado.xlsx': 'El archivo está incompleto: se cortó al copiarlo o descargarlo.',
  'cambiado.xlsx': 'El archivo es una página web (HTML) con otro nombre.',
  'carpeta.xlsx': 'El nombre es de un libro, pero lo que hay no es un archivo.',
  'tubo.xlsx': 'El nombre es de un libro, pero lo que hay no es un archivo.',
  'vedado.xlsx': 'El computador no dio permiso para leer el archivo.',
  'ocupado.xlsx': 'El archivo está abierto en otro programa, que no lo deja leer.',
  'disco.xlsx': 'El disco o la red no entregó el archivo.',
}
const NAMES = Object.keys(MEDDLED)

async function plansIn(entregas: string): Promise<void> {
  mkdirSync(join(entregas, 'ida'), { recursive: true })
  const plan = await smallPlan({ rows: THREE, heading: headingOf('Secretaría de Salud') })
  for (const name of ['sano.xlsx', ...NAMES, 'ida/plan.xlsx']) writeFileSync(join(entregas, name), plan)
}

it('consolidar goes on, lists each as unreadable and says what happened', async () => {
  await plansIn(folder.in('entregas'))
  const ran = await child(
    program.folder,
    folder.path,
    ['consolidar', 'entregas', '--salida', 'resultados', '--corte', '2026-06-30'],
    { kind: 'itself' },
    'meddle.mjs',
  )
  expect(ran.err).toBe('')
  expect(ran.status).toBe(1)
  const { files, findings, activities } = JSON.parse(
    readFileSync(folder.in('resultados', 'consolidado.json'), 'utf8'),
  ) as Consolidated & { findings: { file: string; message: string }[] }
  expect(files.map(({ file }) => file).sort()).toEqual([...NAMES, 'sano.xlsx'].sort())
  expect(activities).toHaveLength(3)
  for (const { file, status, duplicateOf } of files)
    expect({ file, status, duplicateOf }).toEqual({
      file,
      status: file === 'sano.xlsx' ? expect.not.stringMatching('unreadable') : 'unreadable',
      duplicateOf: null,
    })
  const said = findings
    .filter(({ file }) => NAMES.includes(file ?? ''))
    .map(({ file, message }) => [file, message])
  expect(Object.fromEntries(said)).toEqual(MEDDLED)
}, 60_000)

it('recibir goes on too, and says which it could not read', async () => {
  const city = folder.in('ciudad')
  await inboxFull(city)
  await plansIn(join(city, 'entregas'))
  const { status, out, err } = await child(
    program.folder,
    city,
    ['recibir'],
    { kind: 'itself' },
    'meddle.mjs',
  )
  expect(err).toMatch(/^Espacio de trabajo: .*\n$/)
  expect(status).toBe(1)
  expect(out).toContain('No se pudo leer «quitado.xlsx»: ya no está.')
  expect(out).toContain('No se pudo leer «tubo.xlsx»: no es un archivo.')
  expect(out).toContain('No se pudo leer «disco.xlsx»: el disco o la red no lo entregó.')
  expect(out).toMatch(/sano\.xlsx/)
}, 60_000)
