import fc from 'fast-check'
import type { Resolution } from '../../../engine/plan/plan.js'
import { directory, resolver } from '../../support/sheet.js'

const units = directory.dependencias
const everybody = [...units, ...directory.collectives]

function suggestions(resolution: Resolution): string[] {
  return resolution.how === 'unknown' ? resolution.suggestions.map(({ id }) => id) : []
}

function ids(cell: string): (string | null)[] {
  return resolver.list(cell).names.map(({ id }) => id)
}

describe('a responsible resolves', () => {
  it.each(everybody)('by its official name: $name', ({ id, name }) => {
    expect(resolver.name(name)).toEqual({
      text: name,
      id,
      name,
      resolution: { how: 'official', collective: !units.some((unit) => unit.id === id), remark: null },
    })
  })

  it.each(units.filter(({ acronym }) => acronym !== null))(
    'by its acronym: $acronym',
    ({ id, name, acronym }) => {
      expect(resolver.name(acronym!)).toMatchObject({ id, name, resolution: { how: 'variant' } })
      expect(resolver.name(`${acronym!}.`)).toMatchObject({ id, resolution: { how: 'variant' } })
      expect(resolver.name(acronym!.toLowerCase())).toMatchObject({ id, resolution: { how: 'variant' } })
    },
  )

  it.each(units.filter(({ acronym }) => acronym !== null))(
    'by name and acronym together: $name, $acronym',
    ({ id, name, acronym }) => {
      for (const both of [
        `${name} ${acronym!}`,
        `${name} – ${acronym!}`,
        `${name} - ${acronym!}`,
        `${name} (${acronym!})`,
        `${acronym!} – ${name}`,
        `${name.toUpperCase()} – ${acronym!}.`,
      ]) {
        expect([both, ids(both)]).toEqual([both, [id]])
      }
    },
  )

  it.each(everybody)('in any case, without accents, with stops: $name', ({ id, name }) => {
    const plain = name.normalize('NFD').replace(/\p{M}/gu, '')
    for (const written of [
      name.toUpperCase(),
      name.toLowerCase(),
      plain,
      plain.toUpperCase(),
      `${name}.`,
      `${name} .`,
      ` ${name}  `,
      name.replaceAll(' ', '\u00A0'),
      name.replaceAll(' ', '  '),
      name.normalize('NFD'),
    ]) {
      expect([written, ids(written)]).toEqual([written, [id]])
    }
  })

  it('with stops, dashes and blanks at its end', () => {
    const [{ id, name }] = units as [(typeof units)[number]]
    expect(resolver.name(`${name} . – ;`)).toMatchObject({ id, resolution: { how: 'official' } })
  })

  it('with a final stop still counts as the official name: another rule speaks of the stop', () => {
    expect(resolver.name('Secretaría General.').resolution.how).toBe('official')
    expect(resolver.name('OPGI.').resolution.how).toBe('variant')
  })

  it.each([
    // singular or plural
    ['Todas las dependencia', 'todas-dependencias'],
    ['Toda las dependencias', 'todas-dependencias'],
    ['Todas las secretaria', 'todas-secretarias'],
    ['Líder de proceso', 'lideres-proceso'],
    ['Líderes de procesos', 'lideres-proceso'],
    ['Equipo líder de los procesos de rendición de cuentas', 'equipo-rendicion-cuentas'],
    ['Unidad de Atención a los Ciudadanos', 'uac'],
    ['Subsecretaría de Sistema de Información', 'ssi'],
    // short names
    ['Secretaría de Educación', 'educacion'],
    ['Secretaría de Salud', 'salud'],
    ['Secretaría de Gobierno', 'gobierno'],
    ['Secretaría de Hacienda', 'hacienda'],
    ['Secretaría de Tránsito y Transporte', 'transito'],
    ['Secretaría de Salud Municipal', 'salud'],
    ['Dirección de Juventud', 'juventud'],
    // a unique leading part of the name of the same kind of unit
    ['Oficina de Control Interno', 'control-interno'],
    ['Oficina de Planeación', 'opgi'],
    ['Oficina de Archivo', 'archivo'],
    ['Secretaría de Tránsito', 'transito'],
    ['Secretaría de las Mujeres', 'mosig'],
    ['Secretaría de Bienestar', 'bienestar'],
    // a kind of unit before its acronym
    ['Secretaría MOSIG', 'mosig'],
    ['Oficina OPGI', 'opgi'],
    ['Unidad UAC', 'uac'],
    ['Subsecretaría SSI', 'ssi'],
    ['Dirección DAGRD', 'gestion-riesgo'],
    // a lost preposition or article
    ['Oficina Comunicación Social', 'comunicacion'],
    ['Secretaría Educación Municipal', 'educacion'],
    ['Secretaría de Mujeres, Orientaciones Sexuales e Identidades de Género', 'mosig'],
    ['Subsecretaría Talento Humano', 'talento-humano'],
    ['Observatorio de Delito', 'observatorio-delito'],
    // another name of the directory's
    ['Gestión del Riesgo', 'gestion-riesgo'],
    ['Pasto Deporte', 'pasto-deporte'],
  ])('«%s» is %s', (written, id) => {
    expect(ids(written)).toEqual([id])
  })

  it.each([
    ['Oficina de Comunicación Social con equipo interno', 'comunicacion', 'con equipo interno'],
    [
      'Secretaría de Salud Municipal de la Administración Municipal',
      'salud',
      'de la Administración Municipal',
    ],
    ['Secretaría General (apoyo)', 'general', '(apoyo)'],
    [
      'Todas las dependencias de la Administración Municipal',
      'todas-dependencias',
      'de la Administración Municipal',
    ],
    ['Todas las secretarías con equipo interno', 'todas-secretarias', 'con equipo interno'],
    [
      'Líderes de proceso de la Administración Municipal',
      'lideres-proceso',
      'de la Administración Municipal',
    ],
    ['OPGI con equipo interno', 'opgi', 'con equipo interno'],
    ['Secretaría de Educación con su equipo', 'educacion', 'con su equipo'],
  ])('with a remark after it: «%s»', (written, id, remark) => {
    const { names } = resolver.list(written)
    expect(names.map((name) => name.id)).toEqual([id])
    const { resolution } = names[0]!
    expect(resolution.how === 'unknown' ? null : resolution.remark?.trim()).toBe(remark)
  })
})

