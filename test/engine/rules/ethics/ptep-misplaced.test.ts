import { about, check } from '../../../support/sheet.js'
import { programme, ptep } from './programme.js'

const misplaced = (activity: string, literal = 'f', strategicAction = 'Iniciativas adicionales'): unknown[] =>
  about('ptep-misplaced', check(programme([{ activity, literal, strategicAction }]), { format: ptep })).map(
    ({ place, severity, facts }) => [place.cell, severity, facts.policy],
  )

describe('ptep-misplaced', () => {
  it.each([
    ['4.1 Racionalizar tres trámites de pintura', 'procedures'],
    ['4.1 Poner en línea los trámites de las fachadas', 'procedures'],
    ['4.1 Digitalizar el trámite de los andamios', 'procedures'],
    ['4.1 Inscribir los permisos en el SUIT', 'procedures'],
    ['4.1 Mejorar la atención a la ciudadanía en las ventanillas', 'service'],
    ['4.1 Capacitar en servicio al ciudadano', 'service'],
    ['4.1 Hacer talleres de participación ciudadana', 'participation'],
    ['4.1 Implementar la política de gobierno digital', 'digital'],
  ])('speaks of «%s» among the additional initiatives', (activity, policy) => {
    expect(misplaced(activity)).toEqual([['C2', 'warning', policy]])
    expect(misplaced(activity, '')).toEqual([['C2', 'warning', policy]])
  })

  it('is not alarmed by the same activity elsewhere in the programme', () => {
    expect(misplaced('3.1 Rendir cuentas con participación ciudadana', 'e', 'Estado abierto')).toEqual([])
    expect(misplaced('3.1 Rendir cuentas con participación ciudadana', '', 'Estado abierto')).toEqual([])
  })

  it('is not alarmed by initiatives that are the programme’s own', () => {
    expect(misplaced('4.1 Abrir un canal de denuncias para la ciudadanía')).toEqual([])
    expect(misplaced('4.1 Denunciar el cobro de trámites gratuitos')).toEqual([])
    expect(misplaced('4.1 Tramitar las quejas por soborno')).toEqual([])
    expect(misplaced('4.1 Firmar un pacto de integridad con los ciudadanos')).toEqual([])
  })
})
