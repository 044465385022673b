import { catalogueFor } from '../../../pipeline/catalogue.js'
import { temporaryFolder } from '../../support/commands.js'
import { CONFIGURATION, DIRECTORY, writeWorkspace } from './workspace-folder.js'

describe('the source of a ceiling that the entity settles', () => {
  const temporary = temporaryFolder()
  afterAll(() => temporary.remove())
  let n = 0

  const load = (...sources: readonly (string | undefined)[]) =>
    catalogueFor(
      writeWorkspace(temporary.in(`caso-${String(n++)}`), {
        'cotejo.json': {
          ...CONFIGURATION,
          techos: sources.map((fuente) => ({ programa: '4501', valor: 10, ...(fuente && { fuente }) })),
        },
        'directorio.json': DIRECTORY,
      }),
    )

  it('may be said as people say it, or left out', () => {
    const said = ['Recursos propios', 'SGP', 'Regalías', 'Cofinanciación', 'Empréstito', 'Otros', 'Total']
    expect(load(...said, undefined).settings.ceilings).toHaveLength(8)
  })

  it('is refused where no source of funds is called so: the ceiling would hold for nothing', () => {
    expect(() => load('SGP', 'Recurzos propos')).toThrow(
      '«techos[1].fuente» dice «Recurzos propos», que no es una fuente conocida: puede ser Recursos propios, SGP, SGR, Cofinanciación, Crédito u Otros; si el techo es de todas juntas, quite «fuente».',
    )
  })
})
