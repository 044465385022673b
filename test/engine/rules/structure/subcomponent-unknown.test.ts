import { about, anexo, check, line, paac } from '../../../support/sheet.js'

const TITLES = paac.sections.map(({ title }) => title)

const unknown = (component: number, ...labels: string[]): unknown[] =>
  about(
    'subcomponent-unknown',
    check(
      anexo(
        labels
          .map((subcomponent, i) => line({ subcomponent, activity: `1.${String(i + 1)} Pintar el mural` }))
          .join('\n'),
        TITLES[component - 1],
      ),
    ),
  ).map(({ place, facts }) => [place.cell, facts.name, facts.official])

describe('subcomponent-unknown', () => {
  it('speaks of a name that the component does not have, with the one of its number', () => {
    expect(unknown(1, 'Subcomponente 4. Fiestas y bailes')).toEqual([
      ['A3', 'Subcomponente 4. Fiestas y bailes', 'Monitoreo y revisión'],
    ])
    expect(unknown(1, 'Fiestas y bailes')).toEqual([['A3', 'Fiestas y bailes', null]])
  })

  it('speaks of the name of another component', () => {
    expect(unknown(3, 'Subcomponente 1. Talento Humano')).toHaveLength(1)
  })

  it('speaks of a number that the catalogue does not have', () => {
    expect(unknown(3, 'Subcomponente 9')).toEqual([['A3', 'Subcomponente 9', null]])
  })

  it('says it once of a name that page breaks repeat', () => {
    expect(unknown(1, 'Fiestas y bailes', 'Fiestas y bailes', 'Fiestas y bailes.')).toHaveLength(1)
  })

  it.each([
    'Subcomponente 4. Monitoreo y revisión.',
    'Subcomponente 4',
    'MONITOREO Y REVISION',
    'Subcomponente / Proceso 4: Monitoreo y revisión',
    'Subcomponente 2. Construcción del mapa de riesgos',
    'Subcomponente 2. Gestion de riesgo de corrupción',
    'Subcomponente 1. Política de Administración de Riesgos de Corrupción de la Alcaldía',
  ])('is not alarmed by «%s»', (label) => {
    expect(unknown(1, label)).toEqual([])
  })

  it('is not alarmed by a component that has no subcomponents', () => {
    expect(unknown(6, '')).toEqual([])
  })
})