describe('unsure means unknown, with suggestions', () => {
  it.each([
    ['Secretaría de Cultura Ciudadana', ['cultura', 'cultura-ciudadana']],
    ['Oficina Jurídica', ['juridica']],
    ['Secretaría de Slaud Municipal', ['salud']],
    ['Secretaría de Hacinda', ['hacienda']],
    ['Oficina de Contro Interno', ['control-interno']],
    ['Unidad de Corespondencia', ['correspondencia']],
  ])('«%s» is decided by nobody, and %j is proposed', (written, proposed) => {
    const { names } = resolver.list(written)
    expect(names.map(({ id, name, text }) => ({ id, name, text }))).toEqual([
      { id: null, name: written, text: written },
    ])
    expect(suggestions(names[0]!.resolution)).toEqual(expect.arrayContaining(proposed))
  })

  it('puts the nearest first', () => {
    expect(suggestions(resolver.name('Secretaría de Slaud Municipal').resolution)[0]).toBe('salud')
    expect(suggestions(resolver.name('Subsecretaría de Cultura Ciudad').resolution)[0]).toBe(
      'cultura-ciudadana',
    )
  })

  it('knows the two units of culture by their own names', () => {
    expect(ids('Secretaría de Cultura')).toEqual(['cultura'])
    expect(ids('Subsecretaría de Cultura Ciudadana')).toEqual(['cultura-ciudadana'])
  })

  it.each([
    'Secretaría',
    'Oficina de',
    'Secretaría de Salud Departamental',
    'Secretaría de Infraestructura',
    'Secretaría OPGI',
    'Juan Pérez',
    'Todas',
    'Contratista',
    'Oficina de Planeación Departamental',
    'N/A',
    'Unidad',
  ])('«%s» is no unit of this town', (written) => {
    expect(ids(written)).toEqual([null])
  })

  it('proposes nothing where only the kind of unit is shared', () => {
    expect(suggestions(resolver.name('Secretaría de Infraestructura').resolution)).toEqual([])
    expect(suggestions(resolver.name('Juan Pérez').resolution)).toEqual([])
  })

  it('proposes three at most', () => {
    expect(suggestions(resolver.name('Secretaría de Municipal').resolution).length).toBeLessThanOrEqual(3)
  })
})

