import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import * as fileSystem from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeAtomically, type WriteFileSystem } from '../../../pipeline/publish/atomic-write.js'
import { OutputError } from '../../../pipeline/publish/output-error.js'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cotejo-'))
  path = join(folder, 'plan-maestro.xlsx')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A file system that notes what it is asked for. */
function noting(): { readonly files: WriteFileSystem; readonly acts: string[] } {
  const acts: string[] = []
  const files: WriteFileSystem = {
    ...fileSystem,
    open: async (at, ...rest) => {
      const handle = await fileSystem.open(at, ...rest)
      const { writeFile, sync } = handle
      const isFolder = String(at) === folder
      handle.writeFile = async (data, ...options) => {
        acts.push(`write ${String((data as Uint8Array).length)}`)
        await writeFile.call(handle, data, ...options)
      }
      handle.sync = async () => {
        acts.push(isFolder ? 'sync folder' : 'sync file')
        await sync.call(handle)
      }
      return handle
    },
    rename: async (from, to) => {
      acts.push('rename')
      await fileSystem.rename(from, to)
    },
  }
  return { files, acts }
}

async function* pieces(count: number, size: number): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < count; n++) yield await Promise.resolve(new Uint8Array(size).fill(n % 251))
}

it('gathers bytes in pieces into few writes, in their order', async () => {
  const { files, acts } = noting()
  await writeAtomically(path, pieces(1000, 1000), files)
  // 256 kB are 262.144 bytes: 263 pieces of a thousand, three times, and the 211 that are left
  expect(acts).toEqual([
    'write 263000',
    'write 263000',
    'write 263000',
    'write 211000',
    'sync file',
    'rename',
    'sync folder',
  ])
  const bytes = readFileSync(path)
  expect(bytes).toHaveLength(1_000_000)
  expect([0, 999, 1000, 262_999, 263_000, 999_999].map((at) => bytes[at])).toEqual([0, 0, 1, 11, 12, 246])
})

it('gathers the pieces of a text, in UTF-8', async () => {
  const { files, acts } = noting()
  await writeAtomically(
    path,
    Array.from({ length: 300_000 }, () => 'ñ'),
    files,
  )
  expect(acts.slice(0, 2)).toEqual(['write 524288', 'write 75712'])
  expect(readFileSync(path, 'utf8')).toBe('ñ'.repeat(300_000))
})

it('holds only a few pieces: the next are not asked for before what came is written', async () => {
  let asked = 0
  const { files, acts } = noting()
  const askedAtWrite: number[] = []
  async function* counted(): AsyncGenerator<Uint8Array> {
    for (asked = 1; asked <= 8; asked++) {
      askedAtWrite.push(acts.length)
      yield await Promise.resolve(new Uint8Array(300_000))
    }
  }
  await writeAtomically(path, counted(), files)
  expect(askedAtWrite).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})

it('writes an empty file for no pieces', async () => {
  await writeAtomically(path, pieces(0, 1))
  expect(readFileSync(path)).toHaveLength(0)
})

it('passes on as it is what the making of the content throws, and takes back what was written of it', async () => {
  writeFileSync(path, 'de antes')
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(new Uint8Array(400_000))
    throw new RangeError('la celda no cabe')
  }
  await expect(writeAtomically(path, broken())).rejects.toThrow(new RangeError('la celda no cabe'))
  expect(readFileSync(path, 'utf8')).toBe('de antes')
  expect(readdirSync(folder)).toEqual(['plan-maestro.xlsx'])
})

it.each(['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP'])(
  'says nothing where the system does not bring a folder to the disk (%s)',
  async (code) => {
    const files: WriteFileSystem = {
      ...fileSystem,
      open: (at, ...rest) =>
        String(at) === folder
          ? Promise.reject(Object.assign(new Error(code), { code }))
          : fileSystem.open(at, ...rest),
    }
    await writeAtomically(path, pieces(1, 5), files)
    expect(readFileSync(path)).toHaveLength(5)
  },
)

