import { readFileSync } from 'node:fs'
import type { Directory } from '../../../engine/directory/directory.js'
import { directorySchema } from '../../../engine/directory/schema.js'

export const directory: Directory = directorySchema.parse(
  JSON.parse(readFileSync('templates/pasto/directory.json', 'utf8')),
)

const UNITS = [
  ...directory.dependencias.map(({ id, name, acronym }) => ({ id, name, acronym })),
  ...directory.collectives.map(({ id, name }) => ({ id, name, acronym: null })),
]
const BY_ID = new Map(UNITS.map((unit) => [unit.id, unit]))

export const UNIT_IDS: readonly string[] = UNITS.map(({ id }) => id)
export const DEPENDENCIA_IDS: readonly string[] = directory.dependencias.map(({ id }) => id)

/** How a person writes the name of a unit. */
export const NAME_STYLES = [
  'official',
  'acronym',
  'name – acronym',
  'name - acronym',
  'name (acronym)',
  'acronym - name',
  'kind acronym',
  'no accents',
  'upper',
  'lower',
  'final stop',
  'acronym and stop',
  'spaces',
  'nbsp',
  'short',
  'no preposition',
  'remark',
  'remark in brackets',
] as const
export type NameStyle = (typeof NAME_STYLES)[number]

export function officialName(id: string): string {
  return BY_ID.get(id)!.name
}

/** A unit's name in a style; officially where it has no acronym or no shorter form. */
export function written(id: string, style: NameStyle): string {
  const { name, acronym } = BY_ID.get(id)!
  switch (style) {
    case 'official':
      return name
    case 'acronym':
      return acronym ?? name
    case 'name – acronym':
    case 'name - acronym':
      return acronym ? `${name} ${style.charAt(5)} ${acronym}` : name
    case 'name (acronym)':
      return acronym ? `${name} (${acronym})` : name
    case 'acronym - name':
      return acronym ? `${acronym} - ${name}` : name
    case 'kind acronym':
      return acronym ? `${name.split(' ')[0]!} ${acronym}` : name
    case 'no accents':
      return unaccented(name)
    case 'upper':
      return name.toUpperCase()
    case 'lower':
      return name.toLowerCase()
    case 'final stop':
      return `${name}.`
    case 'acronym and stop':
      return `${acronym ?? name}.`
    case 'spaces':
      return ` ${name.replace(' ', '  ')} `
    case 'nbsp':
      return name.replaceAll(' ', '\u00a0')
    case 'short':
      return name.replace(/ Municipal$/, '')
    case 'no preposition':
      return name.replace(/ de (?!las )/, ' ')
    case 'remark':
      return `${name} con equipo interno`
    case 'remark in brackets':
      return `${name} (lidera)`
  }
}

/** A name broken over two lines of its cell; as it is where it has one word. */
export function wrapped(name: string): string {
  const words = name.split(' ')
  if (words.length < 3) return name
  const half = Math.ceil(words.length / 2)
  return `${words.slice(0, half).join(' ')}\n${words.slice(half).join(' ')}`
}

export function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}
