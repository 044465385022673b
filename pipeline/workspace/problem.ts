import type { Place, Spot } from './json-document.js'

/** Path inside a definition: keys and positions. */
export type Path = readonly (string | number)[]

/** What is wrong in a definition; `says` is a whole sentence that names the place in words. */
export interface Fault {
  /** where it stands, to find its line */
  readonly path: Path
  readonly says: string
}

/** What is wrong in one file of a workspace. */
export interface Problem {
  /** path from the workspace's folder, with forward slashes */
  readonly file: string
  readonly spot: Spot | null
  /** whether the column helps: only where the text is no JSON */
  readonly withColumn: boolean
  readonly says: string
}

/** A workspace whose files cannot be used, with everything that is wrong in them. */
export class WorkspaceError extends Error {
  constructor(
    readonly folder: string,
    readonly problems: readonly Problem[],
  ) {
    const head = `No se puede usar el espacio de trabajo «${folder}». Corrija ${problems.length === 1 ? 'esto' : `estos ${String(problems.length)} puntos`}:`
    super([head, ...problems.map((problem) => `  - ${problemLine(problem)}`)].join('\n'))
  }
}

/** "formatos/plan.json, línea 12: falta «header» en «columns[3]»." */
export function problemLine({ file, spot, withColumn, says }: Problem): string {
  const line = spot === null ? '' : `, línea ${String(spot.line)}`
  const column = spot !== null && withColumn ? `, columna ${String(spot.column)}` : ''
  return `${file}${line}${column}: ${says}`
}

/** The faults of a file as problems, each with its line. */
export function problemsOf(file: string, place: Place, faults: readonly Fault[]): Problem[] {
  return faults.map(({ path, says }) => ({ file, spot: spotAt(place, path), withColumn: false, says }))
}

/** A path as a person reads it: `columns[3].type`. Positions count from 0, as in the file's own language. */
export function pathWords(path: Path): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${String(step)}]` : i === 0 ? step : `.${step}`))
    .join('')
}

/** Where a path leads, as far as the file goes along with it. */
function spotAt(place: Place, path: Path): Spot {
  let at = place
  for (const step of path) {
    const inside = at.inside.get(step)
    if (!inside) break
    at = inside
  }
  return at
}
