import { strToU8, zipSync } from 'fflate'

/** A zip whose bytes depend on nothing but its parts: one fixed time, given in local terms since a zip knows no zone. */
export function zipped(parts) {
  const entries = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(2023, 0, 16, 9, 0, 0) })
}
