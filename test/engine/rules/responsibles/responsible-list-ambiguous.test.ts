import { about, anexo, check, edits, line, says, who } from '../../../support/sheet.js'

describe('responsible-list-ambiguous', () => {
  it.each([
    'Secretaría General⏎Unidad de Correspondencia',
    'Secretaría General; Unidad de Correspondencia',
    'Secretaría General y Unidad de Correspondencia',
    '• Secretaría General⏎• Unidad de Correspondencia',
  ])('is silent where «%s» is told apart for sure', (responsible) => {
    const checked = check(anexo(line({ responsible })))
    expect(says(checked)).toEqual([])
    expect(who(checked.plan.activities[0])).toEqual(['general', 'correspondencia'])
  })

  it('speaks where only spaces stand between them; the fix writes one to a line', () => {
    const written = 'Secretaría General Unidad de Correspondencia'
    expect(check(anexo(line({ responsible: written }))).findings).toEqual([
      {
        rule: 'responsible-list-ambiguous',
        severity: 'warning',
        place: {
          sheet: 'Anexo 1',
          cell: 'E3',
          column: 'Responsable',
          row: '1.1 Pintar el mural de los riesgos',
          value: written,
        },
        facts: { names: ['Secretaría General', 'Unidad de Correspondencia'] },
        fix: {
          label: 'Escribir una dependencia por renglón',
          edits: [{ sheet: 'Anexo 1', cell: 'E3', value: 'Secretaría General\nUnidad de Correspondencia' }],
        },
      },
    ])
  })

  it('speaks of commas, and still reads every name', () => {
    const checked = check(
      anexo(line({ responsible: 'Secretaría General, Observatorio del Delito y Unidad de Correspondencia' })),
    )
    expect(says(checked)).toEqual(['responsible-list-ambiguous E3'])
    expect(who(checked.plan.activities[0])).toEqual(['general', 'observatorio-delito', 'correspondencia'])
  })

  it('keeps the remark behind a name', () => {
    const [found] = about(
      'responsible-list-ambiguous',
      check(anexo(line({ responsible: 'Secretaría General, Observatorio del Delito con equipo interno' }))),
    )
    expect(edits(found)).toEqual({ E3: 'Secretaría General\nObservatorio del Delito con equipo interno' })
  })

  it('offers no fix where one of the names is not of the directory', () => {
    const [found] = about(
      'responsible-list-ambiguous',
      check(
        anexo(line({ responsible: 'Secretaría General, Observatorio del Delito⏎Oficina de los Sueños' })),
      ),
    )
    expect(found).toMatchObject({ place: { cell: 'E3' }, fix: null })
  })

  it('is not alarmed by names that hold commas and "y" themselves', () => {
    for (const responsible of [
      'Secretaría de las Mujeres, Orientaciones Sexuales e Identidades de Género',
      'Secretaría de Tránsito y Transporte Municipal',
      'Todas las secretarías y direcciones',
      'Unidad de Atención⏎al Ciudadano',
      'Oficina de Planeación de Gestión Institucional – OPGI',
    ]) {
      expect(about('responsible-list-ambiguous', check(anexo(line({ responsible }))))).toEqual([])
    }
  })
})
