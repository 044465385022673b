import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../dependencies.mjs'

export const MANIFEST = join(ROOT, 'manifest.xml')
/** where the manifest at the root says that the page is, without the slash */
const WRITTEN = 'https://localhost:3000'

/** The add-in manifest with the addresses of a build in it. */
export function manifestFor({ page }) {
  return readFileSync(MANIFEST, 'utf8')
    .replaceAll(`${WRITTEN}/`, () => page)
    .replaceAll(`>${WRITTEN}<`, () => `>${new URL(page).origin}<`)
}
