import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Workbooks as LibreOffice writes them once it has read them, all in one run of it; null for one that it cannot read. It
 * works as in Colombia, where a built-in date shows its day first.
 */
export function savedByOffice(
  books: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  to: 'ods' | 'xlsx',
  folder: string,
): (Uint8Array | null)[] {
  const from = join(folder, 'dados')
  const out = join(folder, to)
  mkdirSync(from, { recursive: true })
  const paths = books.map(({ name }, at) => join(from, `${String(at)}${/\.\w+$/.exec(name)?.[0] ?? '.xlsx'}`))
  for (const [at, { bytes }] of books.entries()) writeFileSync(paths[at]!, bytes)
  const profile = `-env:UserInstallation=file://${join(folder, 'perfil')}`
  const filter = to === 'xlsx' ? 'xlsx:Calc MS Excel 2007 XML' : 'ods'
  const env = { ...process.env, LC_ALL: 'es_CO.UTF-8', LANG: 'es_CO.UTF-8' }
  const made = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', filter, '--outdir', out, ...paths],
    {
      encoding: 'utf8',
      env,
    },
  )
  if (made.status !== 0) throw new Error(made.stderr)
  return books.map((_, at) => {
    const path = join(out, `${String(at)}.${to}`)
    return existsSync(path) ? new Uint8Array(readFileSync(path)) : null
  })
}
