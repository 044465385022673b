import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export const FORMATS_FOLDER = 'formatos'
const MAPPING = /\.mapa\.json$/i

/** The definitions in a workspace's `formatos/`, by their paths from its folder. */
export interface OwnFiles {
  readonly formats: readonly { readonly file: string; readonly id: string }[]
  readonly mappings: readonly string[]
  /** folders where a format was expected and none is */
  readonly empty: readonly string[]
}

/** Looks for formats (`<id>.json`, `<id>/format.json`) and column mappings (`<id>.mapa.json`). Other files are left alone. */
export function ownFiles(folder: string): OwnFiles {
  const formats: { file: string; id: string }[] = []
  const mappings: string[] = []
  const empty: string[] = []
  const place = join(folder, FORMATS_FOLDER)
  const entries = existsSync(place) ? readdirSync(place, { withFileTypes: true }) : []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const file = `${FORMATS_FOLDER}/${entry.name}`
    if (entry.isDirectory()) {
      if (existsSync(join(place, entry.name, 'format.json')))
        formats.push({ file: `${file}/format.json`, id: entry.name })
      else empty.push(file)
    } else if (MAPPING.test(entry.name)) mappings.push(file)
    else if (/\.json$/i.test(entry.name)) formats.push({ file, id: entry.name.replace(/\.json$/i, '') })
  }
  return { formats, mappings, empty }
}
