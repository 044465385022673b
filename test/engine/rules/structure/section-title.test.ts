import { about, anexo, check, edits, line, says, sheet, HEADER } from '../../../support/sheet.js'

const service = line({ subcomponent: 'Subcomponente 1. Talento Humano' })

const titled = (banner: string): unknown[] =>
  about('section-title', check(anexo(service, banner))).map(({ facts }) => facts)

describe('section-title', () => {
  it('speaks of a component by another name, and writes the official one', () => {
    const [found] = about('section-title', check(anexo(service, 'Componente 4: Atención al ciudadano')))
    expect(found).toMatchObject({
      severity: 'info',
      place: { sheet: 'Anexo 1', cell: 'A1', value: 'Componente 4: Atención al ciudadano' },
      facts: {
        title: 'Componente 4: Atención al ciudadano',
        official: 'Componente 4: Servicio al ciudadano',
      },
    })
    expect(edits(found)).toEqual({ A1: 'Componente 4: Servicio al ciudadano' })
  })

  it('speaks of a name with a slip, and of a shortened one', () => {
    expect(titled('Componente 4. Servcio al ciudadano')).toHaveLength(1)
    expect(titled('Componente 4. Trámites y servicio al ciudadano')).toHaveLength(1)
    expect(
      about('section-title', check(anexo(line(), 'Componente 1. Gestión del riesgo de corrupción'))),
    ).toHaveLength(1)
  })

  it.each([
    'Componente 4: Servicio al ciudadano',
    'COMPONENTE 4. SERVICIO AL CIUDADANO.',
    'Componente IV - Servicio al Ciudadano',
    'Componente: Servicio al ciudadano',
    'Servicio al ciudadano',
    'Componente 4: Servicio al ciudadano - Vigencia 2023',
    'Componente 4',
  ])('is not alarmed by «%s»', (banner) => {
    expect(titled(banner)).toEqual([])
  })

  it('is not alarmed where the component is known by the name of its sheet', () => {
    expect(says(check(sheet('Atención al ciudadano', `${HEADER}\n${service}`)))).toEqual([])
  })
})
