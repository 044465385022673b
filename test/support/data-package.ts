import { createRequire } from 'node:module'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openData, type PackedFile } from '../../pipeline/publish/open-data/open-data.js'
import type { Publication } from '../../pipeline/publish/publication.js'

/** The reference implementation of Frictionless Data, as far as the tests use it. */
interface Validator {
  readonly Package: {
    readonly load: (descriptor: string, options: { readonly strict: boolean }) => Promise<LoadedPackage>
  }
}

interface LoadedPackage {
  readonly valid: boolean
  readonly errors: readonly Error[]
  readonly descriptor: Descriptor
  readonly resources: readonly LoadedResource[]
}

interface LoadedResource {
  readonly name: string
  readonly tabular: boolean
  readonly valid: boolean
  readonly errors: readonly Error[]
  readonly read: (options: { readonly keyed: true; readonly relations?: boolean }) => Promise<Cells[]>
}

/** A row as the validator understands it by the schema: dates are Date objects, yes and no booleans. */
export type Cells = Readonly<Record<string, unknown>>

export interface Descriptor {
  readonly name: string
  readonly created: string
  readonly resources: readonly {
    readonly name: string
    readonly path: string
    readonly bytes: number
    readonly hash: string
    readonly schema?: { readonly fields: readonly { readonly name: string; readonly type: string }[] }
  }[]
}

const { Package } = createRequire(import.meta.url)('datapackage') as Validator

export interface Validated {
  readonly descriptor: Descriptor
  /** rows of every table, by its name */
  readonly rows: Readonly<Record<string, readonly Cells[]>>
}

/**
 * Validates the data package that lies in a folder: its descriptor, every row by its schema, primary keys and foreign keys.
 * @throws what the validator says is wrong
 */
export async function validated(folder: string): Promise<Validated> {
  const loaded = await Package.load(join(folder, 'datapackage.json'), { strict: true })
  if (!loaded.valid) throw loaded.errors[0]!
  const rows: Record<string, readonly Cells[]> = {}
  for (const resource of loaded.resources) {
    if (!resource.valid) throw resource.errors[0]!
    if (!resource.tabular) continue
    await resource.read({ keyed: true, relations: true }).catch((error: Error & { errors?: Error[] }) => {
      throw new Error(`${resource.name}: ${[error, ...(error.errors ?? [])].map(String).join(' ')}`)
    })
    rows[resource.name] = await resource.read({ keyed: true })
  }
  return { descriptor: loaded.descriptor, rows }
}

/** The open data of a publication in a folder of their own, for as long as something is done with them. */
export async function withOpenData<T>(
  publication: Publication,
  use: (folder: string, files: readonly PackedFile[]) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'datos-'))
  try {
    const files = await openData(publication)
    for (const { name, content } of files) writeFileSync(join(folder, name), content)
    return await use(folder, files)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
