import { blankForm } from '../../../addin/configuration/blank-forms.js'
import { BUILD } from '../../../addin/configuration/build-settings.js'
import { ConfigurationError } from '../../../addin/configuration/configuration-error.js'
import { builtIn, configurationFrom } from '../../../addin/configuration/configuration.js'
import { builtInCatalogue } from '../../../pipeline/catalogue.js'
import { paneFile } from '../../../pipeline/publish/pane-file.js'

const ADDRESS = 'https://planes.ejemplo.gov.co/cotejo/panel.json'

describe('the configuration built into the pane', () => {
  it('is that of the pipeline', () => {
    const { formats, directory, settings } = builtInCatalogue()
    expect(builtIn).toEqual({ formats, directory, settings, usualVigencia: null, intake: null })
  })

  it('comes from a build whose addresses are those of the repository', () => {
    expect(BUILD).toEqual({
      page: 'https://localhost:3000/',
      intake: null,
      configuration: null,
      officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    })
  })
})

describe('the configuration of an entity', () => {
  const original = globalThis.fetch
  const asked: string[] = []

  /** Answers every request alike. */
  function answer(with_: () => Response): void {
    globalThis.fetch = (input) => {
      asked.push(input instanceof Request ? input.url : String(input))
      return Promise.resolve().then(with_)
    }
  }

  beforeEach(() => {
    asked.length = 0
  })
  afterEach(() => {
    globalThis.fetch = original
  })

  it('is fetched from its address, and brings where its blank workbooks are', async () => {
    const { formats, ...rest } = builtInCatalogue()
    const only = { ...rest, formats: formats.filter(({ id }) => id === 'poai') }
    answer(() => new Response(paneFile(only, { poai: 'panel-formatos/poai.xlsx' })))
    const configuration = await configurationFrom(ADDRESS)
    expect(configuration.formats.map(({ id }) => id)).toEqual(['poai'])
    expect(configuration.directory).toEqual(rest.directory)
    expect(configuration.usualVigencia).toBeNull()
    expect(configuration.blankForms).toEqual({
      poai: 'https://planes.ejemplo.gov.co/cotejo/panel-formatos/poai.xlsx',
    })
    answer(() => new Response(Uint8Array.of(80, 75)))
    expect(await blankForm('poai', configuration)).toEqual(Uint8Array.of(80, 75))
    await expect(blankForm('plan-accion', configuration)).rejects.toMatchObject({ kind: 'unknown' })
    expect(asked).toEqual([ADDRESS, 'https://planes.ejemplo.gov.co/cotejo/panel-formatos/poai.xlsx'])
  })

  it('may be beside the page', async () => {
    answer(() => new Response(paneFile(builtInCatalogue(), {})))
    expect((await configurationFrom('panel.json')).formats).toHaveLength(12)
    expect(asked).toEqual(['https://localhost:3000/panel.json'])
  })

  it.each([
    [
      'nobody answers',
      () => {
        throw new TypeError('Failed to fetch')
      },
      `No se pudo traer la configuración de la entidad (${ADDRESS}): revise la conexión y vuelva a abrir el panel.`,
    ],
    [
      'it is not there',
      () => new Response('', { status: 404 }),
      `No se pudo traer la configuración de la entidad: ${ADDRESS} responde 404. Avise a quien administra Cotejo.`,
    ],
    [
      'a page came in its place',
      () => new Response('<!doctype html><title>Inicie sesión</title>'),
      `La configuración de la entidad no se entiende: lo que hay en ${ADDRESS} no es un archivo de «cotejo panel».`,
    ],
    [
      'it is of another version',
      () => new Response('{"schema":"cotejo/pane@9"}'),
      'La configuración de la entidad no sirve: es de otra versión (cotejo/pane@9, y este panel lee cotejo/pane@1): hay que volver a crearla con «cotejo panel».',
    ],
  ])('says so in one sentence where %s', async (_, with_, sentence) => {
    answer(with_)
    const failure = await configurationFrom(ADDRESS).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ConfigurationError)
    expect((failure as ConfigurationError).message).toBe(sentence)
  })
})