/** What the system answers, and how it is said. */
const FAILURES: readonly (readonly [code: string, sentence: string])[] = [
  [
    'ENOSPC',
    'No se pudo escribir plan-maestro.xlsx porque no queda espacio en el disco: libere espacio y vuelva a ejecutar.',
  ],
  [
    'EDQUOT',
    'No se pudo escribir plan-maestro.xlsx porque no queda espacio en el disco: libere espacio y vuelva a ejecutar.',
  ],
  [
    'EFBIG',
    'No se pudo escribir plan-maestro.xlsx porque el disco no admite archivos tan grandes: use otra carpeta, en otro disco, y vuelva a ejecutar.',
  ],
  [
    'EROFS',
    'No se pudo escribir plan-maestro.xlsx porque no hay permiso para escribir en la carpeta FOLDER.',
  ],
  [
    'EACCES',
    'No se pudo escribir plan-maestro.xlsx porque no hay permiso para escribir en la carpeta FOLDER.',
  ],
  [
    'EIO',
    'No se pudo escribir plan-maestro.xlsx porque el disco falló al escribir en FOLDER: revíselo, o la conexión si es de la red, y vuelva a ejecutar.',
  ],
  [
    'ENAMETOOLONG',
    'No se pudo escribir plan-maestro.xlsx porque la ruta es demasiado larga: use una carpeta de nombre más corto y vuelva a ejecutar.',
  ],
  [
    'EMFILE',
    'No se pudo escribir plan-maestro.xlsx porque el computador tiene demasiados archivos abiertos: cierre otros programas y vuelva a ejecutar.',
  ],
]

/** A file system that fails with a code from the n-th act on. */
function failingFrom(
  n: number,
  code: string,
): { readonly files: WriteFileSystem; readonly acts: () => number } {
  let count = 0
  const act = (): void => {
    if (++count >= n) throw Object.assign(new Error(`${code}: falla`), { code })
  }
  const files: WriteFileSystem = {
    open: async (...args) => {
      act()
      const handle = await fileSystem.open(...args)
      const { writeFile, sync } = handle
      handle.writeFile = async (data, ...options) => {
        act()
        await writeFile.call(handle, data, ...options)
      }
      handle.sync = async () => {
        act()
        await sync.call(handle)
      }
      return handle
    },
    rename: async (...args) => {
      if (code !== 'EACCES') act()
      await fileSystem.rename(...args)
    },
    rm: fileSystem.rm,
  }
  return { files, acts: () => count }
}

it.each(FAILURES)(
  '%s at any act before the name: the old file stays, nothing else does, one sentence',
  async (code, sentence) => {
    const probe = failingFrom(Infinity, code)
    await writeAtomically(path, pieces(3, 200_000), probe.files)
    // open, two writes, sync, rename; afterwards the folder is opened and synced
    const before = code === 'EACCES' ? 4 : 5
    expect(probe.acts()).toBe(before + 2)
    for (let n = 1; n <= before; n++) {
      writeFileSync(path, 'de antes')
      const { files } = failingFrom(n, code)
      const write = writeAtomically(path, pieces(3, 200_000), files)
      await expect(write).rejects.toThrow(OutputError)
      await expect(write).rejects.toThrow(sentence.replace('FOLDER', folder))
      expect(readFileSync(path, 'utf8')).toBe('de antes')
      expect(readdirSync(folder)).toEqual(['plan-maestro.xlsx'])
    }
  },
)

it('says that a folder has the name, also where the system calls it a file in use', async () => {
  await fileSystem.mkdir(path)
  const write = writeAtomically(path, pieces(1, 5))
  await expect(write).rejects.toThrow(`No se pudo escribir ${path} porque ya hay una carpeta con ese nombre.`)
  const asWindows: WriteFileSystem = {
    ...fileSystem,
    rename: () => Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' })),
  }
  const there = writeAtomically(path, pieces(1, 5), asWindows)
  await expect(there).rejects.toThrow(`No se pudo escribir ${path} porque ya hay una carpeta con ese nombre.`)
  expect(readdirSync(folder)).toEqual(['plan-maestro.xlsx'])
})

it('says that the folder is gone where it is taken away in the midst', async () => {
  const files: WriteFileSystem = {
    ...fileSystem,
    rename: async (from, to) => {
      await fileSystem.rm(folder, { recursive: true })
      await fileSystem.rename(from, to)
    },
  }
  const write = writeAtomically(path, pieces(1, 5), files)
  await expect(write).rejects.toThrow(
    `No se pudo escribir plan-maestro.xlsx porque no existe la carpeta ${folder}.`,
  )
})

it('writes texts and bytes in the order in which they come', async () => {
  const mixed = ['Año ', Buffer.from('de ñandúes'), Buffer.from(': '), 'uno', ' y ', Buffer.from('dos')]
  await writeAtomically(path, mixed)
  expect(readFileSync(path, 'utf8')).toBe('Año de ñandúes: uno y dos')
})