describe('a cell with several responsibles', () => {
  it.each([
    ['OPGI\nSSI', ['opgi', 'ssi']],
    ['OPGI;SSI', ['opgi', 'ssi']],
    ['OPGI ; Secretaría General', ['opgi', 'general']],
    ['• OPGI\n• SSI', ['opgi', 'ssi']],
    ['- OPGI\n- SSI', ['opgi', 'ssi']],
    ['1. OPGI\n2. SSI', ['opgi', 'ssi']],
    ['OPGI.\n\nSSI.\n', ['opgi', 'ssi']],
    ['OPGI y SSI', ['opgi', 'ssi']],
    ['Secretaría de Salud y Secretaría de Educación', ['salud', 'educacion']],
    ['Secretaría de Tránsito y Transporte y Secretaría de Salud', ['transito', 'salud']],
    ['Secretaría de Tránsito y Transporte Municipal', ['transito']],
    ['Todas las secretarías y direcciones', ['todas-secretarias-direcciones']],
    ['Todas las secretarías y OPGI', ['todas-secretarias', 'opgi']],
    ['OPGI\nOficina de los Sueños', ['opgi', null]],
    ['OPGI y su equipo', ['opgi']],
  ])('%j holds %j, told apart for sure', (cell, expected) => {
    expect(ids(cell)).toEqual(expected)
    expect(resolver.list(cell).ambiguous).toBe(false)
  })

  it.each([
    ['Oficina de Planeación de\nGestión Institucional', ['opgi']],
    ['Oficina de Planeación\nde Gestión Institucional', ['opgi']],
    ['Unidad de Atención\nal Ciudadano', ['uac']],
    ['Subsecretaría de\nCultura Ciudadana', ['cultura-ciudadana']],
    ['Secretaría de las Mujeres, Orientaciones\nSexuales e Identidades\nde Género', ['mosig']],
    ['Secretaría de Tránsito\ny Transporte', ['transito']],
    ['Unidad de Atención\nal Ciudadano\nOPGI', ['uac', 'opgi']],
    ['Todas las\ndependencias', ['todas-dependencias']],
    ['Oficina de Planeación de Gestión\nInstitucional – OPGI', ['opgi']],
  ])('%j is %j: a name wrapped over lines is one', (cell, expected) => {
    expect(ids(cell)).toEqual(expected)
    expect(resolver.list(cell).ambiguous).toBe(false)
  })

  it.each([
    ['OPGI SSI', ['opgi', 'ssi']],
    ['OPGI, SSI', ['opgi', 'ssi']],
    ['OPGI, SSI y UAC', ['opgi', 'ssi', 'uac']],
    ['Secretaría de Salud Municipal Secretaría de Educación Municipal', ['salud', 'educacion']],
    ['Secretaría de Salud, Secretaría de Educación', ['salud', 'educacion']],
    ['UAC Unidad de Correspondencia.', ['uac', 'correspondencia']],
    ['Oficina de Comunicación Social UAC', ['comunicacion', 'uac']],
    ['Todas las dependencias Líderes de proceso', ['todas-dependencias', 'lideres-proceso']],
  ])('«%s» is wholly names: they are told apart, and said to be unsure', (cell, expected) => {
    expect(ids(cell)).toEqual(expected)
    expect(resolver.list(cell).ambiguous).toBe(true)
  })

  it.each([
    'OPGI – SSI',
    'OPGI - SSI',
    'Oficina de Comunicación Social – Secretaría General',
    'Oficina de Comunicación Social - SSI',
    'Secretaría General — Unidad de Correspondencia',
  ])('«%s» is never split at its dash', (cell) => {
    expect(ids(cell)).toEqual([null])
  })

  it('keeps a dash that joins a name and its acronym, beside other names', () => {
    expect(ids('Oficina de Planeación de Gestión Institucional – OPGI\nSecretaría General')).toEqual([
      'opgi',
      'general',
    ])
    expect(ids('Oficina de Planeación de Gestión Institucional – OPGI y Secretaría General')).toEqual([
      'opgi',
      'general',
    ])
  })

  it('names nobody where nothing is written', () => {
    for (const cell of ['', ' ', '\n', '-', '.', '•', '\u00A0']) expect(resolver.list(cell).names).toEqual([])
  })

  it('gives back any list of official names in its order, however it is separated', () => {
    const some = fc.uniqueArray(fc.constantFrom(...everybody), {
      minLength: 1,
      maxLength: 4,
      selector: ({ id }) => id,
    })
    const separator = fc.constantFrom('\n', ';', '; ', ' y ', '.\n', '\n• ')
    fc.assert(
      fc.property(some, separator, (list, between) => {
        const cell = list.map(({ name }) => name).join(between)
        expect([cell, ids(cell)]).toEqual([cell, list.map(({ id }) => id)])
        expect(resolver.list(cell).ambiguous).toBe(false)
      }),
      { numRuns: 600 },
    )
    fc.assert(
      fc.property(some, fc.constantFrom(' ', ', ', '  '), (list, between) => {
        const cell = list.map(({ name }) => name).join(between)
        expect([cell, ids(cell)]).toEqual([cell, list.map(({ id }) => id)])
        expect(resolver.list(cell).ambiguous).toBe(list.length > 1)
      }),
      { numRuns: 600 },
    )
  })

  it('answers for any text whatever', () => {
    const odd = [
      '½',
      '™',
      'ⓨ',
      'ⓈⓈⒾ',
      '℡',
      'ﬁ',
      '…',
      '\u200B',
      '\u00AD',
      '\u0301',
      '(',
      ')',
      '–',
      ' y ',
      ', ',
      '\n',
      ' ',
      'İ',
    ]
    const pieces = fc.constantFrom(
      'OPGI',
      'SSI',
      'Secretaría General',
      'Secretaría',
      'con equipo',
      'de',
      ...odd,
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.array(pieces, { maxLength: 14 }).map((list) => list.join('')),
      fc.array(pieces, { maxLength: 14 }).map((list) => list.join(' ')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        resolver.isNames(text)
        resolver.declared(text)
        return resolver.list(text).names.every(({ id, name }) => (id === null ? name !== '' : true))
      }),
      { numRuns: 4000 },
    )
  })

  it.each(['a ', 'OPGI ', 'OPGI\n', 'Secretaría de ', 'Secretaría General con equipo ', '(', '- ', 'y '])(
    'comes to an end on %j over and over, as long as a cell can be',
    (piece) => {
      expect(resolver.list(piece.repeat(Math.floor(32_767 / piece.length)))).toBeDefined()
    },
  )
})

describe('isNames', () => {
  it.each([
    'OPGI',
    'OPGI\nSSI',
    'Oficina de Control Interno',
    'Todas las dependencias',
    '• OPGI',
    'OPGI, SSI',
  ])('knows %j for names', (text) => {
    expect(resolver.isNames(text)).toBe(true)
  })

  it.each([
    '',
    'Mural pintado',
    '1 informe',
    'Oficina de los Sueños',
    'OPGI\nOficina de los Sueños',
    'Informe de la OPGI',
  ])('does not take %j for names', (text) => {
    expect(resolver.isNames(text)).toBe(false)
  })
})

describe('what a header or a file name declares', () => {
  it.each([
    ['ssi', 'ssi'],
    ['SSI', 'ssi'],
    ['control-interno', 'control-interno'],
    ['Control interno', 'control-interno'],
    ['Secretaría de Salud', 'salud'],
    ['salud', 'salud'],
    ['todas-dependencias', 'todas-dependencias'],
    ['Oficina de los Sueños', null],
    ['', null],
    ['2023', null],
  ])('«%s» is %s', (text, id) => {
    expect(resolver.declared(text)).toBe(id)
  })
})
