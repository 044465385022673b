import { pickerOf } from '../../../../addin/ui/cell/picker-of.js'
import {
  candidatesIn,
  matching,
  namedIn,
  standing,
  withResponsible,
} from '../../../../addin/ui/cell/responsibles.js'
import { parseAddress } from '../../../../engine/grid/address.js'
import { expectedAt } from '../../../../engine/reading/expected.js'
import { anexo, directory, line, paac, read, resolver } from '../../../support/sheet.js'

describe('what may be chosen for a cell', () => {
  const grid = anexo(line())
  const plan = read(grid)
  const picker = (cell: string): ReturnType<typeof pickerOf> =>
    pickerOf(expectedAt(grid, parseAddress(cell)!, plan, paac)!)

  it('is the directory, a date, the catalogue of the section, or nothing', () => {
    expect(picker('E3')).toEqual({ kind: 'responsibles', open: 'Elegir del directorio' })
    expect(picker('F3')).toEqual({ kind: 'date', open: 'Elegir la fecha' })
    expect(picker('G4')).toEqual({ kind: 'date', open: 'Elegir la fecha' })
    expect(picker('A4')).toMatchObject({
      kind: 'choice',
      open: 'Elegir del catálogo',
      choices: expect.arrayContaining(['Subcomponente 4. Monitoreo y revisión']),
    })
    expect(picker('B3')).toBeNull()
    expect(picker('D3')).toBeNull()
  })
})

describe('the directory as a list', () => {
  const candidates = candidatesIn(directory)
  const names = (typed: string): string[] => matching(candidates, typed).map(({ name }) => name)

  it('has the units and those who are many, in official words', () => {
    expect(candidates.length).toBe(directory.dependencias.length + directory.collectives.length)
    expect(candidates[0]!.name).toBe(directory.dependencias[0]!.name)
  })

  it('is searched by beginnings of words, without accents, and by acronym', () => {
    expect(names('planea gesti')).toEqual(['Oficina de Planeación de Gestión Institucional'])
    expect(names('OPGI')).toEqual(['Oficina de Planeación de Gestión Institucional'])
    expect(names('laneacion')).toEqual([])
    expect(names('  ').length).toBe(candidates.length)
  })

  it('adds a name below those of the cell, all in their official form', () => {
    expect(withResponsible('opgi; Oficina de los Vientos', 'Secretaría General', resolver)).toBe(
      'Oficina de Planeación de Gestión Institucional\nOficina de los Vientos\nSecretaría General',
    )
    expect(withResponsible('', 'Secretaría General', resolver)).toBe('Secretaría General')
  })

  it('puts a name before those who are many: it leads them', () => {
    expect(withResponsible('todas las dependencias', 'Secretaría General', resolver)).toBe(
      'Secretaría General\nTodas las dependencias',
    )
    expect(withResponsible('OPGI\nTodas las dependencias', 'Secretaría General', resolver)).toBe(
      'Oficina de Planeación de Gestión Institucional\nTodas las dependencias\nSecretaría General',
    )
  })

  it('knows whether a cell names nobody whom the directory has', () => {
    expect(standing('Oficina de los Vientos', resolver)).toBe('unknown')
    expect(standing('Todas las dependencias', resolver)).toBe('collectives')
    expect(standing('OPGI; Oficina de los Vientos', resolver)).toBe('others')
  })

  it('knows who is named already', () => {
    expect([...namedIn('OPGI\nOficina de los Vientos', resolver)]).toEqual(['opgi'])
  })
})
