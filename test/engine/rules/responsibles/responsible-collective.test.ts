import { about, anexo, check, line, more, says } from '../../../support/sheet.js'

describe('responsible-collective', () => {
  it('is silent where a dependencia answers', () => {
    expect(about('responsible-collective', check(anexo(line())))).toEqual([])
  })

  it('speaks where all answer, so nobody leads', () => {
    expect(check(anexo(line({ responsible: 'Todas las dependencias' }))).findings).toEqual([
      {
        rule: 'responsible-collective',
        severity: 'warning',
        place: {
          sheet: 'Anexo 1',
          cell: 'E3',
          column: 'Responsable',
          row: '1.1 Pintar el mural de los riesgos',
          value: 'Todas las dependencias',
        },
        facts: { name: 'Todas las dependencias', leads: true },
        fix: null,
      },
    ])
  })

  it('speaks of a collective that leads a concrete dependencia', () => {
    const rows = `${line({ responsible: 'Líderes de proceso' })}\n${more({ responsible: 'Secretaría General' })}`
    const [found, ...others] = about('responsible-collective', check(anexo(rows)))
    expect(others).toEqual([])
    expect(found).toMatchObject({ severity: 'warning', place: { cell: 'E3' }, facts: { leads: true } })
  })

  it('only notes a collective behind a concrete dependencia', () => {
    const rows = `${line()}\n${more({ responsible: 'Todas las secretarías' })}`
    const checked = check(anexo(rows))
    expect(says(checked)).toEqual(['responsible-collective E4'])
    expect(checked.findings[0]).toMatchObject({
      severity: 'info',
      facts: { name: 'Todas las secretarías', leads: false },
    })
  })

  it('knows a collective with a remark', () => {
    const row = line({ responsible: 'Todas las dependencias de la Administración Municipal' })
    expect(about('responsible-collective', check(anexo(row)))[0]!.facts.name).toBe('Todas las dependencias')
  })

  it('is not alarmed by many dependencias, each by its name', () => {
    const row = line({ responsible: 'Secretaría General⏎Unidad de Correspondencia⏎Observatorio del Delito' })
    expect(says(check(anexo(row)))).toEqual([])
  })

  it('is not alarmed by a unit whose name has a plural', () => {
    const row = line({ responsible: 'Subsecretaría de Sistemas de Información' })
    expect(says(check(anexo(row)))).toEqual([])
  })
})
