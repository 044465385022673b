import { directorySchema } from '../../../engine/directory/schema.js'
import { builtInCatalogue } from '../../../pipeline/catalogue.js'
import { internalControlOf } from '../../../pipeline/monitor/internal-control.js'

const among = (...units: readonly Readonly<Record<string, unknown>>[]): string | undefined =>
  internalControlOf(
    directorySchema.parse({ entity: 'Alcaldía de Peñablanca', dependencias: units, collectives: [] }),
  )?.id

describe('the unit that follows the plans up', () => {
  it('is the one of the directory here', () => {
    expect(internalControlOf(builtInCatalogue().directory)?.id).toBe('control-interno')
  })

  it('is told by its name, its acronym or another name where it has another id', () => {
    const other = { id: 'hacienda', name: 'Secretaría de Hacienda' }
    expect(among(other, { id: 'oci', name: 'Oficina Asesora de Control Interno' })).toBe('oci')
    expect(among(other, { id: 'evaluacion', name: 'Oficina de Evaluación', acronym: 'OCI' })).toBe(
      'evaluacion',
    )
    expect(
      among(other, { id: 'evaluacion', name: 'Oficina de Evaluación', otherNames: ['Control Interno'] }),
    ).toBe('evaluacion')
  })

  it('is not the one that disciplines, nor anybody where two may be meant', () => {
    const discipline = { id: 'disciplina', name: 'Oficina de Control Interno Disciplinario' }
    expect(among(discipline)).toBeUndefined()
    expect(among(discipline, { id: 'oci', name: 'Oficina de Control Interno' })).toBe('oci')
    expect(
      among({ id: 'a', name: 'Oficina de Control Interno' }, { id: 'b', name: 'Grupo de Control Interno' }),
    ).toBeUndefined()
  })
})
