import { render } from 'preact'
import { Resolver } from '../engine/directory/resolve.js'
import { insideExcel } from './book/inside-excel.js'
import { builtIn } from './configuration.js'
import { Session } from './pane/session.js'
import { App } from './ui/app.js'

const asked = new URLSearchParams(location.search)
const year = /^20\d\d$/.exec(asked.get('vigencia') ?? '')
const session = new Session({
  ...builtIn,
  resolver: new Resolver(builtIn.directory),
  vigencia: year ? Number(year[0]) : null,
})
const alone = !insideExcel()
const root = document.getElementById('pane')
if (!root) throw new Error('the page has no place for the pane')
root.textContent = ''
render(<App session={session} alone={alone} />, root)
if (!alone) {
  import('./book/excel.js')
    .then(async ({ openExcel }) => {
      const book = await openExcel()
      if (book) await session.open(book)
      else render(<App session={session} alone />, root)
    })
    .catch((error: unknown) => {
      session.fail(error)
    })
}
