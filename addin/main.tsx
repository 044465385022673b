import { render } from 'preact'
import { Resolver } from '../engine/directory/resolve.js'
import { insideExcel } from './book/excel/inside-excel.js'
import { notThere } from './book/trouble.js'
import { BUILD } from './configuration/build-settings.js'
import { ConfigurationError } from './configuration/configuration-error.js'
import { builtIn, configurationFrom, type Configuration } from './configuration/configuration.js'
import { Session } from './pane/session.js'
import { App } from './ui/app.js'
import { Guarded } from './ui/guarded.js'
import { keepKeysInDialogs } from './ui/keys.js'
import { Stopped } from './ui/notices/stopped.js'

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
      render(<Stopped why={error.message} />, root)
    },
  )

function start(root: HTMLElement, configuration: Configuration): void {
  const asked = new URLSearchParams(location.search)
  const year = /^20\d\d$/.exec(asked.get('vigencia') ?? '')
  const session = new Session({
    ...configuration,
    resolver: new Resolver(configuration.directory),
    vigencia: year ? Number(year[0]) : null,
  })
  keepKeysInDialogs()
  const alone = !insideExcel()
  root.textContent = ''
  show(session, alone, root)
  if (alone) return
  openBook(session, asked.has('diag'), root).catch((error: unknown) => {
    session.fail(error)
  })
}

function show(session: Session, alone: boolean, root: HTMLElement): void {
  render(
    <Guarded>
      <App session={session} alone={alone} />
    </Guarded>,
    root,
  )
}

async function openBook(session: Session, recording: boolean, root: HTMLElement): Promise<void> {
  const { openExcel } = await import('./book/excel/excel-book.js').catch(notThere)
  const book = await openExcel(BUILD.officeJs)
  if (!book) {
    show(session, true, root)
    return
  }
  const { themeOfOffice } = await import('./book/excel/office.js').catch(notThere)
  const theme = themeOfOffice()
  if (theme !== null) document.documentElement.dataset['theme'] = theme
  if (recording) await record(root)
  await session.open(book)
}

/** Records what passes between office.js and Excel, for whoever looks into how a real Excel answers. */
async function record(root: HTMLElement): Promise<void> {
  const [{ Recorder }, { Diagnostics }] = await Promise.all([
    import('./book/excel/recorder.js'),
    import('./ui/diagnostics.js'),
  ])
  const recorder = new Recorder()
  if (!recorder.start()) return
  const place = document.createElement('div')
  root.after(place)
  render(<Diagnostics recorder={recorder} />, place)
}
