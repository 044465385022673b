import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import files from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { basename, join } from 'node:path'

/** Loaded before a program: does something to the files of a folder once it was listed, by what their names ask for. */

const CHANGES = {
  'quitado.xlsx': (path) => rmSync(path),
  'cortado.xlsx': (path) => truncateSync(path, 1000),
  'vaciado.xlsx': (path) => truncateSync(path, 0),
  'cambiado.xlsx': (path) => writeFileSync(path, '<html><body>Se cayó la red</body></html>'),
  'carpeta.xlsx': (path) => {
    rmSync(path)
    mkdirSync(path)
  },
  'tubo.xlsx': (path) => {
    rmSync(path)
    spawnSync('mkfifo', [path])
  },
  'enlace.xlsx': (path) => {
    rmSync(path)
    symlinkSync('no-esta.xlsx', path)
  },
}
const REFUSED = { 'vedado.xlsx': 'EACCES', 'ocupado.xlsx': 'EBUSY', 'disco.xlsx': 'EIO' }

const { readdir, open } = files
files.readdir = async (folder, ...rest) => {
  const entries = await readdir(folder, ...rest)
  for (const { name } of entries) CHANGES[name]?.(join(folder, name))
  if (entries.some(({ name }) => name === 'ida')) rmSync(join(folder, 'ida'), { recursive: true })
  return entries
}
files.open = async (path, ...rest) => {
  const code = REFUSED[basename(String(path))]
  if (code !== undefined) throw Object.assign(new Error(code), { code })
  return open(path, ...rest)
}
syncBuiltinESMExports()
