import { nameOf } from '../../../engine/directory/directory.js'
import { directorySchema } from '../../../engine/directory/schema.js'
import { Resolver } from '../../../engine/directory/resolve.js'
import { fold } from '../../../engine/text/fold.js'
import { directory } from '../../support/sheet.js'

const everybody = [...directory.dependencias, ...directory.collectives]

describe('the directory of the Alcaldía', () => {
  it('has each id and each name once', () => {
    for (const list of [everybody.map(({ id }) => id), everybody.map(({ name }) => fold(name))]) {
      expect(list).toHaveLength(new Set(list).size)
    }
    const acronyms = directory.dependencias.flatMap(({ acronym }) => acronym ?? [])
    expect(acronyms).toHaveLength(new Set(acronyms).size)
  })

  it('gives names by id', () => {
    expect(nameOf(directory, 'opgi')).toBe('Oficina de Planeación de Gestión Institucional')
    expect(nameOf(directory, 'todas-dependencias')).toBe('Todas las dependencias')
    expect(nameOf(directory, 'nadie')).toBeUndefined()
  })

  it('refuses what is no directory', () => {
    const good = {
      entity: 'Villa Brújula',
      dependencias: [{ id: 'faro', name: 'Oficina del Faro' }],
      collectives: [],
    }
    expect(directorySchema.parse(good).dependencias[0]).toEqual({
      id: 'faro',
      name: 'Oficina del Faro',
      acronym: null,
      kind: null,
      otherNames: [],
    })
    for (const bad of [
      {},
      { ...good, dependencias: [{ id: 'El Faro', name: 'Oficina del Faro' }] },
      { ...good, dependencias: [{ id: 'faro', name: '' }] },
      { ...good, dependencias: [{ id: 'faro', name: 'Oficina del Faro', sigla: 'OF' }] },
    ]) {
      expect(directorySchema.safeParse(bad).success).toBe(false)
    }
  })
})

describe('any other directory', () => {
  const town = directorySchema.parse({
    entity: 'Villa Brújula',
    dependencias: [
      { id: 'faro', name: 'Oficina del Faro', acronym: 'FARO' },
      { id: 'norte', name: 'Secretaría de Parques del Norte' },
      { id: 'sur', name: 'Secretaría de Parques del Sur' },
      { id: 'puentes', name: 'Secretaría de Puentes y Caminos', otherNames: ['Vías'] },
    ],
    collectives: [{ id: 'todas', name: 'Todas las oficinas', otherNames: ['Todo el mundo'] }],
  })
  const resolver = new Resolver(town)

  it('is looked up by its own names only', () => {
    expect(resolver.name('Secretaría de Puentes').id).toBe('puentes')
    expect(resolver.name('Vías').id).toBe('puentes')
    expect(resolver.name('Todo el mundo').id).toBe('todas')
    expect(resolver.name('OPGI').id).toBeNull()
  })

  it('does not choose between two units whose names begin alike', () => {
    const { id, resolution } = resolver.name('Secretaría de Parques')
    expect(id).toBeNull()
    expect(resolution).toMatchObject({ how: 'unknown' })
    expect(resolution.how === 'unknown' && resolution.suggestions.map((unit) => unit.id).sort()).toEqual([
      'norte',
      'sur',
    ])
  })

  it('may be empty', () => {
    const nobody = new Resolver(directorySchema.parse({ entity: 'X', dependencias: [], collectives: [] }))
    expect(nobody.list('OPGI\nSSI').names.map(({ id }) => id)).toEqual([null, null])
    expect(nobody.isNames('OPGI')).toBe(false)
  })
})
