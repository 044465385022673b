import { about, anexo, check, line, says, who } from '../../../support/sheet.js'

const said = (responsible: string): ReturnType<typeof about<'responsible-unknown'>> =>
  about('responsible-unknown', check(anexo(line({ responsible }))))

describe('responsible-unknown', () => {
  it('is silent about names of the directory, in any of the ways in which it resolves them', () => {
    for (const responsible of [
      'Secretaría General',
      'OPGI.',
      'SECRETARIA DE EDUCACION',
      'Secretaría MOSIG',
    ]) {
      expect(said(responsible)).toEqual([])
    }
  })

  it('speaks of a name that only resembles two, proposes both and takes neither', () => {
    const checked = check(anexo(line({ responsible: 'Secretaría de Cultura Ciudadana' })))
    expect(says(checked)).toEqual(['responsible-unknown E3'])
    const [found] = about('responsible-unknown', checked)
    expect(found).toMatchObject({
      severity: 'warning',
      place: {
        sheet: 'Anexo 1',
        cell: 'E3',
        column: 'Responsable',
        row: '1.1 Pintar el mural de los riesgos',
        value: 'Secretaría de Cultura Ciudadana',
      },
      fix: null,
    })
    expect(found!.facts.text).toBe('Secretaría de Cultura Ciudadana')
    expect(found!.facts.suggestions).toEqual(
      expect.arrayContaining(['Secretaría de Cultura', 'Subsecretaría de Cultura Ciudadana']),
    )
    expect(who(checked.plan.activities[0])).toEqual(['"Secretaría de Cultura Ciudadana"'])
  })

  it('proposes what a typing error hides', () => {
    expect(said('Secretaría de Slaud Municipal')[0]!.facts.suggestions[0]).toBe(
      'Secretaría de Salud Municipal',
    )
  })

  it('speaks of the one name of a list that nobody knows', () => {
    const found = said('OPGI⏎Oficina de los Sueños⏎Secretaría General')
    expect(found.map(({ place, facts }) => [place.cell, place.value, facts.suggestions])).toEqual([
      ['E3', 'Oficina de los Sueños', []],
    ])
  })

  it('speaks of two units joined by a dash, which is never split', () => {
    expect(said('Oficina de Comunicación Social – Secretaría General')).toHaveLength(1)
  })

  it('is not alarmed by remarks, wrapped names and names of collectives', () => {
    for (const responsible of [
      'Oficina de Comunicación Social con equipo interno',
      'Secretaría de Salud de la Administración Municipal',
      'Unidad de Atención⏎al Ciudadano',
      'Todas las dependencia',
      'Líderes de procesos',
      'Oficina de Control Interno',
    ]) {
      expect([responsible, said(responsible)]).toEqual([responsible, []])
    }
  })
})
