import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './measured.mjs'
import { growth } from './tables/growth.mjs'
import { reading } from './tables/reading.mjs'
import { secondRun } from './tables/second-run.mjs'
import { stages } from './tables/stages.mjs'
import { work } from './tables/work.mjs'
import { writing } from './tables/writing.mjs'

/** What the bench measures, by the name with which one table is asked for. */
export const TABLES = {
  trabajo: { title: 'El trabajo entero, al lado de otros programas', make: work },
  crecimiento: { title: 'Más libros', make: growth },
  segunda: { title: 'La segunda vez', make: secondRun },
  etapas: { title: 'Cada etapa y cada salida', make: stages },
  lectura: { title: 'Solo leer', make: reading },
  escritura: { title: 'Solo escribir', make: writing },
  motor: { title: 'Una hoja larga', make: ({ sizes }) => said('engine.mjs', sizes) },
  reglas: { title: 'Cada regla', make: ({ sizes }) => said('rules.mjs', sizes) },
  comparar: { title: 'Comparar dos versiones', make: ({ sizes }) => said('compare.mjs', sizes) },
  panel: { title: 'El panel', make: pane },
}

function pane() {
  const built = spawnSync(process.execPath, ['scripts/pane/build.mjs'], { cwd: ROOT, encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`no se pudo armar el panel: ${built.stderr.trim()}`)
  return said('pane.mjs')
}

/** What another script of the bench prints; of sheets of so many rows, where sizes were asked for. */
function said(script, sizes) {
  const rows = sizes?.map(([books, each]) => String(books * each)) ?? []
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'bench', script), ...rows], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr.trim().split('\n').at(-1))
  return stdout.trim()
}
