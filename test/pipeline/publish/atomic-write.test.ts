import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import * as fileSystem from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  removeAbandoned,
  writeAtomically,
  type WriteFileSystem,
} from '../../../pipeline/publish/atomic-write.js'
import { DiskFullError, FileInUseError, OutputError } from '../../../pipeline/publish/output-error.js'

const bytes = new TextEncoder().encode('contenido nuevo')
let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cotejo-'))
  path = join(folder, 'anexo-1.xlsx')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const failure = (code: string): Error => Object.assign(new Error(`${code}: falla`), { code })

/** A file system whose renames fail the first times. */
function failing(code: string, times = Infinity): WriteFileSystem {
  let left = times
  return {
    ...fileSystem,
    rename: async (from, to) => {
      if (left-- > 0) throw failure(code)
      await fileSystem.rename(from, to)
    },
  }
}

it('writes a new file and replaces an old one, leaving nothing else', async () => {
  await writeAtomically(path, bytes)
  expect(readFileSync(path, 'utf8')).toBe('contenido nuevo')
  await writeAtomically(path, new TextEncoder().encode('otro'))
  expect(readFileSync(path, 'utf8')).toBe('otro')
  expect(readdirSync(folder)).toEqual(['anexo-1.xlsx'])
})

it.each(['EPERM', 'EBUSY', 'EACCES'])('says that the file is open when renaming gives %s', async (code) => {
  writeFileSync(path, 'de antes')
  const write = writeAtomically(path, bytes, failing(code))
  await expect(write).rejects.toThrow(FileInUseError)
  await expect(write).rejects.toThrow(
    'No se pudo escribir anexo-1.xlsx porque está abierto en Excel: ciérrelo y vuelva a ejecutar.',
  )
  expect(readFileSync(path, 'utf8')).toBe('de antes')
  expect(readdirSync(folder)).toEqual(['anexo-1.xlsx'])
})

it('waits for a file that is let go in a moment', async () => {
  await writeAtomically(path, bytes, failing('EBUSY', 2))
  expect(readFileSync(path, 'utf8')).toBe('contenido nuevo')
})

it('says that the disk is full, and takes back what it had written', async () => {
  const full: WriteFileSystem = {
    ...fileSystem,
    open: async (...args) => {
      const file = await fileSystem.open(...args)
      file.writeFile = () => Promise.reject(failure('ENOSPC'))
      return file
    },
  }
  const write = writeAtomically(path, bytes, full)
  await expect(write).rejects.toThrow(DiskFullError)
  await expect(write).rejects.toThrow(/no queda espacio en el disco/)
  expect(readdirSync(folder)).toEqual([])
})

it('says that the folder is not there', async () => {
  const write = writeAtomically(join(folder, 'no', 'anexo-1.xlsx'), bytes)
  await expect(write).rejects.toThrow(OutputError)
  await expect(write).rejects.toThrow(/no existe la carpeta/)
})

it('passes on any other failure with its context', async () => {
  const write = writeAtomically(path, bytes, failing('ESTALE'))
  await expect(write).rejects.toThrow(OutputError)
  await expect(write).rejects.toThrow(/anexo-1\.xlsx: Error: ESTALE/)
  expect(existsSync(path)).toBe(false)
})

it('clears away what a process that ended was writing, and nothing else', async () => {
  const { pid: ended } = spawnSync(process.execPath, ['-e', ''])
  const abandoned = `.plan.xlsx.${String(ended)}-0123456789ab.tmp`
  const stays = [
    `.plan.xlsx.${String(process.pid)}-0123456789ab.tmp`,
    '.plan.xlsx.tmp',
    `.plan.xlsx.${String(ended)}-0123.tmp`,
    `plan.xlsx.${String(ended)}-0123456789ab.tmp`,
    '~$plan.xlsx',
    'plan.xlsx',
  ]
  mkdirSync(join(folder, 'recibos'))
  for (const name of [abandoned, ...stays]) writeFileSync(join(folder, name), 'a medias')
  writeFileSync(join(folder, 'recibos', abandoned), 'a medias')
  mkdirSync(join(folder, `.carpeta.${String(ended)}-0123456789ab.tmp`))
  await removeAbandoned(folder)
  expect(readdirSync(folder).sort()).toEqual(
    [...stays, 'recibos', `.carpeta.${String(ended)}-0123456789ab.tmp`].sort(),
  )
  expect(readdirSync(join(folder, 'recibos'))).toEqual([])
})

it('clears nothing away where there is no folder', async () => {
  await expect(removeAbandoned(join(folder, 'no'))).resolves.toBeUndefined()
})
