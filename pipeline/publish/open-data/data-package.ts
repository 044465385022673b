import { createHash } from 'node:crypto'
import { fold } from '../../../engine/text/fold.js'
import { DIALECT, NO, YES } from './csv.js'
import type { PublicPlan } from './public-plan.js'
import type { Field, Table } from './table.js'

/** A file of the package as its bytes will be. */
export interface PackedFile {
  readonly name: string
  readonly content: Uint8Array
}

/** A file that is no table of its own. */
export interface OtherFile extends PackedFile {
  readonly title: string
  readonly format: string
  readonly mediatype: string
}

/**
 * The descriptor of the data package (Frictionless Data Package and Table Schema, version 1, which those of version 2 read
 * too). It bears the size and the hash of every file, so that whoever downloads them can tell that all are of one piece.
 */
export function dataPackage(
  plan: PublicPlan,
  tables: readonly (PackedFile & { readonly table: Table })[],
  others: readonly OtherFile[],
): string {
  const { entity, licence, vigencia, day, cutoffs } = plan
  const year = vigencia === null ? '' : ` ${String(vigencia)}`
  const descriptor = {
    profile: 'data-package',
    name: `plan${vigencia === null ? '' : `-${String(vigencia)}`}-${slug(entity)}`,
    title: `${entity}. Planes${year}${cutoffs.length > 0 ? ' y su avance' : ''}`,
    description: `Las actividades de los planes${year}, quién responde por ellas, cuándo se hacen, cuánto prometen${
      cutoffs.length > 0 ? ` y cuánto se había hecho en cada corte, hasta el ${day}` : ''
    }. Lea LEAME.md antes de usar las cifras.`,
    version: day,
    created: `${day}T00:00:00Z`,
    keywords: ['planes', 'seguimiento', 'transparencia', 'Ley 1712 de 2014', entity],
    licenses: [{ name: licence.name, title: licence.title, path: licence.path }],
    contributors: [{ title: entity, role: 'publisher' }],
    sources: [
      { title: `Planes${year} que presentaron las dependencias` },
      ...(cutoffs.length > 0
        ? [{ title: 'Seguimientos que reportaron las dependencias en cada corte' }]
        : []),
    ],
    resources: [
      ...tables.map(({ table, ...file }) => ({
        profile: 'tabular-data-resource',
        name: table.name,
        path: file.name,
        title: table.title,
        description: table.means,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        ...measured(file),
        dialect: DIALECT,
        schema: schemaOf(table),
      })),
      ...others.map(({ title, format, mediatype, ...file }) => ({
        profile: 'data-resource',
        name: slug(file.name),
        path: file.name,
        title,
        format,
        mediatype,
        ...measured(file),
      })),
    ],
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}

function measured({ content }: PackedFile): { readonly bytes: number; readonly hash: string } {
  return { bytes: content.length, hash: `sha256:${createHash('sha256').update(content).digest('hex')}` }
}

function schemaOf({ fields, primaryKey, foreignKeys }: Table): object {
  return {
    fields: fields.map(fieldOf),
    missingValues: [''],
    primaryKey,
    ...(foreignKeys.length > 0 && {
      foreignKeys: foreignKeys.map(({ fields: own, table, references }) => ({
        fields: own,
        reference: { resource: table, fields: references },
      })),
    }),
  }
}

function fieldOf({ name, title, type, means, unit, rule, format, ...limits }: Field): object {
  const { required, values, minimum, maximum } = limits
  const constraints = {
    ...(required && { required }),
    ...(values && { enum: values }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
  }
  return {
    name,
    title,
    type,
    ...(format && { format }),
    ...(type === 'boolean' && { trueValues: [YES], falseValues: [NO] }),
    description: [means, unit === undefined ? '' : `Unidad: ${unit}.`, rule ?? '']
      .filter((part) => part !== '')
      .join(' '),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  }
}

/** `Alcaldía de Pasto` → `alcaldia-de-pasto`: what the names of packages and resources may be. */
function slug(text: string): string {
  return (
    fold(text)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'entidad'
  )
}
