import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { filesOf } from '../../scripts/pane/serve.mjs'
import { temporaryFolder } from '../support/commands.js'

const place = temporaryFolder()
const folder = place.in('panel')
let server: Server

beforeAll(async () => {
  mkdirSync(place.in('panel', 'assets'), { recursive: true })
  mkdirSync(place.in('panel-privado'))
  writeFileSync(place.in('secreto.txt'), 'secreto')
  writeFileSync(place.in('panel-privado', 'a.txt'), 'secreto')
  writeFileSync(place.in('panel', 'taskpane.html'), '<!doctype html>')
  writeFileSync(place.in('panel', 'manifest.xml'), '<OfficeApp/>')
  writeFileSync(place.in('panel', 'assets', 'main.0123.js'), 'let a')
  server = createServer((question, answer) => void filesOf(folder)(question, answer))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
  place.remove()
})

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Asks for a path as it is written, without a browser's tidying. */
function ask(path: string, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method }, (response) => {
      let body = ''
      response.on('data', (part: Buffer) => (body += part.toString()))
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body })
      })
    })
      .on('error', reject)
      .end()
  })
}

describe('the server of npm start', () => {
  it('gives the page, to be asked for each time, and the scripts, to be kept', async () => {
    const page = await ask('/taskpane.html?host=excel')
    expect(page.body).toBe('<!doctype html>')
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    })
    const script = await ask('/assets/main.0123.js')
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect((await ask('/manifest.xml')).headers['content-type']).toBe('application/xml; charset=utf-8')
    expect((await ask('/')).headers['location']).toBe('/taskpane.html')
    expect(await ask('/taskpane.html', 'HEAD')).toMatchObject({ status: 200, body: '' })
  })

  it.each([
    '/../secreto.txt',
    '/..%2fsecreto.txt',
    '/%2e%2e/secreto.txt',
    '/..%5csecreto.txt',
    '/assets/../../secreto.txt',
    '/../panel-privado/a.txt',
    '/%00',
    '/%',
    '/assets',
    '/no-esta.html',
  ])('gives nothing for %s', async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(body).not.toContain('secreto')
  })

  it('takes nothing in', async () => {
    expect((await ask('/taskpane.html', 'POST')).status).toBe(405)
  })
})
