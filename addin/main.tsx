import { render } from 'preact'
import { Resolver } from '../engine/directory/resolve.js'
import { insideExcel } from './book/inside-excel.js'
import { BUILD } from './build-settings.js'
import { builtIn, ConfigurationError, configurationFrom, type Configuration } from './configuration.js'
import { Session } from './pane/session.js'
import { App } from './ui/app.js'
import { NoConfiguration } from './ui/notices/no-configuration.js'

const root = document.getElementById('pane')
if (!root) throw new Error('the page has no place for the pane')
if (BUILD.configuration === null) start(root, builtIn)
else
  configurationFrom(BUILD.configuration).then(
    (configuration) => {
      start(root, configuration)
    },
    (error: unknown) => {
      if (!(error instanceof ConfigurationError)) throw error
      root.textContent = ''
      render(<NoConfiguration why={error.message} />, root)
    },
  )

function start(root: HTMLElement, configuration: Configuration): void {
  const year = /^20\d\d$/.exec(new URLSearchParams(location.search).get('vigencia') ?? '')
  const session = new Session({
    ...configuration,
    resolver: new Resolver(configuration.directory),
    vigencia: year ? Number(year[0]) : null,
  })
  const alone = !insideExcel()
  root.textContent = ''
  render(<App session={session} alone={alone} />, root)
  if (alone) return
  import('./book/excel.js')
    .then(async ({ openExcel }) => {
      const book = await openExcel(BUILD.officeJs)
      if (book) await session.open(book)
      else render(<App session={session} alone />, root)
    })
    .catch((error: unknown) => {
      session.fail(error)
    })
}
