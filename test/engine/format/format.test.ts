import { columnOfType, columnsOf } from '../../../engine/format/format.js'
import { formatSchema } from '../../../engine/format/schema.js'
import { fold } from '../../../engine/text/fold.js'
import { formats, paac } from '../../support/sheet.js'

describe('the Anexo 1', () => {
  it('has the seven columns of the official document, in their order', () => {
    expect(paac.columns.map(({ header }) => header)).toEqual([
      ...[
        'Subcomponente / Proceso',
        'Actividades',
        'Producto',
        'Meta',
        'Responsable',
        'Fecha Inicio',
        'Fecha Final',
      ],
    ])
    expect(paac.columns.every(({ required }) => required)).toBe(true)
  })

  it('has six columns in component 6', () => {
    const keys = (number: number): string[] =>
      columnsOf(
        paac,
        paac.sections.find((section) => section.number === number),
      ).map(({ key }) => key)
    expect(keys(6)).toEqual(['activity', 'product', 'goal', 'responsible', 'start', 'end'])
    expect(keys(1)).toEqual(['subcomponent', ...keys(6)])
    expect(columnsOf(paac, undefined)).toBe(paac.columns)
  })

  it('has its components and subcomponents', () => {
    expect(paac.sections.map(({ number, subcomponents }) => [number, subcomponents.length])).toEqual([
      [1, 5],
      [2, 0],
      [3, 3],
      [4, 5],
      [5, 5],
      [6, 0],
    ])
    expect(paac.sections.filter(({ reference }) => reference !== null).map(({ number }) => number)).toEqual([
      2,
    ])
  })

  it('finds its columns by what they hold', () => {
    expect(columnOfType(paac, 'goal')?.header).toBe('Meta')
    expect(columnOfType(paac, 'subject')?.key).toBe('activity')
  })

  it('is published by the end of January', () => {
    expect(paac.publication).toBe('01-31')
  })
})

describe.each(formats)('the format $id', (format) => {
  it('calls no two columns under one title alike', () => {
    for (const columns of [format.columns, ...format.annexes.map((annex) => annex.columns)]) {
      const owners = new Map<string, string>()
      for (const { key, group, header, synonyms } of columns) {
        for (const name of [header, ...synonyms]) {
          const folded = fold(name).replaceAll(' ', '')
          expect(folded).not.toBe('')
          const owned = `${group ?? ''}/${folded}`
          expect([name, owners.get(owned) ?? key]).toEqual([name, key])
          owners.set(owned, key)
        }
      }
    }
  })

  it('has each key, section and subcomponent once', () => {
    const once = (list: readonly (string | number)[]): void => {
      expect(list).toHaveLength(new Set(list).size)
    }
    once(format.columns.map(({ key }) => key))
    once(format.sections.map(({ number }) => number))
    for (const { subcomponents } of format.sections) {
      once(subcomponents.map(({ number }) => number))
      once(subcomponents.map(({ name }) => fold(name)))
    }
  })

  it('leaves out of its sections only columns that it has', () => {
    const keys = format.columns.map(({ key }) => key)
    for (const { without } of format.sections) expect(keys).toEqual(expect.arrayContaining([...without]))
  })

  it('asks a header row for no more columns than it has', () => {
    expect(format.headerMinimum).toBeLessThanOrEqual(format.columns.length)
    expect(format.headerMinimum).toBeGreaterThanOrEqual(2)
  })

  it('helps who fills it in, in whole sentences', () => {
    for (const { help } of format.columns) expect(help).toMatch(/^[A-ZÁÉÍÓÚÑ].*[.»]$/)
  })
})

describe('what is no format', () => {
  const good = {
    id: 'plan-brujula',
    version: '1',
    name: 'Plan de la Brújula',
    shortName: 'Brújula',
    title: 'Plan de la Brújula',
    columns: [
      { key: 'activity', header: 'Actividad', type: 'subject', required: true, width: 20, help: '' },
      { key: 'goal', header: 'Meta', type: 'goal', required: true, width: 20, help: '' },
    ],
    headerMinimum: 2,
    sectionWord: null,
    numbered: true,
    rules: [],
  }

  it('is told from what is', () => {
    expect(formatSchema.parse(good)).toMatchObject({
      sections: [],
      subcomponentWord: null,
      publication: null,
      planWords: [],
    })
  })

  it.each([
    ['an id with spaces', { id: 'Plan Brújula' }],
    ['one column', { columns: good.columns.slice(0, 1) }],
    [
      'a type that nobody reads',
      { columns: [...good.columns, { ...good.columns[0], key: 'x', type: 'fecha' }] },
    ],
    ['a date that is none', { publication: '31/01' }],
    ['a word that the schema does not know', { columnas: [] }],
    ['no rules', { rules: undefined }],
  ])('is refused: %s', (_, wrong) => {
    expect(formatSchema.safeParse({ ...good, ...wrong }).success).toBe(false)
  })
})
