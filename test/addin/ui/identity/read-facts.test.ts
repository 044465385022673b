import { dependenciaFrom, vigenciaFrom, yearOfDates } from '../../../../addin/ui/identity/read-facts.js'
import { directory, line, resolver } from '../../../support/sheet.js'
import { verdictOn } from '../../submission/parcel.js'

describe('the year that somebody types', () => {
  it.each([
    ['2026', 2026],
    [' 2026 ', 2026],
  ])('%j is %i', (text, value) => {
    expect(vigenciaFrom(text)).toEqual({ ok: true, value })
  })

  it.each(['', '26', '1999', '20266', '2026-2027', 'este año', '2e3'])('%j is none', (text) => {
    expect(vigenciaFrom(text)).toEqual({ ok: false, why: 'Escriba el año con cuatro cifras, como 2026.' })
  })
})

describe('the dependencia that somebody types', () => {
  it.each([
    ['Secretaría de Salud Municipal', 'salud'],
    ['secretaria de salud', 'salud'],
    ['ssi', 'ssi'],
    ['Oficina de Control Interno', 'control-interno'],
  ])('%j is %s', (text, value) => {
    expect(dependenciaFrom(text, directory, resolver)).toEqual({ ok: true, value })
  })

  it.each([
    ['plane', 'opgi'],
    ['  control int ', 'control-interno'],
  ])('%j leads to nobody but %s', (text, value) => {
    expect(dependenciaFrom(text, directory, resolver)).toEqual({ ok: true, value })
  })

  it.each([
    ['', 'Escriba o elija la dependencia.'],
    ['   ', 'Escriba o elija la dependencia.'],
    ['Oficina de los Sueños', 'El directorio no tiene «Oficina de los Sueños». Elija una de la lista.'],
    ['Todas las dependencias', 'El directorio no tiene «Todas las dependencias». Elija una de la lista.'],
    ['zz', 'El directorio no tiene «zz». Elija una de la lista.'],
    ['secr', 'Hay varias dependencias con «secr»: escriba algo más o elija una de la lista.'],
  ])('%j is told: %s', (text, why) => {
    expect(dependenciaFrom(text, directory, resolver)).toEqual({ ok: false, why, perhaps: [] })
  })

  it('is proposed where it is not quite the name of one', () => {
    expect(dependenciaFrom('Salud Pública', directory, resolver)).toEqual({
      ok: false,
      why: 'El directorio no tiene «Salud Pública». ¿Quiso decir esta?',
      perhaps: [{ id: 'salud', name: 'Secretaría de Salud Municipal' }],
    })
  })
})

describe('the year that is proposed', () => {
  it('is that of most dates', () => {
    const rows = [
      line({ start: '{2026-03-01}', end: '{2026-03-31}' }),
      line({ activity: '1.2 Repartir el plegable', start: '{2026-11-01}', end: '{2027-01-31}' }),
    ].join('\n')
    expect(yearOfDates(verdictOn(rows))).toBe(2026)
  })

  it('is none where no date is one', () => {
    expect(yearOfDates(verdictOn(line({ start: 'pronto', end: '31/02/2026' })))).toBeNull()
    expect(yearOfDates({ kind: 'own-output' })).toBeNull()
    expect(yearOfDates(null)).toBeNull()
  })
})
