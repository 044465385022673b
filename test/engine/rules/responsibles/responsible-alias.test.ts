import { about, anexo, check, edits, line, more, says } from '../../../support/sheet.js'

const OPGI = 'Oficina de Planeación de Gestión Institucional'
const said = (responsible: string): ReturnType<typeof about<'responsible-alias'>> =>
  about('responsible-alias', check(anexo(line({ responsible }))))

describe('responsible-alias', () => {
  it('is silent about official names, alone or with their acronym', () => {
    for (const responsible of [OPGI, `${OPGI} – OPGI`, `${OPGI} (OPGI)`, 'Secretaría General']) {
      expect(says(check(anexo(line({ responsible }))))).toEqual([])
    }
  })

  it('speaks of an acronym; the fix writes the official name', () => {
    expect(check(anexo(line({ responsible: 'OPGI' }))).findings).toEqual([
      {
        rule: 'responsible-alias',
        severity: 'info',
        place: {
          sheet: 'Anexo 1',
          cell: 'E3',
          column: 'Responsable',
          row: '1.1 Pintar el mural de los riesgos',
          value: 'OPGI',
        },
        facts: { text: 'OPGI', name: OPGI },
        fix: { label: 'Escribir el nombre oficial', edits: [{ sheet: 'Anexo 1', cell: 'E3', value: OPGI }] },
      },
    ])
  })

  it.each([
    ['SECRETARIA DE EDUCACION', 'Secretaría de Educación Municipal'],
    ['Secretaría de Educación', 'Secretaría de Educación Municipal'],
    ['Oficina de Control Interno', 'Oficina de Control Interno de Gestión'],
    ['Todas las dependencia', 'Todas las dependencias'],
    ['Secretaría MOSIG', 'Secretaría de las Mujeres, Orientaciones Sexuales e Identidades de Género'],
  ])('says that «%s» was understood as «%s»', (responsible, name) => {
    expect(said(responsible).map(({ facts }) => facts)).toEqual([{ text: responsible, name }])
  })

  it('rewrites one name of a list and leaves the others as they are, one to a line', () => {
    const found = said('OPGI⏎Secretaría General⏎Oficina de los Sueños')
    expect(found).toHaveLength(1)
    expect(edits(found[0])).toEqual({ E3: `${OPGI}\nSecretaría General\nOficina de los Sueños` })
  })

  it('keeps the remark behind a name', () => {
    expect(edits(said('OPGI con equipo interno')[0])).toEqual({ E3: `${OPGI} con equipo interno` })
  })

  it('offers no fix that would drop a name said before', () => {
    const rows = `${line({ responsible: 'Secretaría General' })}\n${more({ responsible: 'Secretaría General⏎OPGI' })}`
    const found = about('responsible-alias', check(anexo(rows)))
    expect(found.map(({ place, fix }) => [place.cell, fix])).toEqual([['E4', null]])
  })

  it('is not alarmed by a final stop or stray spaces: the rules of texts speak of those', () => {
    expect(said('Secretaría General.')).toEqual([])
    expect(said('␣Secretaría⍽General␣␣')).toEqual([])
  })

  it('says once what stands once: a cell merged over two activities', () => {
    const rows = `
      ${line({ responsible: 'OPGI' })}
      | | 1.2 Cantar | Ronda cantada | 1 ronda | ^ | {2023-03-01} | {2023-03-31} |
    `
    expect(says(check(anexo(rows)))).toEqual(['responsible-alias E3'])
  })
})
